"""`waymark summary`: the sealed summary of a session, and the attack on a summary file."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from game.cli.language_code import LanguageCode
from game.cli.pages import page_language, page_words
from game.cli.refusals import not_translated
from game.cli.sealing import Listed, seal_options, sealed, write_files
from game.cli.sessions import find_session
from game.cli.speech import recognised, say, told
from game.cli.unwritable import unwritable
from game.language import CatalogueTrouble, known
from game.session import JournalTrouble
from game.summary import Summary, read_summary
from game.summary.bands import LARGEST, SMALLEST
from game.summary.sealer import file_name
from game.summary.third_party import Attacked, attack_file, sizes
from game.summary.wishes import PolicyName, Wishes

FORMS = ("json", "csv", "pdf", "xapi")


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
    help="Which files: json, csv, pdf, xapi, joined by commas.",
)
@click.option(
    "--language",
    type=LanguageCode(),
    metavar="CODE",
    help="The language of the PDF: en, fr. The lesson's, if left out.",
)
@seal_options
@click.option(
    "--audit",
    "attacked",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Attack this summary file instead, as somebody would who has it in hand.",
)
@click.option(
    "--students",
    type=click.IntRange(SMALLEST, LARGEST),
    help="With --audit: the class's exact size is known.",
)
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
    policy: PolicyName,
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
        raise click.UsageError(
            say("say which session, and with -o where to: waymark summary SESSION -o FOLDER")
        )
    if "pdf" in forms:
        _need_paper(language)
    entry = find_session(session)
    wishes = Wishes(quarter, region, without, policy)
    try:
        files = sealed(entry, output, wishes, yes, lambda data: _files(entry.id, data, forms, language))
    except (JournalTrouble, CatalogueTrouble) as trouble:
        raise click.ClickException(told(str(trouble))) from trouble
    except OSError as error:
        raise unwritable(error, output) from error
    write_files(entry, output, files)
    return 0


def _need_paper(language: str | None) -> None:
    """Say what a PDF needs, before anything is sealed."""
    from game.paper import NoPress, need

    if language is not None and not known(language):
        raise not_translated(language)
    try:
        need()
    except NoPress as trouble:
        raise click.ClickException(told(str(trouble))) from None


def _files(session: str, data: bytes, forms: tuple[str, ...], language: str | None) -> dict[str, bytes]:
    """Return the files that were asked for, by their names. All of them are made out of the sealed bytes."""
    summary = read_summary(data)
    if not isinstance(summary, Summary):
        if forms != ("json",):
            raise click.ClickException(
                say("this summary was sealed by another version of Waymark; only “--form json” can write it")
            )
        return {file_name(session): data}
    return {
        file_name(session, {"xapi": "xapi.json"}.get(form, form)): _form(
            form, session, data, summary, language
        )
        for form in forms
    }


def _form(form: str, session: str, data: bytes, summary: Summary, language: str | None) -> bytes:
    if form == "csv":
        from game.summary.table import table

        return table(summary)
    if form == "xapi":
        from game.summary.xapi import xapi

        return xapi(summary)
    return _pdf(session, summary, language) if form == "pdf" else data


def _pdf(session: str, summary: Summary, language: str | None) -> bytes:
    """Set the page: in the lesson's language if none was chosen, in English if that has no catalogue."""
    from game.paper import NoPress, set_class_page

    try:
        return set_class_page(page_words(session, summary, language or page_language(summary)))
    except NoPress as trouble:
        raise click.ClickException(told(str(trouble))) from trouble


def _audit(file: Path, students: int | None, insiders: int, as_json: bool) -> int:
    """Attack a file; 1 if it tells a cell of one to four."""
    summary = read_summary(file.read_bytes())
    if not isinstance(summary, Summary):
        why = recognised("; ".join(summary))
        raise click.ClickException(say("{file} is no summary that Waymark wrote: {why}", file=file, why=why))
    possible = sizes(summary)
    if students is not None and students not in possible:
        fitting = ", ".join(map(str, possible)) or say("fewer than {smallest}", smallest=SMALLEST)
        raise click.UsageError(
            say(
                "no class of {students} gives this summary: it can be of {sizes}",
                students=students,
                sizes=fitting,
            )
        )
    with click.progressbar(
        attack_file(summary, students, insiders),
        length=len(summary.play.questions) if summary.play else 0,
        label=say("Attacking"),
        hidden=as_json,
    ) as attacks:
        found = list(attacks)
    leaks = [attack for attack in found if attack.leaks]
    if as_json:
        click.echo(json.dumps({"leaks": bool(leaks), "questions": [asdict(a) for a in found]}, indent=2))
        return int(bool(leaks))
    for attack in found:
        _tell(attack)
    if leaks:
        click.echo(
            say("LEAKS: {questions} question(s) tell a cell of one to four others.", questions=len(leaks))
        )
    elif not found:
        click.echo(say("It tells nothing of any question: there is nothing to attack."))
    elif students is None:
        safe = say(
            "Of any class of its size, with up to {insiders} insiders, nothing tells a cell of one to four "
            "others.",
            insiders=insiders,
        )
        click.echo(safe)
    else:
        safe = say(
            "Of {students} students, with up to {insiders} insiders, nothing tells a cell of one to four "
            "others.",
            students=students,
            insiders=insiders,
        )
        click.echo(safe)
    return int(bool(leaks))


def _tell(attack: Attacked) -> None:
    facts = [attack.question]
    if attack.outcome is not None:
        facts.append(say("outcome {outcome}", outcome=attack.outcome))
    if not attack.shown:
        facts.append(say("no bands"))
    click.echo(", ".join(facts))
    for cell in attack.cells:
        spans = [f"{low}" if low == high else f"{low}-{high}" for low, high in cell.intervals]
        cells = "  ".join(f"{number}: {span:7}" for number, span in enumerate(spans))
        leak = say("  TOLD to {insiders} insider(s)", insiders=cell.told) if cell.told is not None else ""
        click.echo(f"  {cell.option:10} {cell.band or '-':6} {cells}{leak}")
