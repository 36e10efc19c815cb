"""`waymark sessions`: what is on this machine."""

import click

from game.session import Entry, Journal, JournalTrouble, history, home, sessions_folder

_STATES = {"open": "not sealed", "sealed": "sealed", "unreadable": "cannot be read"}


@click.group(invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """List the sessions on this machine; delete one for good.

    \b
    To go on with one:   waymark play LESSON --resume
    To seal one:         waymark summary SESSION -o FOLDER
    """
    if ctx.invoked_subcommand is not None:
        return
    entries = history(sessions_folder(home()))
    if not entries:
        click.echo(f"No session is on this machine (looked in {sessions_folder(home())}).")
    for entry in entries:
        click.echo(f"{entry.id[:8]}  {entry.day or '-':10}  {_STATES[entry.state]:14}  {entry.lesson}")
        if entry.trouble:
            click.echo(f"          {entry.trouble}")


@command.command()
@click.argument("session")
@click.option("--yes", is_flag=True, help="Do not ask.")
def delete(session: str, yes: bool) -> None:
    """Delete a session for good: its file is overwritten, then removed."""
    entry = find_session(session)
    if not yes:
        click.confirm(
            f"Delete the session of {entry.lesson or 'an unknown lesson'}, {entry.day}, for good?", abort=True
        )
    try:
        if entry.state == "unreadable":
            entry.path.unlink()
        else:
            Journal.open(entry.path).delete()
    except (JournalTrouble, OSError) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    click.echo("Deleted.")


def find_session(name: str) -> Entry:
    """Return the session whose id begins like this. Raises click.UsageError."""
    entries = [entry for entry in history(sessions_folder(home())) if entry.id.startswith(name)]
    if len(entries) == 1:
        return entries[0]
    told = "there is no session" if not entries else "more than one session begins with"
    raise click.UsageError(f"{told} “{name}”: “waymark sessions” lists them")
