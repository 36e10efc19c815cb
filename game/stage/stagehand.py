"""From the library to the sealed summary: what is on now, and what an action does to it."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from game.scenario import Scenario
from game.screens import (
    FOR_THE_TEACHER,
    Action,
    HideNumber,
    LockDoor,
    OpenLesson,
    PickNetwork,
    PlaySound,
    Quit,
    ResumeSession,
    Screen,
    SealSession,
    Setting,
    Show,
    Stand,
    ToggleFullScreen,
    ToLibrary,
    View,
    Zoom,
    build,
    curtain_screen,
    desk_screen,
    library_screen,
    overlay,
    question_texts,
    seal_screen,
    sealed_screen,
)
from game.session import Conductor, Entry, Journal, JournalTrouble, Round, history
from game.session.commands import ChangeTeams, ChooseBallot, CloseCount, TakeTally
from game.stage.device_ballot import DeviceBallot, RoomMaker


class Sealer(Protocol):
    """What makes a summary of a session. It is handed in, so that no screen knows of counts."""

    def bands(self, closed: Round, class_size: int) -> tuple[str, ...] | None:
        """Return what may be shown of a round: bands, or nothing."""

    def preview(self, conductor: Conductor) -> tuple[str, ...]:
        """Return what will be written, line for line."""

    def destination(self, conductor: Conductor) -> Path:
        """Return where it will be written."""

    def seal(self, conductor: Conductor) -> Path:
        """Seal the session, write the summary, and return where it is. Raises JournalTrouble, OSError."""


class Stagehand:
    """Holds what is on: the library, or one lesson being played. It knows nothing of pixels."""

    def __init__(
        self,
        lessons: Sequence[Scenario],
        setting: Setting,
        sessions: Path,
        sealer: Sealer,
        *,
        broken: int = 0,
        prepare: Callable[[Scenario], Conductor] | None = None,
        now: Callable[[], float] = time.monotonic,
        rooms: RoomMaker | None = None,
    ) -> None:
        self.lessons = tuple(lessons)
        self.setting = setting
        self.conductor: Conductor | None = None
        self.view = View()
        self.zoom = 0
        self.full_screen_wanted = False
        self.sound_wanted: Path | None = None
        self.done = False
        self.sealed_at: Path | None = None
        self._sessions = sessions
        self._sealer = sealer
        self._broken = broken
        self._prepare = prepare or (lambda lesson: Conductor.begin(lesson, sessions))
        self._unfinished: tuple[Entry, ...] | None = None
        self._now = now
        self._began: float | None = None
        self._devices = DeviceBallot(rooms, lambda: self.setting.words) if rooms is not None else None

    def screen(self) -> Screen:
        """Return the screen that is on now."""
        conductor = self.conductor
        if conductor is None:
            over = overlay(self.setting, self.view)
            return over or library_screen(
                self.setting.words, self.lessons, self._open_sessions(), self._broken
            )
        stand = self._stand(conductor)
        over = overlay(self.setting, self.view, stand)
        if over is not None:
            return over
        if conductor.session.phase == "seal":
            where = str(self._sealer.destination(conductor))
            return seal_screen(stand, self._sealer.preview(conductor), where)
        if conductor.session.phase == "sealed":
            return sealed_screen(stand, str(self.sealed_at or ""))
        return build(stand, self.view, self._minutes())

    def for_class(self, screen: Screen) -> Screen:
        """Return what the class sees of a screen when the teacher has a window of their own."""
        if screen.kind not in FOR_THE_TEACHER or self.conductor is None:
            return screen
        return curtain_screen(self.setting, self.conductor.system.scenario.title)

    def desk(self) -> Screen | None:
        """Return the teacher's desk for a window of its own; none before the story and after it."""
        conductor = self.conductor
        if conductor is None or conductor.session.phase != "playing":
            return None
        stand = self._stand(conductor)
        return desk_screen(stand, self._minutes(), beside=True)

    def _stand(self, conductor: Conductor) -> Stand:
        devices = self._devices.view() if self._devices is not None else None
        return Stand(conductor.system, conductor.session, self.setting, self._sealer.bands, devices)

    def changed(self) -> bool:
        """Whether something happened that no key was pressed for: a device came, or voted."""
        return self._devices is not None and self._devices.changed()

    def _minutes(self) -> int:
        """Return how many minutes the story has been played, since this window opened it."""
        return int(self._now() - self._began) // 60 if self._began is not None else 0

    def act(self, action: Action) -> None:
        """Do what was asked. What cannot be done is said on the next screen; nothing is lost by it."""
        try:
            self._act(action)
        except (JournalTrouble, OSError) as trouble:
            self.view = View(trouble=str(trouble))

    def open(self, conductor: Conductor) -> None:
        """Show this session."""
        self.conductor = conductor
        self.view = View()
        self._began = self._now() if conductor.session.phase == "playing" else None

    def close(self) -> None:
        """Let go of the session that is open; it stays on this machine as it is."""
        if self.conductor is not None:
            self.conductor.close()
        self.conductor = None
        self._unfinished = None
        if self._devices is not None:
            self._devices.stop()

    def _act(self, action: Action) -> None:
        match action:
            case Show(overlay=wanted):
                self.view = self.view.showing(wanted)
                if self._devices is not None:
                    self._devices.quiet(self.view.quiet)
            case PickNetwork() | LockDoor() | HideNumber():
                if self._devices is not None:
                    _on_devices(self._devices, action)
            case Zoom(by=by):
                self.zoom += by
            case ToggleFullScreen():
                self.full_screen_wanted = True
            case PlaySound(file=file):
                self.sound_wanted = Path(file)
            case Quit():
                self.done = True
            case ToLibrary():
                self.close()
                self.view = View()
            case OpenLesson(lesson=name):
                lesson = next(lesson for lesson in self.lessons if lesson.id == name)
                self.open(self._prepare(lesson))
            case ResumeSession(session=name):
                self._resume(name)
            case SealSession():
                if self.conductor is not None:
                    self.sealed_at = self._sealer.seal(self.conductor)
            case ChooseBallot() | ChangeTeams() if self.conductor is not None and not self.view.quiet:
                self.conductor.act(action)
                if action == ChooseBallot("devices"):
                    self.view = View("join")
                elif self.view.overlay == "join":
                    self.view = View()
                self._keep_devices_in_step(self.conductor)
            case _ if self.conductor is not None and not self.view.overlay and not self.view.quiet:
                if isinstance(action, CloseCount) and self.conductor.session.asking and self._devices:
                    self._close_on_devices(self.conductor, self._devices)
                else:
                    self.conductor.act(action)
                self._keep_devices_in_step(self.conductor)
                if self._began is None and self.conductor.session.phase == "playing":
                    self._began = self._now()

    def _close_on_devices(self, conductor: Conductor, devices: DeviceBallot) -> None:
        """Close the vote on the devices, write its counts down, and tell them what was chosen."""
        counts = devices.close()
        conductor.act(TakeTally(counts))
        closed = conductor.session.round
        _, labels = question_texts(self._stand(conductor))
        outcome = closed.outcome if closed is not None and closed.question.kind == "choice" else None
        if closed is not None and outcome is not None and outcome in closed.question.options:
            devices.tell(labels[closed.question.options.index(outcome)])
        else:
            devices.tell("")

    def _keep_devices_in_step(self, conductor: Conductor) -> None:
        """Ask on the devices what the lesson asks, and put away what it asks no more."""
        if self._devices is None:
            return
        if conductor.session.asking is not None:
            self._devices.ask(conductor.session.asking, *question_texts(self._stand(conductor)))
        else:
            self._devices.drop()

    def _resume(self, name: str) -> None:
        entry = next(entry for entry in self._open_sessions() if entry.id == name)
        lesson = next(lesson for lesson in self.lessons if lesson.id == entry.lesson)
        self.open(Conductor.resume(lesson, Journal.open(entry.path)))

    def _open_sessions(self) -> tuple[Entry, ...]:
        """Return the sessions that can be taken up, read once each time that the library opens."""
        if self._unfinished is None:
            self._unfinished = tuple(e for e in history(self._sessions) if e.state == "open")
        return self._unfinished[:3]


def _on_devices(devices: DeviceBallot, action: PickNetwork | LockDoor | HideNumber) -> None:
    match action:
        case PickNetwork(address=address):
            devices.pick(address)
        case LockDoor(locked=locked):
            devices.lock(locked)
        case HideNumber(hidden=hidden):
            devices.hide(hidden)
