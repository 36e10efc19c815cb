"""Names of real apps, sites and games."""

from collections.abc import Iterator

from game.check.avoid import BEFORE_THE_CLASS, avoided
from game.check.lesson import Lesson
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM507"
TITLE = "The name of a real app or game"
SEVERITY = ERROR
ALLOWABLE = True
REASON = (
    "A real name tells where to look, dates the lesson within a year, and makes the story about an app "
    "instead of about people. Half the class will say that they do not use it, so it cannot happen to "
    "them."
)
FAILS = edit("A player on my site gave me the gold pieces.", "A player on Discord gave me the gold pieces.")
PASSES = edit("A player on my site gave me the gold pieces.", "A player in my group gave me the gold pieces.")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the list `platforms` in all that the class sees."""
    yield from avoided(
        lesson, "platforms", BEFORE_THE_CLASS, worded("“{words}” is a real app, site or game.")
    )
