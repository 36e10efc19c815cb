"""An option that is too long to be said."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.room import room
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM605"
TITLE = "A long option"
SEVERITY = WARNING
REASON = (
    "An option is something said, in one breath. A long one explains itself, and shows which one the "
    "author wants; the class votes for the lesson instead of for what they would say."
)
FAILS = edit(
    '"Play me instead. Loser buys chips."',
    '"Play me instead, since you know me, and I never gave you a gold piece with strings on."',
)
PASSES = edit(
    '"Play me instead. Loser buys chips."',
    '"Play me instead. Loser buys chips, and the winner gets the good chair by the radiator."',
)
MOST = 16


def check(lesson: Lesson) -> Iterator[Found]:
    """Count the words of each option."""
    most = room(MOST, lesson.language)
    for passage in lesson.texts(("option",)):
        if passage.words > most:
            yield Found(
                passage.at,
                worded("This option has {words} words; {most} is the most.", words=passage.words, most=most),
                worded("Cut the second thought."),
            )
