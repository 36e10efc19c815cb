"""Findings for people: the source line with a caret, what is wrong, what to write instead."""

import json
from collections import Counter
from collections.abc import Sequence
from math import ceil
from pathlib import Path

from rich.console import Console
from rich.text import Text

from game.check.lengths import Measured
from game.scenario import Finding, Severity, excerpt

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def as_json(findings: Sequence[Finding]) -> str:
    """Return findings as a JSON list, for editors and other programs."""
    return json.dumps(
        [
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "file": finding.span.file,
                "line": finding.span.line,
                "column": finding.span.column,
                "end_line": finding.span.end_line,
                "end_column": finding.span.end_column,
                "message": finding.message,
                "hint": finding.hint,
                "play": list(finding.play),
            }
            for finding in findings
        ],
        ensure_ascii=False,
        indent=2,
    )


def show(console: Console, findings: Sequence[Finding]) -> None:
    """Print each finding with its place in the source, and the play that shows it."""
    sources: dict[str, list[str]] = {}
    for finding in findings:
        span = finding.span
        console.print(_head(finding), soft_wrap=True)
        if span.file not in sources:
            sources[span.file] = _lines(span.file)
        lines = sources[span.file]
        if 0 < span.line <= len(lines):
            console.print(Text(excerpt(lines, span), style="dim"), soft_wrap=True)
        if finding.hint:
            console.print(Text(f"  → {finding.hint}", style="green"), soft_wrap=True)
        if finding.play:
            console.print(Text("  A play that shows it picks, one after the other:"), soft_wrap=True)
        for number, pick in enumerate(finding.play, 1):
            console.print(Text(f"    {number}. {pick}"), soft_wrap=True)
        console.print()


def show_suppressed(console: Console, suppressed: Sequence[tuple[Finding, str]]) -> None:
    """Print what a comment sets aside, with the reason that it gives."""
    if not suppressed:
        return
    console.print(Text("Set aside by a comment in the file:", style="bold"))
    for finding, reason in suppressed:
        console.print(_head(finding), Text(f"because {reason}", style="dim"), soft_wrap=True)
    console.print()


def show_lengths(console: Console, lengths: Sequence[Measured]) -> None:
    """Print how long a lesson is: its shortest and its longest play against what is planned."""
    for cut in lengths:
        short, long = cut.shortest, cut.longest
        told = (
            f"{'Short cut' if cut.short else 'Full lesson'}: {_range(short.choices, long.choices)} choices, "
            f"{_range(short.words, long.words)} words read aloud, about "
            f"{_range(round(short.minutes), ceil(long.minutes))} minutes of {cut.planned}."
        )
        console.print(Text(told, style="dim"), soft_wrap=True)


def _range(least: int, most: int) -> str:
    return f"{least:,}" if least == most else f"{min(least, most):,} to {max(least, most):,}"


def _head(finding: Finding) -> Text:
    span = finding.span
    head = Text()
    head.append(f"{span.file}:{span.line}:{span.column}: ", style="bold")
    head.append(f"{finding.severity.value} {finding.code}: ", style=f"bold {_COLOURS[finding.severity]}")
    head.append(finding.message)
    return head


def summary_line(findings: Sequence[Finding], lessons: int, suppressed: int = 0) -> str:
    """Return the last line: how many of each, in so many lessons, and how many were set aside."""
    counted = Counter(finding.severity for finding in findings)
    told = [_count(counted[severity], severity.value) for severity in Severity if counted[severity]]
    if suppressed:
        told.append(f"{suppressed} set aside")
    explain = " “waymark explain CODE” tells more." if findings else ""
    return f"{_count(lessons, 'lesson')} looked at: {', '.join(told) or 'all good'}.{explain}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return []
