"""Somebody of the cast who never appears."""

from collections.abc import Iterator

from game.check.folded import folded
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM425"
TITLE = "Somebody who never appears"
SEVERITY = WARNING
REASON = (
    "This person says nothing, and nobody says their name. A scene was taken out, or a name was "
    "mistyped. The teacher is asked before class whether a student bears the name, for nothing."
)
FAILS = edit(
    "  okafor: {name: Ms. Okafor",
    "  lou: {name: Lou, also: [Lenny, Lars], pronouns: they/them}\n  okafor: {name: Ms. Okafor",
)
PASSES = edit(
    "  okafor: {name: Ms. Okafor",
    "  lou: {name: Lou, also: [Lenny, Lars], pronouns: they/them}\n  okafor: {name: Ms. Okafor",
    "Chess club, Moncton. Nine players, seven chairs, one radiator.",
    "Chess club, Moncton. Nine players, seven chairs. Lou has the radiator.",
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for lines and names."""
    speakers = {passage.speaker for passage in lesson.texts(("line", "message"))}
    for person in lesson.scenario.cast.values():
        if person.id not in speakers and not lesson.corpus.holds((folded(person.name).text.lower(),)):
            yield Found(
                person.at,
                worded("{name} says nothing, and is not spoken of.", name=person.name),
                worded("Give them a line, or take them out."),
            )
