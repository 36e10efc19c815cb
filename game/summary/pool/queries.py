"""What is asked of the gathered facts, written once as Ibis expressions for every engine."""

from typing import Any

from game.summary.pool.digest import ENDED, REACHED
from game.summary.pool.shards import CODES, NONE, NUMBERS, PLACES

DIMENSIONS = ("all", *PLACES)
"""Each answer is given for all sessions together, and by each of these alone; never by two at once."""

ANY, TOLD = "any", "told"
SUMS: dict[str, dict[str, tuple[str, ...]]] = {
    "session": {
        ANY: tuple(f"{ended}/{talked}" for ended in ENDED.values() for talked in REACHED.values()),
        **{ended: tuple(f"{ended}/{talked}" for talked in REACHED.values()) for ended in ENDED.values()},
        **{talked: tuple(f"{ended}/{talked}" for ended in ENDED.values()) for talked in REACHED.values()},
    },
    "pulse": {TOLD: ("more", "fewer", "open")},
}
"""Answers that are sums over others. Of sessions only the sums are told: how many there were, how many were
completed, how many came to the debrief. Of a pulse item `TOLD` are those of which both sides have bands.
"""

KEY = ("measure", "item", "dimension", "value", "answer")


def atoms(facts: Any) -> Any:
    """Return the finest table: sessions and sums by every place, answer and group. `facts` is an Ibis table.

    Everything that is published is a sum over it, and the audit reckons with it. It is not published.
    """
    sums = {name: facts[name].nullif(NONE).sum().fill_null(0).cast("int64") for name in NUMBERS}
    return facts.group_by([*CODES, *PLACES, "group"]).aggregate(sessions=facts.count().cast("int64"), **sums)


def answers(found: Any) -> Any:
    """Return sessions, groups and sums for each answer, by each dimension alone. `found` are the atoms."""
    import ibis

    def total(measure: str, name: str, parts: tuple[str, ...]) -> Any:
        part = found.filter((found["measure"] == measure) & found["answer"].isin(parts))
        return part.mutate(answer=ibis.literal(name)).select(found.columns)

    counted = ibis.union(
        found.filter(found["measure"] != "session"),
        *(total(measure, *named) for measure, sums in SUMS.items() for named in sums.items()),
        distinct=False,
    )

    def by(dimension: str) -> Any:
        value = ibis.literal("") if dimension == "all" else counted[dimension]
        table = counted.mutate(dimension=ibis.literal(dimension), value=value)
        return table.group_by(list(KEY)).aggregate(
            sessions=table["sessions"].sum().cast("int64"),
            groups=table["group"].nunique().cast("int64"),
            **{name: table[name].sum().cast("int64") for name in NUMBERS},
        )

    return ibis.union(*(by(dimension) for dimension in DIMENSIONS), distinct=False).order_by(list(KEY))
