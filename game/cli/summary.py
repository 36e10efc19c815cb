"""`waymark summary`: the sealed summary of a session, and the attack on a summary file."""

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Literal

import click

from game.cli.sessions import find_session
from game.cli.shelf import lesson_folders, read_lesson
from game.scenario import read_scenario, read_vocabulary
from game.session import Conductor, Entry, Journal, JournalTrouble
from game.shipped import folder
from game.summary import Summary, read_summary
from game.summary.form import REGIONS
from game.summary.leaving import PARTS
from game.summary.sealer import FileSealer, Wishes, file_name, write
from game.summary.third_party import Attacked, attack_file, sizes

FORMS = ("json", "csv", "pdf", "xapi")


class Listed(click.ParamType[tuple[str, ...]]):
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
                self.fail(f"“{word}” is none of {', '.join(self._allowed)}", param, ctx)
        return tuple(word for word in self._allowed if word in words)


def _quarter(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"20\d\d-Q[1-4]", value):
        raise click.BadParameter("a quarter is written as 2026-Q4", ctx, param)
    return value


def _region(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and value.upper() not in REGIONS:
        raise click.BadParameter(f"“{value}” is none of {', '.join(REGIONS)}", ctx, param)
    return value.upper() if value is not None else None


@click.command()
@click.argument("session", required=False)
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), help="The folder to write it to."
)
@click.option(
    "--form",
    "forms",
    type=Listed(FORMS),
    default="json",
    show_default=True,
    help=f"Which files: {', '.join(FORMS)}, joined by commas.",
)
@click.option("--language", metavar="TAG", help="The language of the PDF: en, fr. The lesson's, if left out.")
@click.option(
    "--policy",
    type=click.Choice(["standard", "strict"]),
    default="standard",
    show_default=True,
    help="Which rule: strict tells less.",
)
@click.option("--without", type=Listed(PARTS), default="", help=f"Parts to leave out, of {', '.join(PARTS)}.")
@click.option("--quarter", callback=_quarter, help="Tell the school quarter: 2026-Q4.")
@click.option(
    "--region",
    callback=_region,
    metavar="XX",
    help="Tell the province or territory: its two letters.",
)
@click.option("--yes", is_flag=True, help="Seal without asking.")
@click.option(
    "--audit",
    "attacked",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Attack this summary file instead, as somebody would who has it in hand.",
)
@click.option("--students", type=click.IntRange(5, 60), help="With --audit: the class's exact size is known.")
@click.option(
    "--insiders",
    type=click.IntRange(0, 4),
    default=4,
    show_default=True,
    help="With --audit: so many students tell how they voted.",
)
@click.option("--json", "as_json", is_flag=True, help="With --audit: answer in JSON.")
def command(
    session: str | None,
    output: Path | None,
    forms: tuple[str, ...],
    language: str | None,
    policy: Literal["standard", "strict"],
    without: tuple[str, ...],
    quarter: str | None,
    region: str | None,
    yes: bool,
    attacked: Path | None,
    students: int | None,
    insiders: int,
    as_json: bool,
) -> int:
    """Write the summary of SESSION (the first letters of its id, as “waymark sessions” shows them).

    The first time, it shows what will be written, and asks; then the session is sealed and its counts are
    destroyed. Every later time, and in every form, it tells the same again.

    \b
      waymark summary 3f2a -o FOLDER --form json,pdf
      waymark summary 3f2a -o FOLDER --quarter 2026-Q4 --region NU --without pulse
      waymark summary --audit FILE --students 24
    """
    if attacked is not None:
        return _audit(attacked, students, insiders, as_json)
    if session is None or output is None:
        raise click.UsageError("say which session, and with -o where to: waymark summary SESSION -o FOLDER")
    if "pdf" in forms:
        _need_paper()
    entry = find_session(session)
    wishes = Wishes(quarter, region, without)
    try:
        data = _sealed(entry, output, policy, wishes, yes)
        paths = _write(entry.id, data, output, forms, language)
    except (JournalTrouble, OSError) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    for path in paths:
        click.echo(f"The summary is in {path}")
    return 0


def _need_paper() -> None:
    """Say how to get what a PDF needs, before anything is sealed."""
    from game.paper import NoPress, need

    try:
        need()
    except NoPress as trouble:
        raise click.ClickException(str(trouble)) from None


def _sealed(
    entry: Entry, output: Path, policy: Literal["standard", "strict"], wishes: Wishes, yes: bool
) -> bytes:
    """Return the sealed file's bytes; seal the session first if that was not done."""
    journal = Journal.open(entry.path)
    sealed = journal.sealed()
    if sealed is not None:
        journal.close()
        if wishes != Wishes() or policy != "standard":
            click.echo("This session is sealed: what it tells was settled then, and stays.", err=True)
        return sealed
    scenario, vocabulary = read_lesson(entry.lesson)
    conductor = Conductor.resume(scenario, journal)
    try:
        sealer = FileSealer(output, vocabulary, policy=policy, wishes=wishes)
        if not yes:
            for line in sealer.preview(conductor):
                click.echo(line)
            click.confirm("Seal it? The counts behind it are destroyed.", abort=True)
        data = sealer.data(conductor)
        conductor.seal(data)
        return data
    finally:
        conductor.close()


def _write(
    session: str, data: bytes, output: Path, forms: tuple[str, ...], language: str | None
) -> list[Path]:
    """Write the forms that were asked for. All of them are made out of the sealed bytes."""
    summary = read_summary(data)
    if not isinstance(summary, Summary):
        if forms != ("json",):
            raise click.ClickException(
                "this summary was sealed by another version of Waymark; only “--form json” can write it"
            )
        write(output / file_name(session), data)
        return [output / file_name(session)]
    paths = []
    for form in forms:
        path = output / file_name(session, {"xapi": "xapi.json"}.get(form, form))
        write(path, _form(form, data, summary, language))
        paths.append(path)
    return paths


def _form(form: str, data: bytes, summary: Summary, language: str | None) -> bytes:
    if form == "csv":
        from game.summary.table import table

        return table(summary)
    if form == "xapi":
        from game.summary.xapi import xapi

        return xapi(summary)
    return _pdf(summary, language) if form == "pdf" else data


def _pdf(summary: Summary, language: str | None) -> bytes:
    """Set the page, with the lesson's own words if this very lesson is on this machine."""
    from game.language import CatalogueTrouble, localise, localise_vocabulary, words_for
    from game.paper import NoPress, class_page

    language = language or (summary.play.language if summary.play else "en")
    vocabulary, _ = read_vocabulary(folder("scenarios"))
    place = next((place for place in lesson_folders() if place.name == summary.lesson), None)
    lesson = read_scenario(place, vocabulary).scenario if place is not None else None
    try:
        lesson = localise(lesson, language) if lesson is not None else None
        return class_page(summary, localise_vocabulary(vocabulary, language), words_for(language), lesson)
    except (NoPress, CatalogueTrouble) as trouble:
        raise click.ClickException(str(trouble)) from trouble


def _audit(file: Path, students: int | None, insiders: int, as_json: bool) -> int:
    """Attack a file; 1 if its bands tell a cell of one to four."""
    summary = read_summary(file.read_bytes())
    if not isinstance(summary, Summary):
        raise click.ClickException(f"{file} is no summary that Waymark wrote: {'; '.join(summary)}")
    possible = sizes(summary)
    if students is not None and students not in possible:
        told = ", ".join(map(str, possible)) if possible else "fewer than five"
        raise click.UsageError(f"no class of {students} gives this summary: it can be of {told}")
    with click.progressbar(
        attack_file(summary, students, insiders),
        length=len(summary.play.questions) if summary.play else 0,
        label="Attacking",
        hidden=as_json,
    ) as attacks:
        found = list(attacks)
    leaks = [attack for attack in found if attack.leaks]
    if as_json:
        click.echo(json.dumps({"leaks": bool(leaks), "questions": [asdict(a) for a in found]}, indent=2))
        return int(bool(leaks))
    for attack in found:
        _tell(attack)
    known = f"{students} students" if students is not None else "any class of its size"
    if leaks:
        click.echo(f"LEAKS: {len(leaks)} question(s) tell a cell of one to four others.")
    elif not found:
        click.echo("It tells nothing of any question: there is nothing to attack.")
    else:
        click.echo(f"Of {known}, with up to {insiders} insiders, no band tells a cell of one to four others.")
    return int(bool(leaks))


def _tell(attack: Attacked) -> None:
    outcome = f", outcome {attack.outcome}" if attack.outcome is not None else ""
    click.echo(f"{attack.question}{outcome}{'' if attack.shown else ', no bands'}")
    for cell in attack.cells:
        spans = [f"{low}" if low == high else f"{low}-{high}" for low, high in cell.intervals]
        cells = "  ".join(f"{number}: {span:7}" for number, span in enumerate(spans))
        told = ""
        if cell.told is not None:
            said = "TOLD" if attack.shown else "told by the outcome itself, which the room heard,"
            told = f"  {said} to {cell.told} insider(s)"
        click.echo(f"  {cell.option:10} {cell.band or '-':6} {cells}{told}")
