"""What reading one file needs to know, and where it puts what it finds."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from game.scenario.condition_reader import ConditionReader
from game.scenario.finding import Finding, Severity
from game.scenario.guess import LISTED, Guesser
from game.scenario.model import Beat, Change, Variable
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node, Quoted, Sequence
from game.scenario.text import Span, Text
from game.scenario.vocabulary import Vocabulary
from game.scenario.worded import Worded, worded

MOST_FINDINGS = 500
"""After this many errors a file is hopeless, and collecting more would only fill the memory."""


ODD_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u00b7\u2212\u2043"
"""What word processors make of a plain dash, and bullets."""


class Fault:
    """What a reader returns in place of a value that was wrong; the finding was reported already."""


FAULT = Fault()


class Context:
    """Names that a lesson may use, and the findings so far. One for each reading."""

    def __init__(self, vocabulary: Vocabulary, folder: Path | None = None) -> None:
        self.vocabulary = vocabulary
        self.folder = folder
        self.findings: list[Finding] = []
        self.errors = 0
        self.guess = Guesser()
        self.scenes: Mapping[str, Any] = {}
        self.cast: Mapping[str, Any] = {}
        self.responses = frozenset(vocabulary.responses)
        self.variables: dict[str, Variable | None] = {}  # None: declared, but wrongly
        self.conditions = ConditionReader(self.variables, self.guess)
        self.changes: dict[tuple[str, str], Change] = {}  # what has been said before of a variable
        self.tags: dict[str, None] = {}
        self.media: dict[str, Span] = {}
        self.shared: Callable[[Context, Text], tuple[Beat, ...] | Fault] | None = None
        self.in_shared = False

    def report(
        self, code: str, at: Span, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Fault:
        """Note a finding."""
        if severity is Severity.ERROR:
            self.errors += 1
        if self.errors <= MOST_FINDINGS:
            self.findings.append(Finding(code, severity, at, message, hint))
        return FAULT

    def wrong(self, node: Node, wanted: Worded, hint: str = "") -> Fault:
        """Report that something else than this kind of value was expected. `hint` is for texts and keys."""
        if isinstance(node, Text):
            if not node:
                nothing = (
                    worded("Nothing is written between the quotes; this should be {wanted}.", wanted=wanted)
                    if isinstance(node, Quoted)
                    else worded("Nothing is written here; this should be {wanted}.", wanted=wanted)
                )
                return self.report("WM205", _wide(node.at), nothing)
            return self.report(
                "WM204",
                node.at,
                worded(
                    "This should be {wanted}, but it is the text “{said}”.", wanted=wanted, said=_cut(node)
                ),
                hint,
            )
        if isinstance(node, Sequence):
            hint = (
                worded("A text that begins with [ needs quotes.")
                if node.flow
                else worded("Write it without a dash.")
            )
            return self.report(
                "WM204", node.at, worded("This should be {wanted}, but it is a list.", wanted=wanted), hint
            )
        key = next(iter(node.entries), "")
        if key.startswith("-"):
            hint = worded("Write: - {key}: ...", key=key[1:])
            return self.report("WM118", node.word(key).at, worded("There is no space after the dash."), hint)
        if key.startswith(tuple(ODD_DASHES)):
            told = worded("This line begins with {sign}, where a plain dash belongs.", sign=key[:1])
            hint = worded("Write: - {key}: ...", key=key[1:].strip())
            return self.report("WM123", node.word(key).at, told, hint)
        message = worded("This should be {wanted}, but it has keys of its own.", wanted=wanted)
        return self.report("WM204", node.at, message, hint or _colon_hint(node))

    def unknown(self, code: str, word: Text, message: str, known: Iterable[str], most: int = LISTED) -> Fault:
        """Report a name that points nowhere, with the nearest that points somewhere, or with up to `most`."""
        return self.report(code, _wide(word.at), message, self.guess(word, known, most))


def _wide(at: Span) -> Span:
    """Return a span that is at least one character wide, so that a caret can stand under it."""
    if (at.line, at.column) == (at.end_line, at.end_column):
        return at.but(end_column=at.column + 1)
    return at


def _cut(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _colon_hint(node: MappingNode) -> str:
    if len(node.entries) == 1:
        (key, value) = next(iter(node.entries.items()))
        if isinstance(value, Text):
            return worded(
                "If the colon belongs to the text, put the whole text in quotes: {better}",
                better=quote(f"{key}: {value}"),
            )
    return ""


def quote(text: str) -> str:
    """Return the text in quotes, as it can stand in a lesson."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
