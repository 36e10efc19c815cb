"""Every screen of a lesson, each once, in a language or in two: what must fit on the wall."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

from game.language import Tongues
from game.play import System
from game.screens.after import sealed_screen
from game.screens.bilingual import bilingual
from game.screens.build import build
from game.screens.desk import desk_screen
from game.screens.left_open import MOST, left_open_screen
from game.screens.library import library_screen
from game.screens.overlays import curtain_screen
from game.screens.part import Screen
from game.screens.rounds import counting_screen
from game.screens.setting import Devices, Setting, Stand, View
from game.screens.stations import STUDENTS, stations
from game.screens.tongue_controls import with_languages
from game.session import BALLOTS, Entry, LocalPerson, Notice, Preparation, Round, Session
from game.session.session import CHECKLIST_ITEMS
from game.session.settings import LONGEST, MOST_PEOPLE, REGIONS

BAND, PASSED = "5-9", "0-4"
_NO_PATH = Path()
URL, CODE = "https://192.168.178.123:8443", "KMWXHB"
MATRIX = "\n".join("10" * 16 for _ in range(33)).split("\n")


def every_screen(tongues: Tongues, lesson: str, language: str, second: str = "") -> Iterator[Screen]:
    """Give every screen of a lesson in a language, with a `second` below it; each tree once."""
    seen: set[Screen] = set()
    for screen in _all(tongues, lesson, language, second):
        if screen not in seen:
            seen.add(screen)
            yield screen


def _all(tongues: Tongues, lesson: str, language: str, second: str) -> Iterator[Screen]:
    source = tongues.lesson(lesson, language)
    system = System(source)
    offered = tongues.offered(lesson, now=language)
    others = (language, second) if second else (language,)
    systems = [System(tongues.lesson(lesson, tag)) for tag in others]
    settings = [
        Setting(
            tongues.words(tag), tongues.vocabulary(tag), people=_people(tongues.lesson(lesson, tag).title)
        )
        for tag in others
    ]
    stands = [
        Stand(s, _nobody(system), setting, _bands) for s, setting in zip(systems, settings, strict=True)
    ]
    for session, view, devices, threes in _instants(system):
        shown = [
            build(replace(stand, session=session, devices=devices, threes=threes), view) for stand in stands
        ]
        told = bilingual(shown[0], shown[1]) if second else shown[0]
        yield with_languages(told, settings[0].words, offered, second)
        if told.kind == "count":
            walls = [counting_screen(s, setting.words) for s, setting in zip(shown, settings, strict=True)]
            wall = bilingual(walls[0], walls[1]) if second else walls[0]
            yield with_languages(wall, settings[0].words, offered, second)
        if not second and session.phase == "playing" and view == View():
            stand = replace(stands[0], session=session, devices=devices, threes=threes)
            yield with_languages(desk_screen(stand), stand.words, offered)
            yield desk_screen(stand, beside=True)
    yield from (screen for screen in _around(stands[0], offered) if not second)
    for region in ("", *REGIONS):
        helps = [build(_placed(stand, region), View("help")) for stand in stands]
        told = bilingual(helps[0], helps[1]) if second else helps[0]
        yield with_languages(told, settings[0].words, offered, second)


def _placed(stand: Stand, region: str) -> Stand:
    return replace(stand, setting=replace(stand.setting, region=region))


def _nobody(system: System) -> Session:
    return next(iter(stations(system)))


def _instants(system: System) -> Iterator[tuple[Session, View, Devices | None, bool]]:
    """Give every session with what lies over it and what the devices say."""
    first = True
    for session in stations(system):
        for devices in _rooms() if session.asking is not None else (None,):
            yield session, View(), devices, False
        if session.count is None and session.vote is None and session.asking is None:
            yield session, View(), None, True
        if first:
            first = False
            yield replace(session, notice=Notice("changed")), View(), None, False
            for phase in ("card", "welcome"):
                yield replace(session, phase=phase), View(), None, False
            for ballot in BALLOTS:
                ready = replace(session.preparation, ballot=ballot)
                yield replace(session, preparation=ready), View("pause"), Devices(), False
            for ready in _checklists():
                unready = Notice("not-ticked")
                yield (
                    replace(session, phase="checklist", preparation=ready, notice=unready),
                    View(),
                    None,
                    False,
                )


def _checklists() -> Iterator[Preparation]:
    every = frozenset(range(CHECKLIST_ITEMS))
    for ballot, ticked in product(BALLOTS, (frozenset[int](), every)):
        yield Preparation(ticked, STUDENTS, ballot=ballot)


def _rooms() -> tuple[Devices, ...]:
    """Return what the students' devices may say while a vote is open."""
    here = Devices((), URL, CODE, tuple(MATRIX), seats=24, received=11, alive=True, present=24, reached=True)
    few = replace(here, seats=2, received=1, present=2)
    return (
        here,
        few,
        replace(few, shut=True),
        replace(here, hidden=True),
        replace(here, alive=False, fault="gone"),
    )


def _around(stand: Stand, offered: tuple[str, ...]) -> Iterable[Screen]:
    """Give what lies around the story: the library, the place, joining, what went wrong, the end."""
    words, session = stand.words, stand.session
    unfinished = [Entry("0" * 32, _NO_PATH, stand.scenario.id, "2026-11-24")]
    yield with_languages(library_screen(words, [stand.scenario] * 3, unfinished, 2, 3, 2), words, offered)
    old = [replace(unfinished[0], id=str(number) * 32) for number in range(MOST)]
    for asking in ("", old[0].id):
        yield left_open_screen(words, old, {stand.scenario.id: stand.scenario.title}, asking)
    for after in (False, True):
        yield curtain_screen(stand.setting, stand.scenario.title, after=after)
    yield build(stand, View("place"))
    yield build(stand, View(trouble=words("This computer is on no network that devices could join.")))
    yield build(stand, View(quiet=True))
    networks = (("Wi-Fi", "192.168.178.123"), ("Ethernet", "10.0.0.12"))
    room = _rooms()[0]
    for devices in (Devices(networks), Devices(), room, replace(room, shut=True), replace(room, locked=True)):
        yield build(replace(stand, devices=devices), View("join"))
    seats = replace(room, numbers=tuple(range(1, 31)))
    for typed in (None, 7, 99):
        yield build(replace(stand, devices=seats), View("seats", typed=typed))
    yield sealed_screen(replace(stand, session=replace(session, phase="sealed")), f"/home/teacher/{'0' * 32}")
    for display in ("one", "mirrored", "two"):
        told = replace(stand.setting, display=display, system="win32")
        yield build(replace(stand, setting=told, session=replace(session, phase="checklist")), View())


def _bands(closed: Round, _size: int) -> tuple[str, ...]:
    return (*(BAND for _ in closed.question.options), PASSED)


def _people(text: str) -> tuple[LocalPerson, ...]:
    """Return three people whose names are as long as they may be, in the letters of a language."""
    long = (text + " ") * LONGEST
    return (LocalPerson(long[:LONGEST].strip(), long[:20], long[:30]),) * MOST_PEOPLE
