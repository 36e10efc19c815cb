"""Beginners' slips: from the place where YAML gave up to what was probably meant, in plain words."""

import re
from collections.abc import Collection
from typing import Any

from game.scenario.columns import column_of
from game.scenario.finding import Finding, Severity
from game.scenario.mending import mend
from game.scenario.nodes import Quoted
from game.scenario.quoting import in_quotes
from game.scenario.source import Source
from game.scenario.text import Span, Text
from game.scenario.worded import worded

_NO_SPACE = re.compile(r"^(\s*)-([^\s-].*)$")


def explain(problem: Any, source: Source, last: Text | None = None, people: Collection[str] = ()) -> Finding:
    """Return the finding for an exception of PyYAML, of its C parser or its own.

    `last` is the text that was read last; a quote that swallowed lines is reported where it opens. `people`
    are those of the cast, as far as it was read.
    """
    said = str(getattr(problem, "problem", None) or problem)
    context = str(getattr(problem, "context", None) or "")
    mark = getattr(problem, "problem_mark", None)
    if mark is None:
        return _at(
            source,
            1,
            1,
            "WM107",
            worded("The file's layout cannot be read."),
            worded("YAML says: {said}", said=said),
        )
    start = getattr(problem, "context_mark", None) or mark
    count = len(source.lines)
    line_no, column = min(mark.line + 1, count), mark.column + 1
    start_no, start_column = min(start.line + 1, count), start.column + 1
    line = source.line(line_no)
    if isinstance(last, Quoted) and last.at.line < last.at.end_line == line_no and "expected" in said:
        return _open_quote(source, last.at.line, last.at.column)
    if "quoted scalar" in context and ("end of stream" in said or "document" in said):
        return _open_quote(source, start_no, start_column)
    if "quoted scalar" in context or "double-quoted" in context:
        return _at(
            source,
            line_no,
            column,
            "WM107",
            worded("A backslash inside quotes says that a special sign follows, and none does."),
            worded("Write two backslashes for one: \\\\"),
        )
    if "alias" in context or "anchor" in context:
        sign = source.line(start_no)[start_column - 1 : start_column] or "*"
        if sign == "*" and source.line(start_no)[start_column : start_column + 1] == " ":  # as a bullet
            mended = _mended(source, start_no, people)
            if mended and mended.code == "WM123":
                return mended
        return _quotes(
            source, start_no, start_column, worded("A text that begins with {sign} needs quotes.", sign=sign)
        )
    if "block scalar" in context:
        return _quotes(
            source,
            start_no,
            start_column,
            worded("A text that begins with > or | needs quotes, unless it goes on below."),
        )
    if "simple key" in context:
        return _no_colon(source, start_no, start_column, people)
    if "cannot start any token" in said:
        sign = line[column - 1 : column]
        if sign == "\t":
            return _at(
                source,
                line_no,
                column,
                "WM108",
                worded("There is a tab here; a lesson has spaces only."),
                worded("Put spaces instead."),
            )
        return _quotes(
            source, line_no, column, worded("A text that begins with {sign} needs quotes.", sign=sign)
        )
    if "mapping values are not allowed" in said:
        return _colon(source, line_no, column, people)
    if "flow" in context:
        sign = source.line(start_no)[start_column - 1 : start_column] or "["
        return _at(
            source,
            start_no,
            start_column,
            "WM107",
            worded(
                "The bracket {sign} that opens here is not closed, or an entry before it closes "
                "cannot be read.",
                sign=sign,
            ),
            worded(
                "Close it, put commas between the entries, and put texts in quotes. If {sign} "
                "belongs to a text: {better}",
                sign=sign,
                better=in_quotes(source.line(start_no)),
            ),
        )
    if "block sequence entries" in said:
        mended = None if line[: column - 1].strip() else _mended(source, line_no, people)
        return mended or _at(
            source,
            line_no,
            column,
            "WM107",
            worded("A list cannot begin on the same line as its key."),
            worded(
                "Begin the list on the next line; or, if this is text, put it in quotes: {better}",
                better=in_quotes(line),
            ),
        )
    if "node content" in said:
        return _quotes(
            source,
            line_no,
            column,
            worded("A text that begins with {sign} needs quotes.", sign=line[column - 1 : column]),
        )
    if "expected <document start>" in said or ("expected" in said and "block" in context):
        return _misplaced(source, line_no, column, people)
    return _at(
        source,
        line_no,
        column,
        "WM107",
        worded("The layout cannot be read from here on."),
        worded("YAML says: {said}.", said=said),
    )


def _at(source: Source, line: int, column: int, code: str, message: str, hint: str = "") -> Finding:
    line, column = max(line, 1), max(column, 1)
    column = min(column, len(source.line(line)) + 1)
    return Finding(code, Severity.ERROR, Span(source.file, line, column, line, column + 1), message, hint)


def _quotes(source: Source, line: int, column: int, message: str) -> Finding:
    better = worded("Write: {better}", better=in_quotes(source.line(line)))
    return _at(source, line, column, "WM117", message, better)


def _dash(source: Source, line: int) -> Finding | None:
    """Return the finding when this line, or the one above it, has no space after its dash."""
    for number in (line, line - 1):
        found = _NO_SPACE.match(source.line(number))
        if found:
            return _at(
                source,
                number,
                len(found[1]) + 1,
                "WM118",
                worded("There is no space after the dash."),
                worded("Write: - {better}", better=found[2]),
            )
    return None


def _mended(source: Source, line: int, people: Collection[str]) -> Finding | None:
    """Return the finding that says how a line, or one above it, was meant; none where nothing would help."""
    found = mend(source.lines, line, people)
    if found is None:
        return None
    column = column_of(source.line(found.line))
    hint = worded("Write: {better}", better=found.better)
    return _at(source, found.line, column, found.code, found.message, hint)


def _lost(source: Source, line: int) -> Finding:
    """Return the finding for a line of which nobody can tell where it belongs."""
    column = column_of(source.line(line))
    return _at(
        source,
        line,
        column,
        "WM119",
        worded("This line begins in column {column}, where nothing of its kind can begin.", column=column),
        worded(
            "Begin it in the same column as the lines that it belongs with; or, if it is more of the text "
            "above, put the whole text in quotes."
        ),
    )


def _colon(source: Source, line: int, column: int, people: Collection[str]) -> Finding:
    dash = _dash(source, line)
    if dash:
        return dash
    text = source.line(line)
    before = text[: column - 1]
    if re.search(r"[^\s-]\s*:\s", before):
        key = re.match(r"\s*(?:- +)*([\w-]+) *:", text)
        told = (
            worded("The text after `{key}:` contains a colon, so it needs quotes.", key=key[1])
            if key
            else worded("The text contains a colon, so it needs quotes.")
        )
        return _quotes(source, line, column, told)
    return _mended(source, line, people) or _lost(source, line)


def _no_colon(source: Source, line: int, column: int, people: Collection[str]) -> Finding:
    dash = _dash(source, line)
    if dash and dash.span.line == line:
        return dash
    return _mended(source, line, people) or _at(
        source,
        line,
        column,
        "WM107",
        worded("This line is neither a key with a colon, nor an entry of a list."),
        worded(
            "Write `key: text`; or, if it is more of the text above, indent it further than that line's key."
        ),
    )


def _misplaced(source: Source, line: int, column: int, people: Collection[str]) -> Finding:
    text = source.line(line)
    before = text[: column - 1]
    if before.strip():
        closed = before.rstrip()[-1:]

        if closed in "'\"":
            sign = "'" if closed == "'" else '"'
            return _quotes(
                source,
                line,
                column,
                worded("The text ends at the second {sign}, and more follows.", sign=sign),
            )
        if closed in "]}":
            sign = "[" if closed == "]" else "{"
            return _quotes(
                source, line, column, worded("A text that begins with {sign} needs quotes.", sign=sign)
            )
        return _at(
            source,
            line,
            column,
            "WM107",
            worded("The layout cannot be read from here on."),
            worded("Put the text in quotes: {better}", better=in_quotes(text)),
        )
    dash = _dash(source, line)
    if dash:
        return dash
    return _mended(source, line, people) or _lost(source, line)


def _open_quote(source: Source, line: int, column: int) -> Finding:
    return _at(
        source,
        line,
        column,
        "WM107",
        worded("The quote that opens here is never closed, or only at a quote further down."),
        worded('Close it where the text ends; a quote inside quotes needs a backslash in front: \\"'),
    )
