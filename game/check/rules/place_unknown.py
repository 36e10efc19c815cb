"""A place that nobody has drawn."""

from collections.abc import Iterator
from functools import cache

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.guess import Guesser
from game.scenario.text import where
from game.scenario.worded import worded
from game.shipped import folder

CODE = "WM427"
TITLE = "A place without a picture"
SEVERITY = WARNING
REASON = (
    "A scene's `place` names a picture of `assets/places`. Where there is none of that name, the class "
    "sees an empty ground behind the story."
)
FAILS = edit("place: bus-winter", "place: bus-witner")
PASSES = edit("place: bus-winter", "place: park-autumn")


@cache
def pictures(kind: str) -> tuple[str, ...]:
    """Return the names of the drawn places or portraits."""
    return tuple(sorted(file.stem for file in (folder("assets") / kind).glob("*.svg")))


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for each place among the pictures."""
    known = frozenset(pictures("places"))
    guess = Guesser()
    for scene in lesson.scenario.scenes.values():
        if scene.place is not None and scene.place not in known:
            hint = guess(scene.place, sorted(known - {"quiet", "cover"}))
            yield Found(
                where(scene.place),
                worded("There is no picture of the place `{place}`.", place=scene.place),
                hint,
            )
