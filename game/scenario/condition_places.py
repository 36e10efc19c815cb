"""The same condition in another place, without taking its text apart again."""

from collections.abc import Callable

from game.scenario.condition import AllOf, AnyOf, Compare, Condition, Holds, Not
from game.scenario.making import maker
from game.scenario.text import Text, mark_at, span_between, word_at

Placing = Callable[[str, int, int], Condition]
"""Puts a condition at the file, the line and the column where its text begins, counted from 0."""

_MAKE_HOLDS, _MAKE_COMPARE, _MAKE_NOT = maker(Holds), maker(Compare), maker(Not)


def placing(condition: Condition, said: str = "") -> Placing:
    """Return what places this condition, whose own text, `said`, stands at the very start of a file."""
    start, end = condition.at.start.column, condition.at.end.column
    match condition:
        case Holds(variable=name):
            return _holds(str(name), start, end, said)
        case Compare():
            return _compare(condition, start, end, said)
        case Not(inner=inner):
            place_inner = placing(inner)

            def negated(file: str, line: int, column: int) -> Condition:
                at = span_between(file, mark_at(line, column + start), mark_at(line, column + end))
                return _MAKE_NOT(place_inner(file, line, column), at, said)

            return negated
        case AllOf(parts=parts) | AnyOf(parts=parts):
            kind, places = type(condition), [placing(part) for part in parts]

            def joined(file: str, line: int, column: int) -> Condition:
                at = span_between(file, mark_at(line, column + start), mark_at(line, column + end))
                return kind(tuple([place(file, line, column) for place in places]), at, said)

            return joined


def _holds(name: str, start: int, end: int, said: str) -> Placing:
    def placed(file: str, line: int, column: int) -> Condition:
        at = span_between(file, mark_at(line, column + start), mark_at(line, column + end))
        return _MAKE_HOLDS(Text(name, at), at, said)

    return placed


def _compare(condition: Compare, start: int, end: int, said: str) -> Placing:
    name, sign, value = str(condition.variable), condition.operator, condition.value
    value_start = value.at.start.column if isinstance(value, Text) else None

    def placed(file: str, line: int, column: int) -> Condition:
        begin = mark_at(line, column + start)
        at = span_between(file, begin, mark_at(line, column + end))
        here = value
        if value_start is not None:
            here = word_at(str(value), file, mark_at(line, column + value_start))
        return _MAKE_COMPARE(word_at(name, file, begin), sign, here, at, said)

    return placed
