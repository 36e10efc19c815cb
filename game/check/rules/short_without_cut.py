"""`short` in a lesson that has no short cut."""

from collections.abc import Iterator

from game.check.conditions import reads
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.condition import SHORT
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM421"
TITLE = "`short` without a short cut"
SEVERITY = WARNING
REASON = (
    "A condition asks whether the short cut is being played, but `minutes` gives no length for one, so "
    "it never is. Shared beats may ask, since other lessons use them too."
)
FAILS = edit("minutes: {full: 35, short: 25}", "minutes: 35")
PASSES = edit("minutes: {full: 35, short: 25}", "minutes: {full: 36, short: 25}")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for `short` in this lesson's own conditions."""
    if lesson.scenario.minutes.short is not None:
        return
    own = lesson.scenario.at.file
    first = next((c for c in lesson.conditions if SHORT in reads(c) and where(c).file == own), None)
    if first is not None:
        yield Found(
            where(first),
            worded("This asks for the short cut, and the lesson has none."),
            worded("Give its length as well: minutes: {full: 45, short: 25}; or take the condition out."),
        )
