"""What a JSON value may look like: one description that both checks a value and writes its JSON Schema."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from game.scenario.worded import worded


class Shape(Protocol):
    """A set of JSON values."""

    def problems(self, value: object, at: str) -> Iterator[str]:
        """Yield what is wrong with a value that stands at this place; nothing if it fits."""
        ...

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema of the same values."""
        ...


@dataclass(frozen=True, slots=True)
class Word:
    """A printable string that a pattern matches as a whole. `pattern` is in quotes of ^ and $."""

    pattern: str

    def problems(self, value: object, at: str) -> Iterator[str]:
        """Yield what is wrong with a value."""
        if not (isinstance(value, str) and value.isprintable() and re.fullmatch(self.pattern, value)):
            yield worded("{at}: not a word of the expected form {pattern}", at=at, pattern=self.pattern)

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {"type": "string", "pattern": self.pattern}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few constants. 1 is not true here, as it is in Python."""

    values: tuple[str | int | bool | None, ...]

    def problems(self, value: object, at: str) -> Iterator[str]:
        """Yield what is wrong with a value."""
        if not any(type(value) is type(allowed) and value == allowed for allowed in self.values):
            yield worded("{at}: must be one of {values}", at=at, values=", ".join(map(repr, self.values)))

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {"enum": list(self.values)}


@dataclass(frozen=True, slots=True)
class Maybe:
    """A value of a shape, or null."""

    of: Shape

    def problems(self, value: object, at: str) -> Iterator[str]:
        """Yield what is wrong with a value."""
        if value is not None:
            yield from self.of.problems(value, at)

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {"anyOf": [self.of.schema(), {"type": "null"}]}


@dataclass(frozen=True, slots=True)
class Many:
    """A list of `least` to `most` values of one shape."""

    of: Shape
    least: int
    most: int

    def problems(self, value: object, at: str) -> Iterator[str]:
        """Yield what is wrong with a value."""
        if not isinstance(value, list) or not self.least <= len(value) <= self.most:
            yield worded("{at}: must be a list of {least} to {most}", at=at, least=self.least, most=self.most)
            return
        for index, item in enumerate(value):
            yield from self.of.problems(item, f"{at}[{index}]")

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {"type": "array", "items": self.of.schema(), "minItems": self.least, "maxItems": self.most}


@dataclass(frozen=True, slots=True)
class Part:
    """An object with exactly these keys."""

    fields: Mapping[str, Shape]

    def problems(self, value: object, at: str) -> Iterator[str]:
        """Yield what is wrong with a value."""
        if not isinstance(value, dict):
            yield worded("{at}: must be an object", at=at)
            return
        for key in self.fields:
            if key not in value:
                yield worded("{at}: {key} is missing", at=at, key=key)
            else:
                yield from self.fields[key].problems(value[key], f"{at}.{key}")
        extra = len(value.keys() - self.fields.keys())
        if extra:
            yield worded("{at}: {extra} key(s) that no summary has", at=at, extra=extra)

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema."""
        return {
            "type": "object",
            "properties": {key: shape.schema() for key, shape in sorted(self.fields.items())},
            "required": sorted(self.fields),
            "additionalProperties": False,
        }
