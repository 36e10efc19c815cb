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
    """All that follows from some sums: their rows in echelon form, as a numpy matrix, and its pivots.

    `made` says of which sums, and how often taken, each row is made.
    """

    rows: Any
    pivots: tuple[int, ...]
    made: Any

    def follows(self, part: Any) -> tuple[int, ...]:
        """Return the places of the sums by which a part follows, a numpy row of 0 and 1; else nothing.

        They are one way to it; there may be others.
        """
        import numpy as np

        if not self.pivots:
            return ()
        whole = part.astype(np.int64)
        taken = whole[list(self.pivots)]
        if ((whole - taken @ self.rows) % PRIME).any():
            return ()
        return tuple(int(place) for place in np.nonzero((taken @ self.made) % PRIME)[0])

    def single(self) -> tuple[int, ...]:
        """Return the finest cells that follow by themselves."""
        alone = (self.rows != 0).sum(axis=1) == 1
        return tuple(pivot for pivot, found in zip(self.pivots, alone, strict=True) if found)


def span(sums: Any) -> Span:
    """Return the span of sums: a numpy matrix of 0 and 1, published sums by finest cells."""
    import numpy as np

    number, width = sums.shape
    rows = np.hstack([sums.astype(np.int64), np.eye(number, dtype=np.int64)])
    pivots: list[int] = []
    for column in range(width):
        line = len(pivots)
        if line == number:
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
    done = rows[: len(pivots)]
    return Span(done[:, :width], tuple(pivots), done[:, width:])
