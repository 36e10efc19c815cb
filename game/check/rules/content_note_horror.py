"""A content note that frightens."""

from collections.abc import Iterator

from game.check.avoid import avoided
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM538"
TITLE = "A content note that frightens"
SEVERITY = WARNING
REASON = (
    "A content note names topics, so that a student can choose. Adjectives of horror raise fear before "
    "anything has happened, and make the lesson sound like a film."
)
FAILS = edit("then asks for a secret.", "then asks for a terrible secret.")
PASSES = edit("then asks for a secret.", "then asks for a secret about it.")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the list `horror` in the content note."""
    yield from avoided(
        lesson, "horror", ("content_note",), worded("“{words}” frightens before anything happened.")
    )
