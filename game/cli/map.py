"""`waymark map`: a lesson as a picture."""

from pathlib import Path

import click

from game.cli.refusals import ending_in
from game.cli.shelf import read_lesson
from game.cli.speech import say, told
from game.cli.unwritable import unwritable
from game.play import Leave, System, Take
from game.scenario import Plan, Scenario


@click.command()
@click.argument("lesson")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="An .svg or .png file. [NAME.svg]"
)
@click.option(
    "--play", multiple=True, help="An option to pick, by number, response or text; again for each choice."
)
@click.option("--short", is_flag=True, help="The play is of the short cut.")
def command(lesson: str, output: Path | None, play: tuple[str, ...], short: bool) -> None:
    """Draw LESSON: its scenes and the choices between them; help, debrief and wrong turns in colour."""
    from game.screens.chart import ChartToolMissing, chart
    from game.screens.chart_svg import chart_svg

    scenario, _ = read_lesson(lesson)
    path = ending_in(output or Path(f"{scenario.id}.svg"), ".svg", ".png")
    try:
        drawn = chart(scenario, *(_played(scenario, play, short) if play else ()))
    except ChartToolMissing as missing:
        raise click.ClickException(told(str(missing))) from missing
    try:
        if path.suffix == ".svg":
            path.write_text(chart_svg(drawn), encoding="utf-8")
        else:
            from game.stage import save_chart

            save_chart(drawn, path)
    except OSError as error:
        raise unwritable(error, path) from error
    click.echo(str(path))


def _played(scenario: Scenario, play: tuple[str, ...], short: bool) -> tuple[list[tuple[str, int]], set[str]]:
    """Return the options that a play takes, and its scenes. Raises click.UsageError where it cannot go."""
    from game.check.plan_run import run_plan

    system = System(scenario)
    picks = tuple(int(pick) if pick.isdigit() else pick for pick in play)
    run = run_plan(system, Plan("map", picks, short=short))
    if run.fault:
        raise click.UsageError(
            say("this cannot be played. {fault} {hint}", fault=run.fault, hint=run.hint).strip()
        )
    taken: list[tuple[str, int]] = []
    state = system.start(short)
    visited = {str(state.scene)}
    for step in (*run.steps, None):
        while (after := system.step(state, Leave())) != state:
            state = after
            visited.add(str(state.scene))
        if step is None:
            break
        options = getattr(scenario.scenes[state.scene].way_out, "options", ())
        number = next(
            o.option for o in system.offers(state) if o.open and options[o.option].text == step.picked
        )
        taken.append((str(state.scene), number))
        state = system.step(state, Take(number))
        visited.add(str(state.scene))
    return taken, visited
