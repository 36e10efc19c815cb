"""`waymark preview`: a lesson that is being written, in a window that follows the file."""

import tempfile
from pathlib import Path

import click

from game.cli.language_code import LanguageCode
from game.cli.refusals import no_window, not_translated
from game.cli.settings import kept
from game.cli.shelf import FILE, find_lesson, read_lesson
from game.cli.speech import say, told
from game.language import CatalogueTrouble, Tongues, known, own_locales
from game.scenario import Reading, Scenario, Severity, Vocabulary, read_scenario
from game.screens import Setting
from game.session import Conductor
from game.session.rehearse import NoWayThere, enter, go_to, replay
from game.summary.sealer import FileSealer


@click.command()
@click.argument("lesson")
@click.option("--at", metavar="SCENE", help="Begin at this scene, by the shortest way there.")
@click.option(
    "--replay",
    "picks",
    multiple=True,
    metavar="PLAY",
    help="Options to pick, as “waymark check” tells them: 1,3,2 or again for each text or response.",
)
@click.option("--short", is_flag=True, help="The short cut.")
@click.option(
    "--language", type=LanguageCode(), metavar="CODE", help="The language to show it in, such as fr."
)
@click.option("--desk", is_flag=True, help="The teacher's desk in a window of its own.")
def command(
    lesson: str, at: str | None, picks: tuple[str, ...], short: bool, language: str | None, desk: bool
) -> None:
    """Show LESSON as a class will see it, and follow its file as you save it.

    Nothing is kept: no session, no summary. Backspace goes back, Space on, N shows the notes.

    \b
      waymark preview ride-home --at coach
      waymark preview ride-home --replay 1,2
    """
    scenario, vocabulary = read_lesson(lesson)
    if short and scenario.minutes.short is None:
        raise click.UsageError(say("“{lesson}” has no short cut", lesson=scenario.id))
    tag = language or scenario.language
    if not known(tag, None, *own_locales(scenario)) and tag != scenario.language:
        raise not_translated(tag)
    from game.stage import NoDisplayError, Preview, can_show, open_stage

    with tempfile.TemporaryDirectory(prefix="waymark-preview-") as scratch:
        conductor = Conductor.begin(scenario, Path(scratch))
        try:
            enter(conductor, short=short)
            replay(conductor, [each for pick in picks for each in _read(pick)])
            if at is not None:
                go_to(conductor, at)
            if not can_show():
                raise click.ClickException(
                    say(
                        "there is no screen here to show it on. “waymark check” and “waymark test” need none."
                    )
                )
            tongues = Tongues((scenario,), vocabulary)
            setting = Setting(tongues.words(tag), tongues.vocabulary(tag), kept().region, kept().people)
            sealer = FileSealer(Path(scratch), setting.vocabulary, setting.words)
            watch = Watch(find_lesson(lesson), vocabulary)
            preview = Preview(conductor, setting, Path(scratch), sealer, watch)
            open_stage(preview, full=False, motion=False, desk=desk)
        except NoWayThere as nowhere:
            raise click.UsageError(told(str(nowhere)).rstrip(".")) from nowhere
        except CatalogueTrouble as trouble:
            raise click.ClickException(told(str(trouble))) from trouble
        except NoDisplayError as error:
            raise no_window(error) from error
        finally:
            conductor.close()


class Watch:
    """Looks whether a lesson's file was saved, and reads it when it was."""

    def __init__(self, lesson: Path, vocabulary: Vocabulary) -> None:
        self._file = lesson / FILE if lesson.is_dir() else lesson
        self._vocabulary = vocabulary
        self._seen = self._look()

    def __call__(self) -> Scenario | str | None:
        """Return the lesson if it changed, or what is wrong with it; None if nothing changed."""
        seen = self._look()
        if seen == self._seen:
            return None
        self._seen = seen
        reading = read_scenario(self._file, self._vocabulary)
        return reading.scenario or self._wrong(reading)

    def _look(self) -> tuple[int, int]:
        try:
            found = self._file.stat()
        except OSError:
            return (0, 0)  # an editor that puts a new file in the old one's place
        return (found.st_mtime_ns, found.st_size)

    def _wrong(self, reading: Reading) -> str:
        errors = [finding for finding in reading.findings if finding.severity is Severity.ERROR]
        first = errors[0]
        line = say(
            "Line {line}: {message} {hint}", line=first.span.line, message=first.message, hint=first.hint
        ).rstrip()
        if len(errors) == 1:
            return line
        return f"{line} {say('And {n} more: “waymark check” shows all.', n=len(errors) - 1)}"


def _read(pick: str) -> list[int | str]:
    """Return the picks that a word holds: `1,3,2` is three, any other text is one."""
    parts = [part.strip() for part in pick.split(",")]
    if all(part.isdigit() for part in parts):
        return [int(part) for part in parts]
    return [pick]
