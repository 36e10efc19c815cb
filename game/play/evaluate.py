"""Conditions and changes as compiled functions of a tuple of values."""

import operator
from collections.abc import Callable, Mapping, Sequence

from game.scenario.condition import AllOf, AnyOf, Compare, Condition, Holds, Not
from game.scenario.model import Change, Value, Variable

Values = tuple[Value, ...]
Test = Callable[[Values], bool]
Update = Callable[[Values], Values]

_OPERATORS: dict[str, Callable[..., bool]] = {
    "is": operator.eq,
    "is not": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


def always(_values: Values) -> bool:
    """Hold: the test of what has no condition."""
    return True


def unchanged(values: Values) -> Values:
    """Change nothing: the update of what sets nothing."""
    return values


def compile_condition(condition: Condition | None, index: Mapping[str, int]) -> Test:
    """Return the test for a condition; `index` says where each variable stands in the values."""
    match condition:
        case None:
            return always
        case Holds(variable=name):
            return operator.itemgetter(index[name])
        case Compare(variable=name, operator=sign, value=wanted):
            place, compare = index[name], _OPERATORS[sign]
            return lambda values: compare(values[place], wanted)
        case Not(inner=inner):
            test = compile_condition(inner, index)
            return lambda values: not test(values)
        case AllOf(parts=(one, other)):
            first, second = compile_condition(one, index), compile_condition(other, index)
            return lambda values: first(values) and second(values)
        case AnyOf(parts=(one, other)):
            first, second = compile_condition(one, index), compile_condition(other, index)
            return lambda values: first(values) or second(values)
        case AllOf(parts=parts):
            tests = [compile_condition(part, index) for part in parts]
            return lambda values: all(test(values) for test in tests)
        case AnyOf(parts=parts):
            tests = [compile_condition(part, index) for part in parts]
            return lambda values: any(test(values) for test in tests)


def compile_changes(
    changes: Sequence[Change], index: Mapping[str, int], variables: Mapping[str, Variable]
) -> Update:
    """Return what a `set` does to the values. A range stops at its ends."""
    if not changes:
        return unchanged
    steps = [(index[change.variable], _compile_change(change, variables)) for change in changes]

    def update(values: Values) -> Values:
        new = list(values)
        for place, changed in steps:
            new[place] = changed(new[place])
        return tuple(new)

    return update


def _compile_change(change: Change, variables: Mapping[str, Variable]) -> Callable[[Value], Value]:
    if change.by is None:
        given = change.value
        return lambda value: value if given is None else given
    by, values = change.by, variables[change.variable].values
    low, high = int(values[0]), int(values[-1])
    return lambda value: min(max(int(value) + by, low), high)
