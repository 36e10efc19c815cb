"""Two questions to the same voters, enumerated together: who chose what in the one, and what in the other.

The attacker has what was told of both, knows the class size and how up to four students voted *each time*. If the
two together told more than each by itself, it would show here: every way in which a class can have answered both
is listed, and what all of them that fit have in common is certain.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from every_table import INSIDERS, Export, Kind, Table, coalitions, every


@dataclass(frozen=True, slots=True)
class Asking:
    """One of the two: how it was decided, which the room saw, and what is told of it."""

    kind: Kind
    export: Export


def leaks_jointly(
    options: int,
    size: int,
    first: Asking,
    second: Asking,
    insiders: Iterable[Table] | None = None,
) -> list[tuple[Table, Table]]:
    """Return coalitions (votes by pair of answers) to whom a cell of one to four others is certain, each with
    a class in which it is: of the one question, of the other, or of both at once.

    `insiders` are the coalitions to try; all of up to four, if left out.
    """
    width = options + 1
    pairs = every(width * width, size)
    square = pairs.reshape(-1, width, width)
    ones, others = square.sum(axis=2, dtype=np.uint8), square.sum(axis=1, dtype=np.uint8)
    fits = _fits(ones, first.kind) & _fits(others, second.kind)
    cells = np.column_stack([pairs, ones, others])[fits]
    groups = _groups(ones[fits], first, size), _groups(others[fits], second, size)
    group = groups[0].astype(np.int64) * (int(groups[1].max(initial=0)) + 1) + groups[1]
    order = np.argsort(group, kind="stable")
    cells, group = cells[order], group[order]
    found = []
    for own in coalitions(width * width, INSIDERS) if insiders is None else insiders:
        votes = np.array(own, dtype=np.uint8).reshape(width, width)
        known = np.concatenate([votes.ravel(), votes.sum(axis=1), votes.sum(axis=0)]).astype(np.uint8)
        left = np.ones(len(cells), dtype=bool)
        for place in np.flatnonzero(votes.ravel()):
            left &= cells[:, place] >= known[place]
        rows, kept = cells[left], group[left]
        if not len(rows):
            continue
        starts = np.flatnonzero(np.r_[True, kept[1:] != kept[:-1]])
        low, high = np.minimum.reduceat(rows, starts), np.maximum.reduceat(rows, starts)
        certain = (low == high) & (low - known >= 1) & (low - known <= 4)
        found += [(own, tuple(rows[starts[place]].tolist())) for place in np.flatnonzero(certain.any(axis=1))]
    return found


def _fits(tables: "np.ndarray[Any, Any]", kind: Kind) -> "np.ndarray[Any, Any]":
    if kind == "pulse":
        return np.ones(len(tables), dtype=bool)
    most = tables[:, 1:-1].max(axis=1)
    return tables[:, 0] > most if kind == "choice" else tables[:, 0] == most


def _groups(tables: "np.ndarray[Any, Any]", asking: Asking, size: int) -> "np.ndarray[Any, Any]":
    """Return a number for each table: equal for tables of which the same is told."""
    different, places = np.unique(tables, axis=0, return_inverse=True)
    numbers: dict[Any, int] = {}
    told = [
        numbers.setdefault(asking.export(tuple(table), size, asking.kind), len(numbers))
        for table in different.tolist()
    ]
    return np.array(told, dtype=np.int64)[places.ravel()]
