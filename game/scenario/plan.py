"""A plan: an author's own play test, in the lesson's folder `plans`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.scenario.context import FAULT, Context
from game.scenario.files import Refused, read_plain
from game.scenario.finding import Finding
from game.scenario.forms import TEXT, value_of
from game.scenario.kinds import Custom, Field, ListOf, Shape, Truth, first_line, whole
from game.scenario.model import Choice, Ending, Scenario, Value
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node
from game.scenario.source import decode
from game.scenario.text import NOWHERE, Span, Text
from game.scenario.tree import no_collector, read_tree
from game.scenario.vocabulary import Vocabulary
from game.scenario.worded import worded


@dataclass(frozen=True, slots=True)
class Plan:
    """What to play, and what to expect of it.

    `play` has option numbers (from 1), responses or option texts, in turn. `ending` is a scene; `passes` are
    scenes, tags or responses; `values` are variables as they are at the end. `short` plays the short cut.
    """

    title: str
    play: tuple[int | str, ...]
    ending: str | None = None
    passes: tuple[str, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    short: bool = False
    at: Span = NOWHERE


def read_plan(path: Path, scenario: Scenario) -> tuple[Plan | None, tuple[Finding, ...]]:
    """Read a plan of this scenario. It is None where there are findings."""
    path = Path(path)
    ctx = _Names(scenario)
    raw = read_plain(path, inside=path.parent)
    if isinstance(raw, Refused):
        ctx.report(raw.code, Span(str(path), 1, 1, 1, 2), raw.message, raw.hint)
        return None, tuple(ctx.findings)
    with no_collector():
        source = decode(raw, str(path), ctx)
        tree = read_tree(source, ctx) if source else None
        plan = _PLAN.read(tree.root, ctx) if tree and tree.root is not None and tree.broken is None else FAULT
    findings = tuple(sorted(ctx.findings, key=lambda finding: finding.span))
    return (plan if isinstance(plan, Plan) and not ctx.errors else None), findings


class _Names(Context):
    """The names that a plan may use."""

    def __init__(self, scenario: Scenario) -> None:
        super().__init__(Vocabulary())
        scenes = scenario.scenes.values()
        options = [o for s in scenes if isinstance(s.way_out, Choice) for o in s.way_out.options]
        self.variables = dict(scenario.variables)
        self.scenes = scenario.scenes
        self.endings = [s.id for s in scenes if isinstance(s.way_out, Ending)]
        responses = dict.fromkeys(o.response for o in options if o.response)
        tags = dict.fromkeys(tag for s in scenes for tag in s.tags)
        tags |= dict.fromkeys(t for s in scenes if isinstance(s.way_out, Ending) for t in s.way_out.tags)
        self.playable = [*responses, *(o.text for o in options)]
        self.passable = [*scenario.scenes, *tags, *responses]


def _step(node: Node, ctx: Any) -> Any:
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, worded("an option: its response, its text or its number"))
    number = whole(node)
    if number is not None:
        if 1 <= number <= 6:
            return number
        return ctx.report(
            "WM208",
            node.at,
            worded("There is no option number {number}.", number=number),
            worded("Options are counted from 1 to 6."),
        )
    if node in ctx.playable:
        return node
    return ctx.unknown(
        "WM311",
        node,
        worded("No option has the response or the text “{said}”.", said=node[:60]),
        ctx.playable,
    )


def _ending(node: Node, ctx: Any) -> Any:
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, worded("the scene of an ending"))
    if node in ctx.endings:
        return node
    told = (
        worded("The scene `{name}` has no ending.", name=node[:60])
        if node in ctx.scenes
        else worded("The scene `{name}` does not exist.", name=node[:60])
    )
    return ctx.unknown("WM302", node, told, ctx.endings)


def _passed(node: Node, ctx: Any) -> Any:
    if not isinstance(node, Text) or not node:
        return ctx.wrong(node, worded("a scene, a tag or a response"))
    if node in ctx.passable:
        return node
    return ctx.unknown(
        "WM310", node, worded("There is no scene, tag or response `{said}`.", said=node[:60]), ctx.passable
    )


_ENDING = Custom(worded("an ending"), _ending, dict)
_PASSES = ListOf(
    Custom(worded("a scene, a tag or a response"), _passed, dict),
    worded("a list of scenes, tags or responses"),
)


def _expect(node: Node, ctx: Context) -> Any:
    if not isinstance(node, MappingNode):
        return ctx.wrong(node, worded("what to expect, such as {ending: closing}"))
    expected: dict[str, Any] = {"values": {}}
    for key in node.words():
        inner = node.entries[key]
        if key in ("ending", "passes"):
            expected[key] = (_ENDING if key == "ending" else _PASSES).read(inner, ctx)
            continue
        variable = ctx.variables.get(key)
        if variable is None:
            known = ["ending", "passes", *ctx.variables]
            ctx.unknown("WM303", key, worded("There is no variable `{name}`.", name=key[:60]), known)
            continue
        value = value_of(variable, inner)
        if value is None:
            at = first_line(inner)
            can = [str(v).lower() if v is True or v is False else str(v) for v in variable.values[:12]]
            hint = worded("It can be: {values}", values=", ".join(can))
            ctx.report("WM217", at, worded("`{name}` can never be this.", name=str(key)), hint)
        expected["values"][key] = value
    return expected


def _plan(ctx: Context, node: MappingNode, values: dict[str, Any]) -> Plan:
    return Plan(at=node.at, **{"values": {}, **values.pop("expect", {}), **values})


_PLAN = Shape(
    worded("a plan"),
    {
        "plan": Field(TEXT, worded("What this play shows."), True, "title"),
        "play": Field(
            ListOf(Custom(worded("an option"), _step, dict), worded("a list of options"), 1),
            worded("The options, in turn."),
            True,
        ),
        "short": Field(Truth(), worded("true: play the short cut.")),
        "expect": Field(
            Custom(worded("what to expect"), _expect, dict), worded("What must be so at the end.")
        ),
    },
    _plan,
)
