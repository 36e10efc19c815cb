"""`waymark play`: a lesson with a class."""

from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import click

from game.cli.language_code import LanguageCode
from game.cli.pages import keep_pages
from game.cli.refusals import in_language_or_source, no_window, not_translated, tell_if_not
from game.cli.rescuing import lay_aside
from game.cli.settings import keep_region, kept
from game.cli.shelf import read_lesson
from game.cli.speech import say
from game.cli.unwritable import unwritable
from game.language import CatalogueTrouble, Tongues, known, localise, names_in, own_locales
from game.scenario import Scenario, Vocabulary
from game.screens import Setting
from game.session import (
    LARGEST_CLASS,
    Ballot,
    Conductor,
    Journal,
    JournalTrouble,
    Preparation,
    history,
    home,
    sessions_folder,
    summaries_folder,
)
from game.session.settings import HIGHEST_PORT, REGIONS
from game.session.simulate import play_on, simulate
from game.summary.sealer import FileSealer

if TYPE_CHECKING:
    from game.stage import RoomMaker, Window


@click.command()
@click.argument("lesson")
@click.option(
    "--language",
    type=LanguageCode(),
    metavar="CODE",
    help="The language of the lesson and of everything around it, such as fr; L switches it in mid-lesson.",
)
@click.option(
    "--ballot",
    type=click.Choice(["hands", "cards", "circle", "teams", "devices"]),
    help="How votes are taken: by hands, unless the lesson says otherwise.",
)
@click.option(
    "--region", type=click.Choice(REGIONS, case_sensitive=False), help="Your province or territory, for help."
)
@click.option(
    "--students",
    type=click.IntRange(1, LARGEST_CLASS),
    default=25,
    show_default=True,
    help="How many are here.",
)
@click.option("--short", is_flag=True, help="Play the short cut.")
@click.option("--windowed", is_flag=True, help="In a window, not on the whole display.")
@click.option("--desk", is_flag=True, help="The teacher's desk in a window of its own, even on one display.")
@click.option(
    "--port",
    type=click.IntRange(0, HIGHEST_PORT),
    help="Where students' own devices find this computer: any free port (0), unless the settings say one. "
    "On a Wi-Fi without internet, 80 keeps phones in the room whose router sends them here.",
)
@click.option("--still", is_flag=True, envvar="WAYMARK_STILL", help="Nothing fades or moves.")
@click.option("--draft", is_flag=True, help="Read a lesson that its community has not reviewed yet.")
@click.option("--resume", is_flag=True, help="Go on where the class stopped.")
def command(
    lesson: str,
    language: str | None,
    ballot: Ballot | None,
    region: str | None,
    students: int,
    short: bool,
    windowed: bool,
    desk: bool,
    port: int | None,
    still: bool,
    draft: bool,
    resume: bool,
) -> None:
    """Play a lesson with a class. LESSON is a name such as new-friend, or a path to a scenario.yaml.

    Space goes on, Backspace back; H is help, P a pause, Esc the quiet screen. On a machine without a
    screen the lesson plays by itself to its end, and says where the summary is.
    """
    source, vocabulary = read_lesson(lesson)
    if source.awaits_community and source.community is not None and not draft:
        raise click.ClickException(
            say(
                "“{title}” waits for the review of {community}, and no class plays it "
                "before. To read it with those who write it: --draft",
                title=source.title,
                community=source.community.name,
            )
        )
    settings = kept()
    language = language or settings.language or source.language
    if ballot == "devices" and _rooms() is None:
        raise click.ClickException(
            say(
                "voting on the students' own devices needs two more parts: pip install “waymark[devices]”. "
                "Every lesson works with hands too."
            )
        )
    if not known(language, None, *own_locales(source)) and language != source.language:
        raise not_translated(language)
    tongues = Tongues((source,), vocabulary)
    place = (region or settings.region).upper()

    def tell(language: str) -> tuple[Scenario, Setting]:
        words, told = tongues.words(language), tongues.vocabulary(language)
        return tongues.lesson(source.id, language), Setting(words, told, place, settings.people)

    scenario, setting = in_language_or_source(tell, language, source.language)
    tell_if_not(setting.words.language, scenario.language)
    try:
        conductor = _resumed(source, scenario) if resume else _begun(scenario, students, short, ballot)
    except CatalogueTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    from game.stage import can_show

    if can_show():
        show(tongues, setting, conductor=conductor, windowed=windowed, desk=desk, port=port, still=still)
    else:
        _play_alone(conductor, tongues, setting.vocabulary, short)


def _begun(scenario: Scenario, students: int, short: bool, ballot: Ballot | None) -> Conductor:
    if short and scenario.minutes.short is None:
        raise click.UsageError(say("“{lesson}” has no short cut", lesson=scenario.id))
    taken = ballot or scenario.ballot or "hands"
    preparation = Preparation(class_size=students, short=short, ballot=taken)
    return Conductor.begin(scenario, sessions_folder(home()), preparation)


def _resumed(source: Scenario, scenario: Scenario) -> Conductor:
    """Return the session to go on with, in whatever language; the names that were given come along."""
    lay_aside(sessions_folder(home()))
    entries = history(sessions_folder(home()))
    entry = next((e for e in entries if e.lesson == scenario.id and e.state == "open"), None)
    if entry is None:
        raise click.ClickException(
            say(
                "no unfinished session of “{lesson}” is on this machine. “waymark sessions” lists what is.",
                lesson=scenario.id,
            )
        )
    try:
        conductor = Conductor.resume(scenario, Journal.open(entry.path))
    except JournalTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    prepared = conductor.session.preparation
    then = localise(source, conductor.session.about.language)
    names = tuple(names_in(then, scenario, dict(prepared.names)).items())
    conductor.session = replace(conductor.session, preparation=replace(prepared, names=names))
    return conductor


def show(
    tongues: Tongues,
    setting: Setting,
    *,
    conductor: Conductor | None = None,
    broken: int = 0,
    windowed: bool = False,
    desk: bool = False,
    port: int | None = None,
    still: bool = False,
    window: "Window | None" = None,
) -> None:
    """Show lessons, or one session of one, until the window is closed. Raises click.ClickException.

    `port` is where students' own devices find this computer, by default as the settings say.
    """
    from game.stage import NoDisplayError, Stagehand, open_stage

    folder, after = summaries_folder(home()), _keeper(tongues)
    sealer = FileSealer(folder, setting.vocabulary, setting.words, after=after)
    stagehand = Stagehand(
        tongues.lessons(setting.words.language),
        setting,
        sessions_folder(home()),
        sealer,
        broken=broken,
        rooms=_rooms(kept().port if port is None else port),
        tongues=tongues,
        keep_region=keep_region,
    )
    if conductor is not None:
        stagehand.open(conductor)
    try:
        open_stage(stagehand, full=not windowed, motion=not still, desk=desk, window=window)
    except NoDisplayError as error:
        raise no_window(error) from error
    finally:
        stagehand.close()
    if stagehand.sealed_at is not None:
        click.echo(say("The summary is in {path}", path=stagehand.sealed_at))


def _keeper(tongues: Tongues) -> Callable[[Conductor, bytes], None]:
    """Return what keeps the words of a session's page when it is sealed."""

    def keep(sealed: Conductor, data: bytes) -> None:
        about = sealed.session.about
        keep_pages(about.id, data, lambda language: tongues.lesson(about.lesson, language))

    return keep


def _rooms(port: int = 0) -> "RoomMaker | None":
    """Return what opens rooms for the students' own devices, at this port or any free one (0); None where
    that part is not installed.
    """
    if find_spec("aiohttp") is None or find_spec("segno") is None:
        return None
    from game.cli.rooms import NetworkRooms

    return NetworkRooms(port=port)


def _play_alone(conductor: Conductor, tongues: Tongues, vocabulary: Vocabulary, short: bool) -> None:
    """Play to the end with an imagined class, seal, and say where the summary is."""
    click.echo(say("No screen here: an imagined class plays the lesson to its end."))
    try:
        students = conductor.session.preparation.class_size
        scenes: list[str] = []
        begun = conductor.session.phase == "checklist"
        chance = Random(1)
        moves = simulate(conductor, students, chance, short=short) if begun else play_on(conductor, chance)
        for _ in moves:
            scene = conductor.session.state.scene
            if conductor.session.phase == "playing" and scene not in scenes[-1:]:
                scenes.append(scene)
        ending = conductor.system.ended(conductor.session.state)
        sealer = FileSealer(summaries_folder(home()), vocabulary, after=_keeper(tongues))
        path: Path = sealer.seal(conductor)
    except JournalTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    except OSError as error:
        raise unwritable(error, summaries_folder(home())) from error
    finally:
        conductor.close()
    told = say(
        "{students} students, {scenes} scenes: {names}.",
        students=students,
        scenes=len(scenes),
        names=", ".join(scenes),
    )
    click.echo(told)
    click.echo(say("It ended with “{ending}”.", ending=ending.title if ending else scenes[-1]))
    click.echo(say("The summary is in {path}", path=path))
