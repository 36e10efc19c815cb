"""`waymark summary`: the sealed summary of a session."""

from pathlib import Path
from typing import Literal

import click

from game.cli.sessions import find_session
from game.cli.shelf import read_lesson
from game.session import Conductor, Entry, Journal, JournalTrouble
from game.summary.sealer import FileSealer, file_name, write


@click.command()
@click.argument("session")
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder to write it to.",
)
@click.option(
    "--policy",
    type=click.Choice(["standard", "strict"]),
    default="standard",
    show_default=True,
    help="Which rule: strict tells less.",
)
@click.option("--yes", is_flag=True, help="Seal without asking.")
def command(session: str, output: Path, policy: Literal["standard", "strict"], yes: bool) -> None:
    """Write the summary of SESSION (the first letters of its id, as “waymark sessions” shows them).

    The first time, it shows what will be written, and asks; then the session is sealed and its counts are
    destroyed. Every later time it writes the same bytes again.
    """
    entry = find_session(session)
    try:
        path = _write(entry, output, policy, yes)
    except (JournalTrouble, OSError) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    click.echo(f"The summary is in {path}")


def _write(entry: Entry, output: Path, policy: Literal["standard", "strict"], yes: bool) -> Path:
    journal = Journal.open(entry.path)
    sealed = journal.sealed()
    if sealed is not None:
        journal.close()
        write(output / file_name(entry.id), sealed)
        return output / file_name(entry.id)
    scenario, vocabulary = read_lesson(entry.lesson)
    conductor = Conductor.resume(scenario, journal)
    try:
        sealer = FileSealer(output, vocabulary, policy=policy)
        if not yes:
            for line in sealer.preview(conductor):
                click.echo(line)
            click.confirm("Seal it? The counts behind it are destroyed.", abort=True)
        return sealer.seal(conductor)
    finally:
        conductor.close()
