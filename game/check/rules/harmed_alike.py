"""A library where those who are targeted are all of one kind."""

from collections.abc import Iterator

from game.check.balance import alike, targeted
from game.check.lesson import Lesson
from game.check.library_examples import beside
from game.check.rule import WARNING, Found
from game.scenario.worded import worded

CODE = "WM702"
TITLE = "Those who are harmed are all alike"
SCOPE = "library"
SEVERITY = WARNING
REASON = (
    "If it is always a girl, boys learn that it cannot happen to them, and find help-seeking hardest of "
    "all. If it is always the same kind of person, that kind is pitied. In a library of lessons, no "
    "pronouns stand beside more than six of ten of those who are targeted."
)
FAILS = beside("sami", ("she/her", "she/her", "she/her", "he/him"))
PASSES = beside("sami", ("she/her", "he/him", "she/her", "they/them"))
MOST = 0.6


def check(lessons: tuple[Lesson, ...]) -> Iterator[Found]:
    """Compare the pronouns of all who are targeted. Names and faces are not guessed at."""
    message = worded("In this library {share} percent of those who are targeted are {pronouns}.")
    yield from alike(
        lessons, targeted, MOST, message, worded("Let it happen to somebody else in one of the lessons.")
    )
