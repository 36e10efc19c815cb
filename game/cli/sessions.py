"""`waymark sessions`: what is on this machine."""

import sys
from collections import defaultdict
from datetime import date

import click

from game.cli.asking import choose, confirm
from game.cli.deleting import delete as delete_session
from game.cli.rescuing import lay_aside
from game.cli.sealing import ask_wishes, seal_options, sealed, write_files
from game.cli.speech import say, told
from game.language import CatalogueTrouble
from game.scenario.worded import worded
from game.session import (
    Entry,
    Journal,
    JournalTrouble,
    history,
    home,
    left_open,
    sessions_folder,
    summaries_folder,
)
from game.session.journal import erase_damaged
from game.session.rescue import damaged_sessions
from game.summary.sealer import file_name
from game.summary.wishes import PolicyName, Wishes

LETTERS = 4
"""So many letters of its id at least name a session."""

_STATES = {
    "open": worded("not sealed"),
    "sealed": worded("sealed"),
    "unreadable": worded("cannot be read"),
}


@click.group(invoke_without_command=True)
@click.option("--today", hidden=True, type=click.DateTime(["%Y-%m-%d"]), help="Take this for today.")
@click.pass_context
def command(ctx: click.Context, today: date | None) -> None:
    """List the sessions on this machine by lesson and day; go on with one, seal it, or delete it for good.

    \b
      waymark sessions resume 3f2a    go on where the class stopped
      waymark sessions seal 3f2a      show its summary, seal it, destroy its counts
      waymark sessions delete 3f2a    delete it for good
      waymark summary 3f2a -o FOLDER  write its summary in other forms, or tell less

    A session is named by the first letters of its id, four at least. One that was left unsealed for 30 days
    is offered for sealing or deletion.
    """
    if ctx.invoked_subcommand is not None:
        return
    folder = sessions_folder(home())
    lay_aside(folder)
    entries = history(folder)
    if not entries and not damaged_sessions(folder):
        click.echo(say("No session is on this machine (looked in {folder}).", folder=folder))
    _list(entries)
    for path in damaged_sessions(folder):
        click.echo(
            say(
                "damaged: {session}  what could be read of it is in {folder}",
                session=path.name[:8],
                folder=path,
            )
        )
    _offer(left_open(entries, today or date.today()))


@command.command()
@click.argument("session")
@click.option("--windowed", is_flag=True, help="In a window, not on the whole display.")
def resume(session: str, windowed: bool) -> None:
    """Go on with a session where the class stopped."""
    from game.cli.play import show
    from game.cli.settings import kept
    from game.cli.shelf import read_lesson
    from game.language import CatalogueTrouble, Tongues
    from game.screens import Setting
    from game.session import Conductor
    from game.stage import can_show

    entry = find_session(session)
    if entry.state == "sealed":
        raise click.ClickException(say("this session is sealed: its counts are destroyed, and it is over"))
    if not can_show():
        raise click.ClickException(
            say("there is no screen here for the class to go on with. Nothing was changed")
        )
    try:
        journal = Journal.open(entry.path)
        source, vocabulary = read_lesson(entry.lesson)
        language = journal.about.language
        tongues = Tongues((source,), vocabulary)
        conductor = Conductor.resume(tongues.lesson(source.id, language), journal)
        words, vocabulary = tongues.words(language), tongues.vocabulary(language)
    except (JournalTrouble, CatalogueTrouble) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    settings = kept()
    setting = Setting(words, vocabulary, settings.region, settings.people)
    show(tongues, setting, conductor=conductor, windowed=windowed)


@command.command()
@click.argument("session")
@seal_options
def seal(
    session: str,
    policy: PolicyName,
    without: tuple[str, ...],
    quarter: str | None,
    region: str | None,
    yes: bool,
) -> None:
    """Show a session's summary, then seal it: its counts are destroyed, the summary stays.

    \b
      waymark sessions seal 3f2a --without pulse --policy strict
      waymark sessions seal 3f2a --quarter 2026-Q4 --region NU
    """
    _seal(find_session(session), Wishes(quarter, region, without, policy), yes)


@command.command()
@click.argument("session")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--with-summary", is_flag=True, help="Delete its written summary as well.")
def delete(session: str, yes: bool, with_summary: bool) -> None:
    """Delete a session for good: its file is overwritten, then removed.

    A summary that was written of it stays, and you are told where, unless you want that deleted as well.
    """
    folder = sessions_folder(home())
    lay_aside(folder)
    entries = [entry for entry in history(folder) if _named(session, entry.id)]
    laid_aside = [path for path in damaged_sessions(folder) if _named(session, path.name)]
    if not entries and len(laid_aside) == 1:
        if not yes:
            confirm(say("Delete what is left of this damaged session for good?"))
        erase_damaged(folder / f"{laid_aside[0].name}.sqlite")
        click.echo(say("Deleted."))
        return
    delete_session(find_session(session), yes, with_summary)


def find_session(name: str) -> Entry:
    """Return the session whose id begins like this. Raises click.UsageError. Damaged ones are laid aside."""
    folder = sessions_folder(home())
    lay_aside(folder)
    entries = [entry for entry in history(folder) if _named(name, entry.id)]
    if len(entries) == 1:
        return entries[0]
    damaged = next((path for path in damaged_sessions(folder) if _named(name, path.name)), None)
    if damaged is not None and not entries:
        why = say(
            "session “{name}” was damaged, and there is nothing to go on with: what could be read of it is "
            "in {folder}. “waymark sessions delete {name}” deletes that for good",
            name=name,
            folder=damaged,
        )
    elif len(name) < LETTERS:
        why = say(
            "“{name}” is too short for a session: write at least {n} letters of its id. “waymark sessions” "
            "lists them",
            name=name,
            n=LETTERS,
        )
    elif entries:
        why = say("more than one session begins with “{name}”: “waymark sessions” lists them", name=name)
    else:
        why = say("there is no session “{name}”: “waymark sessions” lists them", name=name)
    raise click.UsageError(why)


def _named(name: str, session: str) -> bool:
    """Whether a session is meant by these first letters of its id. Too few mean none: "" would mean any."""
    return len(name) >= LETTERS and session.startswith(name)


def _list(entries: tuple[Entry, ...]) -> None:
    """Print the sessions, lesson by lesson in the order of their latest day, the latest first."""
    lessons: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        lessons[entry.lesson].append(entry)
    for lesson, sessions in lessons.items():
        click.echo(lesson or say("unknown lesson"))
        for entry in sessions:
            click.echo(f"  {entry.day or '-':10}  {entry.id[:8]}  {told(_STATES[entry.state])}")
            if entry.trouble:
                click.echo(f"              {told(entry.trouble)}")


def _offer(old: tuple[Entry, ...]) -> None:
    """Offer what was left unsealed for long: one by one to a person, in a sentence to a script."""
    if not old:
        return
    click.echo()
    click.echo(
        say("Left unsealed for 30 days or more: {n}. Their counts are still on this machine.", n=len(old))
    )
    if not sys.stdin.isatty():
        for entry in old:
            told_ways = say(
                "  waymark sessions seal {session}   or   waymark sessions delete {session}",
                session=entry.id[:8],
            )
            click.echo(told_ways)
        return
    for entry in old:
        question = say("{lesson}, {day}: seal it, delete it, or keep it", lesson=entry.lesson, day=entry.day)
        ways = {"seal": say("seal"), "delete": say("delete"), "keep": say("keep")}
        answer = choose(question, ways, default="keep")
        if answer == "seal":
            _seal(entry, ask_wishes(), yes=False)
        elif answer == "delete":
            delete_session(entry, yes=False, with_summary=False)


def _seal(entry: Entry, wishes: Wishes, yes: bool) -> None:
    if entry.state == "sealed":
        click.echo(say("It was sealed before."))
    folder = summaries_folder(home())
    try:
        files = sealed(entry, folder, wishes, yes, lambda data: {file_name(entry.id): data})
    except (JournalTrouble, CatalogueTrouble, OSError) as trouble:
        raise click.ClickException(told(str(trouble))) from trouble
    write_files(entry, folder, files)
