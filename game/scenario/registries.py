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
from game.scenario.worded import Worded, worded

_DOTTED = "[A-Z0-9]+(?:[.-][A-Z0-9]+)*"
SIGN_ID = Form(rf"(?:WS|GR|GJ)\.{_DOTTED}", worded("a sign's id"), "WS.SECRET", "WM207")
SKILL_ID = Form(rf"SK\.{_DOTTED}", worded("a skill's id"), "SK.DELAY", "WM207")
PULSE_ID = Form(rf"PL\.{_DOTTED}", worded("a pulse item's id"), "PL.SIGN", "WM207")
HELP_ID = Form("[a-z0-9]+(?:-[a-z0-9]+)*", worded("a help line's id"), "kids-help-phone", "WM207")
REGION = Form(
    "CA|AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT",
    worded("CA, or the two letters of a province or territory"),
    "CA",
)


def _keep(ctx: Context, node: MappingNode, values: dict[str, Any]) -> Any:
    return values


SIGN = Shape(
    worded("a sign"),
    {
        "title": Field(TEXT, worded("What it is called."), True),
        "text": Field(TEXT, worded("What it is, in a sentence."), True),
        "ages": Field(AGES, worded("The ages it can be shown to."), True),
        "source": Field(TEXT, worded("Where this is from."), True),
    },
    _keep,
)
SKILL = Shape(
    worded("a skill"),
    {
        "title": Field(TEXT, worded("What it is called."), True),
        "text": Field(TEXT, worded("What one does, in a sentence."), True),
        "examples": Field(TEXTS, worded("Lines that do it."), True),
        "source": Field(TEXT, worded("Where this is from."), True),
    },
    _keep,
)
_BY = ("text", "chat", "phone", "web")


def _channel(node: Node, ctx: Context) -> Any:
    if not isinstance(node, MappingNode):
        return ctx.wrong(node, worded("a channel, such as {phone: 1-800-668-6868}"))
    before = ctx.errors
    for key in node.words():
        if key not in _BY and key != "say":
            ctx.unknown(
                "WM203",
                key,
                worded("`{key}` is not a key of {wanted}.", key=key[:60], wanted=worded("a channel")),
                (*_BY, "say"),
            )
    ways = [key for key in node.words() if key in _BY]
    if len(ways) != 1 and ctx.errors == before:
        return ctx.report(
            "WM210",
            first_line(node),
            worded("A channel is exactly one of text, chat, phone and web."),
            worded("For example: {phone: 1-800-668-6868}"),
        )
    values = {key: TEXT.read(value, ctx) for key, value in node.entries.items()}
    return FAULT if ctx.errors != before else Channel(ways[0], values[ways[0]], values.get("say"))  # type: ignore[arg-type]


HELP_LINE = Shape(
    worded("a help line"),
    {
        "name": Field(TEXT, worded("What it is called."), True),
        "region": Field(REGION, worded("CA, or a province's or territory's two letters."), True),
        "about": Field(TEXT, worded("Whom it helps, with what."), True),
        "channels": Field(
            ListOf(Custom(worded("a channel"), _channel, dict), worded("a list of channels"), 1),
            worded("How to reach it."),
            True,
        ),
        "hours": Field(TEXT, worded("When it answers."), True),
        "languages": Field(
            ListOf(LANGUAGE, worded("a list of languages"), 1), worded("In which languages."), True
        ),
        "source": Field(TEXT, worded("Where this is from."), True),
        "confidence": Field(
            OneOf(("high", "medium", "low"), worded("high, medium or low")), worded("How sure this is."), True
        ),
        "checked_on": Field(DATE, worded("When it was last checked."), True),
        "checked_by": Field(TEXT, worded("Who checked it."), True),
    },
    _keep,
)
PULSE_ITEM = Shape(
    worded("a pulse item"),
    {
        "text": Field(TEXT, worded("What is asked."), True),
        "asked": Field(
            OneOf(("both", "after"), worded("both or after")), worded("both, or after alone."), True
        ),
    },
    _keep,
)


def _file(what: Worded, **fields: Field) -> Shape:
    return Shape(
        what, {"format": Field(FORMAT, worded("The version of the format: 1."), True), **fields}, _keep
    )


def _map(key: Form, shape: Shape, what: Worded, made: Any) -> Field:
    def named(ctx: Context, name: Text, values: Any) -> Any:
        return made(id=name, at=name.at, **values)

    return Field(MapOf(key, shape, what, named, 1), what, True)


FILES: Mapping[str, Shape] = {
    "signs": _file(worded("the file of signs"), signs=_map(SIGN_ID, SIGN, worded("signs"), Sign)),
    "skills": _file(worded("the file of skills"), skills=_map(SKILL_ID, SKILL, worded("skills"), Skill)),
    "help": _file(
        worded("the file of help lines"), lines=_map(HELP_ID, HELP_LINE, worded("help lines"), HelpLine)
    ),
    "pulse": _file(
        worded("the file of pulse items"),
        scale=Field(
            ListOf(TEXT, worded("a list of four texts, low to high"), 4, 4),
            worded("Four texts, low to high."),
            True,
        ),
        items=_map(PULSE_ID, PULSE_ITEM, worded("pulse items"), PulseItem),
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
