"""`waymark new`: a lesson to start from."""

import re
import shutil
import unicodedata
from pathlib import Path

import click

from game.cli.settings import kept
from game.cli.shelf import is_shipped
from game.cli.speech import say
from game.cli.unwritable import unwritable
from game.scenario import read_scenario
from game.scenario.json_schema import FILE_NAME
from game.session import home, lessons_folder
from game.shipped import folder

TEMPLATES = ("story", "circle")
LANGUAGES = ("en", "fr")
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@click.command()
@click.argument("name")
@click.option(
    "--template",
    type=click.Choice(TEMPLATES),
    default="story",
    show_default=True,
    help="story: a small whole lesson. circle: a frame that a community fills, with a guide.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="The language that you write in. [this machine's, if it is one of them; or else en]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to make it in. [where the library looks for your own lessons]",
)
def command(name: str, template: str, language: str | None, output: Path | None) -> None:
    """Make a lesson to start from. NAME is its folder's name, such as ride-home.

    \b
      waymark new ride-home
      waymark new notre-lecon --template circle --language fr
    """
    if not NAME.fullmatch(name):
        near = suggested(name)
        if near:
            why = say("a lesson's name is lower-case words joined by hyphens: how about “{near}”?", near=near)
        else:
            why = say("a lesson's name is lower-case words joined by hyphens.")
        raise click.UsageError(why)
    if is_shipped(name) and output is None:
        raise click.UsageError(
            say(
                "“{name}” is a lesson that Waymark brings, and yours would hide it: how about “{near}”?",
                name=name,
                near=f"{name}-2",
            )
        )
    chosen = language or next((tag for tag in LANGUAGES if kept().language.split("-")[0] == tag), "en")
    shelf = output or lessons_folder(home())
    lesson = shelf / name
    if lesson.exists() and (not lesson.is_dir() or any(lesson.iterdir())):
        raise click.ClickException(
            say("{path} is there already, and stays as it is. Take another name.", path=lesson)
        )
    try:
        _write(lesson, template, chosen)
    except OSError as error:
        raise unwritable(error, lesson) from error
    file = lesson / "scenario.yaml"
    reading = read_scenario(file)
    told = name if output is None else str(lesson)
    click.echo(say("Your lesson is in {file}", file=file))
    if (lesson / "GUIDE.md").exists():
        click.echo(say("Read first: {file}", file=lesson / "GUIDE.md"))
    click.echo(say("Open it in a text editor and change it line by line. Then:"))
    click.echo(f"  waymark check {told}")
    draft = reading.scenario is not None and reading.scenario.awaits_community
    click.echo(f"  waymark play {told}{' --draft' if draft else ''} --windowed")
    if draft:
        click.echo(say("No class can play it before the community whose lesson it is has reviewed it."))


def suggested(name: str) -> str:
    """Return a name for a lesson that comes near to what was typed; "" where nothing is left of it."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    words = [word for word in re.split(r"[^a-z0-9]+", plain) if word]
    near = "-".join(words)
    return near if NAME.fullmatch(near) else ""


def _write(lesson: Path, template: str, language: str) -> None:
    """Copy a template into a new folder, with its plan, its guide, and the schema for editors beside it."""
    source = folder("scenarios") / "templates"
    (lesson / "plans").mkdir(parents=True, exist_ok=True)
    text = (source / f"{template}.{language}.yaml").read_text(encoding="utf-8")
    schema = f"../{FILE_NAME}"
    (lesson / "scenario.yaml").write_text(text.replace("SCHEMA", schema, 1), encoding="utf-8", newline="\n")
    shutil.copyfile(source / "plans" / f"{template}.{language}.yaml", lesson / "plans" / "first.yaml")
    guide = source / "guides" / f"{template}.{language}.md"
    if guide.is_file():
        shutil.copyfile(guide, lesson / "GUIDE.md")
    if not (lesson.parent / FILE_NAME).exists():
        shutil.copyfile(folder("scenarios") / FILE_NAME, lesson.parent / FILE_NAME)
