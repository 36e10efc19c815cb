"""What sums give away: which parts of a whole follow from the sums that are published.

A part (a set of the finest cells) follows exactly if its indicator lies in the span of the published sums'
indicators. The span is reckoned modulo a large prime; where that errs, which is as good as never, it errs by
finding that something follows.
"""

from dataclasses import dataclass
from typing import Any

PRIME = 2_147_483_647


@dataclass(frozen=True, slots=True)
class Span:
    """All that follows from some sums: their rows in echelon form, as a numpy matrix, and its pivots."""

    rows: Any
    pivots: tuple[int, ...]

    def has(self, part: Any) -> bool:
        """Whether a part, a numpy row of 0 and 1, follows."""
        left = part.astype("int64")
        if self.pivots:
            left = left - left[list(self.pivots)] @ self.rows
        return not (left % PRIME).any()

    def single(self) -> tuple[int, ...]:
        """Return the finest cells that follow by themselves."""
        alone = (self.rows != 0).sum(axis=1) == 1
        return tuple(pivot for pivot, found in zip(self.pivots, alone, strict=True) if found)


def span(sums: Any) -> Span:
    """Return the span of sums: a numpy matrix of 0 and 1, published sums by finest cells."""
    import numpy as np

    rows = sums.astype(np.int64)
    pivots: list[int] = []
    for column in range(rows.shape[1]):
        line = len(pivots)
        if line == rows.shape[0]:
            break
        found = np.nonzero(rows[line:, column])[0]
        if not len(found):
            continue
        best = line + int(found[0])
        rows[[line, best]] = rows[[best, line]]
        rows[line] = rows[line] * pow(int(rows[line, column]), -1, PRIME) % PRIME
        others = np.nonzero(rows[:, column])[0]
        others = others[others != line]
        rows[others] = (rows[others] - rows[others, column][:, None] * rows[line]) % PRIME
        pivots.append(column)
    return Span(rows[: len(pivots)], tuple(pivots))
