"""`waymark print`: what a lesson needs on paper."""

from pathlib import Path

import click

from game.cli.language_code import LanguageCode
from game.cli.refusals import ending_in, in_language_or_source, not_translated, tell_if_not
from game.cli.settings import kept
from game.cli.shelf import read_lesson
from game.cli.speech import say
from game.cli.unwritable import unwritable
from game.language import known, localise, localise_vocabulary, own_locales, words_for
from game.paper import NoPress, ballots, guide, home_page, peers_guide, storyboard
from game.play import System
from game.screens import Setting
from game.session.settings import REGIONS

SHEETS = ("guide", "peers", "storyboard", "ballots", "home")


@click.command()
@click.argument("sheet", type=click.Choice(SHEETS))
@click.argument("lesson", required=False)
@click.option("--language", type=LanguageCode(), metavar="CODE", help="The language to print in, such as fr.")
@click.option(
    "--region", type=click.Choice(REGIONS, case_sensitive=False), help="Your province or territory, for help."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The PDF file to write. [LESSON-SHEET-LANGUAGE.pdf, in this folder]",
)
def command(
    sheet: str, lesson: str | None, language: str | None, region: str | None, output: Path | None
) -> None:
    """Write a PDF for a lesson.

    \b
    guide        the teacher's guide: every scene with its notes, and where each choice leads
    peers        the guide for two youth leaders
    storyboard   everything that a class may see, for whoever must approve it
    ballots      cards to vote with, and slips for observers of a practice (for any lesson)
    home         one page for students and families to take home
    """
    if lesson is None and sheet != "ballots":
        raise click.UsageError(
            say("which lesson? For example: waymark print {sheet} new-friend", sheet=sheet)
        )
    settings = kept()
    source, vocabulary = read_lesson(lesson or "new-friend")
    tag = language or settings.language or source.language
    if not known(tag, None, *own_locales(source)) and tag != source.language:
        raise not_translated(tag)
    name = "-".join(part for part in (lesson and source.id, sheet, tag) if part)
    file = ending_in(output or Path(f"{name}.pdf"), ".pdf")

    def make(tag: str) -> bytes:
        words, told = words_for(tag), localise(source, tag)
        if lesson is not None:
            tell_if_not(tag, told.language)
        place = (region or settings.region).upper()
        setting = Setting(words, localise_vocabulary(vocabulary, tag), place, settings.people)
        return {
            "guide": lambda: guide(told, setting.vocabulary, words),
            "peers": lambda: peers_guide(told, words),
            "storyboard": lambda: storyboard(System(told), setting),
            "ballots": lambda: ballots(words),
            "home": lambda: home_page(told, setting),
        }[sheet]()

    try:
        made = in_language_or_source(make, tag, source.language)
    except (NoPress, ValueError) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    try:
        file.write_bytes(made)
    except OSError as error:
        raise unwritable(error, file) from error
    click.echo(str(file))
