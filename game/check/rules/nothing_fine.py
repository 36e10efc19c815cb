"""A library where nothing ever turns out fine."""

from collections.abc import Iterator

from game.check.balance import FEWEST
from game.check.lesson import Lesson
from game.check.library_examples import beside
from game.check.rule import NOTE, Example, Found, edit
from game.scenario.worded import worded

CODE = "WM704"
TITLE = "Nothing ever turns out fine"
SCOPE = "library"
SEVERITY = NOTE
REASON = (
    "If every new friend and every job turns out badly, a class learns to be afraid, and soon to guess. "
    "At least one lesson of a library has nobody in it who recruits: something looked odd, somebody "
    "asked, and it was fine."
)
_FINE = edit(
    "title: The long game",
    "title: The long game 4",
    "pronouns: he/him, portrait: no-face, part: recruiter}",
    "pronouns: he/him, portrait: no-face}",
)
_FIVE = beside("sami", ("she/her", "he/him", "she/her", "they/them", "he/him"))
FAILS = Example(
    _FIVE.edits, also=_FIVE.also, told=worded("# 5 lessons, in all of which somebody has part: recruiter")
)
PASSES = Example(
    _FIVE.edits,
    also=(*_FIVE.also[:-1], _FINE),
    told=worded("# 5 lessons, in one of which nobody has part: recruiter"),
)


def check(lessons: tuple[Lesson, ...]) -> Iterator[Found]:
    """Look for a lesson without anybody who recruits."""
    if len(lessons) > FEWEST and all(lesson.recruiters for lesson in lessons):
        yield Found(
            lessons[0].key("title"),
            worded("In all {count} lessons of this library somebody recruits.", count=len(lessons)),
            worded("Add a lesson where something looks odd, somebody asks, and it is fine."),
        )
