"""A library where those who harm are mostly of one group."""

from collections.abc import Iterator

from game.check.balance import FEWEST, recruiters
from game.check.groups import groups
from game.check.lesson import Lesson
from game.check.library_examples import beside
from game.check.rule import WARNING, Example, Found
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM707"
TITLE = "Those who harm are of one group"
SCOPE = "library"
SEVERITY = WARNING
REASON = (
    "If those who harm mostly share a community, an origin or a way of loving, students take that for the "
    "warning sign, and look past the real ones. No word of `shows` stands beside more than half of those who "
    "recruit."
)
KESTREL = ("portrait: no-face, part: recruiter}", "portrait: no-face, part: recruiter, shows: [newcomer]}")
OKAFOR = ("part: helper}", "part: helper, shows: [newcomer]}")
MOST = 0.5


def shown(lessons: int) -> Example:
    """Return an example of several lessons; in so many of them a newcomer recruits."""
    library = beside("kestrel", ("he/him", "she/her", "he/him", "they/them"))
    first, *rest = (
        Example((*one.edits, *((KESTREL, OKAFOR) if number < lessons else ())))
        for number, one in enumerate((library, *library.also))
    )
    told = worded("# in {n} of {all} lessons: {edit}", n=lessons, all=len(rest) + 1, edit=KESTREL[1])
    return Example(first.edits, also=tuple(rest), told=told)


FAILS = shown(3)
PASSES = shown(2)


def check(lessons: tuple[Lesson, ...]) -> Iterator[Found]:
    """Compare each group with all who recruit."""
    everybody = sum(len(recruiters(lesson)) for lesson in lessons)
    if everybody < FEWEST:
        return
    for group in groups(lessons):
        share = len(group.harms) / everybody
        if share > MOST:
            yield Found(
                where(group.harms[-1].person.name),
                worded(
                    "In this library {share} percent of those who recruit are shown as `{word}`.",
                    share=round(share * 100),
                    word=group.word,
                ),
                worded("Let somebody else do it in one of the lessons."),
            )
