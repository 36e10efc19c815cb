"""`waymark pool`: many summaries together."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from game.cli.shelf import open_shelf

if TYPE_CHECKING:
    from game.summary.pool.gather import Counts
    from game.summary.pool.published import Answer

LANGUAGES = ("en", "fr")


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for it.",
)
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    show_default=True,
    help="What answers: DuckDB on this machine, or Spark.",
)
def command(folders: tuple[Path, ...], output: Path, engine: Literal["duckdb", "spark"]) -> None:
    """Put the summaries in FOLDERS together, and publish what may be published.

    Each folder or zip right inside FOLDERS is a group: what one board, school or office sent. A figure is
    published only if at least 5 sessions of at least 3 groups are in it, and if no subtraction gives away a
    smaller one.

    \b
    In the output folder:
      published/   answers.csv, answers.parquet, report.html, report.en.pdf, report.fr.pdf
      gathered/    the working files, and quarantine.csv: what was not taken, and why. Not for publication.

    A run that was stopped goes on where it was; a later one reads only what is new. With --engine spark,
    WAYMARK_SPARK may hold a cluster's address; the gathered files must lie where all of it can read them.
    """
    from game.paper import NoPress, charts, need
    from game.summary.pool import engine as engines

    try:
        need()
        charts.need()
        engines.need(engine)
        _pool(folders, output, engine)
    except (NoPress, engines.NoEngine, OSError) as trouble:
        raise click.ClickException(str(trouble)) from trouble


def _pool(folders: tuple[Path, ...], output: Path, engine: Literal["duckdb", "spark"]) -> None:
    from game.summary.pool.engine import ask
    from game.summary.pool.gather import gather
    from game.summary.pool.published import published, write
    from game.summary.pool.release import release

    shelf = open_shelf()
    progress = _Progress()
    counts = gather(folders, output / "gathered", shelf.lessons, progress)
    progress.done()
    click.echo(
        f"{counts.sessions} sessions, {counts.copies} copies left out, {counts.quarantined} files in "
        f"quarantine ({output / 'gathered' / 'quarantine.csv'})."
    )
    if not counts.sessions:
        raise click.ClickException("there is no summary in these folders: nothing to publish")
    answers = published(release(*ask(engine, output / "gathered")))
    place = output / "published"
    place.mkdir(parents=True, exist_ok=True)
    write(answers, place)
    _report(answers, counts, shelf, place)
    if not answers:
        click.echo("No figure is of 5 sessions of 3 groups yet: nothing is published but the report's frame.")
    click.echo(f"{len(answers)} figures are published in {place}")


def _report(answers: "tuple[Answer, ...]", counts: "Counts", shelf: Any, place: Path) -> None:
    from game.language import localise, localise_vocabulary, words_for
    from game.paper.pool_page import pool_page
    from game.paper.pool_print import pool_pdf
    from game.paper.pool_story import story

    stories = []
    for language in LANGUAGES:
        titles = {lesson.id: str(localise(lesson, language).title) for lesson in shelf.lessons}
        vocabulary = localise_vocabulary(shelf.vocabulary, language)
        stories.append(story(answers, counts, vocabulary, titles, words_for(language)))
        (place / f"report.{language}.pdf").write_bytes(pool_pdf(stories[-1]))
    (place / "report.html").write_bytes(pool_page(tuple(stories)))


class _Progress:
    """Files read and how many a second, on a terminal."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown = False

    def __call__(self, counts: "Counts") -> None:
        if sys.stderr.isatty():
            rate = counts.files / max(time.monotonic() - self._begun, 0.001)
            click.echo(f"\r{counts.files} files, {rate:.0f} a second", nl=False, err=True)
            self._shown = True

    def done(self) -> None:
        """End the line."""
        if self._shown:
            click.echo("", err=True)
