"""A library where those who harm are all of one kind."""

from collections.abc import Iterator

from game.check.balance import alike, recruiters
from game.check.lesson import Lesson
from game.check.library_examples import beside
from game.check.rule import WARNING, Found
from game.scenario.worded import worded

CODE = "WM701"
TITLE = "Those who harm are all alike"
SCOPE = "library"
SEVERITY = WARNING
REASON = (
    "If one kind of person is always the one who recruits, students learn to fear that kind and to "
    "trust all others. Of the young people accused in Canada more than half were girls; most accused "
    "were known to the person. In a library of lessons, no pronouns stand beside more than half of "
    "those who recruit."
)
FAILS = beside("kestrel", ("he/him", "he/him", "he/him", "she/her"))
PASSES = beside("kestrel", ("he/him", "she/her", "he/him", "they/them"))
MOST = 0.5


def check(lessons: tuple[Lesson, ...]) -> Iterator[Found]:
    """Compare the pronouns of all who recruit. Names and faces are not guessed at."""
    message = worded("In this library {share} percent of those who recruit are {pronouns}.")
    yield from alike(
        lessons, recruiters, MOST, message, worded("Let somebody else do it in one of the lessons.")
    )
