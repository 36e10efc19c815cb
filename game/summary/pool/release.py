"""Which answers of a pool may be published: 5 sessions of 3 groups at least, and nothing by subtraction.

Every item (a sign, a skill, a pulse item) is a table of its own: its answers, for all sessions and by each
dimension alone. A cell is withheld if it is small. Then sums must not give away what was withheld:

- what is withheld of one line, taken together, is again of 5 sessions and 3 groups, or of none;
- no small cell, and no small finest cell (lesson, ages, region, quarter and answer at once), follows from all
  that is published of the item by any adding and subtracting (`linear`).

Until both hold, more is withheld: of a line the smallest cell, of a total the total itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.summary.pool.linear import span
from game.summary.pool.queries import ANY, DIMENSIONS, TOLD

SESSIONS, GROUPS = 5, 3

Cell = tuple[str, str, str]
"""A dimension, a value of it, an answer (or `ANY`, or `TOLD`)."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many sessions a cell holds, of how many groups."""

    sessions: int
    groups: int

    @property
    def enough(self) -> bool:
        """Whether it may be published by itself."""
        return self.sessions >= SESSIONS and self.groups >= GROUPS


def release(atoms: Any, answers: Any) -> Any:
    """Return the answers that may be published, as a pandas table. Both tables are those of `engine.ask`."""
    import pandas as pd

    kept = []
    for (measure, item), found in atoms.groupby(["measure", "item"], sort=True):
        table = Table(found)
        published = table.release()
        told = answers[(answers["measure"] == measure) & (answers["item"] == item)]
        cells = zip(told["dimension"], told["value"], told["answer"], strict=True)
        kept.append(told[[cell in published for cell in cells]])
    return pd.concat(kept, ignore_index=True) if kept else answers.head(0)


class Table:
    """One item's cells, and the sums between them. `found` are its atoms."""

    def __init__(self, found: Any) -> None:
        import numpy as np

        self._found = found.reset_index(drop=True)
        self._answers = sorted(set(self._found["answer"]))
        told = tuple(answer for answer in self._answers if answer != "untold")
        pulse = set(self._found["measure"]) == {"pulse"}
        self._sums = {ANY: tuple(self._answers)} | ({TOLD: told} if pulse and told else {})
        finest = self._found[[*DIMENSIONS[1:], "answer"]].drop_duplicates(ignore_index=True)
        self._finest = finest
        self._masks: dict[Cell, Any] = {}
        self._columns: dict[Cell, Any] = {}
        for cell in self._cells():
            self._masks[cell] = self._of(self._found, cell)
            self._columns[cell] = np.asarray(self._of(finest, cell), dtype=np.int64)
        self.sizes = {cell: self._size(mask) for cell, mask in self._masks.items()}

    def release(self) -> frozenset[Cell]:
        """Return the cells that may be published together."""
        published = {cell for cell, size in self.sizes.items() if size.enough}
        while True:
            worse = self._line(published) or self._total(published) or self._followed(published)
            if worse is None:
                return frozenset(published)
            published.discard(worse)

    def values(self, dimension: str) -> list[str]:
        """Return a dimension's values."""
        return [""] if dimension == "all" else sorted(set(self._found[dimension]))

    def _cells(self) -> Iterator[Cell]:
        for dimension in DIMENSIONS:
            for value in self.values(dimension):
                for answer in (*self._answers, *self._sums):
                    yield dimension, value, answer

    def _of(self, rows: Any, cell: Cell) -> Any:
        dimension, value, answer = cell
        mask = rows["answer"].isin(self._sums.get(answer, (answer,)))
        return mask if dimension == "all" else mask & (rows[dimension] == value)

    def _size(self, mask: Any) -> Size:
        rows = self._found[mask]
        return Size(int(rows["sessions"].sum()), int(rows["group"].nunique()))

    def _leaves_small(self, hidden: list[Cell]) -> bool:
        """Whether what is withheld of one sum is, together, something that is small."""
        if not hidden:
            return False
        together = self._masks[hidden[0]]
        for cell in hidden[1:]:
            together = together | self._masks[cell]
        size = self._size(together)
        return size.sessions > 0 and not size.enough

    def _line(self, published: set[Cell]) -> Cell | None:
        """Return a cell to withhold where a line, an answer by one dimension, gives away what is hidden."""
        for dimension in DIMENSIONS[1:]:
            for answer in (*self._answers, *self._sums):
                if ("all", "", answer) not in published:
                    continue
                line = [(dimension, value, answer) for value in self.values(dimension)]
                shown = [cell for cell in line if cell in published]
                if shown and self._leaves_small([cell for cell in line if cell not in published]):
                    return min(shown, key=self._smallest)
        return None

    def _total(self, published: set[Cell]) -> Cell | None:
        """Return a cell to withhold because a total of answers gives away what is hidden of them."""
        for dimension in DIMENSIONS:
            for value in self.values(dimension):
                for total, answers in self._sums.items():
                    parts = [(dimension, value, answer) for answer in answers]
                    shown = [cell for cell in parts if cell in published]
                    hidden = [cell for cell in parts if cell not in published]
                    if (dimension, value, total) in published and shown and self._leaves_small(hidden):
                        return (dimension, value, ANY) if total == ANY else min(shown, key=self._smallest)
        return None

    def _followed(self, published: set[Cell]) -> Cell | None:
        """Return a cell to withhold because all that is published together gives away something small."""
        import numpy as np

        if not published:
            return None
        order = sorted(published)
        known = span(np.array([self._columns[cell] for cell in order]))
        for column in known.single():
            row = self._finest.iloc[column]
            mask = (self._found[list(self._finest.columns)] == row).all(axis=1)
            if not self._size(mask).enough:
                return self._least([cell for cell in order if self._columns[cell][column]])
        for cell, size in self.sizes.items():
            small = cell not in published and size.sessions > 0 and not size.enough
            if small and known.has(self._columns[cell]):
                part = self._columns[cell]
                return self._least([other for other in order if (self._columns[other] & part).any()])
        return None

    def _least(self, cells: list[Cell]) -> Cell:
        """Return the cell that is missed least: a total, or the smallest one, and of all sessions last."""
        return min(cells, key=lambda cell: (cell[0] == "all", cell[2] != ANY, self._smallest(cell)))

    def _smallest(self, cell: Cell) -> tuple[int, Cell]:
        return self.sizes[cell].sessions, cell
