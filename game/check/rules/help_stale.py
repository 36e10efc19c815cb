"""Help lines that were checked some time ago."""

from collections.abc import Iterator

from game.check.help_age import FAIL_AFTER, WARN_AFTER, ages_of_lines
from game.check.lesson import Lesson
from game.check.rule import WARNING, Example, Found
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM534"
TITLE = "A help line that was not checked for half a year"
SEVERITY = WARNING
REASON = (
    "Numbers and hours go stale: one line in this list has ended its phone service while old pages "
    "still name it. A student who dares to call and reaches nobody may not call again. So each line is "
    "called or texted twice a year."
)
FAILS = Example(today="2027-06-30")
PASSES = Example(today="2027-03-01")


def check(lesson: Lesson) -> Iterator[Found]:
    """Count the days since each line that is shown was checked."""
    for line, days in ages_of_lines(lesson):
        if WARN_AFTER < days <= FAIL_AFTER:
            yield Found(
                where(line.checked_on),
                worded("{name} was checked {days} days ago.", name=line.name, days=days),
                worded(
                    "Call or text it; then write checked_on: {today}, and your name.",
                    today=lesson.today.isoformat(),
                ),
            )
