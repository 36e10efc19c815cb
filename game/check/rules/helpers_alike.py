"""A library where only one kind of person helps."""

from collections.abc import Iterator

from game.check.balance import alike, helpers
from game.check.lesson import Lesson
from game.check.library_examples import beside
from game.check.rule import WARNING, Found
from game.scenario.worded import worded

CODE = "WM703"
TITLE = "Those who help are all alike"
SCOPE = "library"
SEVERITY = WARNING
REASON = (
    "Students look for help where they have seen it given. If every helper is a woman, or every one a "
    "man, some have nobody to think of. In a library of lessons, no pronouns stand beside more than "
    "three of four of those who help."
)
FAILS = beside("okafor", ("she/her", "she/her", "she/her", "she/her"))
PASSES = beside("okafor", ("she/her", "she/her", "she/her", "he/him"))
MOST = 0.75


def check(lessons: tuple[Lesson, ...]) -> Iterator[Found]:
    """Compare the pronouns of all who help."""
    message = worded("In this library {share} percent of those who help are {pronouns}.")
    yield from alike(lessons, helpers, MOST, message, worded("Let somebody else help in one of the lessons."))
