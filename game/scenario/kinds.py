"""The kinds of value that a key may hold. Each reads a node, and describes itself as JSON Schema.

A lesson's shape (schema.py) is put together from these, so that what is read and what editors offer are one.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Protocol

from game.scenario.context import FAULT, Context
from game.scenario.guess import ALL_KEYS
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node, Quoted, Sequence
from game.scenario.text import Text
from game.scenario.unfinished import unfinished, whole_line
from game.scenario.worded import Worded, worded, worded_count

Json = dict[str, Any]


_compiled = lru_cache(re.compile)
_TEXT, _TRUTH = worded("a text"), worded("true or false")
AS_LIST = worded("Begin each entry on a line of its own, with a dash and a space.")


class Kind(Protocol):
    """A kind of value. `what` says in a message what belongs here: "a text"."""

    @property
    def what(self) -> Worded:
        """Say what belongs here, with its article."""
        ...

    def read(self, node: Node, ctx: Context) -> Any:
        """Return the value; or report what is wrong, and return `FAULT`."""
        ...

    def json(self) -> Json:
        """Return the JSON Schema of this kind."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """Any text that is not blank."""

    what: Worded = _TEXT

    def read(self, node: Node, ctx: Context) -> Any:
        """Return the text as it is."""
        if isinstance(node, Text):
            if node and not node.isspace():
                return node
            node = type(node)("", node.at)
        return ctx.wrong(node, self.what)

    def json(self) -> Json:
        """Return the JSON Schema; a text that looks like a number is a text all the same."""
        return {"$ref": "#/$defs/text"}


@dataclass(frozen=True, slots=True)
class Form:
    """A text of a certain form, such as an id or a date."""

    pattern: str
    what: Worded
    example: str
    code: str = "WM223"

    def read(self, node: Node, ctx: Context) -> Any:
        """Return the text if it has this form."""
        if not isinstance(node, Text) or not node:
            return ctx.wrong(node, self.what)
        if _compiled(self.pattern).fullmatch(node) is None:
            return ctx.report(
                self.code,
                node.at,
                worded("`{said}` should be {wanted}.", said=node[:60], wanted=self.what),
                worded("For example: {example}", example=self.example),
            )
        return node

    def json(self) -> Json:
        """Return the JSON Schema."""
        return {"type": ["string", "integer"], "pattern": f"^{self.pattern}$", "examples": [self.example]}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]
    what: Worded

    def read(self, node: Node, ctx: Context) -> Any:
        """Return the word."""
        if node in self.words:
            return node
        if not isinstance(node, Text) or not node:
            return ctx.wrong(node, self.what)
        return ctx.unknown(
            "WM206",
            node,
            worded("`{said}` should be {wanted}.", said=node[:60], wanted=self.what),
            self.words,
        )

    def json(self) -> Json:
        """Return the JSON Schema."""
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class Truth:
    """`true` or `false`, without quotes."""

    what: Worded = _TRUTH

    def read(self, node: Node, ctx: Context) -> Any:
        """Return a bool."""
        if node.__class__ is Text and node in ("true", "false"):
            return node == "true"
        if not isinstance(node, Text) or not node:
            return ctx.wrong(node, self.what)
        meant = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(
            node.casefold(), node.casefold()
        )
        hint = worded("Write {meant}, without quotes.", meant=meant) if meant in ("true", "false") else ""
        return ctx.report("WM206", node.at, worded("`{said}` should be true or false.", said=node[:60]), hint)

    def json(self) -> Json:
        """Return the JSON Schema."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number, without quotes."""

    least: int
    most: int

    @property
    def what(self) -> Worded:
        """Say which numbers."""
        return numbers(self.least, self.most)

    def read(self, node: Node, ctx: Context) -> Any:
        """Return an int."""
        if not isinstance(node, Text) or not node:
            return ctx.wrong(node, self.what)
        number = whole(node)
        if number is None:
            hint = (
                worded("Write it without quotes.")
                if node.__class__ is Quoted and whole(Text(node)) is not None
                else worded("Write digits only, such as {example}.", example=self._near(node))
            )
            return ctx.report(
                "WM208",
                node.at,
                worded("`{said}` should be {wanted}.", said=node[:60], wanted=self.what),
                hint,
            )
        if not self.least <= number <= self.most:
            return ctx.report(
                "WM208",
                node.at,
                worded("{said} should be {wanted}.", said=number, wanted=self.what),
                worded("Write {least} or more.", least=self.least)
                if number < self.least
                else worded("Write {most} or less.", most=self.most),
            )
        return number

    def _near(self, text: str) -> int:
        """Return the number in a text, as far as it may stand here; the least one where there is none."""
        found = re.search("[0-9]{1,9}", text)
        return min(max(int(found[0]) if found else self.least, self.least), self.most)

    def json(self) -> Json:
        """Return the JSON Schema."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


def numbers(least: int, most: int) -> Worded:
    """Say which whole numbers may stand here."""
    return worded("a whole number from {least} to {most}", least=least, most=most)


_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")


def whole(node: Node) -> int | None:
    """Return the whole number that was written plainly here, if one was."""
    return int(node) if node.__class__ is Text and _WHOLE.fullmatch(node) else None


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of one kind. With `different`, nothing may stand in it twice."""

    kind: Kind
    what: Worded
    least: int = 0
    most: int | None = None
    different: bool = False

    def read(self, node: Node, ctx: Context) -> Any:
        """Return a tuple."""
        if node.__class__ is not Sequence:
            return ctx.wrong(node, self.what, AS_LIST)
        before = ctx.errors
        read = reader_of(self.kind)
        values = tuple([read(item, ctx) for item in node.items])
        count = len(values)
        if count < self.least or (self.most is not None and count > self.most):
            return ctx.report(
                "WM209",
                first_line(node),
                _counted(self.what, count),
            )
        if ctx.errors != before:
            return FAULT
        if self.different and len(set(values)) != count:
            twice = next(value for place, value in enumerate(values) if value in values[:place])
            return ctx.report(
                "WM227",
                getattr(twice, "at", node.at),
                worded("`{twice}` stands in this list twice.", twice=twice),
                worded("Remove one."),
            )
        return values

    def json(self) -> Json:
        """Return the JSON Schema."""
        schema: Json = {"type": "array", "items": self.kind.json()}
        if self.least:
            schema["minItems"] = self.least
        if self.most is not None:
            schema["maxItems"] = self.most
        if self.different:
            schema["uniqueItems"] = True
        return schema


def _counted(wanted: Worded, count: int) -> Worded:
    if not count:
        return worded("This should be {wanted}, but there are none.", wanted=wanted)
    return worded_count(
        "This should be {wanted}, but there is {n}.",
        "This should be {wanted}, but there are {n}.",
        count,
        wanted=wanted,
    )


def first_line(node: Node) -> Any:
    """Return the place where a node begins, one character wide; enough to point at something long."""
    at = node.at
    return at.but(end_line=at.line, end_column=at.column + 1)


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a shape: what it holds, and what an author sees when pointing at it."""

    kind: Kind
    doc: Worded
    required: bool = False
    name: str = ""  # the model's name for it, where it is another


Rule = Callable[[Context, MappingNode, dict[str, Any]], Any]
Reader = Callable[[Any, Context], Any]


def reader_of(kind: Kind) -> Reader:
    """Return what reads a kind; of a custom one the function itself."""
    return kind.reader if isinstance(kind, Custom) else kind.read


@dataclass(frozen=True, slots=True)
class Shape:
    """A mapping with known keys. `build` makes the value, from the model's names; `first` are read first."""

    what: Worded
    fields: Mapping[str, Field]
    build: Rule
    first: tuple[str, ...] = ()
    extra: Callable[[Json], Json] = lambda schema: schema
    required: tuple[str, ...] = field(init=False, default=())
    readers: Mapping[str, tuple[Reader, str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Note once which keys are required, and for each key how it is read and its name in the model."""
        object.__setattr__(self, "required", tuple(key for key, held in self.fields.items() if held.required))
        readers = {key: (reader_of(held.kind), held.name or key) for key, held in self.fields.items()}
        object.__setattr__(self, "readers", readers)

    def read(self, node: Node, ctx: Context) -> Any:
        """Return what `build` makes of the values."""
        if node.__class__ is not MappingNode:
            return ctx.wrong(node, worded("{wanted}, with its keys", wanted=self.what), self._keys(node))
        before = ctx.errors
        readers = self.readers
        entries: dict[str, Any] = node.entries
        if self.first:
            entries = {key: entries[key] for key in (*self.first, *entries) if key in entries}
        values: dict[str, Any] = {}
        cut = False
        for key, value in entries.items():
            known = readers.get(key)
            if known is None:
                after_comma = node.flow and isinstance(value, Text) and not value
                if not (after_comma and cut):  # each comma of one text makes such a key
                    self._unknown(node, key, ctx)
                cut = cut or after_comma
            else:
                read, name = known
                values[name] = read(value, ctx)
        for key in self.required:
            if key not in entries:
                ctx.report(
                    "WM202",
                    first_line(node),
                    worded("`{key}` is missing: it belongs to {wanted}.", key=key, wanted=self.what),
                    worded("Add `{key}: ...`. {doc}", key=key, doc=self.fields[key].doc),
                )
        if ctx.errors != before:
            return FAULT
        return self.build(ctx, node, values)

    def _keys(self, node: Node) -> str:
        """Return the hint where a text stands in place of the keys."""
        found = unfinished(node, self.fields) if isinstance(node, Text) else None
        return found.hint if found else worded("Its keys are: {names}.", names=", ".join(self.fields))

    def _unknown(self, node: MappingNode, key: str, ctx: Context) -> None:
        word = node.word(key)
        value = node.entries[key]
        meant = unfinished(whole_line(key, value), self.fields)
        if key.startswith("-") and key.lstrip("-").strip() in self.fields:
            ctx.report(
                "WM118",
                word.at,
                worded("There is no space after the dash."),
                worded("Write: - {key}: ...", key=key[1:]),
            )
        elif meant:
            ctx.report(
                "WM203",
                word.at,
                worded("`{key}` is not a key of {wanted}.", key=key[:60], wanted=self.what),
                meant.hint,
            )
        elif node.flow and isinstance(value, Text) and not value:
            ctx.report(
                "WM203",
                word.at,
                worded("`{key}` stands after a comma, which ends the text before it.", key=key[:60]),
                worded("In { } a text with a comma needs quotes."),
            )
        else:
            ctx.unknown(
                "WM203",
                word,
                worded("`{key}` is not a key of {wanted}.", key=key[:60], wanted=self.what),
                self.fields,
                ALL_KEYS,
            )

    def json(self) -> Json:
        """Return the JSON Schema."""
        schema: Json = {
            "type": "object",
            "properties": {
                key: {**held.kind.json(), "description": held.doc} for key, held in self.fields.items()
            },
            "additionalProperties": False,
        }
        if self.required:
            schema["required"] = list(self.required)
        return self.extra(schema)


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping from ids to one kind. `named` turns a key and a value into the value that is kept."""

    key: Form
    kind: Kind
    what: Worded
    named: Callable[[Context, Text, Any], Any]
    least: int = 0

    def read(self, node: Node, ctx: Context) -> Any:
        """Return a dict in the file's order; its keys know their place."""
        if node.__class__ is not MappingNode:
            return ctx.wrong(node, self.what)
        before = ctx.errors
        values: dict[str, Any] = {}
        named, read, pattern = self.named, reader_of(self.kind), _compiled(self.key.pattern)
        for key, value in zip(node.words(), node.entries.values(), strict=True):
            if pattern.fullmatch(key) is None:
                self.key.read(key, ctx)
            here = ctx.errors
            inner = read(value, ctx)
            values[key] = FAULT if ctx.errors != here else named(ctx, key, inner)
        if len(values) < self.least:
            return ctx.report(
                "WM209",
                first_line(node),
                _counted(self.what, 0),
            )
        return FAULT if ctx.errors != before else values

    def json(self) -> Json:
        """Return the JSON Schema."""
        schema: Json = {
            "type": "object",
            "propertyNames": {"pattern": f"^{self.key.pattern}$"},
            "additionalProperties": self.kind.json(),
        }
        return {**schema, "minProperties": self.least} if self.least else schema


@dataclass(frozen=True, slots=True)
class Custom:
    """A kind whose reading is a function of its own."""

    what: Worded
    reader: Callable[[Node, Context], Any]
    schema: Callable[[], Json]

    def read(self, node: Node, ctx: Context) -> Any:
        """Return what the function returns."""
        return self.reader(node, ctx)

    def json(self) -> Json:
        """Return the JSON Schema."""
        return self.schema()
