"""A sentence that nobody can say in one breath."""

from collections.abc import Iterator

from game.check.counting import words_in
from game.check.lesson import Lesson
from game.check.passages import SPOKEN
from game.check.room import room
from game.check.rule import WARNING, Found, edit
from game.check.syllables import sentences
from game.scenario.worded import worded

CODE = "WM607"
TITLE = "A long sentence"
SEVERITY = WARNING
REASON = (
    "Students take turns reading aloud, some for the first time in front of others. A sentence of more "
    "than 22 words has no place to breathe, and by its end the class has lost its beginning."
)
FAILS = edit(
    "Nine at night. Sami calls, and says nothing for a while.",
    "Nine at night and Sami calls and says nothing and you say nothing and the cat walks over the bed and "
    "still he says nothing at all.",
)
PASSES = edit(
    "Nine at night. Sami calls, and says nothing for a while.",
    "Nine at night and Sami calls and says nothing. You say nothing. The cat walks over the bed. Still he "
    "says nothing at all.",
)
MOST = 22


def check(lesson: Lesson) -> Iterator[Found]:
    """Count the words of each sentence, in texts that are long enough to hold one."""
    most = room(MOST, lesson.language)
    for passage in lesson.passages:
        if passage.words > most and passage.kind in SPOKEN:
            longest = max((words_in(part.strip()) for part in sentences(passage.text)), default=0)
            if longest > most:
                yield Found(
                    passage.at,
                    worded(
                        "A sentence here has {words} words; {most} is the most.", words=longest, most=most
                    ),
                    worded("Make it two."),
                )
