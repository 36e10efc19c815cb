"""YAML text in, a tree of nodes out: the event stream of PyYAML's C parser, without any of its conveniences.

No tags, so nothing can be constructed; no anchors, so nothing can multiply; bounded in depth and in number.
"""

import contextlib
import gc
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from game.scenario.context import Context, quote
from game.scenario.finding import Severity
from game.scenario.nodes import OPEN, Mapping, Node, Quoted, Sequence
from game.scenario.quoting import in_quotes, without_curly
from game.scenario.slips import explain
from game.scenario.source import Source, report_tabs
from game.scenario.text import Span, Text
from game.scenario.worded import grouped, worded

DEEPEST = 30
MOST_NODES = 1_000_000
MOST_ENTRIES = 20_000

_LOADER: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_HASH = re.compile(r"[^\s#][ ]+#[^\s#]")
_SPECIAL = {sign: re.compile(rf"\{sign}(?<![^\s\[\]{{}},:?\"'-]\{sign})") for sign in "&*!"}
"""What every anchor, alias and tag begins like; some texts do too. Each sign is quickly looked for alone."""
_CURLY = re.compile("[\\s\\[{,]\u201c[^\u201c\u201d]*\u201d *(?:[,}\\]#]|$)", re.MULTILINE)
_ESCAPED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class Tree(NamedTuple):
    """What was read, and the line where YAML stopped, if it stopped before the end of the file."""

    root: Node | None
    broken: int | None = None


@contextlib.contextmanager
def no_collector() -> Iterator[None]:
    """Hold the cyclic garbage collector, which costs more than the parsing while a big tree grows.

    What was made meanwhile goes to the oldest generation, so that it is not all looked through at once after.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_freeze_count() == 0:
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def read_tree(source: Source, ctx: Context) -> Tree:
    """Return the tree of a source. What is wrong with its YAML is reported.

    `root` is None where the tree could not be trusted; nothing should then be said about its shape.
    """
    tab = report_tabs(source, ctx)
    builder = _Builder(source, ctx)
    try:
        builder.run()
    except yaml.YAMLError as problem:
        finding = explain(problem, source, _last_scalar(builder.root), _people(builder.root))
        if not tab or tab > finding.span.line:  # the tab explains what goes wrong below it
            ctx.report(finding.code, finding.span, finding.message, finding.hint)
        return Tree(None if builder.spoilt else builder.root, finding.span.line)
    if builder.spoilt:
        return Tree(None, 1)
    if builder.root is None or (builder.root.__class__ is Text and not builder.root):
        ctx.report(
            "WM106",
            Span(source.file, 1, 1, 1, 2),
            worded("There is nothing in the file but comments."),
            worded("The educator's guide has a first lesson to copy."),
        )
        return Tree(None)
    return Tree(builder.root)


def _last_scalar(node: Node | None) -> Text | None:
    """Return the text that was read last in a tree that broke off."""
    while node is not None and not isinstance(node, Text):
        inside = list(node.entries.values()) if isinstance(node, Mapping) else node.items
        node = inside[-1] if inside else None
    return node


def _people(root: Node | None) -> list[str]:
    """Return who is in the cast, as far as it was read."""
    cast = root.entries.get("cast") if isinstance(root, Mapping) else None
    return list(cast.entries) if isinstance(cast, Mapping) else []


class _Builder:
    """Takes events one by one and grows the tree; an own stack instead of recursion."""

    def __init__(self, source: Source, ctx: Context) -> None:
        self.source = source
        self.ctx = ctx
        self.root: Node | None = None
        self.spoilt = False
        self._reported: set[str] = set()

    def run(self) -> None:
        """Read the whole stream. Raises yaml.YAMLError at the place where YAML ends."""
        source, file = self.source, self.source.file
        text = source.text
        cut = self._cut_lines(text)
        escapes = "\\" in text
        merges = "<<" in text
        curly = "\u201c" in text and _CURLY.search(text) is not None
        special = any(sign in text and like.search(text) for sign, like in _SPECIAL.items())
        get = _LOADER(text).get_event
        make, make_text = object.__new__, str.__new__
        scalar_event, mapping_start, mapping_end, sequence_start, sequence_end = (
            yaml.ScalarEvent,
            yaml.MappingStartEvent,
            yaml.MappingEndEvent,
            yaml.SequenceStartEvent,
            yaml.SequenceEndEvent,
        )
        stack: list[Any] = []
        top: Any = None  # the container that is being filled
        entries: dict[str, Any] | None = None  # its entries, where it is a mapping
        items: list[Any] | None = None  # its items, where it is a list
        nodes = 0
        end: Any = None  # where the last scalar, or the last closing bracket, ended
        while True:
            event = get()
            kind = event.__class__
            key: str | None = None
            if entries is not None and kind is scalar_event:
                mark = end = event.start_mark
                if special and (event.anchor is not None or event.tag is not None):
                    self._special(event, mark)
                key = event.value
                event = get()
                kind = event.__class__
            node: Any
            if kind is scalar_event:
                start, end, style = event.start_mark, event.end_mark, event.style
                if special and (event.anchor is not None or event.tag is not None):
                    self._special(event, start)
                if style:
                    node = make_text(Quoted, event.value)
                    node.file, node.start, node.end = file, start, end
                    if escapes and style == '"' and _ESCAPED.search(node):
                        self._escaped(node)
                else:
                    node = make_text(Text, event.value)
                    node.file, node.start, node.end = file, start, end
                    if cut and end.line + 1 in cut:
                        self._hashtag(node)
                    if curly and node and node[0] == "\u201c":
                        self._curly(node)
            elif kind is mapping_end or kind is sequence_end:
                if top.flow:
                    end = event.end_mark
                if end is not None:
                    top.end = end
                top = stack.pop()
                entries = items = None
                if top.__class__ is Mapping:
                    entries = top.entries
                elif top is not None:
                    items = top.items
                continue
            elif kind is mapping_start or kind is sequence_start:
                start = event.start_mark
                if special and (event.anchor is not None or event.tag is not None):
                    self._special(event, start)
                if entries is not None and key is None:
                    return self._not_a_word(start)
                if len(stack) >= DEEPEST:
                    return self._too_deep(start)
                node = make(Mapping if kind is mapping_start else Sequence)
                node.file, node.start, node.end, node.flow = file, start, OPEN, event.flow_style
            elif kind is yaml.AliasEvent:
                start = event.start_mark
                self._special(event, start)
                if entries is not None and key is None:
                    return None  # in place of a key; what follows would only puzzle
                node = Text("", Span(file, 1, 1, 1, 2))
            elif kind is yaml.StreamEndEvent:
                return None
            else:
                if kind is yaml.DocumentStartEvent and (self.root is not None or nodes):
                    return self._second_document(event.start_mark)
                continue
            nodes += 1
            if not nodes & 1023 and self._too_many(nodes, top, start):
                return None
            if entries is not None:
                if key in entries:
                    self._duplicate(top, key, mark)  # the first one stays
                else:
                    entries[key] = node  # type: ignore[index]
                    node.key = mark
                    if merges and key == "<<":
                        self._merge_key(mark)
            elif items is not None:
                items.append(node)
            else:
                self.root = node
            if kind is mapping_start:
                stack.append(top)
                top, items = node, None
                entries = node.entries = {}
            elif kind is sequence_start:
                stack.append(top)
                top, entries = node, None
                items = node.items = []

    def _too_many(self, nodes: int, top: Any, mark: Any) -> bool:
        """Tell whether the file, or the list being read, has grown beyond all reason."""
        inside: Any = getattr(top, "entries", None) or getattr(top, "items", ())
        if len(inside) > MOST_ENTRIES:
            self._stop(
                "WM103",
                mark,
                worded("There are more than {most} entries in one list here.", most=grouped(MOST_ENTRIES)),
            )
            return True
        if nodes > MOST_NODES:
            self._stop(
                "WM103",
                mark,
                worded("The file holds more than {most} things.", most=grouped(MOST_NODES)),
            )
            return True
        return False

    def _not_a_word(self, mark: Any) -> None:
        self._stop(
            "WM114",
            mark,
            worded("A text that begins with { or [ stands in front of a colon, where one word belongs."),
            worded(
                "Put the whole text in quotes: {better}", better=in_quotes(self.source.line(mark.line + 1))
            ),
        )

    def _too_deep(self, mark: Any) -> None:
        self._stop(
            "WM113",
            mark,
            worded("Lists and keys are nested more than {most} levels deep here.", most=DEEPEST),
            worded("No lesson needs that; a text that begins with [ or { needs quotes."),
        )

    def _second_document(self, mark: Any) -> None:
        self._stop(
            "WM112",
            mark,
            worded("A second document begins here, and would never be played."),
            worded("Remove the line `---`, or move what follows to a file of its own."),
        )

    def _merge_key(self, mark: Any) -> None:
        self._once(
            "WM110",
            mark,
            2,
            worded("`<<` copies keys from somewhere else, and a lesson has no such thing."),
            worded("Write the keys out where they are needed."),
        )

    def _at(self, mark: Any, width: int = 1) -> Span:
        line, column = mark.line + 1, mark.column + 1
        return Span(self.source.file, line, column, line, column + width)

    def _stop(self, code: str, mark: Any, message: str, hint: str = "") -> None:
        self.spoilt = True
        self.ctx.report(code, self._at(mark), message, hint)

    def _once(self, code: str, mark: Any, width: int, message: str, hint: str) -> None:
        """Report what makes the whole tree doubtful, but only the first of its kind."""
        self.spoilt = True
        if code not in self._reported:
            self._reported.add(code)
            self.ctx.report(code, self._at(mark, width), message, hint)

    def _special(self, event: Any, mark: Any) -> None:
        line = self.source.line(mark.line + 1)
        word = re.match(r"\S*", line[mark.column :])
        width = max(len(word.group()) if word else 1, 1)
        if getattr(event, "tag", None) is not None:
            code, sign, message = "WM111", "!", worded("A tag stands here, and a lesson has no tags.")
        elif isinstance(event, yaml.AliasEvent):
            code, sign = "WM110", "*"
            message = worded(
                "`*{name}` points to another part of the file, and a lesson has no such thing.",
                name=event.anchor,
            )
        else:
            code, sign = "WM110", "&"
            message = worded(
                "`&{name}` gives this part a name to copy it by, and a lesson has no such thing.",
                name=event.anchor,
            )
        hint = worded(
            "A text that begins with {sign} needs quotes: {better}", sign=sign, better=in_quotes(line)
        )
        self._once(code, mark, width, message, hint)

    def _duplicate(self, mapping: Mapping, key: str, mark: Any) -> None:
        first = mapping.word(key).at.line
        self.ctx.report(
            "WM109",
            self._at(mark, max(len(key), 1)),
            worded("The key `{key}` was given before, in line {first}.", key=key, first=first),
            worded("Keep one of the two, or give this one its own name."),
        )

    def _escaped(self, node: Text) -> None:
        self.ctx.report(
            "WM105",
            node.at,
            worded("There is an invisible character in this text, written with a backslash."),
            worded("Remove it; a backslash itself is written as two."),
        )

    def _curly(self, node: Text) -> None:
        inside = without_curly(node)
        if inside:
            self.ctx.report(
                "WM122",
                node.at,
                worded("This text begins and ends with curly quotes, which the class would see."),
                worded(
                    "If they are meant to hold the text together, write straight ones: {better}",
                    better=quote(inside),
                ),
                Severity.WARNING,
            )

    def _cut_lines(self, text: str) -> frozenset[int]:
        """Return the lines on which a # directly before a letter may cut a text."""
        if "#" not in text:
            return frozenset()
        lines, position, number = set(), 0, 1
        for found in _HASH.finditer(text):
            number += text.count("\n", position, found.start())
            position = found.start()
            lines.add(number)
        return frozenset(lines)

    def _hashtag(self, node: Text) -> None:
        at = node.at
        line = self.source.line(at.end_line)
        lost = line[at.end_column - 1 :]
        if node and re.match(r" +#[^\s#]", lost):
            start = at.end_column + len(lost) - len(lost.lstrip())
            self.ctx.report(
                "WM115",
                Span(at.file, at.end_line, start, at.end_line, len(line) + 1),
                worded(
                    "`{lost}` is taken for a comment, so the class would never see it.", lost=lost.strip()
                ),
                worded(
                    "If it belongs to the text: {better}. If it is a comment, put a space after the #.",
                    better=_requote(line, at, node + lost.rstrip()),
                ),
                Severity.WARNING,
            )


def _requote(line: str, at: Span, text: str) -> str:
    return (line[: at.column - 1].lstrip() if at.line == at.end_line else "") + quote(text)
