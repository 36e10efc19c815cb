"""Which variables a condition reads, and what makes two conditions or changes the same."""

from collections.abc import Hashable, Iterable
from operator import attrgetter

from game.scenario.condition import AllOf, AnyOf, Compare, Condition, Holds, Not
from game.scenario.model import Change


def names_in(condition: Condition | None) -> frozenset[str]:
    """Return the variables that a condition reads."""
    match condition:
        case None:
            return frozenset()
        case Holds(variable=name) | Compare(variable=name):
            return frozenset((name,))
        case Not(inner=inner):
            return names_in(inner)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return frozenset().union(*map(names_in, parts))


def condition_key(condition: Condition | None) -> Hashable:
    """Return what a condition says, wherever it was written: what has the same key says the same."""
    if condition is None:
        return None
    if condition.said:
        return condition.said
    match condition:
        case Holds(variable=name):
            return name
        case Compare(variable=name, operator=sign, value=value):
            return name, sign, value
        case Not(inner=inner):
            return ("not", condition_key(inner))
        case AllOf(parts=parts):
            return ("and", *map(condition_key, parts))
        case AnyOf(parts=parts):
            return ("or", *map(condition_key, parts))


_DOES = attrgetter("variable", "value", "by")


def changes_key(changes: Iterable[Change]) -> Hashable:
    """Return what changes do, wherever they were written."""
    return tuple(map(_DOES, changes))
