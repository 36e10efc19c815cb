"""Somebody who recruits and speaks a lot."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM505"
TITLE = "The one who recruits says too much"
SEVERITY = WARNING
REASON = (
    "The story belongs to the friends, not to the one who harms. A few plain lines are enough to "
    "recognize pressure; many become a script that can be learned, and are hard to hear for a student "
    "who has heard them before."
)
_FIRST = "          - kestrel: gg. u see moves nobody sees\n"
_MANY = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
FAILS = edit(_FIRST, "".join(f"          - kestrel: move {word}?\n" for word in _MANY))
PASSES = edit(_FIRST, "".join(f"          - kestrel: move {word}?\n" for word in _MANY[:6]))
MOST = 12


def check(lesson: Lesson) -> Iterator[Found]:
    """Count the lines and messages of all who recruit."""
    ids = {person.id for person in lesson.recruiters}
    said = [passage for passage in lesson.texts(("line", "message")) if passage.speaker in ids]
    if len(said) > MOST:
        yield Found(
            said[MOST].at,
            worded(
                "Those who recruit have {lines} lines in this lesson, and {most} are enough.",
                lines=len(said),
                most=MOST,
            ),
            worded("Let somebody else tell what was written, or cut what says the same again."),
        )
