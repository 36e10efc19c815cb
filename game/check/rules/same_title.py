"""Two lessons with one title."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Example, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM705"
TITLE = "Two lessons with one title"
SCOPE = "library"
SEVERITY = WARNING
REASON = (
    "In the library a teacher sees titles, and picks one in the minute before the bell. Two that are "
    "called the same will be mixed up. A translation of a lesson is no second lesson."
)
FAILS = Example(
    edits=(("title: The long game\n", "title: Gold\n"),),
    also=(edit("title: The long game\n", "title: Gold\n"),),
)
PASSES = Example(
    edits=(("title: The long game\n", "title: Gold\n"),),
    also=(edit("title: The long game\n", "title: Silver\n"),),
)


def check(lessons: tuple[Lesson, ...]) -> Iterator[Found]:
    """Compare titles."""
    seen: dict[str, str] = {}
    for lesson in lessons:
        title = lesson.scenario.title
        first = seen.setdefault(title.casefold(), lesson.scenario.id)
        if first != lesson.scenario.id:
            yield Found(
                where(title),
                worded("The lesson `{first}` has this title as well.", first=first),
                worded("Give one of them another."),
            )
