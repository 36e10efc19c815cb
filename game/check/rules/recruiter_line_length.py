"""A long speech by somebody who recruits."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.room import room
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM506"
TITLE = "A long line of the one who recruits"
SEVERITY = WARNING
REASON = (
    "Long persuasion is a method, and a lesson shows none. Short and plain is also truer: most pressure "
    "comes in small messages."
)
FAILS = edit(
    "dont tell ur coach about me. shed get weird",
    "dont tell ur coach about me, she never says anything nice and i do, every day. and who else does that",
)
PASSES = edit(
    "dont tell ur coach about me. shed get weird",
    "dont tell ur coach about me ok, she never says anything nice and i do, every day",
)
MOST = 20


def check(lesson: Lesson) -> Iterator[Found]:
    """Count the words of each line."""
    most = room(MOST, lesson.language)
    ids = {person.id for person in lesson.recruiters}
    if ids:
        for passage in lesson.texts(("line", "message")):
            if passage.speaker in ids and passage.words > most:
                yield Found(
                    passage.at,
                    worded(
                        "This line has {words} words; {most} is the most.", words=passage.words, most=most
                    ),
                    worded("Cut it to what hurts."),
                )
