"""`waymark add`: a lesson that somebody packed, into this machine's library."""

import tempfile
from pathlib import Path

import click

from game.check import check_lesson
from game.cli.shelf import is_shipped
from game.cli.speech import say, say_count
from game.cli.unwritable import unwritable
from game.scenario import Severity
from game.scenario.pack import PackTrouble, unpack
from game.session import home, lessons_folder

ASIDE = "replaced"
"""Where lessons are kept in whose place others were put."""


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--replace",
    is_flag=True,
    help="In place of a lesson of the same name on this machine, which is put aside.",
)
def command(file: Path, replace: bool) -> int:
    """Put the lesson of FILE, a NAME.waymark, into this machine's library.

    It is looked over first: what is no lesson is refused, and what the checks say is told.
    """
    shelf = lessons_folder(home())
    try:
        with tempfile.TemporaryDirectory(prefix="waymark-add-") as scratch:
            looked = check_lesson(unpack(file, Path(scratch))[0])
        if looked.lesson is None:
            first = looked.findings[0]
            raise click.ClickException(
                say(
                    "its lesson cannot be read: line {line}: {why} It was not added.",
                    line=first.span.line,
                    why=first.message,
                )
            )
        folder, kept = unpack(file, shelf, aside=home() / ASIDE if replace else None)
    except PackTrouble as trouble:
        why = say("{file} was not added: {why}", file=file.name, why=str(trouble))
        raise click.ClickException(why) from trouble
    except OSError as error:
        raise unwritable(error, shelf) from error
    lesson = looked.lesson.scenario
    click.echo(say("“{title}” is in your library now: {folder}", title=lesson.title, folder=folder))
    if kept is not None:
        click.echo(say("The lesson that was there is kept, whole: {folder}", folder=kept))
    if is_shipped(folder.name):
        told = say(
            "It stands in place of the lesson “{name}” that Waymark brings, as long as it is there.",
            name=folder.name,
        )
        click.echo(told)
    serious = sum(finding.severity is not Severity.NOTE for finding in looked.findings)
    if serious:
        click.echo(
            say_count(
                "Before a class sees it: “waymark check {name}” has {n} thing to say.",
                "Before a class sees it: “waymark check {name}” has {n} things to say.",
                serious,
                name=folder.name,
            )
        )
    if lesson.review.status == "draft":
        click.echo(
            say("It is a draft: nobody who knows the subject has reviewed it yet. Read it through first.")
        )
    return 1 if serious else 0
