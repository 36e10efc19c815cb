"""`waymark lessons`: every lesson in figures, and who is shown as harming, as harmed, as helping."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.language_code import LanguageCode
from game.cli.shelf import FILE, find_lesson, lesson_folders
from game.cli.speech import say, say_count, told
from game.scenario import read_vocabulary
from game.shipped import folder

if TYPE_CHECKING:
    from rich.table import Table

    from game.check.shares import Balance
    from game.cli.lessons_page import Row
    from game.language.words import Words


@click.command()
@click.argument("lessons", nargs=-1, metavar="[LESSON]...")
@click.option("--json", "data", is_flag=True, help="For other programs.")
@click.option("--markdown", "page", is_flag=True, help="As tables for a page.")
@click.option(
    "--into",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A page to write the tables into, between its lines “<!-- lessons: begin -->” and “... end -->”.",
)
@click.option(
    "--language",
    type=LanguageCode(),
    metavar="CODE",
    help="With --markdown or --into: the page's language. [en]",
)
def command(
    lessons: tuple[str, ...], data: bool, page: bool, into: Path | None, language: str | None
) -> None:
    """Count every lesson: scenes, endings, plays, states, lengths, reading grade, what the plans take.

    Then tell who harms, who is harmed and who helps in all of them together: by pronouns, and by the groups
    that their authors name (`shows`).
    """
    from game.cli.lessons_page import as_data, as_page, write_into

    rows, balance = _counted([find_lesson(name) for name in lessons] or list(lesson_folders()))
    if into is not None:
        write_into(into, as_page(*_in(language, rows), balance))
        click.echo(say_count("{page}: {n} lesson", "{page}: {n} lessons", len(rows), page=into))
    elif data:
        click.echo(json.dumps(as_data(rows, balance), ensure_ascii=False, indent=2))
    elif page:
        click.echo(as_page(*_in(language, rows), balance))
    else:
        _tell(rows, balance)


def _counted(places: Sequence[Path]) -> tuple[list["Row"], "Balance"]:
    """Return the figures of each lesson, in the order of ages. Raises click.ClickException."""
    from game.check import check_lesson
    from game.check.figures import figures
    from game.check.shares import balance
    from game.cli.lessons_page import Row

    vocabulary, _ = read_vocabulary(folder("scenarios"))
    read = []
    for place in places:
        lesson = check_lesson(place, vocabulary).lesson
        if lesson is None:
            name = place.parent.name if place.name == FILE else place.name
            raise click.ClickException(
                say("{name} cannot be read: “waymark check {path}” says why.", name=name, path=place)
            )
        read.append(lesson)
    read.sort(key=lambda one: (one.scenario.ages.youngest, one.scenario.ages.oldest, one.scenario.title))
    return [Row(one.scenario, figures(one)) for one in read], balance(read)


def _in(language: str | None, rows: Sequence["Row"]) -> tuple["Words", list["Row"]]:
    """Return the words of a page's language, and the rows with their titles in it."""
    from dataclasses import replace

    from game.language import localise
    from game.language.chain import COMMANDS
    from game.language.words import words_for

    tag = language or "en"
    turned = [replace(row, scenario=localise(row.scenario, tag)) for row in rows]
    return words_for(tag, domain=COMMANDS), turned


def _tell(rows: Sequence["Row"], balance: "Balance") -> None:
    from rich.console import Console

    from game.cli import lessons_page as page

    console = Console(highlight=False)
    size = _table(
        say("lesson"),
        say("ages"),
        say("scenes"),
        say("ends"),
        say("plays"),
        say("states"),
        say("grade"),
        say("plans take"),
    )
    length = _table(say("lesson"), say("choices"), say("words aloud"), say("minutes"), say("short cut"))
    for row in rows:
        found, cuts = row.figures, {cut.short: cut for cut in row.figures.cuts}
        full, short = cuts.get(False), cuts.get(True)
        size.add_row(
            row.scenario.id,
            told(page.ages(row.scenario)),
            str(found.scenes),
            str(found.endings),
            told(page.number(found.plays)),
            told(page.number(found.states)),
            told(page.reading(found)),
            told(page.taken(found)),
        )
        lengths = (page.choices(full), page.words(full), page.minutes(full)) if full else ("–", "–", "–")
        length.add_row(row.scenario.id, *map(told, (*lengths, page.minutes(short) if short else "–")))
    for table in (size, length):
        console.print(table)
        console.print()
    for share in balance.shares:
        console.print(told(page.of_share(share)), soft_wrap=True)
    if balance.groups:
        shown = _table(say("shown"), *map(told, page.DOING))
        for group in balance.groups:
            shown.add_row(group.word, *page.doing(group))
        console.print()
        console.print(shown)


def _table(first: str, *others: str) -> "Table":
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(first, no_wrap=True)
    for head in others:
        table.add_column(head, justify="right", no_wrap=True)
    return table
