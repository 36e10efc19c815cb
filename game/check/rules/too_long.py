"""A play that does not fit the planned minutes."""

from collections.abc import Iterator
from math import ceil

from game.check.lengths import Lengths
from game.check.lesson import Lesson
from game.check.roughly import most_minutes
from game.check.rule import ERROR, Found, edit
from game.check.stretches import LARGEST

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
        about = "about" if longest is not None else "up to"
        cut = "The short cut" if short else "The lesson"
        yield Found(
            lesson.key("minutes"),
            f"{cut} can take {about} {ceil(took)} minutes, and {planned} are planned.",
            f"Plan {ceil(took)}, or leave something out" + (" with `if: not short`." if short else "."),
            longest.picks if longest is not None else (),
        )
