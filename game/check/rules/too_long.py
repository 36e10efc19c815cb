"""A play that does not fit the planned minutes."""

from collections.abc import Iterator
from math import ceil

from game.check.lengths import Lengths
from game.check.lesson import Lesson
from game.check.roughly import most_minutes
from game.check.rule import ERROR, Found, edit
from game.check.stretches import LARGEST
from game.scenario.worded import Worded, worded

CODE = "WM409"
TITLE = "Longer than planned"
SEVERITY = ERROR
REASON = (
    "Teachers' first complaint about games in class is that they outlast the lesson, and what is cut "
    "then is the debrief. So the longest play that takes no scene twice fits the planned minutes, in "
    "the full lesson and in the short cut. Reading aloud counts as 130 words a minute (140 from age "
    "14), a vote as 1.5 minutes, a card as 40 seconds, the pulse as 3 minutes, talks and practices as "
    "their own. A class that talks more needs more."
)
FAILS = edit("minutes: {full: 35, short: 25}", "minutes: {full: 25, short: 20}")
PASSES = edit("minutes: {full: 35, short: 25}", "minutes: {full: 27, short: 20}")


def check(lesson: Lesson) -> Iterator[Found]:
    """Measure the longest play of each cut, unless a rough bound fits already."""
    minutes = lesson.scenario.minutes
    for short, planned in ((False, minutes.full), (True, minutes.short)):
        if planned is None:
            continue
        bound = most_minutes(lesson, short)
        if bound <= planned:
            continue
        longest = Lengths(lesson, short).longest() if len(lesson.scenario.scenes) <= LARGEST else None
        took = longest.minutes if longest is not None else bound
        if took <= planned:
            continue
        yield Found(
            lesson.key("minutes"),
            _told(short, longest is not None, ceil(took), planned),
            worded("Plan {took}, or leave something out with `if: not short`.", took=ceil(took))
            if short
            else worded("Plan {took}, or leave something out.", took=ceil(took)),
            longest.picks if longest is not None else (),
        )


def _told(short: bool, known: bool, took: int, planned: int) -> Worded:
    """Say what is too long; where the longest play is not `known`, that this is the most it could be."""
    numbers = {"took": took, "planned": planned}
    if short and known:
        return worded("The short cut can take about {took} minutes, and {planned} are planned.", **numbers)
    if short:
        return worded("The short cut can take up to {took} minutes, and {planned} are planned.", **numbers)
    if known:
        return worded("The lesson can take about {took} minutes, and {planned} are planned.", **numbers)
    return worded("The lesson can take up to {took} minutes, and {planned} are planned.", **numbers)
