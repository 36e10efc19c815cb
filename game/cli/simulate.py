"""`waymark simulate`: whole sessions without a screen."""

import tempfile
from pathlib import Path
from random import Random
from uuid import UUID

import click

from game.cli.shelf import read_lesson
from game.cli.speech import say
from game.cli.unwritable import unwritable
from game.scenario import Scenario, Vocabulary
from game.session import LARGEST_CLASS, Conductor, JournalTrouble
from game.session.simulate import simulate
from game.summary.sealer import FileSealer


@click.command()
@click.argument("lesson")
@click.option(
    "--students",
    type=click.IntRange(1, LARGEST_CLASS),
    default=30,
    show_default=True,
    help="The class's size.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same bytes.")
@click.option("--sessions", type=click.IntRange(1), default=1, show_default=True, help="How many sessions.")
@click.option("--short", is_flag=True, help="Play the short cut.")
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("simulated"),
    show_default=True,
    help="The folder for the summaries.",
)
def command(lesson: str, students: int, seed: int, sessions: int, short: bool, output: Path) -> None:
    """Play whole sessions of LESSON without a screen, from the first beat to the sealed summary."""
    scenario, vocabulary = read_lesson(lesson)
    if short and scenario.minutes.short is None:
        raise click.UsageError(say("“{lesson}” has no short cut", lesson=scenario.id))
    # what is played is part of the seed: so two lessons have two ids, and neither overwrites the other
    chance = Random(f"{scenario.id} {students} {short} {seed}")
    try:
        with click.progressbar(range(sessions), label=say("Playing"), hidden=sessions == 1) as numbers:
            paths = [_one(scenario, vocabulary, students, chance, short, output) for _ in numbers]
    except JournalTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    except OSError as error:
        raise unwritable(error, output) from error
    for path in paths[:10]:
        click.echo(str(path))
    if len(paths) > 10:
        click.echo(say("and {more} more in {folder}", more=len(paths) - 10, folder=output))


def _one(
    scenario: Scenario, vocabulary: Vocabulary, students: int, chance: Random, short: bool, output: Path
) -> Path:
    """Play one session with a journal that is thrown away, and return where its summary is."""
    session_id = UUID(int=chance.getrandbits(128), version=4).hex
    with tempfile.TemporaryDirectory() as scratch:
        conductor = Conductor.begin(scenario, Path(scratch), session_id=session_id)
        try:
            for _ in simulate(conductor, students, chance, short=short):
                pass
            return FileSealer(output, vocabulary).seal(conductor)
        finally:
            conductor.close()
