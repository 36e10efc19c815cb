"""Two people with one name."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM554"
TITLE = "Two people with one name"
SEVERITY = WARNING
REASON = (
    "If the teacher picks the other name, two people of the story are called the same. The class cannot "
    "tell them apart, and neither can the summary of what was said."
)
FAILS = edit("also: [Rina, Reva]", "also: [Rina, Sami]")
PASSES = edit("also: [Rina, Reva]", "also: [Rina, Samira]")


def check(lesson: Lesson) -> Iterator[Found]:
    """Compare all names of all people."""
    owner: dict[str, str] = {}
    for person in lesson.scenario.cast.values():
        for name in (person.name, *person.also):
            first = owner.setdefault(name.casefold(), person.id)
            if first != person.id:
                other = lesson.scenario.cast[first].name
                yield Found(
                    where(name),
                    worded("{other} has or can have this name as well.", other=other),
                    worded("Take another name."),
                )
