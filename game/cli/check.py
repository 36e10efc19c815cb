"""`waymark check`: what reading a lesson finds."""

from pathlib import Path

import click

from game.cli.shelf import FILE, lesson_folders
from game.scenario import Finding, Severity, read_plan, read_scenario, read_vocabulary
from game.shipped import folder


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_data", is_flag=True, help="A list of findings, for other programs.")
def command(paths: tuple[Path, ...], as_data: bool) -> int:
    """Look lessons over. A PATH is a scenario.yaml or a folder; without one, every lesson is checked.

    Exits with 0 when all is good (notes may remain), 1 when something is to be mended, 2 on wrong usage.
    """
    from rich.console import Console

    from game.cli.findings import as_json, show, summary_line

    lessons = _lessons(paths)
    findings = _check(lessons)
    if as_data:
        click.echo(as_json(findings))
    else:
        console = Console()
        show(console, findings)
        console.print(summary_line(findings, len(lessons)), soft_wrap=True)
    return 1 if any(finding.severity is not Severity.NOTE for finding in findings) else 0


def _lessons(paths: tuple[Path, ...]) -> list[Path]:
    """Return the lessons that the paths mean. Raises click.UsageError."""
    if not paths:
        return list(lesson_folders())
    found: list[Path] = []
    for path in paths:
        if path.is_dir() and not (path / FILE).exists():
            inside = sorted(file.parent for file in path.glob(f"*/{FILE}"))
            if not inside:
                raise click.UsageError(f"there is no {FILE} in “{path}”")
            found += inside
        elif path.exists():
            found.append(path)
        else:
            known = {lesson.name: lesson for lesson in lesson_folders()}
            if str(path) not in known:
                raise click.UsageError(f"there is no file or folder “{path}”")
            found.append(known[str(path)])
    return found


def _check(lessons: list[Path]) -> list[Finding]:
    """Return what reading finds in the lessons, their plans, and the registries that they share."""
    findings: list[Finding] = []
    vocabulary, found = read_vocabulary(folder("scenarios"))
    findings += found
    for lesson in lessons:
        reading = read_scenario(lesson, vocabulary)
        findings += reading.findings
        base = lesson if lesson.is_dir() else lesson.parent
        if reading.scenario is not None:
            for plan in sorted((base / "plans").glob("*.yaml")):
                findings += read_plan(plan, reading.scenario)[1]
    return findings
