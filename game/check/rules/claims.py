"""Numbers without a source."""

from collections.abc import Iterator

from game.check.avoid import EVERYWHERE, avoided
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM609"
TITLE = "A number without a source"
SEVERITY = WARNING
REASON = (
    "The best known number of this subject, an average age, was withdrawn by its publisher in 2018 and "
    "is repeated to this day. Numbers frighten, age badly and are remembered for the rest of the term. "
    "A story needs none; where a note needs one, it names source, year and place."
)
FAILS = edit(
    "Late is not too late. Ask what changed since last night.", "The average age is 13. Ask what changed."
)
PASSES = edit("Late is not too late. Ask what changed since last night.", "Sami is 13. Ask what changed.")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the list `claims` in every text, notes included."""
    yield from avoided(
        lesson, "claims", EVERYWHERE, worded("“{words}”: who counted, where, and in which year?")
    )
