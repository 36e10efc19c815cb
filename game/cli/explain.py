"""`waymark explain`: the story of one code."""

import click


@click.command()
@click.argument("code", required=False)
@click.option("--all", "everything", is_flag=True, help="Every code, as the page CHECKS.md.")
def command(code: str | None, everything: bool) -> int:
    """Tell the story of a finding: why it matters, what fails, and what passes.

    CODE is what `waymark check` prints, such as WM405.
    """
    if everything:
        from game.check.reference import reference_page

        click.echo(reference_page(), nl=False)
        return 0
    if not code:
        raise click.UsageError("which code? For example: waymark explain WM405")
    from game.check.explained import find, near

    entry = find(code)
    if entry is None:
        meant = near(code)
        hint = f"did you mean {' or '.join(meant)}?" if meant else "“waymark explain --all” lists every code."
        raise click.UsageError(f"there is no code “{code}”: {hint}")
    from rich.console import Console

    from game.cli.story import tell

    tell(Console(highlight=False), entry)
    return 0
