"""A lesson that is over long before the bell."""

from collections.abc import Iterator
from math import ceil

from game.check.lesson import Lesson
from game.check.roughly import most_minutes
from game.check.rule import NOTE, Found, edit
from game.scenario.worded import worded

CODE = "WM423"
TITLE = "Much shorter than planned"
SEVERITY = NOTE
REASON = (
    "The longest play takes less than half of the planned minutes. A teacher plans the period by this "
    "number, and would be left with half of it. Perhaps talks and practices were meant to have "
    "`minutes`, or a number was mistyped."
)
FAILS = edit("minutes: {full: 35, short: 25}", "minutes: {full: 75, short: 25}")
PASSES = edit("minutes: {full: 35, short: 25}", "minutes: {full: 45, short: 25}")
SHARE = 0.5


def check(lesson: Lesson) -> Iterator[Found]:
    """Compare even the rough bound, which no play can pass, with the planned minutes."""
    planned = lesson.scenario.minutes.full
    most = most_minutes(lesson, short=False)
    if most < planned * SHARE:
        yield Found(
            lesson.key("minutes"),
            worded(
                "No play takes more than about {most} minutes, and {planned} are planned.",
                most=ceil(most),
                planned=planned,
            ),
            worded("Give talks and practices their `minutes`, or plan less."),
        )
