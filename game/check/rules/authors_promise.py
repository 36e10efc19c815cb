"""A promise of the author's own that does not hold."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.promised import broken, in_cut
from game.check.rule import ERROR, Found, edit
from game.scenario.model import Promise

CODE = "WM410"
TITLE = "A promise that is broken"
SEVERITY = ERROR
REASON = (
    "The lesson promises something of every play, under `promises:`, and here is a play of which it is "
    "not true: the shortest one. Either the story or the promise is mended."
)
FAILS = edit(
    "  - {at_most: [second-try, 1]}\n", "  - {at_most: [second-try, 1]}\n  - {at_most: [yield, 1]}\n"
)
PASSES = edit(
    "  - {at_most: [second-try, 1]}\n", "  - {at_most: [second-try, 1]}\n  - {at_most: [yield, 3]}\n"
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Ask the proof."""
    for promise in lesson.scenario.promises:
        for verdict in broken(lesson, promise.kind, source=promise):
            at = (
                promise.at._replace(end_line=promise.at.line)
                if promise.at.end_line != promise.at.line
                else promise.at
            )
            yield Found(at, in_cut(verdict, _told(promise)), f"It breaks in `{verdict.scene}`.", verdict.play)


def _told(promise: Promise) -> str:
    first, second = (*promise.targets, "", "")[:2]
    match promise.kind:
        case "reachable":
            return f"`{first}` is not always within {promise.number} choices."
        case "before_end":
            return f"A play can end without passing `{first}`."
        case "precedes":
            return f"`{second}` can come before `{first}`."
        case "never_after":
            return f"`{second}` can come after `{first}`."
        case "at_most":
            return f"`{first}` can come more than {promise.number} times."
        case "always":
            return "This does not always hold."
        case "never":
            return "This can come to hold."
