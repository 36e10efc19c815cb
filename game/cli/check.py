"""`waymark check`: what a lesson breaks, and the shortest play that shows it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.language_code import LanguageCode
from game.cli.shelf import FILE, lesson_folders
from game.cli.speech import say
from game.scenario import Finding, Severity, read_vocabulary
from game.shipped import folder

if TYPE_CHECKING:
    from game.check import Report


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_data", is_flag=True, help="A list of findings, for other programs.")
@click.option(
    "--language",
    type=LanguageCode(),
    metavar="CODE",
    help="Look at the lessons as a class sees them in this language, such as fr.",
)
@click.option(
    "--states",
    metavar="N",
    type=click.IntRange(min=1),
    help="How many states to explore before a promise is given up as not settled.",
)
@click.option("--spelling", is_flag=True, help="Look every word up in a dictionary, too: English and French.")
def command(
    paths: tuple[Path, ...], as_data: bool, language: str | None, states: int | None, spelling: bool
) -> int:
    """Look lessons over. A PATH is a scenario.yaml or a folder; without one, every lesson is checked.

    Exits with 0 when all is good (notes may remain), 1 when something is to be mended, 2 on wrong usage.
    """
    lessons = _lessons(paths)
    if spelling:
        _needs_dictionaries()
    findings, reports = _check(lessons, language, states, spelling, everything=not paths)
    suppressed = [set_aside for report in reports for set_aside in report.suppressed]
    if as_data:
        from game.cli.findings import as_json

        click.echo(as_json(findings))
    else:
        from rich.console import Console

        from game.cli.findings import show, show_lengths, show_suppressed, summary_line

        console = Console(highlight=False)
        show(console, findings)
        show_suppressed(console, suppressed)
        if len(reports) == 1 and reports[0].lesson is not None:
            from game.check.lengths import measured

            show_lengths(console, measured(reports[0].lesson))
        console.print(summary_line(findings, len(lessons), len(suppressed)), soft_wrap=True)
    return 1 if any(finding.severity is not Severity.NOTE for finding in findings) else 0


def _needs_dictionaries() -> None:
    """Say how to get the dictionaries where they are not here. Raises click.ClickException."""
    try:
        import spellchecker  # noqa: F401
    except ImportError as missing:
        told = say("the dictionaries are not installed. Run: pip install “waymark[spelling]”")
        raise click.ClickException(told) from missing


def _lessons(paths: tuple[Path, ...]) -> list[Path]:
    """Return the lessons that the paths mean. Raises click.UsageError."""
    if not paths:
        return list(lesson_folders())
    found: list[Path] = []
    for path in paths:
        if path.is_dir() and not (path / FILE).exists():
            inside = sorted(file.parent for file in path.glob(f"*/{FILE}"))
            if not inside:
                raise click.UsageError(say("there is no {file} in “{path}”", file=FILE, path=path))
            found += inside
        elif path.exists():
            found.append(path)
        else:
            known = {lesson.name: lesson for lesson in lesson_folders()}
            if str(path) not in known:
                raise click.UsageError(say("there is no file or folder “{path}”", path=path))
            found.append(known[str(path)])
    return found


def _check(
    lessons: list[Path], language: str | None, states: int | None, spelling: bool, everything: bool
) -> tuple[list[Finding], list["Report"]]:
    """Return what is found in the registries, in each lesson, and in all of them together."""
    from game.check import BOUND, check_lesson, check_library
    from game.cli.glyphs import glyph_findings

    vocabulary, found = read_vocabulary(folder("scenarios"))
    if language:
        from game.language.findings import program_findings, vocabulary_findings

        found = (*found, *vocabulary_findings(vocabulary, language))
        found = found if not everything else (*found, *program_findings(language))
    reports = [
        check_lesson(lesson, vocabulary, language=language, bound=states or BOUND, spelling=spelling)
        for lesson in lessons
    ]
    findings = dict.fromkeys(found)  # what is wrong in a shared file is told once
    for report in reports:
        findings |= dict.fromkeys(report.findings)
        if report.lesson is not None:
            findings |= dict.fromkeys(glyph_findings(report.lesson))
    findings |= dict.fromkeys(check_library(reports))
    return list(findings), reports
