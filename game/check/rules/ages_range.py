"""Ages that Waymark is not made for."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM550"
TITLE = "Ages outside 11 to 18"
SEVERITY = WARNING
REASON = (
    "The signs, the skills and the rules of this library were gathered for ages 11 to 18. Younger "
    "children need other lessons, which others have made and tested; the checks here say nothing about "
    "them."
)
FAILS = edit("ages: 12-14", "ages: 9-14")
PASSES = edit("ages: 12-14", "ages: 11-13")
YOUNGEST, OLDEST = 11, 18


def check(lesson: Lesson) -> Iterator[Found]:
    """Look at both ends."""
    ages = lesson.scenario.ages
    if ages.youngest < YOUNGEST or ages.oldest > OLDEST:
        yield Found(
            lesson.key("ages"),
            worded(
                "This lesson is for ages {from_age}-{to_age}, and Waymark for {least}-{most}.",
                from_age=ages.youngest,
                to_age=ages.oldest,
                least=YOUNGEST,
                most=OLDEST,
            ),
            worded("Write ages between {least} and {most}.", least=YOUNGEST, most=OLDEST),
        )
