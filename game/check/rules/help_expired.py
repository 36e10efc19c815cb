"""Help lines that nobody has checked for a year."""

from collections.abc import Iterator

from game.check.help_age import FAIL_AFTER, ages_of_lines
from game.check.lesson import Lesson
from game.check.rule import ERROR, Example, Found
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM535"
TITLE = "A help line that was not checked for a year"
SEVERITY = ERROR
REASON = (
    "After a year without a check nobody knows whether anybody answers. A class is not shown such a "
    "number. Call or text it, write down the day, and the lesson can be played again."
)
FAILS = Example(today="2028-01-10")
PASSES = Example(today="2026-12-24")


def check(lesson: Lesson) -> Iterator[Found]:
    """Count the days since each line that is shown was checked."""
    for line, days in ages_of_lines(lesson):
        if days > FAIL_AFTER:
            yield Found(
                where(line.checked_on),
                worded(
                    "{name} was checked {days} days ago, and is not shown to a class any more.",
                    name=line.name,
                    days=days,
                ),
                worded(
                    "Call or text it; then write checked_on: {today}, and your name.",
                    today=lesson.today.isoformat(),
                ),
            )
