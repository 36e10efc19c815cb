"""`waymark test`: the authors' plans, and the fewest plays that take every option."""

from pathlib import Path

import click

from game.cli.shelf import FILE, find_lesson, lesson_folders
from game.cli.speech import say, say_count, told
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
            raise click.ClickException(
                say("{name} cannot be read: “waymark check {path}” says why.", name=lesson, path=lesson)
            )
        if covering:
            _cover(reading.scenario)
            continue
        for plan in plans:
            played += 1
            failed += not _run(reading.scenario, plan)
    if not covering:
        click.echo(_summary(played, failed))
    return 1 if failed else 0


def _summary(played: int, failed: int) -> str:
    if failed:
        return say_count(
            "{n} plan played: {failed} not as expected.",
            "{n} plans played: {failed} not as expected.",
            played,
            failed=failed,
        )
    return say_count("{n} plan played: all as expected.", "{n} plans played: all as expected.", played)


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
    click.echo(f"  ✗ {told(run.fault)}")
    if run.hint:
        click.echo(f"    {told(run.hint)}")
    return False


def _unreadable(path: Path, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        where = f"{path}:{finding.span.line}:{finding.span.column}"
        click.echo(f"{where}: {told(finding.message)} {told(finding.hint)}".rstrip())


def _cover(scenario: Scenario) -> None:
    """Print plays that together take every option, as plans that an author can keep."""
    from game.check.proof import cover
    from game.play import System

    found = cover(System(scenario))
    if not found.settled:
        click.echo(say("# {lesson}: too many states to look for plays.", lesson=scenario.id))
        return
    counted = {"lesson": scenario.id, "plays": len(found.plays), "options": found.options}
    if len(found.plays) == found.at_least:
        click.echo(
            say("# {lesson}: {plays} plays take all {options} options; none fewer can do it.", **counted)
        )
    else:
        click.echo(
            say(
                "# {lesson}: {plays} plays take all {options} options; at least {least} are needed.",
                least=found.at_least,
                **counted,
            )
        )
    for number, play in enumerate(found.plays, 1):
        click.echo(f"---\nplan: Cover {number}")
        click.echo("play:")
        for text in play.play:
            quoted = text.replace("\\", "\\\\").replace('"', '\\"')
            click.echo(f'  - "{quoted}"')
        short = ", short: true" if play.short else ""
        click.echo(f"expect: {{ending: {play.ending}}}" + ("\nshort: true" if short else ""))
