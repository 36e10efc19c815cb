"""Somebody whom the teacher cannot rename."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import NOTE, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM543"
TITLE = "Nobody else's name"
SEVERITY = NOTE
REASON = (
    "A student in the room may bear the name of somebody in the story, and would be looked at all "
    "through the lesson. With one or two other names in `also` the teacher can change it in a moment."
)
FAILS = edit("{name: Rita, also: [Rina, Reva], ", "{name: Rita, ")
PASSES = edit("{name: Rita, also: [Rina, Reva], ", "{name: Rita, also: [Rina], ")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for `also`."""
    for person in lesson.scenario.cast.values():
        if not person.also:
            yield Found(
                where(person.name),
                worded("{name} has no other name.", name=person.name),
                worded("Add also: [...] with one or two names."),
            )
