"""Chains, bars and bruises in a picture."""

from collections.abc import Iterator

from game.check.avoid import avoided
from game.check.lesson import Lesson
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM552"
TITLE = "What no picture shows"
SEVERITY = ERROR
ALLOWABLE = True
REASON = (
    "Chains, ropes, bars, bruises and dark corners make students look for the wrong thing: most people "
    "who are exploited are held by words and debts, in lit rooms. Such pictures also shame those who "
    "lived it. Show people with dignity."
)
FAILS = edit(
    "alt: A chess board with a mitten in place of a knight.",
    "alt: A chess board with a rope around the king.",
)
PASSES = edit(
    "alt: A chess board with a mitten in place of a knight.",
    "alt: A chess board with a scarf around the king.",
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the list `pictures` in the texts of pictures."""
    yield from avoided(lesson, "pictures", ("alt",), worded("“{words}” is nothing that a picture shows."))
