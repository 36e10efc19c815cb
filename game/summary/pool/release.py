"""Which answers of a pool may be published: 5 sessions of 3 groups at least, and nothing by subtraction.

Every item (a sign, a skill, a pulse item) is a table of its own: its answers, for all sessions and by each
dimension alone. A cell is withheld if it is small. Then sums must not give away what was withheld:

- what is withheld of one line or total, taken together, is again of 5 sessions and 3 groups, or of none;
- no small cell, and no small finest cell (lesson, ages, region, quarter and answer at once), follows from all
  that is published of the item by any adding and subtracting (`linear`).

Until both hold, the smallest cell that helps is withheld too. What was published before counts as well
(`earlier`).
"""

from collections.abc import Iterable
from typing import Any

from game.summary.pool.earlier import Earlier, Since
from game.summary.pool.item_table import Cell, Table


def release(atoms: Any, answers: Any, earlier: Iterable[Earlier] = ()) -> Any:
    """Return the answers that may be published, as a pandas table. Both tables are those of `engine.ask`.

    `earlier` are the publications that somebody may hold already.
    """
    import pandas as pd

    befores = tuple(earlier)
    kept = []
    for (measure, item), found in atoms.groupby(["measure", "item"], sort=True):
        since = [changed for before in befores if (changed := before.since(measure, item, found))]
        published = _publishable(Table(found), since)
        told = answers[(answers["measure"] == measure) & (answers["item"] == item)]
        cells = zip(told["dimension"], told["value"], told["answer"], strict=True)
        kept.append(told[[cell in published for cell in cells]])
    return pd.concat(kept, ignore_index=True) if kept else answers.head(0)


def _publishable(table: Table, since: list[Since]) -> frozenset[Cell]:
    """Return the cells of one item that may be published together, and after those published before."""
    published = table.release()
    while True:
        left = published
        for changed in since:
            left = changed.release(left)
        if left == published:
            return published
        published = table.release(left)
