"""One item of a pool (a sign, a skill, a pulse item) as a table: its cells, the sums between them, and which
of them may be published together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.summary.pool.linear import span
from game.summary.pool.queries import ANY, DIMENSIONS, SUMS, TOLD

SESSIONS, GROUPS = 5, 3

PARTS = {
    "session": ((ANY, ("completed", "stopped")), (ANY, ("reached", "not_reached", "untold"))),
    "pulse": ((TOLD, ("more", "fewer", "open")),),
}
"""Totals, and the answers that make them up."""

Cell = tuple[str, str, str]
"""A dimension, a value of it, an answer (or a sum of some)."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many sessions a cell holds, of how many groups."""

    sessions: int
    groups: int

    @property
    def enough(self) -> bool:
        """Whether it may be published by itself."""
        return self.sessions >= SESSIONS and self.groups >= GROUPS

    @property
    def small(self) -> bool:
        """Whether nobody may work it out."""
        return self.sessions > 0 and not self.enough


class Table:
    """One item's cells, and the sums between them. `found` are its atoms; `among` are all that have to be
    reckoned with, if these are only some.
    """

    def __init__(self, found: Any, among: Any = None) -> None:
        self._found = found.reset_index(drop=True)
        self._among = self._found if among is None else among
        measure = str(self._among["measure"].iloc[0])
        self._sums = SUMS.get(measure, {})
        self._parts = PARTS.get(measure, ())
        own = () if measure == "session" else sorted(set(self._among["answer"]))
        self._answers = (*own, *self._sums)
        self._finest = _product(self._among)
        self._masks: dict[Cell, Any] = {}
        self._columns: dict[Cell, Any] = {}
        for cell in self._cells():
            self._masks[cell] = self._of(self._found, cell)
            self._columns[cell] = self.column(cell)
        self.sizes = {cell: self._size(mask) for cell, mask in self._masks.items()}

    def release(self, among: frozenset[Cell] | None = None) -> frozenset[Cell]:
        """Return the cells that may be published together, of these or of all."""
        published = {cell for cell, size in self.sizes.items() if size.enough}
        if among is not None:
            published &= among
        while True:
            worse = self._line(published) or self._followed(published)
            if worse is None:
                return frozenset(published)
            published.discard(worse)

    def values(self, dimension: str) -> list[str]:
        """Return a dimension's values."""
        return [""] if dimension == "all" else sorted(set(self._among[dimension]))

    def _cells(self) -> Iterator[Cell]:
        for dimension in DIMENSIONS:
            for value in self.values(dimension):
                for answer in self._answers:
                    yield dimension, value, answer

    def column(self, cell: Cell) -> Any:
        """Return which of the finest cells are in a cell, of this table or not: a numpy row of 0 and 1."""
        import numpy as np

        return np.asarray(self._of(self._finest, cell), dtype=np.int64)

    def _of(self, rows: Any, cell: Cell) -> Any:
        dimension, value, answer = cell
        mask = rows["answer"].isin(self._sums.get(answer, (answer,)))
        return mask if dimension == "all" else mask & (rows[dimension] == value)

    def _size(self, mask: Any) -> Size:
        rows = self._found[mask]
        return Size(int(rows["sessions"].sum()), int(rows["group"].nunique()))

    def leaves_small(self, hidden: list[Cell]) -> bool:
        """Whether what is withheld of one sum is, together, something that is small."""
        if not hidden:
            return False
        together = self._masks[hidden[0]]
        for cell in hidden[1:]:
            together = together | self._masks[cell]
        return self._size(together).small

    def _line(self, published: set[Cell]) -> Cell | None:
        """Return a cell to withhold because a sum and what is told of its parts give away the rest."""
        for parent, parts in self.lines():
            shown = [cell for cell in parts if cell in published]
            hidden = [cell for cell in parts if cell not in published]
            if parent in published and shown and self.leaves_small(hidden):
                return min(shown, key=self._smallest)
        return None

    def _followed(self, published: set[Cell]) -> Cell | None:
        """Return a cell to withhold because all that is published together gives away something small."""
        import numpy as np

        if not published:
            return None
        order = sorted(published)
        zero = self.zero(published)
        known = span(np.array([self._columns[cell] * ~zero for cell in order]))
        for part in self._small_parts(published, known.single()):
            by = known.follows(part * ~zero)
            if by:
                return self.least([order[place] for place in by])
        return None

    def _small_parts(self, published: set[Cell], single: tuple[int, ...]) -> Iterator[Any]:
        """Yield what nobody may be able to work out: small cells, and small ones of these finest cells."""
        import numpy as np

        for cell, size in self.sizes.items():
            if cell not in published and size.small:
                yield self._columns[cell]
        for column in single:
            row = self._finest.iloc[column]
            if self._size((self._found[list(self._finest.columns)] == row).all(axis=1)).small:
                yield np.eye(1, len(self._finest), column, dtype=np.int64)[0]

    def zero(self, published: set[Cell]) -> Any:
        """Return which of the finest cells are seen to be empty: a sum leaves nothing for what is hidden."""
        import numpy as np

        zero = np.zeros(len(self._finest), dtype=bool)
        for parent, parts in self.lines():
            if parent in published:
                hidden = [cell for cell in parts if cell not in published]
                if not sum(self.sizes[cell].sessions for cell in hidden):
                    for cell in hidden:
                        zero |= self._columns[cell].astype(bool)
        return zero

    def lines(self) -> Iterator[tuple[Cell, list[Cell]]]:
        """Yield every sum with its parts: an answer by a dimension, a total by its answers."""
        for answer in self._answers:
            for dimension in DIMENSIONS[1:]:
                yield ("all", "", answer), [(dimension, value, answer) for value in self.values(dimension)]
        for dimension in DIMENSIONS:
            for value in self.values(dimension):
                for total, answers in self._parts:
                    told = [(dimension, value, answer) for answer in answers if answer in self._answers]
                    yield (dimension, value, total), told

    def least(self, cells: list[Cell]) -> Cell:
        """Return the cell that is missed least: the smallest, but a total or one of all sessions last."""
        return min(cells, key=lambda cell: (cell[2] in (ANY, TOLD), cell[0] == "all", self._smallest(cell)))

    def _smallest(self, cell: Cell) -> tuple[int, Cell]:
        return self.sizes[cell].sessions, cell


def _product(found: Any) -> Any:
    """Return every finest cell that somebody must reckon with: a lesson's ages are known, all else may be."""
    import pandas as pd

    finest = found[["lesson", "ages"]].drop_duplicates()
    for name in ("region", "quarter", "answer"):
        finest = finest.merge(pd.DataFrame({name: sorted(set(found[name]))}), how="cross")
    return finest[[*DIMENSIONS[1:], "answer"]].reset_index(drop=True)
