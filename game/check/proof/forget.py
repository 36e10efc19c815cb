"""Forgetting what no longer matters, on the way from one scene to another."""

from game.check.proof.fields import Field, Fields
from game.check.proof.live import written
from game.check.proof.outline import Outline

Fold = tuple[tuple[int, int], ...]
"""How low bits are forgotten: for each bit, (the states without it, how far those with it are)."""


class Forgetting:
    """What is forgotten between scenes: variables that are not alive, and the flags of a part left for good.

    `alive` has for each scene a set of bits, one a kept variable; None where all always are. `flagged` are
    the components whose `once` options have flags.
    """

    def __init__(
        self,
        outline: Outline,
        fields: Fields,
        kept: tuple[str, ...],
        alive: list[int] | None,
        flagged: frozenset[int],
    ) -> None:
        self._outline, self._fields, self._kept = outline, fields, kept
        self._alive, self._flagged = alive, flagged
        self._everything = (1 << len(kept)) - 1
        self._written: dict[int, int] = {}
        self._folds: dict[tuple[int, bool], tuple[Fold, int]] = {}

    def at_start(self) -> tuple[Fold, int]:
        """Return how to forget what does not matter at all."""
        return self._fold(self._everything & ~self._alive[0] if self._alive else 0, False)

    def between(self, source: int, target: int) -> tuple[Fold, int]:
        """Return how to forget: in low bits, and what stays of the high ones."""
        gone = 0
        if self._alive:
            gone = self._everything & ~self._alive[target]
            if gone:
                if source not in self._written:
                    self._written[source] = written(self._outline.scenes[source], self._kept)
                gone &= self._alive[source] | self._written[source]
        leaves = False
        if self._flagged:
            component = self._outline.component
            leaves = component[source] in self._flagged and component[source] != component[target]
        return self._fold(gone, leaves) if gone or leaves else ((), -1)

    def _fold(self, gone: int, flags: bool) -> tuple[Fold, int]:
        found = self._folds.get((gone, flags))
        if found is None:
            names = [name for place, name in enumerate(self._kept) if gone >> place & 1]
            forgotten = [self._fields.variables[name] for name in names]
            found = _fold(self._fields, forgotten + self._fields.flags if flags else forgotten)
            self._folds[gone, flags] = found
        return found


def _fold(fields: Fields, forgotten: list[Field]) -> tuple[Fold, int]:
    fold, keep = [], -1
    for field in forgotten:
        if not field.low:
            keep &= ~field.mask
            continue
        for bit in range(field.offset, field.offset + field.width):
            block = (1 << (1 << bit)) - 1
            fold.append((block * (fields.full // ((1 << (2 << bit)) - 1)), 1 << bit))
    return tuple(fold), keep


def folded(states: int, fold: Fold) -> int:
    """Return these states with some low bits forgotten."""
    for without, far in fold:
        states = (states & without) | ((states >> far) & without)
    return states
