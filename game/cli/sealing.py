"""Sealing at the command line: what to leave out or to add, what is shown first, and only then the seal."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from game.cli.asking import confirm
from game.cli.pages import keep_pages
from game.cli.shelf import read_lesson
from game.cli.speech import say, speech, told
from game.language import Words, known, localise, localise_vocabulary, words_for
from game.scenario.files import reason
from game.session import Conductor, Entry, Journal
from game.summary.form import REGIONS
from game.summary.leaving import PARTS
from game.summary.sealer import FileSealer, write
from game.summary.wishes import NO_WISHES, Wishes

Made = TypeVar("Made")
AnyCommand = TypeVar("AnyCommand", bound=Callable[..., Any])


if TYPE_CHECKING:
    _Words = click.ParamType[tuple[str, ...]]
else:
    _Words = click.ParamType  # older clicks have no type for what it makes


class Listed(_Words):
    """Words from a list, joined by commas."""

    name = "list"

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self._allowed = allowed

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the words, each once, in the order of the list."""
        if isinstance(value, tuple):
            return value
        words = [word.strip() for word in str(value).split(",") if word.strip()]
        for word in words:
            if word not in self._allowed:
                allowed = ", ".join(self._allowed)
                self.fail(say("“{word}” is none of {allowed}", word=word, allowed=allowed), param, ctx)
        return tuple(word for word in self._allowed if word in words)


def _quarter(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"20\d\d-Q[1-4]", value):
        raise click.BadParameter(say("a quarter is written as 2026-Q4"), ctx, param)
    return value


def _region(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and value.upper() not in REGIONS:
        allowed = ", ".join(REGIONS)
        raise click.BadParameter(
            say("“{word}” is none of {allowed}", word=value, allowed=allowed), ctx, param
        )
    return value.upper() if value is not None else None


_OPTIONS = (
    click.option(
        "--policy",
        type=click.Choice(["standard", "strict"]),
        default="standard",
        show_default=True,
        help="Which rule: strict tells less.",
    ),
    click.option(
        "--without",
        type=Listed(PARTS),
        default="",
        help="Parts to leave out, joined by commas: ballots, pulse, signs, skills, story.",
    ),
    click.option("--quarter", callback=_quarter, help="Tell the school quarter: 2026-Q4."),
    click.option(
        "--region",
        callback=_region,
        metavar="XX",
        help="Tell the province or territory: its two letters.",
    ),
    click.option("--yes", is_flag=True, help="Seal without asking."),
)


def seal_options(command: AnyCommand) -> AnyCommand:
    """Give a command the options of a seal: policy, without, quarter, region, yes."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def sealed(entry: Entry, folder: Path, wishes: Wishes, yes: bool, make: Callable[[bytes], Made]) -> Made:
    """Return what `make` makes of a session's sealed bytes; seal it first if that was not done.

    All that can go wrong goes wrong before the seal: a folder that cannot be, a page that cannot be set.
    Raises JournalTrouble, OSError, CatalogueTrouble, and whatever `make` raises.
    """
    with _folder(folder):
        return _sealed(entry, folder, wishes, yes, make)


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """Make a folder; if nothing comes of what it is for, take it away again. Raises OSError."""
    new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        if new:
            with suppress(OSError):
                folder.rmdir()
        raise


def _sealed(entry: Entry, folder: Path, wishes: Wishes, yes: bool, make: Callable[[bytes], Made]) -> Made:
    journal = Journal.open(entry.path)
    data = journal.sealed()
    if data is not None:
        journal.close()
        if wishes != NO_WISHES:
            click.echo(say("This session is sealed: what it tells was settled then, and stays."), err=True)
        return make(data)
    try:
        scenario, vocabulary = read_lesson(entry.lesson)
        conductor = Conductor.resume(scenario, journal)
    except BaseException:
        journal.close()
        raise
    try:
        words = _words()
        sealer = FileSealer(folder, localise_vocabulary(vocabulary, words.language), words, wishes)
        if yes:
            _warn(sealer.not_told(conductor, words))
        else:
            for line in sealer.preview(conductor, lesson=localise(scenario, words.language)):
                click.echo(line)
            confirm(say("Seal it? The counts behind it are destroyed."))
        data = sealer.data(conductor)
        made = make(data)
        conductor.seal(data)
        keep_pages(entry.id, data, lambda language: localise(scenario, language))
        return made
    finally:
        conductor.close()


def write_files(entry: Entry, folder: Path, files: dict[str, bytes]) -> None:
    """Write a sealed session's files, and say where each is. Raises click.ClickException."""
    try:
        for name, data in files.items():
            write(folder / name, data)
            click.echo(say("The summary is in {path}", path=folder / name))
    except OSError as trouble:
        raise click.ClickException(
            say(
                "{where}: {why}. The session is sealed, and its summary is safe on this machine: write it to "
                "another folder with “waymark summary {session} -o FOLDER”.",
                where=str(trouble.filename or folder),
                why=told(reason(trouble)),
                session=entry.id[:8],
            )
        ) from trouble


def ask_wishes() -> Wishes:
    """Ask what to leave out of a summary, and whether to tell less."""
    allowed = (*PARTS, "strict")
    question = say("What to leave out ({parts}), joined by commas; nothing", parts=", ".join(allowed))
    chosen = click.prompt(question, default="", show_default=False, value_proc=Listed(allowed))
    without = tuple(part for part in chosen if part != "strict")
    return Wishes(without=without, policy="strict" if "strict" in chosen else "standard")


def _words() -> Words:
    """Return the words of a summary in the language of whoever sits here, English where it has none."""
    language = speech().language
    return words_for(language if known(language) else "en")


def _warn(text: str) -> None:
    if text:
        click.echo(text, err=True)
