"""What is asked of the gathered facts, written once as Ibis expressions for every engine."""

from typing import Any

from game.summary.pool.shards import CODES, NONE, NUMBERS, PLACES

DIMENSIONS = ("all", *PLACES)
"""Each answer is given for all sessions together, and by each of these alone; never by two at once."""

ANY, TOLD = "any", "told"
"""Sums over answers: all of an item's, and of a pulse item those of which both sides are told."""

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

    every = found.mutate(answer=ibis.literal(ANY))
    told = found.filter((found["measure"] == "pulse") & (found["answer"] != "untold"))
    told = told.mutate(answer=ibis.literal(TOLD))
    counted = ibis.union(found, every.select(found.columns), told.select(found.columns), distinct=False)

    def by(dimension: str) -> Any:
        value = ibis.literal("") if dimension == "all" else counted[dimension]
        table = counted.mutate(dimension=ibis.literal(dimension), value=value)
        return table.group_by(list(KEY)).aggregate(
            sessions=table["sessions"].sum().cast("int64"),
            groups=table["group"].nunique().cast("int64"),
            **{name: table[name].sum().cast("int64") for name in NUMBERS},
        )

    return ibis.union(*(by(dimension) for dimension in DIMENSIONS), distinct=False).order_by(list(KEY))
