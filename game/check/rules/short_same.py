"""A short cut that leaves nothing out."""

from collections.abc import Iterator

from game.check.conditions import reads
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.condition import SHORT
from game.scenario.worded import worded

CODE = "WM420"
TITLE = "A short cut that is not shorter"
SEVERITY = WARNING
REASON = (
    "`minutes` promises a short cut, but nothing in the lesson asks whether it is being played, so it "
    "is as long as the full lesson. A teacher who has 25 minutes finds out at minute 24, before the "
    "debrief."
)
FAILS = edit(
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
    "minutes: {full: 35, short: 25}",
    "minutes: {full: 35, short: 34}",
)
PASSES = edit(
    "      - reveal: [WS.SECRET, GR.NO]\n        if: not short\n", "      - reveal: [WS.SECRET, GR.NO]\n"
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for `short` in the conditions."""
    if lesson.scenario.minutes.short is None or any(SHORT in reads(c) for c in lesson.conditions):
        return
    yield Found(
        lesson.key("minutes"),
        worded("Nothing in this lesson is left out when the short cut is played."),
        worded("Write `if: not short` beside what may be left out; or give one length only: minutes: 45."),
    )
