"""Somebody who recruits and speaks a lot."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit

CODE = "WM505"
TITLE = "The one who recruits says too much"
SEVERITY = WARNING
REASON = (
    "The story belongs to the friends, not to the one who harms. A few plain lines are enough to recognize pressure; "
    "many become a script that can be learned, and are hard to hear for a student who has heard them before."
)
FAILS = edit(
    "          - kestrel: gg. u see moves nobody sees\n",
    "".join(
        f"          - kestrel: game {word}?\n" for word in "one two three four five six seven eight".split()
    )
    + "".join(f"          - kestrel: u there, {word}?\n" for word in "friend star pal ace".split()),
)
PASSES = edit(
    "          - kestrel: gg. u see moves nobody sees\n",
    "".join(f"          - kestrel: game {word}?\n" for word in "one two three four five six".split()),
)
MOST = 12


def check(lesson: Lesson) -> Iterator[Found]:
    """Count the lines and messages of all who recruit."""
    ids = {person.id for person in lesson.recruiters}
    said = [passage for passage in lesson.texts(("line", "message")) if passage.speaker in ids]
    if len(said) > MOST:
        yield Found(
            said[MOST].at,
            f"Those who recruit have {len(said)} lines in this lesson, and {MOST} are enough.",
            "Let somebody else tell what was written, or cut what says the same again.",
        )
