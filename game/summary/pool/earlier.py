"""Publications that somebody may hold already: subtracting one from the next must not show a small change.

Every finest cell is reckoned with twice: as it was in the earlier publication, and by how much it changed
since. What was told then are sums of the first; what is to be told now are sums of both. Nothing small may
follow from them together, of what was, of what changed, or of what is. So a cell that grew by one session is
withheld this time, and so is what would give it away, in the earlier publication too.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.summary.pool.item_table import Cell, Table
from game.summary.pool.linear import span
from game.summary.pool.queries import KEY
from game.summary.pool.shards import CODES, PLACES

FOLDER = "publications"
ROWS = [*CODES, *PLACES, "group"]


@dataclass(frozen=True, slots=True)
class Earlier:
    """One publication: the atoms that it was made of, and what was published, as pandas tables."""

    atoms: Any
    answers: Any

    def since(self, measure: str, item: str, atoms: Any) -> "Since | None":
        """Return what changed of an item until these atoms of it; None where nothing did."""
        import pandas as pd

        old = self.atoms[(self.atoms["measure"] == measure) & (self.atoms["item"] == item)]
        told = self.answers[(self.answers["measure"] == measure) & (self.answers["item"] == item)]
        new = atoms[[*ROWS, "sessions"]]
        both = pd.concat([new, old.assign(sessions=-old["sessions"])])
        change = both.groupby(ROWS, sort=True, as_index=False)["sessions"].sum()
        change["sessions"] = change["sessions"].abs()
        if not change["sessions"].any() or not len(told):
            return None
        cells = frozenset(zip(told["dimension"], told["value"], told["answer"], strict=True))
        whole = pd.concat([new, old])
        changed = change[change["sessions"] > 0]
        return Since(Table(old, whole), Table(changed, whole), Table(new, whole), cells)


@dataclass(frozen=True, slots=True)
class Since:
    """One item as it was, how it changed, and as it is, by the same finest cells; and what was told of it."""

    was: Table
    change: Table
    now: Table
    told: frozenset[Cell]

    def release(self, published: frozenset[Cell]) -> frozenset[Cell]:
        """Return which of these cells can be published after the earlier ones."""
        left = {cell for cell in published if not (cell in self.told and self.change.sizes[cell].small)}
        while worse := self._line(left) or self._followed(left):
            left.discard(worse)
        return frozenset(left)

    def _line(self, published: set[Cell]) -> Cell | None:
        """Return a cell to withhold because the changes of a sum and of its parts give away the rest."""
        both = published & self.told
        for parent, parts in self.change.lines():
            shown = [cell for cell in parts if cell in both]
            hidden = [cell for cell in parts if cell not in both]
            if parent in both and shown and self.change.leaves_small(hidden):
                return self.now.least(shown)
        return None

    def _followed(self, published: set[Cell]) -> Cell | None:
        """Return a cell to withhold because both publications together give away something small."""
        import numpy as np

        was, now = sorted(self.told & self.was.sizes.keys()), sorted(published)
        if not now:
            return None
        column = {cell: self.now.column(cell) for cell in (*was, *now, *self.now.sizes)}
        nothing = np.zeros_like(column[now[0]])
        zero = np.concatenate([self.was.zero(set(was)), self._unchanged(published, column)])
        sums = [np.concatenate([column[cell], nothing]) for cell in was]
        sums += [np.concatenate([column[cell], column[cell]]) for cell in now]
        known = span(np.array(sums) * ~zero)
        for first, second, table in ((1, 0, self.was), (0, 1, self.change), (1, 1, self.now)):
            for cell, size in table.sizes.items():
                if size.small:
                    part = np.concatenate([first * column[cell], second * column[cell]]) * ~zero
                    new = [now[place - len(was)] for place in known.follows(part) if place >= len(was)]
                    if new:
                        return self.now.least(new)
        return None

    def _unchanged(self, published: set[Cell], column: dict[Cell, Any]) -> Any:
        """Return which of the finest cells are seen to be as they were."""
        zero = next(iter(column.values())) < 0
        for cell in published & self.told:
            if not self.change.sizes[cell].sessions:
                zero |= column[cell].astype(bool)
        return zero


def earlier(gathered: Path) -> tuple[Earlier, ...]:
    """Return the publications made from a gathered folder, the first one first. Raises OSError."""
    import pandas as pd

    return tuple(
        Earlier(pd.read_parquet(path), pd.read_parquet(path.with_name(path.name.replace("atoms", "answers"))))
        for path in sorted((gathered / FOLDER).glob("atoms-*.parquet"))
    )


def remember(gathered: Path, atoms: Any, published: Any) -> None:
    """Write down what is about to be published, unless it is what was published last. Raises OSError."""
    before = earlier(gathered)
    rows, answers = atoms[[*ROWS, "sessions"]], published[list(KEY)]
    if before and before[-1].atoms.equals(rows.reset_index(drop=True)):
        return
    folder = gathered / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in (("answers", answers), ("atoms", rows)):
        path = folder / f"{name}-{len(before):04}.parquet"
        unfinished = path.with_suffix(".unfinished")
        table.to_parquet(unfinished, index=False)
        unfinished.replace(path)


def forget(gathered: Path) -> None:
    """Forget earlier publications: nobody holds them. Raises OSError."""
    for path in (gathered / FOLDER).glob("a*-*.parquet"):
        path.unlink()
