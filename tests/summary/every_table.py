"""Every table of counts that a class can come to, grouped by the file that it is exported as, and attacked.

The attacker has the file, and knows the rule, the exact class size and the votes of up to four students; of a
question that was decided, also how: by a strict plurality ("choice") or, openly, by the teacher after a tie
("settled"). Where no outcome is told ("untold") it is known only if the bytes differ by it. No reasoning about intervals is used here: what is possible is listed.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement
from typing import Any, Literal

import numpy as np
from summary_sheets import choice, pulse, sheet

from game.summary import Asked, canonical, seal
from game.summary.bands import SMALLEST, gate
from game.summary.rule import released

Kind = Literal["choice", "settled", "pulse", "untold"]
KINDS: tuple[Kind, ...] = ("choice", "settled", "pulse")
Table = tuple[int, ...]
Export = Callable[[Table, int, Kind], Hashable]

INSIDERS = 4  # what the design promises, whatever the rule has


@dataclass(frozen=True, slots=True)
class Leak:
    """A coalition to which a cell of one to four others is certain, and a table that it could have seen."""

    insiders: Table
    table: Table


def every(cells: int, total: int) -> "np.ndarray[Any, Any]":
    """Return all tables of so many cells that sum to the total, a row each."""
    found = np.zeros((1, 0), dtype=np.uint8)
    left = np.array([total])
    for _ in range(cells - 1):
        repeats = left + 1
        found = np.repeat(found, repeats, axis=0)
        firsts = np.repeat(np.cumsum(repeats) - repeats, repeats)
        counts = np.arange(repeats.sum()) - firsts
        left = np.repeat(left, repeats) - counts
        found = np.column_stack([found, counts.astype(np.uint8)])
    return np.column_stack([found, left.astype(np.uint8)])


def possible(options: int, size: int, kind: Kind) -> "np.ndarray[Any, Any]":
    """Return the tables (passes last) that fit what the room knows of how the first option came about."""
    tables = every(options + 1, size)
    if kind in ("pulse", "untold"):
        return tables
    first, others = tables[:, 0], tables[:, 1:options].max(axis=1)
    return tables[first > others] if kind == "choice" else tables[first == others]


def answered(table: Table, kind: Kind) -> Asked:
    """Return the question that this table answers. A tie is settled on the first of those that lead."""
    if kind == "pulse":
        return pulse(*table[:-1])
    counts = table[:-1]
    leads = str(counts.index(max(counts)))
    tie = counts.count(max(counts)) > 1
    return replace(choice(*counts), outcome=leads, decided_by="facilitator" if tie else "class")


def whole_file(table: Table, size: int, kind: Kind) -> Hashable:
    """Return every byte of the export."""
    return canonical(seal(sheet(size, answered(table, kind))))


def told(table: Table, size: int, kind: Kind) -> Hashable:
    """Return what the rule itself gives, for tables so many that sealing each would take hours."""
    if size < SMALLEST or kind == "settled" or size < gate("n20-b5-w3-v1"):
        return None
    return released(table, size, None if kind == "pulse" else 0)


def grouped(tables: "np.ndarray[Any, Any]", size: int, kind: Kind, export: Export) -> Iterator[Any]:
    """Yield the tables of each export."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for place, table in enumerate(map(tuple, tables.tolist())):
        groups[export(table, size, kind)].append(place)
    for places in groups.values():
        yield tables[places]


def coalitions(cells: int, most: int = INSIDERS) -> Iterator[Table]:
    """Yield every way in which at most so many insiders can have voted, as counts by cell."""
    for number in range(most + 1):
        for votes in combinations_with_replacement(range(cells), number):
            yield tuple(votes.count(cell) for cell in range(cells))


def leaks_of(group: "np.ndarray[Any, Any]", most: int = INSIDERS) -> Iterator[Leak]:
    """Yield the coalitions to which a cell of one to four others is certain from this export."""
    for own in coalitions(group.shape[1], most):
        left = group[(group >= np.array(own, dtype=np.uint8)).all(axis=1)]
        if len(left):
            low, high = left.min(axis=0), left.max(axis=0)
            others = low - np.array(own, dtype=np.uint8)
            if ((low == high) & (others >= 1) & (others <= 4)).any():
                yield Leak(own, tuple(left[0].tolist()))


def leaks(
    options: int, size: int, kind: Kind, export: Export = whole_file, most: int = INSIDERS
) -> list[Leak]:
    """Return all that leaks from any class of this size that is asked a question with so many options."""
    tables = possible(options, size, kind)
    groups = grouped(tables, size, kind, export)
    return [leak for group in groups for leak in leaks_of(group, most)]
