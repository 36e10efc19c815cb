"""The small forms of a lesson: ids, dates, and words that name something that must exist."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from game.scenario.condition import SHORT
from game.scenario.context import FAULT, Context, Fault
from game.scenario.kinds import Custom, Form, Json, ListOf, Words, first_line, numbers, whole
from game.scenario.making import maker
from game.scenario.model import Change, Variable
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node
from game.scenario.text import Text, span_between, word_at
from game.scenario.worded import Worded, worded

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
NAME = "[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*"
WORD = r"[^\W\d]\w*(?:-\w+)*"

TEXT = Words()
TEXTS = ListOf(TEXT, worded("a list of texts"), least=1)
ID = Form(SLUG, worded("lower-case words joined by hyphens"), "who-is-alex", "WM207")
PERSON_ID = Form(NAME, worded("a lower-case word"), "maya", "WM207")
VARIABLE_NAME = Form(NAME, worded("a lower-case word"), "trust", "WM207")
LANGUAGE = Form("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", worded("a language's code"), "en")
DATE = Form(
    "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])", worded("a date: year, month, day"), "2026-11-24"
)


@dataclass(frozen=True, slots=True)
class Ref:
    """A word that names something. `among` is the attribute of the context that knows the names."""

    among: str
    code: str
    what: Worded
    nothing: Worded

    def read(self, node: Node, ctx: Context) -> Any:
        """Return the word if it names something."""
        known = getattr(ctx, self.among)
        if node in known:
            return node
        if isinstance(node, Text) and node:
            return _nothing(self.code, node, self.nothing, known, ctx)
        return ctx.wrong(node, self.what)

    def json(self) -> Json:
        """Return the JSON Schema; which names exist, only reading can tell."""
        return {"type": ["string", "integer"], "minLength": 1}


@dataclass(frozen=True, slots=True)
class Registered:
    """An id of the shared vocabulary."""

    registry: str
    code: str
    what: Worded
    nothing: Worded

    def read(self, node: Node, ctx: Context) -> Any:
        """Return the id if its registry has it."""
        known = getattr(ctx.vocabulary, self.registry)
        if isinstance(node, Text) and node:
            if node in known:
                return node
            return _nothing(self.code, node, self.nothing, known, ctx)
        return ctx.wrong(node, self.what)

    def json(self) -> Json:
        """Return the JSON Schema."""
        return {"type": "string", "minLength": 1}


def _nothing(code: str, name: Text, told: Worded, known: Iterable[str], ctx: Context) -> Fault:
    return ctx.unknown(code, name, worded(told, name=name[:60]), known)


SCENE = Ref("scenes", "WM302", worded("a scene's id"), worded("There is no scene `{name}`."))
RESPONSE = Ref("responses", "WM306", worded("a response"), worded("There is no response `{name}`."))
SIGN = Registered(
    "signs", "WM304", worded("the id of a sign"), worded("There is no sign `{name}` in signs.yaml.")
)
SKILL = Registered(
    "skills", "WM305", worded("the id of a skill"), worded("There is no skill `{name}` in skills.yaml.")
)
HELP = Registered(
    "help", "WM307", worded("the id of a help line"), worded("There is no help line `{name}` in help.yaml.")
)


def _condition(node: Node, ctx: Context) -> Any:
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, worded("a condition, such as: trust >= 2"))
    found = ctx.conditions.read(node)
    if not isinstance(found, tuple):
        return found
    for finding in found:
        ctx.report(finding.code, finding.span, finding.message, finding.hint)
    return FAULT


CONDITION = Custom(worded("a condition"), _condition, lambda: {"$ref": "#/$defs/condition"})


_MAKE_CHANGE = maker(Change)


def _changes(node: Node, ctx: Context) -> Any:
    if not isinstance(node, MappingNode):
        return ctx.wrong(node, worded("variables with their new values, such as: {trust: +1}"))
    before = ctx.errors
    changes = []
    for key, value in node.entries.items():
        name = word_at(key, node.file, value.key)
        known = ctx.changes.get((key, value)) if value.__class__ is Text else None
        if known is None:
            change = _change(name, value, ctx)
            if value.__class__ is Text and change.__class__ is Change:
                ctx.changes[key, str(value)] = change
        else:  # said before, elsewhere
            said = value if known.value.__class__ is Text else known.value
            at = span_between(node.file, value.key, value.end)
            change = _MAKE_CHANGE(name, said, known.by, at)
        changes.append(change)
    if not changes:
        return ctx.report(
            "WM209",
            first_line(node),
            worded("`set` names no variable."),
            worded("For example: set: {told: true}"),
        )
    return FAULT if ctx.errors != before else tuple(changes)


def _change(name: Text, node: Node, ctx: Context) -> Any:
    if name == SHORT:
        return ctx.report(
            "WM220", name.at, worded("`short` says whether the class plays the short cut, and never changes.")
        )
    if name not in ctx.variables:
        return ctx.unknown(
            "WM303", name, worded("There is no variable `{name}`.", name=name[:60]), ctx.variables
        )
    variable = ctx.variables[name]
    if variable is None:
        return FAULT
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, _values(variable))
    at = name.at.to(node.at)
    if variable.kind == "range" and node.__class__ is Text and node[0] in "+-" and node[1:].isdecimal():
        if len(node) > 9 or not node.isascii():
            return ctx.report(
                "WM217",
                node.at,
                worded("`{said}` is more than `{name}` can ever move by.", said=node[:20], name=name),
            )
        return _MAKE_CHANGE(name, None, int(node), at)
    value = value_of(variable, node)
    if value is not None:
        return _MAKE_CHANGE(name, value, None, at)
    if node[0] in "+-" and variable.kind != "range":
        hint: str = worded(
            "Only a range can move by {said}. `{name}` is {values}.",
            said=str(node),
            name=name,
            values=_values(variable),
        )
    else:
        hint = ctx.guess(
            node, [str(v).lower() if isinstance(v, bool) else str(v) for v in variable.values[:9]]
        )
    return ctx.report(
        "WM217",
        node.at,
        worded(
            "`{name}` is {values}, and `{said}` is not.", name=name, values=_values(variable), said=node[:60]
        ),
        hint,
    )


def value_of(variable: Variable, node: Node) -> Any:
    """Return the variable's value that is written here, or None."""
    if variable.kind == "truth":
        return node == "true" if node.__class__ is Text and node in ("true", "false") else None
    if variable.kind == "range":
        number = whole(node)
        return number if number in variable.values else None
    return node if node in variable.values else None


def _values(variable: Variable) -> Worded:
    if variable.kind == "truth":
        return worded("true or false")
    if variable.kind == "range":
        return numbers(int(variable.values[0]), int(variable.values[-1]))
    return worded("one of the words {words}", words=", ".join(str(word) for word in variable.values[:12]))


CHANGES = Custom(worded("changes"), _changes, lambda: {"$ref": "#/$defs/changes"})
