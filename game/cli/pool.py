"""`waymark pool`: many summaries together."""

import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from game.cli.publishing import begin, put
from game.cli.shelf import open_shelf
from game.cli.speech import recognised, say, say_count, told
from game.scenario.files import reason

if TYPE_CHECKING:
    from game.summary.pool.gather import Counts
    from game.summary.pool.published import Answer

LANGUAGES = ("en", "fr")
OFTEN = 30
"""Where there is no terminal it is said how far it is after so many seconds."""
REASONS = 8
"""So many reasons are told on the terminal; all are in the file."""


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
@click.option(
    "--anew",
    is_flag=True,
    help="Forget what was published into the output folder before: nobody else has it.",
)
def command(folders: tuple[Path, ...], output: Path, engine: Literal["duckdb", "spark"], anew: bool) -> None:
    """Put the summaries in FOLDERS together, and publish what may be published.

    Each folder or zip right inside FOLDERS is a group: what one board, school or office sent. Files that lie
    in one of FOLDERS, or are named themselves, are together one. A figure is published only if at least 5
    sessions of at least 3 groups are in it, and if no subtraction gives away a smaller one.

    \b
    In the output folder:
      published/   answers.csv, answers.parquet, report.html, report.en.pdf, report.fr.pdf; what was
                   published before, with other figures, is kept beside it
      gathered/    the working files, and quarantine.csv: what was not taken, and why. Not for publication.

    A run that was stopped goes on where it was; a later one reads only what is new. What changed since an
    earlier publication must be of 5 sessions of 3 groups, too: publish once a quarter, not once a week.

    With --engine spark, WAYMARK_SPARK may hold a cluster's address; the gathered files must lie where all of
    it can read them.
    """
    from game.paper import NoPress, charts, need
    from game.summary.pool import engine as engines

    try:
        need()
        charts.need()
        engines.need(engine)
        _pool(folders, output, engine, anew)
    except (NoPress, engines.NoEngine) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    except OSError as trouble:
        why = say(
            "{where}: {why}. What was gathered so far is kept: run the same command again when this is "
            "mended.",
            where=trouble.filename or output,
            why=told(reason(trouble)),
        )
        raise click.ClickException(why) from trouble


def _pool(folders: tuple[Path, ...], output: Path, engine: Literal["duckdb", "spark"], anew: bool) -> None:
    from game.summary.pool.doubts import Doubts
    from game.summary.pool.earlier import earlier, forget, remember
    from game.summary.pool.engine import ask
    from game.summary.pool.gather import gather
    from game.summary.pool.published import published, write
    from game.summary.pool.release import release

    shelf = open_shelf()
    progress = _Progress()
    doubts = Doubts(shelf.vocabulary, shelf.lessons, date.today())
    counts = gather(folders, output / "gathered", doubts, progress)
    progress.done()
    _say(counts, output / "gathered")
    if not counts.sessions:
        why = say(
            "no summary was found in {folders}: nothing was published. A summary is a .json file that "
            "“waymark summary” wrote; a folder or a zip of them will do.",
            folders=", ".join(map(str, folders)),
        )
        raise click.ClickException(why)
    place = output / "published"
    if anew:
        forget(output / "gathered")
    atoms, asked = ask(engine, output / "gathered")
    before = earlier(output / "gathered")
    released = release(atoms, asked, before)
    remember(output / "gathered", atoms, released)
    answers = published(released)
    held = len(release(atoms, asked)) - len(answers) if before else 0
    fresh = begin(output)
    write(answers, fresh)
    _report(answers, counts, shelf, fresh)
    kept = put(fresh, place)
    if kept is not None:
        click.echo(say("What was published before is kept in {folder}", folder=kept))
    if not answers:
        nothing = say(
            "No figure is of 5 sessions of 3 groups yet: nothing is published but the report's frame. A "
            "group is what one board, school or office sent: a folder or a zip of its own inside of FOLDERS."
        )
        click.echo(nothing)
    if held:
        less = say_count(
            "{n} figure withheld this time: too little is new since an earlier publication, and whoever has "
            "both could tell what. Publish less often; or with --anew, if nobody has the earlier one.",
            "{n} figures withheld this time: too little is new since an earlier publication, and whoever has "
            "both could tell what. Publish less often; or with --anew, if nobody has the earlier one.",
            held,
        )
        click.echo(less)
    done = say_count(
        "{n} figure published in {folder}. Begin with {report}",
        "{n} figures published in {folder}. Begin with {report}",
        len(answers),
        folder=place,
        report=place / "report.html",
    )
    click.echo(done)


def _say(counts: "Counts", gathered: Path) -> None:
    """Say what was taken, and what was not and why, the most frequent reasons first."""
    from game.summary.pool.gather import QUARANTINE, reasons

    copies = say_count("{n} copy left out", "{n} copies left out", counts.copies)
    click.echo(say_count("{n} session, {copies}.", "{n} sessions, {copies}.", counts.sessions, copies=copies))
    if counts.unknown:
        other = say_count(
            "{n} of them is of a lesson, or an edition of one, that this machine does not have: only its ids "
            "and forms were checked.",
            "{n} of them are of lessons, or editions of them, that this machine does not have: only their "
            "ids and forms were checked.",
            counts.unknown,
        )
        click.echo(other)
    if counts.quarantined:
        refused = say_count(
            "{n} file not taken ({quarantine} names each):",
            "{n} files not taken ({quarantine} names each):",
            counts.quarantined,
            quarantine=gathered / QUARANTINE,
        )
        click.echo(refused)
        every = reasons(gathered)
        for why, number in every[:REASONS]:
            click.echo(f"  {number:7}  {recognised(why)}")
        if len(every) > REASONS:
            more = len(every) - REASONS
            rest = say_count("and {n} more reason", "and {n} more reasons", more)
            click.echo(f"           {rest}")


def _files(number: int) -> str:
    return say_count("{n} file", "{n} files", number)


def _parts(counts: "Counts") -> str:
    return say_count("{units} of {n} part", "{units} of {n} parts", counts.of, units=counts.units)


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
    """How far it is and how many files a second: always on a terminal, else at times; and at the end."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._before: int | None = None
        self._width = 0
        self._files = 0
        self._said = self._begun

    def __call__(self, counts: "Counts") -> None:
        if self._before is None:
            self._begun, self._before = time.monotonic(), counts.files
            if counts.units:
                parts, files = _parts(counts), _files(counts.files)
                if counts.units < counts.of:
                    before = say(
                        "Gathered before: {parts} ({files}); going on with the rest.",
                        parts=parts,
                        files=files,
                    )
                else:
                    before = say(
                        "Gathered before: {parts} ({files}); nothing is new.", parts=parts, files=files
                    )
                click.echo(before)
            return
        self._files = counts.files - self._before
        terminal = sys.stderr.isatty()
        if not terminal and time.monotonic() - self._said < OFTEN:
            return
        self._said = time.monotonic()
        line = say(
            "{parts}, {files}, {rate} a second",
            parts=_parts(counts),
            files=_files(counts.files),
            rate=self._rate(),
        )
        if terminal:
            click.echo(f"\r{line:{self._width}}", nl=False, err=True)
            self._width = max(self._width, len(line))
        else:
            click.echo(line, err=True)

    def done(self) -> None:
        """End the line, and say how fast it was."""
        if self._width:
            click.echo("", err=True)
        if self._files:
            seconds = max(1, round(time.monotonic() - self._begun))
            read = say(
                "{files} read in {seconds} s, {rate} a second.",
                files=_files(self._files),
                seconds=seconds,
                rate=self._rate(),
            )
            click.echo(read)

    def _rate(self) -> int:
        return round(self._files / max(time.monotonic() - self._begun, 0.001))
