"""`waymark test`: the authors' plans, and the fewest plays that take every option."""

from pathlib import Path

import click

from game.cli.shelf import FILE, find_lesson, lesson_folders
from game.scenario import Finding, Scenario, read_plan, read_scenario, read_vocabulary
from game.shipped import folder


@click.command()
@click.argument("paths", nargs=-1)
@click.option(
    "--cover", "covering", is_flag=True, help="Write the fewest plays found that take every option."
)
def command(paths: tuple[str, ...], covering: bool) -> int:
    """Play the authors' plans. A PATH is a lesson's name or folder, or one plan; without one, every lesson.

    A plan that does not come out as expected is explained step by step. Exits with 1 if any does not.
    """
    failed = played = 0
    for lesson, plans in _wanted(paths):
        reading = read_scenario(lesson, read_vocabulary(folder("scenarios"))[0])
        if reading.scenario is None:
            raise click.ClickException(f"{lesson} cannot be read: “waymark check {lesson}” says why.")
        if covering:
            _cover(reading.scenario)
            continue
        for plan in plans:
            played += 1
            failed += not _run(reading.scenario, plan)
    if not covering:
        counted = f"{played} plan" + ("" if played == 1 else "s")
        click.echo(f"{counted} played: {'all as expected' if not failed else f'{failed} not as expected'}.")
    return 1 if failed else 0


def _wanted(paths: tuple[str, ...]) -> list[tuple[Path, list[Path]]]:
    """Return each lesson that is meant, with its plans. Raises click.UsageError."""
    if not paths:
        return [(lesson, _plans(lesson)) for lesson in lesson_folders()]
    found = []
    for name in paths:
        path = Path(name)
        if path.is_file() and path.parent.name == "plans":
            found.append((path.parent.parent, [path]))
            continue
        lesson = find_lesson(name)
        base = lesson if (lesson / FILE).is_file() else lesson.parent
        found.append((base, _plans(base)))
    return found


def _plans(lesson: Path) -> list[Path]:
    return sorted((lesson / "plans").glob("*.yaml"))


def _run(scenario: Scenario, path: Path) -> bool:
    """Play one plan; explain it if it fails."""
    from game.check.plan_run import run_plan
    from game.play import System

    plan, findings = read_plan(path, scenario)
    if plan is None:
        _unreadable(path, findings)
        return False
    run = run_plan(System(scenario), plan)
    if run.ok:
        return True
    click.echo(f"{path}: {plan.title}")
    for number, step in enumerate(run.steps, 1):
        click.echo(f"  {number}. {step.scene}: {step.prompt} → {step.picked}")
    click.echo(f"  ✗ {run.fault}")
    if run.hint:
        click.echo(f"    {run.hint}")
    return False


def _unreadable(path: Path, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        click.echo(f"{path}:{finding.span.line}:{finding.span.column}: {finding.message} {finding.hint}")


def _cover(scenario: Scenario) -> None:
    """Print plays that together take every option, as plans that an author can keep."""
    from game.check.proof import cover
    from game.play import System

    found = cover(System(scenario))
    if not found.settled:
        click.echo(f"# {scenario.id}: too many states to look for plays.")
        return
    more = len(found.plays) - found.at_least
    near = "none fewer can do it" if more == 0 else f"at least {found.at_least} are needed"
    click.echo(f"# {scenario.id}: {len(found.plays)} plays take all {found.options} options; {near}.")
    for number, play in enumerate(found.plays, 1):
        click.echo(f"---\nplan: Cover {number}")
        click.echo("play:")
        for text in play.play:
            quoted = text.replace("\\", "\\\\").replace('"', '\\"')
            click.echo(f'  - "{quoted}"')
        short = ", short: true" if play.short else ""
        click.echo(f"expect: {{ending: {play.ending}}}" + ("\nshort: true" if short else ""))
