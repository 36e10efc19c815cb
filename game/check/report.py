"""Checking a lesson: reading it, its plans, every rule. What an author set aside is told apart."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.check.lesson import BOUND, Lesson
from game.check.rule import Rule, Scope, all_rules
from game.check.svg import lint_svg
from game.check.translated import in_language
from game.scenario import Allowance, Finding, Plan, Reading, Vocabulary, read_plan, read_scenario, set_aside
from game.scenario.model import Picture
from game.scenario.text import NOWHERE, Span
from game.scenario.tree import no_collector


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one lesson.

    `findings` stand. `suppressed` are those that a comment in the file sets aside, with its reason.
    `lesson` is None where the file could not be read far enough to look at the rules.
    """

    findings: tuple[Finding, ...]
    suppressed: tuple[tuple[Finding, str], ...]
    lesson: Lesson | None


def check_lesson(
    path: Path,
    vocabulary: Vocabulary | None = None,
    *,
    language: str | None = None,
    bound: int = BOUND,
    today: datetime.date | None = None,
    spelling: bool = False,
) -> Report:
    """Check a lesson: its scenario.yaml, or the folder that holds it. Never raises on what an author wrote.

    `language` is the one that a class will see: the lesson is looked at as it is shown in it, and so is its
    catalogue. Without one, that is the language it was written in. `bound` is how many states are explored
    before a promise is given up as not settled. `today` is the day of the check, from which the age of the
    help lines is counted. `spelling`: words are looked up, which needs pyspellchecker.
    """
    with no_collector():
        return _check(Path(path), vocabulary, language, bound, today, spelling)


def _check(
    path: Path,
    vocabulary: Vocabulary | None,
    language: str | None,
    bound: int,
    today: datetime.date | None,
    spelling: bool,
) -> Report:
    reading = read_scenario(path, vocabulary)
    base = path if path.is_dir() else path.parent
    if reading.scenario is None:
        return Report(reading.findings, _with_reasons(reading.allowed, reading.allowances), None)
    plans, found = _plans(base, reading)
    shown = in_language(reading.scenario, language or reading.scenario.language)
    lesson = Lesson(
        scenario=shown.scenario,
        vocabulary=_vocabulary(reading, base, vocabulary),
        reading=reading,
        folder=base,
        plans=plans,
        bound=bound,
        today=today or datetime.datetime.now().astimezone().date(),
        language=shown.scenario.language,
        wanted=language or reading.scenario.language,
        translated=shown.found,
        spelling=spelling,
    )
    told = (*found, *shown.findings, *_apply("lesson", lesson), *_drawings(lesson))
    return _report(reading, told, lesson)


def check_library(reports: Sequence[Report]) -> tuple[Finding, ...]:
    """Return what is to be said of many lessons together: who is shown as harmed, as harming, as helping."""
    lessons = tuple(report.lesson for report in reports if report.lesson is not None)
    allowances = [allowance for lesson in lessons for allowance in lesson.reading.allowances]
    return set_aside(_apply("library", lessons), allowances)[0]


def _apply(scope: Scope, subject: Lesson | tuple[Lesson, ...]) -> list[Finding]:
    found: dict[Finding, None] = {}  # shared beats are used many times, and say a thing once
    for rule in all_rules():
        if rule.scope == scope:
            found |= dict.fromkeys(_findings(rule, subject))
    return sorted(found, key=lambda finding: (finding.span, finding.code))


def _findings(rule: Rule, subject: Lesson | tuple[Lesson, ...]) -> Iterable[Finding]:
    for found in rule.look(subject):
        yield Finding(rule.code, rule.severity, found.at, found.message, found.hint, tuple(found.play))


def _report(reading: Reading, told: Iterable[Finding], lesson: Lesson) -> Report:
    may = frozenset(rule.code for rule in all_rules() if rule.allowable)
    standing, allowed = set_aside(told, reading.allowances, may)
    main = lesson.scenario.at.file
    findings = sorted((*reading.findings, *standing), key=lambda finding: _order(finding, main))
    suppressed = _with_reasons((*reading.allowed, *allowed), reading.allowances)
    return Report(tuple(findings), suppressed, lesson)


def _order(finding: Finding, main: str) -> tuple[bool, bool, Span]:
    """In the file's order; what is not translated comes last, as it was ranked: by how many plays meet it."""
    unsaid = finding.code == "WM801"
    return finding.span.file != main, unsaid, NOWHERE if unsaid else finding.span


def _with_reasons(
    allowed: Iterable[Finding], allowances: Iterable[Allowance]
) -> tuple[tuple[Finding, str], ...]:
    reasons = {(a.at.file, a.line, a.code): a.reason for a in allowances}
    return tuple((f, reasons.get((f.span.file, f.span.line, f.code), "")) for f in allowed)


def _drawings(lesson: Lesson) -> list[Finding]:
    """Return what the stage would draw wrong of the lesson's own SVG pictures."""
    shown = {str(beat.file) for _, beat in lesson.beats.get(Picture, ()) if isinstance(beat, Picture)}
    files = [lesson.folder / name for name in sorted(shown) if lesson.folder and name.endswith(".svg")]
    return [finding for file in files if file.is_file() for finding in lint_svg(file)]


def _plans(base: Path, reading: Reading) -> tuple[tuple[Plan, ...], list[Finding]]:
    plans: list[Plan] = []
    findings: list[Finding] = []
    assert reading.scenario is not None
    for file in sorted((base / "plans").glob("*.yaml")):
        plan, found = read_plan(file, reading.scenario)
        findings += found
        if plan is not None:
            plans.append(plan)
    return tuple(plans), findings


def _vocabulary(reading: Reading, base: Path, vocabulary: Vocabulary | None) -> Vocabulary:
    """Return the vocabulary that the lesson was read with."""
    if vocabulary is not None:
        return vocabulary
    from game.scenario import read_vocabulary
    from game.shipped import folder

    beside = base.resolve().parent
    return read_vocabulary(beside if (beside / "signs.yaml").is_file() else folder("scenarios"))[0]
