"""Damaged sessions, wherever a command meets them: laid aside, and said."""

from pathlib import Path

import click

from game.cli.speech import say, say_count
from game.scenario.worded import worded, worded_count
from game.session.rescue import Rescued, rescue


def lay_aside(folder: Path) -> None:
    """Lay damaged sessions aside, bring back what can be read of them, and say what became of them."""
    try:
        for found in rescue(folder):
            _tell(found)
    except OSError as trouble:
        click.echo(say("A damaged session could not be laid aside: {why}.", why=str(trouble)), err=True)


def _tell(found: Rescued) -> None:
    ending = worded("There is nothing to go on with.")
    if found.going_on and found.kept < found.events:
        ending = worded_count(
            "It goes on after the first of them; a step after that is lost.",
            "It goes on after the first {n} of them; a step after these is lost.",
            found.kept,
        )
    elif found.going_on:
        ending = worded("It goes on from there.")
    told = say_count(
        "{session} was damaged: {n} step of it could be read. {ending} "
        "The damaged file was laid aside in {folder}.",
        "{session} was damaged: {n} steps of it could be read. {ending} "
        "The damaged file was laid aside in {folder}.",
        found.events,
        session=found.id[:8],
        ending=ending,
        folder=found.folder,
    )
    click.echo(told)
