"""The line of a file that a finding is about, with carets under the place."""

import unicodedata
from collections.abc import Sequence

from game.scenario.text import Span

WIDEST = 100
_TAB = 4


def excerpt(source_lines: Sequence[str], span: Span) -> str:
    """Return two lines: the source line, and carets under the span. Empty for a place not in the file.

    A long line is cut around the place. Tabs are drawn as spaces; characters that a terminal draws two
    columns wide get two carets, and marks that stand on other letters get none.
    """
    if not 0 < span.line <= len(source_lines):
        return ""
    line = source_lines[span.line - 1]
    start = min(max(span.column - 1, 0), len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    end = max(min(end, len(line)), start)
    before, marked, after = line[:start], line[start:end], line[end:]
    room = WIDEST - min(len(marked), WIDEST // 2)
    if len(marked) > WIDEST // 2:
        marked, after = marked[: WIDEST // 2], "…"
    if len(before) > room * 2 // 3:
        before = "…" + before[len(before) - room * 2 // 3 :]
    after = after if len(after) <= room // 3 else after[: room // 3] + "…"
    lead = "".join(" " * _columns(char) for char in before)
    carets = "^" * max(sum(_columns(char) for char in marked), 1)
    return f"{_drawn(before)}{_drawn(marked)}{_drawn(after)}".rstrip() + f"\n{lead}{carets}"


def _columns(char: str) -> int:
    if char == "\t":
        return _TAB
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _drawn(text: str) -> str:
    """Return the text as it can be printed: tabs as spaces, and nothing that would move a cursor."""
    return "".join(
        " " * _TAB
        if char == "\t"
        else "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(char) in ("Cc", "Cs")
        else char
        for char in text
    )
