"""For which states a condition holds, found from its parts where asking it whole would take too long."""

from collections.abc import Callable, Mapping
from functools import reduce
from operator import and_, or_
from typing import Any, NamedTuple

from game.check.proof.fields import Fields, Table, table
from game.check.proof.names import names_in
from game.play.evaluate import Values, compile_condition
from game.scenario.condition import AllOf, AnyOf, Condition, Not

LARGE = 128
"""A table that would have to ask more often than this for one answer is put together from parts."""


class Guard(NamedTuple):
    """The low bits for which a condition holds, for given high bits; `high_mask` are those it reads."""

    high_mask: int
    at: Callable[[int], int]


class Parted(NamedTuple):
    """What a table says, put together from a guard and a table of what happens where that holds.

    Elsewhere the result is `otherwise`.
    """

    full: int
    guard: Guard
    change: Table
    otherwise: Any
    high_mask: int

    def at(self, high: int) -> dict[Any, int]:
        """Return the set of low bits for each result."""
        held = self.guard.at(high)
        found = {result: now for result, mask in self.change.at(high).items() if (now := mask & held)}
        if held != self.full:
            found[self.otherwise] = found.get(self.otherwise, 0) | (self.full & ~held)
        return found


class Ways(NamedTuple):
    """Which of some guards is the first that holds; the last one always does."""

    full: int
    guards: tuple[Guard, ...]
    high_mask: int

    def at(self, high: int) -> dict[Any, int]:
        """Return the set of low bits for each way's number."""
        left, found = self.full, {}
        for number, guard in enumerate(self.guards):
            found[number] = left & guard.at(high)
            left &= ~found[number]
        found[len(self.guards)] = left
        return found


AnyTable = Table | Parted | Ways


def guard(fields: Fields, condition: Condition | None, start: Values, index: Mapping[str, int]) -> Guard:
    """Return for which states a condition holds. Its simplest parts are asked as play asks them."""
    match condition:
        case None:
            return Guard(0, lambda _: fields.full)
        case Not(inner=inner):
            inside = guard(fields, inner, start, index)
            return Guard(inside.high_mask, lambda high: fields.full & ~inside.at(high))
        case AllOf(parts=parts) | AnyOf(parts=parts):
            guards = [guard(fields, part, start, index) for part in parts]
            join = and_ if isinstance(condition, AllOf) else or_
            high_mask = reduce(or_, (one.high_mask for one in guards))
            return Guard(high_mask, lambda high: reduce(join, (one.at(high) for one in guards)))
        case _:
            asked = table(fields, names_in(condition), start, compile_condition(condition, index))
            return Guard(asked.high_mask, lambda high: asked.at(high).get(True, 0))


def asks(fields: Fields, names: frozenset[str]) -> int:
    """Return how often a table that reads these variables asks for one answer."""
    count = 1
    for name in names:
        field = fields.variables.get(name)
        if field is not None and field.low:
            count *= len(field.values)
    return count
