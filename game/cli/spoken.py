"""Commands whose `--help` is in the language of the command line. The commands themselves stay in English:
what is told is a copy, made for one call.
"""

import inspect
import re
from collections.abc import Iterable
from copy import copy

import click

from game.cli.click_words import metavars, retold
from game.cli.speech import say, speech

_EXTRA = re.compile(r"(?P<help>.*?)(?P<between>^|  )\[(?P<extra>[^][]+)\]", re.DOTALL)
"""What click puts behind an option's help: `[default: 30; 1<=x<=1000]`."""


class SpokenFormatter(click.HelpFormatter):
    """Writes the page of a command's help."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of usage."""
        super().write_usage(prog, metavars(args), prefix or f"{say('Usage:')} ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        self.write(f"{'':>{self.current_indent}}{say('{heading}:', heading=retold(heading))}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of options or commands."""
        told = [(metavars(name), _told(text)) for name, text in rows]
        super().write_dl(told, col_max, col_spacing)


class SpokenContext(click.Context):
    """A call whose help is told."""

    formatter_class = SpokenFormatter


def spoken(command: click.Command) -> click.Command:
    """Return a command that tells its help, and that of its options and commands, in the language of the
    command line.
    """
    told = copy(command)
    told.context_class = SpokenContext
    told.help = speech()(inspect.cleandoc(command.help)) if command.help else command.help
    told.params = [_param(param) for param in command.params]
    if isinstance(told, click.Group):
        told.commands = {name: spoken(each) for name, each in told.commands.items()}
    return told


def _param(param: click.Parameter) -> click.Parameter:
    told = copy(param)
    if isinstance(told, click.Option) and told.help:
        told.help = speech()(told.help)
    return told


def _told(text: str) -> str:
    """Return an option's help with what click put behind it; or a sentence of click's own."""
    found = _EXTRA.fullmatch(text)
    if found is None:
        return retold(text)
    extra = "; ".join(retold(each) for each in found["extra"].split("; "))
    return f"{retold(found['help'])}{found['between']}[{extra}]"
