"""What can be told of a condition by itself: which variables it reads, whether it can hold and can fail."""

from collections.abc import Hashable, Iterator, Mapping
from itertools import product
from math import prod

from game.play.evaluate import compile_condition
from game.scenario.condition import SHORT, AllOf, AnyOf, Compare, Condition, Holds, Not
from game.scenario.model import Value, Variable

LARGEST = 4096
"""Conditions over more valuations than this are not tried out."""


def reads(condition: Condition) -> frozenset[str]:
    """Return the variables that a condition reads."""
    match condition:
        case Holds(variable=name) | Compare(variable=name):
            return frozenset((name,))
        case Not(inner=inner):
            return reads(inner)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return frozenset().union(*map(reads, parts))


def outcomes(
    condition: Condition, variables: Mapping[str, Variable], short: bool | None = None
) -> frozenset[bool]:
    """Return what a condition can come to, over all values of its variables, reachable or not.

    `short` fixes whether the short cut is played. Where there are too many values, both are returned.
    """
    names = sorted(reads(condition))
    domains: list[tuple[Value, ...]] = [
        variables[name].values if name in variables else (False, True) if short is None else (short,)
        for name in names
    ]
    if prod(map(len, domains)) > LARGEST:
        return frozenset((False, True))
    test = compile_condition(condition, {name: place for place, name in enumerate(names)})
    found: set[bool] = set()
    for values in product(*domains):
        found.add(bool(test(values)))
        if len(found) == 2:
            break
    return frozenset(found)


def may_hold(condition: Condition | None, variables: Mapping[str, Variable], short: bool) -> bool:
    """Whether a condition can hold in this cut of the lesson."""
    if condition is None:
        return True
    if isinstance(condition, Not) and condition.inner == Holds(SHORT, condition.inner.at):
        return not short
    return True in outcomes(condition, variables, short)


def parts(condition: Condition) -> Iterator[Condition]:
    """Return a condition and all the conditions that it is made of."""
    yield condition
    match condition:
        case Not(inner=inner):
            yield from parts(inner)
        case AllOf(parts=inner_parts) | AnyOf(parts=inner_parts):
            for part in inner_parts:
                yield from parts(part)


def key(condition: Condition) -> Hashable:
    """Return what a condition says, wherever it stands: what has the same key says the same."""
    if condition.said:
        return condition.said
    match condition:
        case Holds(variable=name):
            return name
        case Compare(variable=name, operator=sign, value=value):
            return name, sign, value
        case Not(inner=inner):
            return "not", key(inner)
        case AllOf(parts=inner_parts):
            return ("and", *map(key, inner_parts))
        case AnyOf(parts=inner_parts):
            return ("or", *map(key, inner_parts))
