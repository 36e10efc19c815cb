"""The command `waymark`: finds the command that was meant, and turns every failure into words."""

import gc
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

import click

from game import __version__
from game.cli.click_words import retold
from game.cli.language_code import LanguageCode
from game.cli.speech import forget, say, told
from game.cli.spoken import spoken

COMMANDS = (
    "play",
    "check",
    "preview",
    "test",
    "map",
    "new",
    "lessons",
    "explain",
    "simulate",
    "translate",
    "sessions",
    "pack",
    "add",
    "summary",
    "print",
    "pool",
    "settings",
    "fit",
)


class Commands(click.Group):
    """The commands, each imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order that `--help` shows."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"game.cli.{cmd_name}").command
        return spoken(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant; an unknown one is answered with what comes near."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            near = get_close_matches(name, COMMANDS, n=1)
            if near:
                hint = say(
                    "there is no command “{name}”: did you mean “waymark {near}”?", name=name, near=near[0]
                )
            else:
                every = ", ".join(COMMANDS)
                hint = say("there is no command “{name}”: there are {commands}.", name=name, commands=every)
            raise click.UsageError(hint)
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(__version__, prog_name="waymark", message="%(prog)s %(version)s")
@click.option(
    "--language",
    type=LanguageCode(),
    metavar="CODE",
    help="The language that the library opens in, such as fr.",
)
@click.option("--region", metavar="XX", help="Your province or territory, for help: its two letters.")
@click.pass_context
def waymark(ctx: click.Context, language: str | None, region: str | None) -> None:
    """Lessons on healthy relationships and recruitment warning signs, played together on one screen.

    Without a command, Waymark opens the library of lessons in a window.

    \b
    First steps:
      waymark play new-friend        play a lesson with a class
      waymark check                  look all lessons over
      waymark simulate new-friend    play a lesson without a screen, and write its summary
    """
    if ctx.invoked_subcommand is None:
        from game.cli.library import open_library

        open_library(language, region)
    elif language or region:
        name = ctx.invoked_subcommand
        raise click.UsageError(
            say("--language and --region here are the library's: write them after “{command}”", command=name)
        )


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command line, and leave with its exit status: 0 good, 1 findings or failure, 2 wrong usage."""
    status = outcome(arguments)
    gc.freeze()  # all that is left goes with the process: looking it through for circles takes longer
    sys.exit(status)


def outcome(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status. No traceback reaches a person."""
    forget()
    try:
        result = spoken(waymark).main(args=arguments, prog_name="waymark", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "waymark"
        why = _sentence(_message(error))
        click.echo(say("waymark: {why} See “{command} --help”.", why=why, command=where), err=True)
        return 2
    except click.ClickException as error:
        if isinstance(error.__cause__, BrokenPipeError):
            return _nobody_reads()
        click.echo(say("waymark: {why}", why=_message(error)), err=True)
        return 1
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("waymark: stopped. Nothing that was decided is lost."), err=True)
        return 1
    except BrokenPipeError:
        return _nobody_reads()
    except Exception as error:
        if os.environ.get("WAYMARK_DEBUG"):
            raise
        click.echo(
            say(
                "waymark: a fault of Waymark itself, not of yours ({kind}: {error}). "
                "Nothing that was decided is lost. With WAYMARK_DEBUG=1 it says more, for whoever mends it.",
                kind=type(error).__name__,
                error=str(error),
            ),
            err=True,
        )
        return 1


def _nobody_reads() -> int:
    """Whoever read our output has gone (`waymark ... | head`): no fault, and nothing more to say."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _message(error: click.ClickException) -> str:
    """Return what an error says: what another room worded, or what click says by itself, is told anew."""
    return retold(told(error.format_message()))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
