"""Variables: true or false, a range of whole numbers, or a list of words. All finite."""

from typing import Any

from game.scenario.context import FAULT, Context
from game.scenario.forms import TEXT, WORD
from game.scenario.kinds import Custom, Field, Form, Json, ListOf, Shape, Truth, Whole, first_line
from game.scenario.model import Variable
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node
from game.scenario.text import Text
from game.scenario.worded import worded

MOST_VALUES = 1000
_NUMBER = Whole(-1_000_000, 1_000_000)
_TRUTH = Truth()
_WORD = Form(WORD, worded("a single word"), "worried")
_JOINING = frozenset({"and", "or", "not", "is"})
_EXAMPLES = worded("For example: false; {from: 0, to: 3, start: 1}; {one_of: [calm, worried], start: calm}")


def _range(ctx: Context, node: MappingNode, values: dict[str, Any]) -> Any:
    first, last, start = values["from"], values["to"], values["start"]
    if first > last:
        return ctx.report(
            "WM216",
            node.entries["to"].at,
            worded("The range ends at {last}, before it begins at {first}.", last=last, first=first),
        )
    if last - first >= MOST_VALUES:
        return ctx.report(
            "WM216",
            node.entries["to"].at,
            worded(
                "The range has more than {most} values, so not every play could be proved.",
                most=MOST_VALUES,
            ),
        )
    if not first <= start <= last:
        return ctx.report(
            "WM215",
            node.entries["start"].at,
            worded("The start {start} is not from {first} to {last}.", start=start, first=first, last=last),
        )
    return Variable("", "range", tuple(range(first, last + 1)), start)


def _words(ctx: Context, node: MappingNode, values: dict[str, Any]) -> Any:
    words, start = values["one_of"], values["start"]
    for word in words:
        if word in _JOINING:
            return ctx.report(
                "WM220",
                word.at,
                worded("`{word}` joins conditions, so it cannot be a value.", word=word),
                worded("Take another word."),
            )
    if start not in words:
        return ctx.unknown(
            "WM215", start, worded("The start `{start}` is not one of the words.", start=start[:60]), words
        )
    return Variable("", "words", words, start)


RANGE = Shape(
    worded("a range"),
    {
        "from": Field(_NUMBER, worded("The smallest value."), True),
        "to": Field(_NUMBER, worded("The largest value."), True),
        "start": Field(_NUMBER, worded("The value at the start."), True),
    },
    _range,
)
WORDS = Shape(
    worded("a variable of words"),
    {
        "one_of": Field(
            ListOf(_WORD, worded("a list of words"), 1, different=True),
            worded("The words that it can be."),
            True,
        ),
        "start": Field(TEXT, worded("The word at the start."), True),
    },
    _words,
)


def _variable(node: Node, ctx: Context) -> Any:
    if isinstance(node, MappingNode):
        keys = node.entries.keys()
        if "one_of" in keys:
            return WORDS.read(node, ctx)
        if keys & {"from", "to"} or not keys:
            return RANGE.read(node, ctx)
        return ctx.report(
            "WM216",
            first_line(node),
            worded("This variable is neither a range nor a list of words."),
            _EXAMPLES,
        )
    if isinstance(node, Text) and node:
        if node.__class__ is Text and node in ("true", "false"):
            value = _TRUTH.read(node, ctx)
            return FAULT if value is FAULT else Variable("", "truth", (False, True), value)
        return ctx.report(
            "WM216", node.at, worded("A variable cannot just be `{said}`.", said=node[:60]), _EXAMPLES
        )
    return ctx.wrong(node, worded("a variable: true or false, a range, or a list of words"))


def _schema() -> Json:
    return {"anyOf": [_TRUTH.json(), RANGE.json(), WORDS.json()]}


VARIABLE = Custom(worded("a variable"), _variable, _schema)
