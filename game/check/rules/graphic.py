"""Words for what no lesson shows."""

from collections.abc import Iterator

from game.check.avoid import BEFORE_THE_CLASS, avoided
from game.check.lesson import Lesson
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM509"
TITLE = "Something that no lesson shows"
SEVERITY = ERROR
ALLOWABLE = True
REASON = (
    "No scene depicts assault, sexual activity, nudity, captivity, injury or a way of self-harm. A "
    "picture in the head stays longer than what is learned, and some student may have lived it. From 14 "
    "on, hard things may be told as reported, in words that paint nothing."
)
FAILS = edit("He wants me to quit the club. I like the club.", "He wants nudes. I like the club.")
PASSES = edit(
    "He wants me to quit the club. I like the club.", "He wants a private picture. I like the club."
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the list `graphic` in all that the class sees."""
    yield from avoided(
        lesson, "graphic", BEFORE_THE_CLASS, worded("“{words}” puts into the room what no lesson shows.")
    )
