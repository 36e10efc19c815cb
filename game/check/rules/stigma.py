"""Words that shame, that shout, or that make monsters."""

from collections.abc import Iterator

from game.check.avoid import EVERYWHERE, avoided
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM602"
TITLE = "A word that shames or shouts"
SEVERITY = WARNING
REASON = (
    "Words from headlines make students look for monsters and chains, when what they will meet is a "
    "friend, a boyfriend or a boss. Words that name a person by what was done to them stay on that "
    "person. There is nearly always a plainer word, and it is truer."
)
FAILS = edit("He wrote till two. Can we see Ms. Okafor?", "He's a predator. Can we see Ms. Okafor?")
PASSES = edit("He wrote till two. Can we see Ms. Okafor?", "He won't stop. Can we see Ms. Okafor?")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the list `stigma` in every text, notes included."""
    yield from avoided(
        lesson, "stigma", EVERYWHERE, worded("“{words}” shames somebody, or says it louder than it is.")
    )
