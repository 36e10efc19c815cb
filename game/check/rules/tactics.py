"""Prices, evasion and tricks in the lines of somebody who recruits."""

from collections.abc import Iterator

from game.check.avoid import entries
from game.check.lesson import Lesson
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM508"
TITLE = "A method that could be copied"
SEVERITY = ERROR
REASON = (
    "Students learn what pressure sounds like, and nothing that works as an instruction: no price, no "
    "way to hide traces, no cover story, no meeting place. Some in the room are being asked to recruit "
    "others."
)
FAILS = edit("dont tell ur coach about me. shed get weird", "delete this chat before ur coach sees it")
PASSES = edit("dont tell ur coach about me. shed get weird", "dont let ur coach see this")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the list `tactics` in the lines and messages of all who recruit."""
    ids = {person.id for person in lesson.recruiters}
    for entry, match in entries(lesson, "tactics", ("line", "message")):
        if match.passage.speaker in ids:
            yield Found(match.at, worded("“{words}” could be copied.", words=match.words), entry.hint)
