"""A lesson that nobody has reviewed."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import NOTE, Found, edit
from game.scenario.worded import worded

CODE = "WM532"
TITLE = "Nobody has reviewed this yet"
SEVERITY = NOTE
REASON = (
    "A program cannot tell whether a lesson is true and kind. Before a class sees it, somebody who "
    "knows the subject reads it: a counsellor, somebody who lived it, the community that it speaks of. "
    "Then their name goes into `review`."
)
FAILS = edit(
    "review: {status: reviewed, by: A. Roy, on: 2026-10-05, scope: whole lesson}", "review: {status: draft}"
)
PASSES = edit("by: A. Roy, on: 2026-10-05", "by: A. Roy and the student council, on: 2026-11-01")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look at the status."""
    if lesson.scenario.review.status == "draft":
        yield Found(
            lesson.key("review"),
            worded("This lesson is a draft: nobody who knows the subject has read it yet."),
            worded(
                "Have it read, then write: review: {status: reviewed, by: ..., on: 2026-11-24, scope: ...}"
            ),
        )
