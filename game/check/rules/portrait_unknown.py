"""A face that nobody has drawn."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.check.rules.place_unknown import pictures
from game.scenario.guess import Guesser
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM428"
TITLE = "A person without a face"
SEVERITY = WARNING
REASON = (
    "A person's `portrait` names a picture of `assets/portraits`. Where there is none of that name, the "
    "class hears a voice from nowhere. For somebody whom nobody has seen there is `no-face`."
)
FAILS = edit("portrait: teen-glasses-black", "portrait: teen-glases-black")
PASSES = edit("portrait: teen-glasses-black", "portrait: teen-turban-blue")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for each portrait among the pictures."""
    known = frozenset(pictures("portraits"))
    guess = Guesser()
    for person in lesson.scenario.cast.values():
        if person.portrait is not None and person.portrait not in known:
            hint = guess(person.portrait, sorted(known))
            yield Found(
                where(person.portrait),
                worded("There is no face `{portrait}`.", portrait=person.portrait),
                hint,
            )
