"""What the rules on promises share: the verdicts of the proof that tell of a fault of their own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.check.lesson import Lesson
from game.scenario.model import Promise
from game.scenario.worded import Worded, worded

if TYPE_CHECKING:
    from game.check.proof import Verdict

_STANDING = frozenset(("ends", "never_stuck", "no_silent_loop"))
_REACHING = frozenset(("help", "reachable"))


def broken(
    lesson: Lesson, promise: str, detail: str | None = None, source: Promise | None = None
) -> Iterator["Verdict"]:
    """Return how a promise is broken. What only follows from another fault is not told again.

    Where a play can stand still, nothing can be reached from there: so that is told first, and the promises
    to reach something once it is mended.
    """
    if promise in _REACHING and any(
        v.promise in _STANDING and v.result == "broken" for v in lesson.proof.failing
    ):
        return
    for verdict in lesson.proof.failing:
        if (
            verdict.result == "broken"
            and verdict.promise == promise
            and verdict.source is source
            and not verdict.follows
            and detail in (None, verdict.detail)
        ):
            yield verdict


def in_cut(verdict: "Verdict", message: Worded) -> Worded:
    """Return the message, and that it is about the short cut where the verdict is."""
    if verdict.cut == "full":
        return message
    return worded("{told} (In the short cut.)", told=message)
