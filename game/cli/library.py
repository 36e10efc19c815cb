"""The library that opens without a command. Its window comes first, the lessons are read behind it."""

import click

from game.cli.refusals import in_language_or_source, no_window, not_translated
from game.cli.speech import say


def open_library(language: str | None = None, region: str | None = None) -> None:
    """Open the library of lessons in a window, in a language and for a province or territory.

    Where they are not given, this machine's settings decide. Raises click.ClickException.
    """
    from game.cli.settings import kept
    from game.language import known
    from game.session.settings import REGIONS
    from game.stage import NoDisplayError, can_show, raise_curtain

    settings = kept()
    tag, place = language or settings.language or "en", (region or settings.region).upper()
    if not known(tag):
        raise not_translated(tag)
    if place and place not in REGIONS:
        raise click.UsageError(
            say(
                "there is no province or territory “{place}”: there are {regions}.",
                place=place,
                regions=", ".join(REGIONS),
            )
        )
    if not can_show():
        raise click.ClickException(
            say(
                "there is no screen here to open the library on. “waymark play new-friend” plays a lesson "
                "without one, and “waymark --help” says what else there is."
            )
        )
    try:
        window = raise_curtain()
    except NoDisplayError as error:
        raise no_window(error) from error
    from game.cli.play import show
    from game.cli.shelf import open_shelf
    from game.language import CatalogueTrouble, Tongues
    from game.language.chain import SOURCE
    from game.screens import Setting

    shelf = open_shelf()
    tongues = Tongues(shelf.lessons, shelf.vocabulary)

    def tell(tag: str) -> Setting:
        return Setting(tongues.words(tag), tongues.vocabulary(tag), place, settings.people)

    try:
        setting = in_language_or_source(tell, tag, SOURCE)
        show(tongues, setting, broken=shelf.broken, windowed=True, window=window)
    except (CatalogueTrouble, click.ClickException) as trouble:
        window.close()
        raise click.ClickException(str(trouble)) from trouble
