"""`waymark explain`: the story of one code."""

import click

from game.cli.language_code import LanguageCode
from game.cli.speech import say
from game.scenario.worded import either


@click.command()
@click.argument("code", required=False)
@click.option("--all", "everything", is_flag=True, help="Every code, as the page CHECKS.md.")
@click.option(
    "--language",
    type=LanguageCode(),
    metavar="CODE",
    help="With --all: the page's language, such as fr. [en]",
)
def command(code: str | None, everything: bool, language: str | None) -> int:
    """Tell the story of a finding: why it matters, what fails, and what passes.

    CODE is what `waymark check` prints, such as WM405.
    """
    if everything:
        from game.check.reference import reference_page
        from game.language.chain import COMMANDS
        from game.language.words import words_for

        click.echo(reference_page(words_for(language or "en", domain=COMMANDS)), nl=False)
        return 0
    if not code:
        raise click.UsageError(say("which code? For example: waymark explain WM405"))
    from game.check.explained import find, near

    entry = find(code)
    if entry is None:
        meant = near(code)
        if meant:
            why = say("there is no code “{code}”: did you mean {codes}?", code=code, codes=either(meant))
        else:
            why = say("there is no code “{code}”: “waymark explain --all” lists every code.", code=code)
        raise click.UsageError(why)
    from rich.console import Console

    from game.cli.story import tell

    tell(Console(highlight=False), entry)
    return 0
