"""What sums give away: which parts of a whole follow from the sums that are published.

A part (a set of the finest cells) follows exactly if its indicator lies in the span of the published sums'
indicators. Ranks are reckoned modulo a large prime: a part that follows over the whole numbers follows there too,
but for primes that divide a pivot; the other error, one false alarm, only withholds more.
"""

from typing import Any

PRIME = 2_147_483_647


def null_space(rows: Any) -> Any:
    """Return a basis of all that the rows leave open: vectors that are 0 on every row, as a numpy matrix.

    `rows` is a numpy matrix of 0 and 1: published sums by finest cells.
    """
    import numpy as np

    matrix = rows.astype(np.int64) % PRIME
    pivots: list[int] = []
    line = 0
    for column in range(matrix.shape[1]):
        if line == matrix.shape[0]:
            break
        found = np.nonzero(matrix[line:, column])[0]
        if not len(found):
            continue
        best = line + int(found[0])
        if best != line:
            matrix[[line, best]] = matrix[[best, line]]
        matrix[line] = matrix[line] * pow(int(matrix[line, column]), -1, PRIME) % PRIME
        others = np.nonzero(matrix[:, column])[0]
        others = others[others != line]
        if len(others):
            factors = matrix[others, column][:, None]
            matrix[others] = (matrix[others] - factors * matrix[line]) % PRIME
        pivots.append(column)
        line += 1
    free = [column for column in range(matrix.shape[1]) if column not in set(pivots)]
    basis = np.zeros((len(free), matrix.shape[1]), dtype=np.int64)
    for place, column in enumerate(free):
        basis[place, column] = 1
        basis[place, pivots] = -matrix[: len(pivots), column] % PRIME
    return basis


def follows(parts: Any, basis: Any) -> Any:
    """Return for each part, a row of 0 and 1, whether it follows, as a numpy array of truth."""
    import numpy as np

    if not len(basis):
        return np.ones(len(parts), dtype=bool)
    # Sums of at most as many terms as there are columns stay far below the largest whole number.
    return ~((parts.astype(np.int64) @ basis.T) % PRIME).any(axis=1)
