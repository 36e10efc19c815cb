"""Deleting a session for good, and what was made of it."""

from pathlib import Path

import click

from game.cli.asking import agreed, confirm
from game.cli.pages import forget_pages
from game.cli.speech import say, say_count, told
from game.session import Entry, Journal, JournalTrouble, home, summaries_folder
from game.session.aside import erase
from game.session.journal import erase_session
from game.summary.sealer import file_name


def delete(entry: Entry, yes: bool, with_summary: bool) -> None:
    """Delete a session, after asking. Of its summary it tells where it is, and offers to delete it."""
    if not yes:
        lesson = entry.lesson or say("an unknown lesson")
        confirm(say("Delete the session of {lesson}, {day}, for good?", lesson=lesson, day=entry.day))
    try:
        if entry.state == "unreadable":
            erase_session(entry.path)
        else:
            Journal.open(entry.path).delete()
        forget_pages(entry.id)
        click.echo(say("Deleted."))
        _summaries(entry.id, yes, with_summary)
    except (JournalTrouble, OSError) as trouble:
        raise click.ClickException(told(str(trouble))) from trouble


def _summaries(session: str, yes: bool, with_summary: bool) -> None:
    """Delete what was written of a session's summary too, or tell where it stays."""
    files = _written(session)
    if not files:
        return
    where = say_count(
        "Its summary is still there: {n} file, {first}.",
        "Its summary is still there: {n} files, {first} and others.",
        len(files),
        first=files[0],
    )
    if not with_summary:
        click.echo(where)
    if with_summary or (not yes and agreed(say("Delete it as well?"))):
        for file in files:
            erase(file)
        click.echo(say("Deleted."))
    elif yes:
        click.echo(say("With --with-summary it is deleted as well. Copies elsewhere are yours to delete."))


def _written(session: str) -> list[Path]:
    """Return the files of a summary in the usual folder, in every form."""
    folder = summaries_folder(home())
    return sorted(folder.glob(file_name(session, "*"))) if folder.is_dir() else []
