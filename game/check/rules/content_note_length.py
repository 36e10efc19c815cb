"""A long content note."""

from collections.abc import Iterator

from game.check.counting import words_in
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM537"
TITLE = "A long content note"
SEVERITY = WARNING
REASON = (
    "Studies found that content notes take no distress away and add some before. So a note names the "
    "topics in one or two sentences, and is short enough that a student who wants to sit this out can "
    "say so without everybody waiting."
)
_LONG = " ".join(["Nothing graphic is shown at any time, to anybody, in any of the ways through."] * 3)
FAILS = edit("Nothing graphic is shown.", _LONG)
PASSES = edit(
    "Nothing graphic is shown.", "Nothing graphic is shown, and every way through the story ends with help."
)
MOST = 40


def check(lesson: Lesson) -> Iterator[Found]:
    """Count its words."""
    note = lesson.scenario.content_note
    count = words_in(" ".join(note.split()))
    if count > MOST:
        yield Found(
            where(note),
            worded("This content note has {count} words; {most} is the most.", count=count, most=MOST),
            worded("Name the topics alone."),
        )
