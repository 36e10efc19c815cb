"""`# waymark: allow WM401 because ...`: findings that an author has set aside, with a reason."""

import re
from collections.abc import Container, Iterable
from typing import NamedTuple

from game.scenario.finding import Finding, Severity
from game.scenario.source import Source
from game.scenario.text import Span
from game.scenario.worded import worded

_ALLOW = re.compile(r"(?:^|\s)#\s*waymark:\s*allow\s+(WM\d{3})\b(?:\s+because\s+(\S.*))?")


class Allowance(NamedTuple):
    """One code that is set aside on one line: the comment's own, or the one below it."""

    code: str
    line: int
    reason: str
    at: Span


def read_allowances(source: Source) -> tuple[tuple[Allowance, ...], tuple[Finding, ...]]:
    """Return a file's allowances, and a warning for each that gives no reason (and so allows nothing)."""
    if "waymark:" not in source.text:
        return (), ()
    allowances: list[Allowance] = []
    findings: list[Finding] = []
    for number, line in enumerate(source.lines, 1):
        found = _ALLOW.search(line) if "waymark:" in line else None
        if not found:
            continue
        start = line.index("#", found.start()) + 1
        at = Span(source.file, number, start, number, len(line.rstrip()) + 1)
        if not found[2]:
            hint = worded("Write: # waymark: allow {code} because ...", code=found[1])
            findings.append(
                Finding("WM120", Severity.WARNING, at, worded("This allowance gives no reason."), hint)
            )
        else:
            alone = not line[: start - 1].strip()
            allowances.append(Allowance(found[1], number + 1 if alone else number, found[2].strip(), at))
    return tuple(allowances), tuple(findings)


def set_aside(
    findings: Iterable[Finding], allowances: Iterable[Allowance], errors: Container[str] = ()
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part findings into those that stand and those that are allowed.

    An error cannot be allowed, since the lesson could not be played; except one whose code is in `errors`.
    """
    allowed_at = {(a.at.file, a.line, a.code) for a in allowances}
    standing: list[Finding] = []
    allowed: list[Finding] = []
    for finding in findings:
        may = finding.severity is not Severity.ERROR or finding.code in errors
        is_allowed = may and (finding.span.file, finding.span.line, finding.code) in allowed_at
        (allowed if is_allowed else standing).append(finding)
    return tuple(standing), tuple(allowed)
