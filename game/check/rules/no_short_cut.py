"""A long lesson without a short cut."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import NOTE, Found, edit
from game.check.rules.short_without_cut import check as asks_for_one
from game.scenario.worded import worded

CODE = "WM422"
TITLE = "No cut for a short period"
SEVERITY = NOTE
REASON = (
    "A fire drill, a late bus: teachers' first complaint about class games is that they run over. A cut "
    "of at most 25 minutes lets them play to the end, debrief included, when the period is short."
)
_ALL = (
    "      - pulse: before\n        if: not short\n",
    "      - pulse: before\n",
    "in place of a knight.}\n        if: not short\n",
    "in place of a knight.}\n",
    'why: "Nothing about it has to be hidden."}\n        if: not short\n',
    'why: "Nothing about it has to be hidden."}\n',
    "      - reveal: [WS.SECRET, GR.NO]\n        if: not short\n",
    "      - reveal: [WS.SECRET, GR.NO]\n",
    "      - pulse: after\n        if: not short\n",
    "      - pulse: after\n",
)
FAILS = edit("minutes: {full: 35, short: 25}", "minutes: 35", *_ALL)
PASSES = edit("minutes: {full: 35, short: 25}", "minutes: {full: 35, short: 24}")
SHORTEST = 25


def check(lesson: Lesson) -> Iterator[Found]:
    """Look at the planned minutes."""
    minutes = lesson.scenario.minutes
    if minutes.full > SHORTEST and minutes.short is None and not any(asks_for_one(lesson)):
        yield Found(
            lesson.key("minutes"),
            worded("There is no cut of {most} minutes or less.", most=SHORTEST),
            worded("Write `if: not short` beside what may be left out, and minutes: {full: 45, short: 25}."),
        )
