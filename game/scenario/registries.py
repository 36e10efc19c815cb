"""The four registries of the shared vocabulary: signs, skills, help lines, pulse items."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.scenario.context import FAULT, Context
from game.scenario.files import Refused, read_plain
from game.scenario.finding import Finding
from game.scenario.forms import DATE, LANGUAGE, TEXT, TEXTS
from game.scenario.kinds import Custom, Field, Form, ListOf, MapOf, OneOf, Shape, first_line
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node
from game.scenario.schema import AGES, FORMAT
from game.scenario.source import decode
from game.scenario.text import Span, Text
from game.scenario.tree import no_collector, read_tree
from game.scenario.vocabulary import Channel, HelpLine, PulseItem, Sign, Skill, Vocabulary

_DOTTED = "[A-Z0-9]+(?:[.-][A-Z0-9]+)*"
SIGN_ID = Form(rf"(?:WS|GR|GJ)\.{_DOTTED}", "a sign's id", "WS.SECRET", "WM207")
SKILL_ID = Form(rf"SK\.{_DOTTED}", "a skill's id", "SK.DELAY", "WM207")
PULSE_ID = Form(rf"PL\.{_DOTTED}", "a pulse item's id", "PL.SIGN", "WM207")
HELP_ID = Form("[a-z0-9]+(?:-[a-z0-9]+)*", "a help line's id", "kids-help-phone", "WM207")
REGION = Form(
    "CA|AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT", "CA, or the two letters of a province or territory", "CA"
)


def _keep(ctx: Context, node: MappingNode, values: dict[str, Any]) -> Any:
    return values


SIGN = Shape(
    "a sign",
    {
        "title": Field(TEXT, "What it is called.", True),
        "text": Field(TEXT, "What it is, in a sentence.", True),
        "ages": Field(AGES, "The ages it can be shown to.", True),
        "source": Field(TEXT, "Where this is from.", True),
    },
    _keep,
)
SKILL = Shape(
    "a skill",
    {
        "title": Field(TEXT, "What it is called.", True),
        "text": Field(TEXT, "What one does, in a sentence.", True),
        "examples": Field(TEXTS, "Lines that do it.", True),
        "source": Field(TEXT, "Where this is from.", True),
    },
    _keep,
)
_BY = ("text", "chat", "phone", "web")


def _channel(node: Node, ctx: Context) -> Any:
    if not isinstance(node, MappingNode):
        return ctx.wrong(node, "a channel, such as {phone: 1-800-668-6868}")
    before = ctx.errors
    for key in node.words():
        if key not in _BY and key != "say":
            ctx.unknown("WM203", key, f"`{key[:60]}` is not a key of a channel.", (*_BY, "say"))
    ways = [key for key in node.words() if key in _BY]
    if len(ways) != 1 and ctx.errors == before:
        return ctx.report(
            "WM210",
            first_line(node),
            "A channel is exactly one of text, chat, phone and web.",
            "For example: {phone: 1-800-668-6868}",
        )
    values = {key: TEXT.read(value, ctx) for key, value in node.entries.items()}
    return FAULT if ctx.errors != before else Channel(ways[0], values[ways[0]], values.get("say"))  # type: ignore[arg-type]


HELP_LINE = Shape(
    "a help line",
    {
        "name": Field(TEXT, "What it is called.", True),
        "region": Field(REGION, "CA, or a province's or territory's two letters.", True),
        "about": Field(TEXT, "Whom it helps, with what.", True),
        "channels": Field(
            ListOf(Custom("a channel", _channel, dict), "a list of channels", 1), "How to reach it.", True
        ),
        "hours": Field(TEXT, "When it answers.", True),
        "languages": Field(ListOf(LANGUAGE, "a list of languages", 1), "In which languages.", True),
        "source": Field(TEXT, "Where this is from.", True),
        "confidence": Field(
            OneOf(("high", "medium", "low"), "high, medium or low"), "How sure this is.", True
        ),
        "checked_on": Field(DATE, "When it was last checked.", True),
        "checked_by": Field(TEXT, "Who checked it.", True),
    },
    _keep,
)
PULSE_ITEM = Shape(
    "a pulse item",
    {
        "text": Field(TEXT, "What is asked.", True),
        "asked": Field(OneOf(("both", "after"), "both or after"), "both, or after alone.", True),
    },
    _keep,
)


def _file(what: str, **fields: Field) -> Shape:
    return Shape(what, {"format": Field(FORMAT, "The version of the format: 1.", True), **fields}, _keep)


def _map(key: Form, shape: Shape, what: str, made: Any) -> Field:
    def named(ctx: Context, name: Text, values: Any) -> Any:
        return made(id=name, at=name.at, **values)

    return Field(MapOf(key, shape, what, named, 1), what, True)


FILES: Mapping[str, Shape] = {
    "signs": _file("the file of signs", signs=_map(SIGN_ID, SIGN, "signs", Sign)),
    "skills": _file("the file of skills", skills=_map(SKILL_ID, SKILL, "skills", Skill)),
    "help": _file("the file of help lines", lines=_map(HELP_ID, HELP_LINE, "help lines", HelpLine)),
    "pulse": _file(
        "the file of pulse items",
        scale=Field(
            ListOf(TEXT, "a list of four texts, low to high", 4, 4), "Four texts, low to high.", True
        ),
        items=_map(PULSE_ID, PULSE_ITEM, "pulse items", PulseItem),
    ),
}


def read_vocabulary(folder: Path) -> tuple[Vocabulary, tuple[Finding, ...]]:
    """Read signs.yaml, skills.yaml, help.yaml and pulse.yaml of a folder.

    A file with errors gives an empty part of the vocabulary, and findings.
    """
    findings: list[Finding] = []
    parts: dict[str, dict[str, Any]] = {}
    with no_collector():
        for name, shape in FILES.items():
            parts[name], found = _read(Path(folder) / f"{name}.yaml", shape)
            findings.extend(found)
    vocabulary = Vocabulary(
        signs=parts["signs"].get("signs", {}),
        skills=parts["skills"].get("skills", {}),
        help=parts["help"].get("lines", {}),
        pulse=parts["pulse"].get("items", {}),
        scale=parts["pulse"].get("scale", ()),
    )
    return vocabulary, tuple(findings)


def _read(path: Path, shape: Shape) -> tuple[dict[str, Any], list[Finding]]:
    ctx = Context(Vocabulary())
    raw = read_plain(path, inside=path.parent)
    if isinstance(raw, Refused):
        ctx.report(raw.code, Span(str(path), 1, 1, 1, 2), raw.message, raw.hint)
        return {}, ctx.findings
    source = decode(raw, str(path), ctx)
    tree = read_tree(source, ctx) if source else None
    if tree is None or tree.root is None or tree.broken is not None:
        return {}, ctx.findings
    values = shape.read(tree.root, ctx)
    ctx.findings.sort(key=lambda finding: finding.span)
    return (values if isinstance(values, dict) and not ctx.errors else {}), ctx.findings
