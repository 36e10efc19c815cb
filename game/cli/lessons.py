"""`waymark lessons`: every lesson in figures, and who is shown as harming, as harmed, as helping."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.shelf import FILE, find_lesson, lesson_folders
from game.scenario import read_vocabulary
from game.shipped import folder

if TYPE_CHECKING:
    from game.check.shares import Share
    from game.cli.lessons_page import Row


@click.command()
@click.argument("lessons", nargs=-1, metavar="[LESSON]...")
@click.option("--json", "data", is_flag=True, help="For other programs.")
@click.option("--markdown", "page", is_flag=True, help="As tables for a page.")
@click.option(
    "--into",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A page to write the tables into, between its lines “<!-- lessons: begin -->” and “... end -->”.",
)
def command(lessons: tuple[str, ...], data: bool, page: bool, into: Path | None) -> None:
    """Count every lesson: scenes, endings, plays, states, lengths, reading grade, what the plans take.

    Then tell who harms, who is harmed and who helps in all of them together, by pronouns.
    """
    from game.cli.lessons_page import as_data, as_page, write_into

    rows, shares = _counted([find_lesson(name) for name in lessons] or list(lesson_folders()))
    if into is not None:
        write_into(into, as_page(rows, shares))
        click.echo(f"{into}: {len(rows)} lesson" + ("" if len(rows) == 1 else "s"))
    elif data:
        click.echo(json.dumps(as_data(rows, shares), ensure_ascii=False, indent=2))
    elif page:
        click.echo(as_page(rows, shares))
    else:
        _tell(rows, shares)


def _counted(places: Sequence[Path]) -> tuple[list["Row"], tuple["Share", ...]]:
    """Return the figures of each lesson, in the order of ages. Raises click.ClickException."""
    from game.check import check_lesson
    from game.check.figures import figures
    from game.check.shares import shares
    from game.cli.lessons_page import Row

    vocabulary, _ = read_vocabulary(folder("scenarios"))
    read = []
    for place in places:
        lesson = check_lesson(place, vocabulary).lesson
        if lesson is None:
            name = place.parent.name if place.name == FILE else place.name
            raise click.ClickException(f"{name} cannot be read: “waymark check {place}” says why.")
        read.append(lesson)
    read.sort(key=lambda one: (one.scenario.ages.youngest, one.scenario.ages.oldest, one.scenario.title))
    return [Row(one.scenario, figures(one)) for one in read], shares(read)


def _tell(rows: Sequence["Row"], shares: Sequence["Share"]) -> None:
    from rich.console import Console
    from rich.table import Table

    from game.cli import lessons_page as page

    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("lesson", no_wrap=True)
    for head in ("ages", "scenes", "ends", "plays", "states", "choices", "words", "minutes", "short"):
        table.add_column(head, justify="right")
    table.add_column("grade", justify="right")
    table.add_column("plans", justify="right")
    for row in rows:
        found, cuts = row.figures, {cut.short: cut for cut in row.figures.cuts}
        full, short = cuts.get(False), cuts.get(True)
        table.add_row(
            row.scenario.id,
            page.ages(row.scenario),
            str(found.scenes),
            str(found.endings),
            page.number(found.plays),
            page.number(found.states),
            *((page.choices(full), page.words(full), page.minutes(full)) if full else ("–", "–", "–")),
            page.minutes(short) if short else "–",
            page.reading(found),
            page.taken(found),
        )
    console.print(table)
    console.print()
    for share in shares:
        console.print(page.told(share), soft_wrap=True)
