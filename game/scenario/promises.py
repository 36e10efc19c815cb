"""What a lesson promises of every play."""

from collections.abc import Iterable
from typing import Any

from game.scenario.context import FAULT, Context
from game.scenario.forms import CONDITION
from game.scenario.kinds import Custom, Json, Whole, first_line
from game.scenario.model import Promise
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node, Sequence
from game.scenario.text import Text
from game.scenario.worded import worded

KINDS = ("reachable", "before_end", "precedes", "never_after", "at_most", "always", "never")
_NUMBER = Whole(0, 1000)
_NONE = worded("This entry holds no promise.")
_EXAMPLE = worded("For example: {reachable: help, within: 2}")


def _promise(node: Node, ctx: Context) -> Any:
    if not isinstance(node, MappingNode):
        return ctx.wrong(node, worded("a promise, such as {before_end: debrief}"))
    before = ctx.errors
    for key in node.words():
        if key not in KINDS and key != "within":
            ctx.unknown("WM203", key, worded("`{key}` is not a promise.", key=key[:60]), KINDS)
    if ctx.errors != before:
        return FAULT
    kinds = [key for key in node.words() if key in KINDS]
    if len(kinds) != 1:
        told = worded("This entry holds more than one promise.") if kinds else _NONE
        return ctx.report("WM225", first_line(node), told, _EXAMPLE)
    kind = kinds[0]
    value = node.entries[kind]
    number: Any = None
    condition: Any = None
    targets: Any = ()
    if "within" in node.entries:
        if kind != "reachable":
            return ctx.report(
                "WM203", node.word("within").at, worded("`within` stands beside `reachable` only."), _EXAMPLE
            )
        number = _NUMBER.read(node.entries["within"], ctx)
    elif kind == "reachable":
        return ctx.report(
            "WM202", first_line(node), worded("`within` is missing: within how many choices?"), _EXAMPLE
        )
    if kind in ("always", "never"):
        condition = CONDITION.read(value, ctx)
    elif kind in ("reachable", "before_end"):
        targets = (_target(value, ctx),)
    elif not isinstance(value, Sequence):
        return ctx.wrong(value, worded("a list of two"))
    elif len(value.items) != 2:
        return ctx.report(
            "WM209",
            first_line(value),
            worded("This should be a list of two, and has {count}.", count=len(value.items)),
        )
    elif kind == "at_most":
        targets = (_target(value.items[0], ctx),)
        number = _NUMBER.read(value.items[1], ctx)
    else:
        targets = tuple(_target(item, ctx) for item in value.items)
    if ctx.errors != before:
        return FAULT
    return Promise(kind, targets, number, condition, node.at)  # type: ignore[arg-type]


def _target(node: Node, ctx: Context) -> Any:
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, worded("a tag, a scene or a response"))
    if node in ctx.tags or node in ctx.scenes or node in ctx.responses:
        return node
    known: Iterable[str] = [*ctx.tags, *ctx.scenes, *sorted(ctx.responses)]
    return ctx.unknown(
        "WM310",
        node,
        worded("No scene has the tag `{name}`, and it is neither a scene nor a response.", name=node[:60]),
        known,
    )


def _schema() -> Json:
    target: Json = {"type": ["string", "integer"], "minLength": 1}
    pair: Json = {"type": "array", "items": target, "minItems": 2, "maxItems": 2}
    counted: Json = {"type": "array", "prefixItems": [target, _NUMBER.json()], "minItems": 2, "maxItems": 2}
    kinds: dict[str, tuple[Json, str]] = {
        "reachable": (target, "From every state, some play of at most `within` choices gets there."),
        "before_end": (target, "Every play passes it before an ending."),
        "precedes": (pair, "The second never comes before the first."),
        "never_after": (pair, "Once the first was passed, the second never comes."),
        "at_most": (counted, "No play passes it more often than this."),
        "always": (CONDITION.json(), "Holds in every state."),
        "never": (CONDITION.json(), "Holds in no state."),
    }
    properties: Json = {name: {**schema, "description": doc} for name, (schema, doc) in kinds.items()}
    properties["within"] = {**_NUMBER.json(), "description": "Beside `reachable`: how many choices at most."}
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "oneOf": [{"required": [name]} for name in KINDS],
        "dependentRequired": {"reachable": ["within"], "within": ["reachable"]},
    }


PROMISE = Custom(worded("a promise"), _promise, _schema)
