"""A library where those who harm are all of one kind."""

from collections.abc import Iterator

from game.check.balance import FEWEST, Shown, most_common, recruiters
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found
from game.check.rules.harmed_alike import beside
from game.scenario.text import where
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
    people = [Shown(lesson, person) for lesson in lessons for person in recruiters(lesson)]
    if len(people) < FEWEST:
        return
    pronouns, share = most_common(people)
    if share > MOST:
        last = [shown for shown in people if shown.person.pronouns == pronouns][-1]
        yield Found(
            where(last.person.name),
            worded(
                "In this library {share} percent of those who recruit are {pronouns}.",
                share=round(share * 100),
                pronouns=pronouns,
            ),
            worded("Let somebody else do it in one of the lessons."),
        )
