"""How the values of kept variables are packed: a few low bits, and the rest high.

A set of states that share a scene and their high bits is one integer: its bit `p` says whether the state
whose low bits are `p` is in the set. So a step moves up to 4096 states at once.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, NamedTuple

from game.play.evaluate import Values
from game.scenario.model import Value, Variable

LOW = 12
"""So many bits of a state are its place in an integer. More would make mostly empty integers long."""


class Field(NamedTuple):
    """Where one variable or flag lies: `offset` among the low bits, or among the high ones."""

    low: bool
    offset: int
    width: int
    values: tuple[Value, ...]
    rank: Mapping[Value, int]
    place: int

    @property
    def mask(self) -> int:
        """The bits of this field, in place."""
        return ((1 << self.width) - 1) << self.offset


class Fields:
    """The packing of some variables and of a number of flags for spent options."""

    def __init__(self, variables: Iterable[Variable], places: Mapping[str, int], flags: int) -> None:
        low = high = 0
        self.variables: dict[str, Field] = {}
        self.flags: list[Field] = []
        wanted = [(v.name, v.values, (len(v.values) - 1).bit_length()) for v in variables]
        for name, values, width in [*wanted, *[("", (False, True), 1)] * flags]:
            fits = low + width <= LOW
            field = Field(
                fits,
                low if fits else high,
                width,
                values,
                {value: index for index, value in enumerate(values)},
                places.get(name, -1),
            )
            if fits:
                low += width
            else:
                high += width
            if name:
                self.variables[name] = field
            else:
                self.flags.append(field)
        self.low_bits, self.high_bits = low, high
        self.full = (1 << (1 << low)) - 1
        self._masks: dict[tuple[int, int], list[int]] = {}

    def masks(self, field: Field) -> list[int]:
        """Return for each value of a low field the set of all low bits that have it."""
        key = field.offset, field.width
        found = self._masks.get(key)
        if found is None:
            block = (1 << (1 << field.offset)) - 1
            repeat = self.full // ((1 << (1 << (field.offset + field.width))) - 1)
            found = [(block << (v << field.offset)) * repeat for v in range(1 << field.width)]
            self._masks[key] = found
        return found

    def pack(self, values: Values) -> tuple[int, int]:
        """Return the low and the high bits of these values."""
        packed = [0, 0]
        for field in self.variables.values():
            packed[not field.low] |= field.rank[values[field.place]] << field.offset
        return packed[0], packed[1]

    def unpack(self, low: int, high: int, start: Values) -> Values:
        """Return the values of a state; what is not kept is as in `start`."""
        values = list(start)
        for field in self.variables.values():
            bits = (low if field.low else high) & field.mask
            values[field.place] = field.values[bits >> field.offset]
        return tuple(values)


class Table(NamedTuple):
    """A function of some variables, told in sets: for given high bits, which low bits have which result.

    It asks `ask`, which is play's own code, once for each combination of the values of `names`.
    """

    fields: Fields
    names: tuple[str, ...]
    start: Values
    ask: Callable[[Values], Hashable]
    high_mask: int
    known: dict[int, dict[Any, int]]

    def at(self, high: int) -> dict[Any, int]:
        """Return the set of low bits for each result."""
        key = high & self.high_mask
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._find(high)
        return found

    def _find(self, high: int) -> dict[Any, int]:
        values = list(self.start)
        low: list[Field] = []
        for name in self.names:
            field = self.fields.variables[name]
            if field.low:
                low.append(field)
            else:
                values[field.place] = field.values[(high & field.mask) >> field.offset]
        result: dict[Any, int] = {}

        def go(number: int, mask: int) -> None:
            if number == len(low):
                answer = self.ask(tuple(values))
                result[answer] = result.get(answer, 0) | mask
                return
            field = low[number]
            for value, held in zip(field.values, self.fields.masks(field), strict=False):
                values[field.place] = value
                go(number + 1, mask & held)

        go(0, self.fields.full)
        return result


def table(fields: Fields, names: Iterable[str], start: Values, ask: Callable[[Values], Hashable]) -> Table:
    """Return the table of a function that reads only these variables; others are as in `start`."""
    kept = tuple(sorted(name for name in names if name in fields.variables))
    high = 0
    for name in kept:
        field = fields.variables[name]
        if not field.low:
            high |= field.mask
    return Table(fields, kept, start, ask, high, {})
