"""Words that put what was done on the person it was done to."""

from collections.abc import Iterator

from game.check.avoid import EVERYWHERE, avoided
from game.check.lesson import Lesson
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM601"
TITLE = "A word that blames"
SEVERITY = ERROR
ALLOWABLE = True
REASON = (
    "Victim-blaming is any wording that implies, even without meaning to, that the person who was "
    "harmed is responsible. Some student in the room has heard these words about themselves. It holds "
    "for the teacher's notes as well: a tired teacher reads them aloud."
)
FAILS = edit("I pushed you. Sorry. I only meant the gold.", "You should have known. But I'm sorry.")
PASSES = edit(
    "I pushed you. Sorry. I only meant the gold.", "Nobody could have known. And I pushed you. Sorry."
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the list `blame` in every text, notes included."""
    yield from avoided(lesson, "blame", EVERYWHERE, worded("“{words}” puts it on the person it was done to."))
