"""A promise of the author's own that does not hold."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.promised import broken, in_cut
from game.check.rule import ERROR, Found, edit
from game.scenario.model import Promise
from game.scenario.worded import Worded, worded, worded_count

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
                promise.at.but(end_line=promise.at.line)
                if promise.at.end_line != promise.at.line
                else promise.at
            )
            yield Found(
                at,
                in_cut(verdict, _told(promise)),
                worded("It breaks in `{scene}`.", scene=verdict.scene),
                verdict.play,
            )


def _told(promise: Promise) -> Worded:
    first, second = (*promise.targets, "", "")[:2]
    match promise.kind:
        case "reachable":
            return worded_count(
                "`{name}` is not always within {n} choice.",
                "`{name}` is not always within {n} choices.",
                promise.number or 0,
                name=first,
            )
        case "before_end":
            return worded("A play can end without passing `{name}`.", name=first)
        case "precedes":
            return worded("`{second}` can come before `{first}`.", first=first, second=second)
        case "never_after":
            return worded("`{second}` can come after `{first}`.", first=first, second=second)
        case "at_most":
            return worded_count(
                "`{name}` can come more than {n} time.",
                "`{name}` can come more than {n} times.",
                promise.number or 0,
                name=first,
            )
        case "always":
            return worded("This does not always hold.")
        case "never":
            return worded("This can come to hold.")
