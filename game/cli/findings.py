"""Findings for people: the source line with a caret, what is wrong, what to write instead."""

import json
from collections import Counter
from collections.abc import Sequence
from math import ceil
from pathlib import Path

from rich.console import Console
from rich.text import Text

from game.check.lengths import Measured
from game.cli.speech import say, say_count, told
from game.scenario import Finding, Severity, excerpt
from game.scenario.worded import grouped, worded

SEVERITIES = {
    Severity.ERROR: worded("error"),
    Severity.WARNING: worded("warning"),
    Severity.NOTE: worded("note"),
}
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def as_json(findings: Sequence[Finding]) -> str:
    """Return findings as a JSON list, for editors and other programs; messages and hints are for people."""
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
                "message": told(finding.message),
                "hint": told(finding.hint),
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
            console.print(Text(f"  → {told(finding.hint)}", style="green"), soft_wrap=True)
        if finding.play:
            console.print(
                Text(f"  {say('A play that shows it picks, one after the other:')}"), soft_wrap=True
            )
        for number, pick in enumerate(finding.play, 1):
            console.print(Text(f"    {number}. {pick}"), soft_wrap=True)
        console.print()


def show_suppressed(console: Console, suppressed: Sequence[tuple[Finding, str]]) -> None:
    """Print what a comment sets aside, with the reason that it gives."""
    if not suppressed:
        return
    console.print(Text(say("Set aside by a comment in the file:"), style="bold"))
    for finding, reason in suppressed:
        because = say("because {reason}", reason=reason)
        console.print(_head(finding), Text(because, style="dim"), soft_wrap=True)
    console.print()


def show_lengths(console: Console, lengths: Sequence[Measured]) -> None:
    """Print how long a lesson is: its shortest and its longest play against what is planned."""
    for cut in lengths:
        short, long = cut.shortest, cut.longest
        counted = {
            "choices": _range(short.choices, long.choices),
            "words": _range(short.words, long.words),
            "minutes": _range(round(short.minutes), ceil(long.minutes)),
            "planned": cut.planned,
        }
        line = (
            say(
                "Short cut: {choices} choices, {words} words read aloud, about {minutes} minutes of "
                "{planned}.",
                **counted,
            )
            if cut.short
            else say(
                "Full lesson: {choices} choices, {words} words read aloud, about {minutes} minutes of "
                "{planned}.",
                **counted,
            )
        )
        console.print(Text(line, style="dim"), soft_wrap=True)


def _range(least: int, most: int) -> str:
    if least == most:
        return grouped(least)
    return worded("{least} to {most}", least=grouped(min(least, most)), most=grouped(max(least, most)))


def _head(finding: Finding) -> Text:
    span = finding.span
    head = Text()
    head.append(f"{span.file}:{span.line}:{span.column}: ", style="bold")
    severity = told(SEVERITIES[finding.severity])
    head.append(f"{severity} {finding.code}: ", style=f"bold {_COLOURS[finding.severity]}")
    head.append(told(finding.message))
    return head


def summary_line(findings: Sequence[Finding], lessons: int, suppressed: int = 0) -> str:
    """Return the last line: how many of each, in so many lessons, and how many were set aside."""
    counted = Counter(finding.severity for finding in findings)
    parts = [_counted(severity, counted[severity]) for severity in Severity if counted[severity]]
    if suppressed:
        parts.append(say("{n} set aside", n=suppressed))
    what = ", ".join(parts) or say("all good")
    line = say_count("{n} lesson looked at: {found}.", "{n} lessons looked at: {found}.", lessons, found=what)
    return f"{line} {say('“waymark explain CODE” tells more.')}" if findings else line


def _counted(severity: Severity, number: int) -> str:
    match severity:
        case Severity.ERROR:
            return say_count("{n} error", "{n} errors", number)
        case Severity.WARNING:
            return say_count("{n} warning", "{n} warnings", number)
        case Severity.NOTE:
            return say_count("{n} note", "{n} notes", number)


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return []
