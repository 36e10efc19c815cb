"""`waymark pack`: one lesson as one file, to give to somebody."""

from pathlib import Path

import click

from game.cli.refusals import ending_in
from game.cli.shelf import FILE, find_lesson, read_lesson
from game.cli.unwritable import unwritable
from game.language.chain import catalogue_file, languages
from game.scenario.pack import SUFFIX, PackTrouble, pack


@click.command()
@click.argument("lesson")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="The file. [NAME.waymark]"
)
def command(lesson: str, output: Path | None) -> None:
    """Pack LESSON into one file: its story, plans, pictures, sounds and translations.

    Somebody else puts it into their library with “waymark add”.
    """
    scenario, _ = read_lesson(lesson)
    found = find_lesson(lesson)
    folder = found.parent if found.name == FILE else found
    file = ending_in(output or Path(f"{scenario.id}{SUFFIX}"), SUFFIX)
    try:
        file.write_bytes(pack(folder, _catalogues(scenario.id, folder)))
    except PackTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    except OSError as error:
        raise unwritable(error, file) from error
    click.echo(str(file))


def _catalogues(lesson: str, folder: Path) -> dict[str, bytes]:
    """Return the shipped translations of a lesson that has none of its own, by their place in its folder."""
    if (folder / "locales").is_dir():
        return {}
    files = {tag: catalogue_file(tag, lesson) for tag in languages()}
    return {
        f"locales/{tag.replace('-', '_')}/LC_MESSAGES/{lesson}.po": file.read_bytes()
        for tag, file in files.items()
        if file.is_file()
    }
