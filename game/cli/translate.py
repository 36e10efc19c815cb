"""`waymark translate`: what there is to translate, how far it is, and whether it still fits its source."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from game.cli.language_code import LanguageCode
from game.cli.shelf import find_lesson, lesson_folders
from game.cli.speech import say, say_count, told
from game.scenario.files import reason

_LOCALES = click.option(
    "--locales",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the catalogues, if not the one that Waymark brings.",
)
_DOMAINS = click.argument("names", nargs=-1, metavar="[DOMAIN]...")


def _said(work: Callable[..., int | None]) -> Callable[..., int | None]:
    """Turn what cannot be read or written into words."""

    @wraps(work)
    def done(*args: Any, **kwargs: Any) -> int | None:
        from game.language import CatalogueTrouble
        from game.language.entries import NothingToRead

        try:
            return work(*args, **kwargs)
        except (CatalogueTrouble, NothingToRead) as trouble:
            raise click.ClickException(told(str(trouble))) from trouble
        except OSError as error:
            raise click.ClickException(f"{error.filename}: {told(reason(error))}") from error

    return done


@click.group()
def command() -> None:
    """Take up what there is to translate, bring catalogues up to it, and see how far each language is.

    A DOMAIN is waymark (the program's own words), commands (what the command line says), vocabulary (signs,
    skills, help lines, shared beats) or a lesson's name. Without one, all are meant. The translator's guide
    is locales/README.md.
    """


def _domains(names: Iterable[str], locales: Path | None) -> tuple[Any, ...]:
    from game.language.chain import COMMANDS, PROGRAM, VOCABULARY
    from game.language.domains import domains

    lessons = [find_lesson(name) for name in names if name not in (PROGRAM, COMMANDS, VOCABULARY)]
    found = domains(lessons if names else lesson_folders(), locales)
    wanted = {*names, *(domain.name for domain in found if domain.kind == "lesson")}
    return tuple(domain for domain in found if not names or domain.name in wanted)


def _write(file: Path, data: bytes) -> bool:
    """Write a file whole, if that changes anything."""
    if file.is_file() and file.read_bytes() == data:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_bytes(data)
    unfinished.replace(file)
    return True


@command.command()
@_DOMAINS
@_LOCALES
@_said
def extract(names: tuple[str, ...], locales: Path | None) -> None:
    """Write the templates (DOMAIN.pot): every text, in reading order, with who says it and where."""
    from game.language.chain import template_file
    from game.language.po_write import write_po

    for domain in _domains(names, locales):
        template = domain.template()
        file = template_file(domain.name, domain.locales)
        _tell(file, _write(file, write_po(template)), _texts(len(template.entries)))


@command.command()
@_DOMAINS
@click.option(
    "--language",
    "-l",
    type=LanguageCode(),
    metavar="CODE",
    help="Only this language. A catalogue that it lacks is begun.",
)
@_LOCALES
@_said
def update(names: tuple[str, ...], language: str | None, locales: Path | None) -> None:
    """Bring catalogues up to what there is to translate now.

    A text whose source changed keeps its translation, marked stale and not shown until somebody has looked.
    One that moved keeps it as it is. What is gone is kept at the end. Nothing is dropped.
    """
    from game.language.chain import catalogue_file, languages
    from game.language.po_read import read_po
    from game.language.po_write import write_po
    from game.language.update import begun
    from game.language.update import update as updated

    now = datetime.now(UTC)
    for domain in _domains(names, locales):
        template = domain.template()
        tags = (language,) if language else languages(domain.locales, domain.name)
        if not tags:
            click.echo(say("{domain}: no catalogue yet. “--language CODE” begins one.", domain=domain.name))
        for tag in tags:
            file = catalogue_file(tag, domain.name, domain.locales)
            if file.is_file():
                po = updated(read_po(file.read_bytes(), file), template, tag, now)
            else:
                po = begun(template, tag, now)
            stale = sum(entry.stale for entry in po.current)
            missing = sum(not any(entry.strings) for entry in po.current)
            how = say("{stale} stale, {missing} missing", stale=stale, missing=missing)
            _tell(file, _write(file, write_po(po)), how)


def _tell(file: Path, changed: bool, how: str) -> None:
    click.echo(
        say("{file}: {how}", file=file, how=how)
        if changed
        else say("{file}: {how} (as before)", file=file, how=how)
    )


def _texts(number: int) -> str:
    return say_count("{n} text", "{n} texts", number)


@command.command(name="compile")
@_DOMAINS
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), help="Where to write them.")
@_LOCALES
@_said
def compile_(names: tuple[str, ...], output: Path | None, locales: Path | None) -> None:
    """Write MO files, for other programs. Waymark needs none: it reads the PO files themselves.

    Each says of which content it was made, so that one that is still right is left alone.
    """
    from game.language.chain import catalogue_file, languages
    from game.language.mo import mo_bytes
    from game.language.po_read import read_po

    for domain in _domains(names, locales):
        for tag in languages(domain.locales, domain.name):
            file = catalogue_file(tag, domain.name, domain.locales)
            raw = file.read_bytes()
            there = catalogue_file(tag, domain.name, output or domain.locales).with_suffix(".mo")
            _tell(there, _write(there, mo_bytes(read_po(raw, file), raw)), say("compiled"))


@command.command()
@_DOMAINS
@click.option("--language", "-l", type=LanguageCode(), metavar="CODE", help="Only this language.")
@click.option("--check", is_flag=True, help="Exit with 1 where a catalogue does not have the sources' texts.")
@_LOCALES
@_said
def status(names: tuple[str, ...], language: str | None, check: bool, locales: Path | None) -> int:
    """Show how far each language is with each domain: what is translated, stale, missing or faulty."""
    from rich.console import Console
    from rich.table import Table

    from game.language.status import disagreements, standings

    domains = _domains(names, locales)
    table = Table(box=None, pad_edge=False)
    for heading in (say("language"), say("domain")):
        table.add_column(heading)
    for heading in (say("texts"), say("translated"), say("stale"), say("missing"), say("faulty")):
        table.add_column(heading, justify="right")
    found = standings(domains, language)
    for one in found:
        counts = (one.stale, one.missing, one.faulty)
        table.add_row(one.language, one.domain, str(one.texts), f"{one.percent} %", *map(str, counts))
    Console(soft_wrap=True).print(table) if found else click.echo(say("There is no catalogue yet."))
    for one in found:
        for where in (one.trouble, *one.faults):
            if where:
                click.echo(told(where), err=True)
    if not check:
        return 0
    differing = disagreements(domains)
    for sentence in differing:
        click.echo(told(sentence), err=True)
    return 1 if differing or any(one.faulty or one.trouble for one in found) else 0


@command.command()
@_DOMAINS
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True)
@_said
def pseudo(names: tuple[str, ...], output: Path) -> None:
    """Write pseudo-catalogues: en-XA (accented, 40 percent longer), ar-XB (right-to-left), iu-XC (syllabics).

    To see them in play no file is needed: waymark play new-friend --language en-XA
    """
    from game.language.chain import PSEUDO, catalogue_file
    from game.language.po_write import write_po
    from game.language.pseudo import pseudo_catalogue

    for domain in _domains(names, None):
        template = domain.template()
        for tag in PSEUDO:
            file = catalogue_file(tag, domain.name, output)
            _tell(
                file,
                _write(file, write_po(pseudo_catalogue(template, tag))),
                _texts(len(template.entries)),
            )
