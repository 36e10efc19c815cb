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


def compile_condition(condition: Condition | None, index: Mapping[str, int]) -> Test:
    """Return the test for a condition; `index` says where each variable stands in the values."""
    match condition:
        case None:
            return always
        case Holds(variable=name):
            place = index[name]
            return lambda values: bool(values[place])
        case Compare(variable=name, operator=sign, value=wanted):
            place, compare = index[name], _OPERATORS[sign]
            return lambda values: compare(values[place], wanted)
        case Not(inner=inner):
            test = compile_condition(inner, index)
            return lambda values: not test(values)
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
    steps = [(index[change.variable], change, variables[change.variable]) for change in changes]

    def update(values: Values) -> Values:
        new = list(values)
        for place, change, variable in steps:
            new[place] = _changed(new[place], change, variable)
        return tuple(new)

    return update


def _changed(value: Value, change: Change, variable: Variable) -> Value:
    if change.by is None:
        return value if change.value is None else change.value
    low, high = variable.values[0], variable.values[-1]
    return min(max(int(value) + change.by, int(low)), int(high))
