"""The machines that watch plays, one for each kind of promise about the order of what is passed."""

from game.check.proof.outline import Outline
from game.check.proof.watch import BROKEN, OVER, Passing, Row, Watcher


def before_end(outline: Outline, target: Passing) -> Watcher:
    """Watch for an ending before the target."""
    ends = zip(target.scenes, outline.ending, strict=True)
    row = [OVER if passed else BROKEN if end else 0 for passed, end in ends]
    return Watcher(target.options, lambda _state, _option: OVER, lambda _: row)


def precedes(_outline: Outline, first: Passing, then: Passing) -> Watcher:
    """Watch for `then` without `first` before it. What comes at the same moment is not before."""
    both = zip(first.scenes, then.scenes, strict=True)
    row = [OVER if passed else BROKEN if late else 0 for passed, late in both]

    def take(_state: int, option: tuple[int, int]) -> int:
        return OVER if option in first.options else BROKEN

    return Watcher(first.options | then.options, take, lambda _: row)


def never_after(_outline: Outline, first: Passing, then: Passing) -> Watcher:
    """Watch for `then` at a later moment than `first`."""
    after = [BROKEN if late else 1 for late in then.scenes]

    def take(state: int, option: tuple[int, int]) -> int:
        if state and option in then.options:
            return BROKEN
        return 1 if option in first.options else state

    return Watcher(first.options | then.options, take, lambda state: after if state else first.scenes)


def at_most(_outline: Outline, target: Passing, most: int) -> Watcher:
    """Watch for the target once more than `most`."""

    def more(state: int) -> int:
        return BROKEN if state >= most else state + 1

    def enter(state: int) -> Row:
        counted = more(state)
        return [counted if passed else state for passed in target.scenes]

    return Watcher(target.options, lambda state, _option: more(state), enter)


def until(target: Passing) -> Watcher:
    """Watch every play until the target, and call none broken."""
    row = [OVER if passed else 0 for passed in target.scenes]
    return Watcher(target.options, lambda _state, _option: OVER, lambda _: row)
