"""From the library to the sealed summary: what is on now, and what an action does to it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from game.language import CatalogueTrouble, Tongues
from game.language.retell import retell_in
from game.scenario import Scenario
from game.screens import (
    FOR_THE_TEACHER,
    Action,
    AskToDelete,
    ChooseToTell,
    DeleteSession,
    EmptySeat,
    HideNumber,
    HoldDoor,
    LockDoor,
    LookAgain,
    NextSecond,
    OpenLesson,
    PickNetwork,
    PickRegion,
    PlaySound,
    PractiseIn,
    Quit,
    ReopenVote,
    ResumeSession,
    Screen,
    SealOld,
    SealSession,
    Setting,
    Show,
    Speak,
    SpeakAlso,
    Stand,
    SwapDisplays,
    ToggleFullScreen,
    ToLibrary,
    View,
    Zoom,
    bilingual,
    build,
    counting_screen,
    curtain_screen,
    desk_screen,
    for_the_wall,
    left_open_screen,
    library_screen,
    overlay,
    with_languages,
)
from game.screens.setting import Display
from game.session import (
    Conductor,
    Journal,
    JournalBroken,
    JournalTrouble,
    SettingsTrouble,
)
from game.session.commands import (
    AskAgain,
    ChangeTeams,
    ChooseBallot,
    CloseCount,
    EraseDigit,
    GoBack,
    LeaveToTeacher,
    OpenCount,
    Resize,
    SkipToDebrief,
    StopCount,
    TypeDigit,
)
from game.stage.device_ballot import DeviceBallot
from game.stage.device_room import RoomMaker
from game.stage.in_step import close_on_devices, keep_in_step, on_devices, taken_back
from game.stage.leftovers import Leftovers
from game.stage.sealing import Sealer, Sealing
from game.stage.telling import Telling

FROM_DESK = (CloseCount, StopCount, OpenCount, AskAgain, LeaveToTeacher, ReopenVote, SkipToDebrief)
"""What the desk does to the session while it lies over the stage: it goes away with it."""

OVER_DESK = ("seats", "pause", "join")
"""What takes the desk's place in its own window: the teacher chooses there."""

WITHOUT_CONTROLS = ("devices", "pause", "join")
"""Screens whose buttons the class needs not, while the teacher has them on the desk."""


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
        tongues: Tongues | None = None,
        keep_region: Callable[[str], None] = lambda _region: None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """`tongues` hold the lessons as they were written; without them, `lessons` are taken to be so.
        `keep_region` keeps the province or territory for the next time; it may raise SettingsTrouble.
        """
        self.telling = Telling(tongues or Tongues(lessons, setting.vocabulary), setting.words.language)
        self.lessons = self.telling.tongues.lessons(setting.words.language)
        self.setting = setting
        self.conductor: Conductor | None = None
        self.view = View()
        self.zoom = 0
        self.full_screen_wanted = False
        self.swap_wanted = False
        self.sound_wanted: Path | None = None
        self.done = False
        self.threes = False
        self._sealing = Sealing(sealer)
        self._broken = broken
        self._prepare = prepare or (lambda lesson: Conductor.begin(lesson, sessions))
        self._leftovers = Leftovers(sessions, today)
        self._now = now
        self._keep_region = keep_region
        self._began: float | None = None
        self._resumed = False
        self._played: dict[str, tuple[float, bool]] = {}
        self._devices = DeviceBallot(rooms, lambda: self.setting.words) if rooms is not None else None

    def screen(self) -> Screen:
        """Return the screen that is on now."""
        return self._told(self.view)

    def _told(self, view: View) -> Screen:
        """Return the screen that is on with this view of it, in one language or two."""
        screen, telling = self._screen(view=view), self.telling
        if telling.second:
            screen = bilingual(screen, self._screen(telling.second, view))
        lesson = self.conductor.lesson.id if self.conductor is not None else None
        offered, second = telling.offered(lesson), telling.second
        return with_languages(screen, self.setting.words, offered, second, may_echo=lesson is not None)

    def _screen(self, language: str = "", view: View | None = None) -> Screen:
        """Return the screen that is on now, in the language that is shown or in another; with this view of
        it, or the one that there is.
        """
        conductor, view = self.conductor, view or self.view
        if conductor is None:
            over = overlay(self.setting, view)
            return over or self._library()
        stand = self._stand(conductor, language)
        over = overlay(stand.setting, view, stand)
        if over is not None:
            return over
        return self._sealing.screen(stand, conductor) or build(stand, view, self._minutes())

    @property
    def sealed_at(self) -> Path | None:
        """Where the summary is that was sealed last."""
        return self._sealing.summary

    @property
    def covered(self) -> bool:
        """Whether something lies over the lesson that its keys do not reach through."""
        return self.view.quiet or bool(self.view.trouble) or self.view.overlay not in ("", "desk")

    def for_class(self, screen: Screen) -> Screen:
        """Return what the class sees of a screen when the teacher has a window of their own."""
        if self.conductor is None:
            return screen
        if screen.kind in FOR_THE_TEACHER or _asks_where(screen):
            return self._covered(self.conductor)
        if screen.kind == "count":
            return self._counting()
        return for_the_wall(screen) if screen.kind in WITHOUT_CONTROLS else screen

    def _covered(self, conductor: Conductor) -> Screen:
        """Return what the class sees while the teacher has something of their own to read."""
        phase = self._sealing.phase(conductor)
        if phase in ("welcome", "playing", "path"):
            return self.for_class(self._told(View()))
        after = phase in ("seal", "sealed")
        return curtain_screen(self.setting, self._stand(conductor).scenario.title, after=after)

    def _counting(self) -> Screen:
        """Return a count as the class sees it while the teacher types on a desk apart."""
        telling = self.telling
        shown = [
            counting_screen(self._screen(tag), telling.setting(self.setting, tag).words)
            for tag in ("", telling.second)
        ]
        return bilingual(shown[0], shown[1]) if telling.second else shown[0]

    def desk(self) -> Screen | None:
        """Return the teacher's desk for a window of its own; none before the story and after it, and while
        something else is the teacher's to read or to choose.
        """
        conductor, view = self.conductor, self.view
        if conductor is None or self._sealing.phase(conductor) != "playing":
            return None
        if not view.quiet and (view.trouble or view.overlay in OVER_DESK):
            return None
        stand = self._stand(conductor)
        return desk_screen(stand, self._minutes(), beside=True)

    def _stand(self, conductor: Conductor, language: str = "") -> Stand:
        devices = self._devices.view() if self._devices is not None else None
        stand = Stand(
            conductor.system,
            conductor.session,
            self.setting,
            self._sealing.sealer.bands,
            devices,
            self.threes,
            self._resumed,
        )
        return self.telling.stand(stand, conductor, language)

    def changed(self) -> bool:
        """Whether something happened that no key was pressed for: a device came, or voted."""
        return self._devices is not None and self._devices.changed()

    def _minutes(self) -> int:
        """Return how many minutes the story has been played, since this window first opened it."""
        return int(self._now() - self._began) // 60 if self._began is not None else 0

    def act(self, action: Action) -> None:
        """Do what was asked. What cannot be done is said on the next screen; nothing is lost by it."""
        over = self.view.overlay
        try:
            self._act(action)
            if self._devices is not None and self.view.overlay == "join" != over:
                self._devices.look()
        except (JournalTrouble, CatalogueTrouble, SettingsTrouble, OSError) as trouble:
            self.view = View(trouble=retell_in(self.setting.words.language, str(trouble)))

    def open(self, conductor: Conductor) -> None:
        """Show this session."""
        self.conductor = conductor
        self.view = View()
        anew = (0.0, conductor.session.position > 0)
        seconds, self._resumed = self._played.get(conductor.session.about.id, anew)
        self._began = self._now() - seconds if conductor.session.phase == "playing" else None
        self._pause_when_mirrored()

    def see_displays(self, display: Display, system: str) -> None:
        """Take note of what this machine shows on. Where the class begins to see what the teacher sees, in
        the middle of the story, the pause says so.
        """
        before = self.setting.display
        self.setting = replace(self.setting, display=display, system=system)
        if display != before:
            self._pause_when_mirrored()

    def _pause_when_mirrored(self) -> None:
        playing = self.conductor is not None and self.conductor.session.phase == "playing"
        if playing and self.setting.display == "mirrored" and self.view == View():
            self.view = View("pause")

    def close(self) -> None:
        """Let go of the session that is open; it stays on this machine as it is."""
        if self.conductor is not None:
            if self._began is not None:
                self._played[self.conductor.session.about.id] = (self._now() - self._began, self._resumed)
            self.conductor.close()
        self.conductor = None
        self._sealing.early = False
        self._leftovers.forget()
        if self._devices is not None:
            self._devices.stop()

    def _act(self, action: Action) -> None:
        match action:
            case Show(overlay=wanted):
                self.view = self.view.showing(wanted)
                if self._devices is not None:
                    self._devices.quiet(self.view.quiet)
            case PickNetwork() | LookAgain() | LockDoor() | HoldDoor() | EmptySeat() | HideNumber():
                if self._devices is not None and not self.view.quiet:
                    on_devices(self._devices, action, self._students())
                if isinstance(action, PickNetwork) and self.conductor is not None:
                    self._keep_devices_in_step(self.conductor)
                if isinstance(action, EmptySeat):
                    self.view = replace(self.view, typed=None)
            case TypeDigit() | EraseDigit() if self.view.overlay == "seats":
                self.view = replace(self.view, typed=_typed(self.view.typed, action))
            case PractiseIn(threes=threes):
                self.threes = threes
            case Zoom(by=by):
                self.zoom += by
            case ToggleFullScreen():
                self.full_screen_wanted = True
            case SwapDisplays():
                self.swap_wanted = True
            case PickRegion(region=region):
                self._pick_region(region)
            case Speak() | SpeakAlso() | NextSecond():
                self._speak(action)
                if self.conductor is not None:
                    self._keep_devices_in_step(self.conductor)
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
            case SealOld(session=name):
                self._resume(name)
                self._sealing.early = True
            case AskToDelete(session=name):
                self._leftovers.asking = name
            case DeleteSession(session=name):
                self._leftovers.delete(name)
            case GoBack() if self._sealing.early and not self.covered:
                self.close()
                self.view = View()
            case ChooseToTell(name=name):
                if self.conductor is not None and not self.covered:
                    self._sealing.sealer.toggle(self.conductor, name, self.setting.region)
            case SealSession():
                if self.conductor is not None:
                    self._sealing.seal(self.conductor)
            case ChooseBallot() | ChangeTeams() if self.conductor is not None and not self.view.quiet:
                self.conductor.act(action)
                if action == ChooseBallot("devices"):
                    self.view = View("join")
                elif self.view.overlay in ("join", "desk"):
                    self.view = View()
                self._keep_devices_in_step(self.conductor)
            case _ if self.conductor is not None and self._may_act(action):
                before = self.conductor.session
                if isinstance(action, FROM_DESK):
                    self.view = View()
                if isinstance(action, CloseCount) and self.conductor.session.asking and self._devices:
                    close_on_devices(self._devices, self.conductor, self._stand)
                elif isinstance(action, ReopenVote):
                    self.conductor.act(AskAgain())
                    self.conductor.act(OpenCount())
                else:
                    self.conductor.act(action)
                if self._devices is not None and taken_back(before, self.conductor.session):
                    self._devices.put_away()
                self._keep_devices_in_step(self.conductor)
                if isinstance(action, Resize) and self._devices is not None:
                    self._devices.fit(self._students())
                if self._began is None and self.conductor.session.phase == "playing":
                    self._began = self._now()

    def _pick_region(self, region: str) -> None:
        """Show the help lines of this place first, now and the next time."""
        if not self.view.quiet:
            before_class = self.conductor is not None and self.conductor.session.phase == "checklist"
            self.view = View() if before_class else View("help")
            self.setting = replace(self.setting, region=region)
            self._keep_region(region)

    def _speak(self, action: Speak | SpeakAlso | NextSecond) -> None:
        """Show another language, or a second one. The session hears nothing of it."""
        lesson = self.conductor.lesson.id if self.conductor is not None else None
        match action:
            case _ if self.view.quiet:
                return
            case Speak(language=language):
                self.telling.speak(language)
                self.setting = self.telling.setting(self.setting)
                self.lessons = self.telling.tongues.lessons(language)
            case SpeakAlso(language=language):
                self.telling.speak_also(language)
            case NextSecond() if lesson is not None:
                self.telling.next_second(lesson)

    def _may_act(self, action: Action) -> bool:
        """Whether the session hears this now: not under what lies over it, but from the desk some of it."""
        if self._sealing.early:
            return False
        from_desk = self.view.overlay == "desk" and isinstance(action, FROM_DESK)
        return not self.view.quiet and (not self.view.overlay or from_desk)

    def _students(self) -> int:
        return self.conductor.session.preparation.class_size if self.conductor is not None else 0

    def _keep_devices_in_step(self, conductor: Conductor) -> None:
        if self._devices is not None:
            keep_in_step(self._devices, self._stand(conductor))

    def _resume(self, name: str) -> None:
        entry = self._leftovers.find(name)
        try:
            journal = Journal.open(entry.path)
            lesson = self.telling.tongues.lesson(entry.lesson, journal.about.language)
            self.open(Conductor.resume(lesson, journal))
        except JournalBroken:
            self._leftovers.save()
            raise

    def _library(self) -> Screen:
        """Return the library, or the sessions that were left unsealed over it."""
        words, left = self.setting.words, self._leftovers
        unfinished, old = left.unfinished(), left.old()
        if self.view.overlay == "left-open":
            titles = {lesson.id: str(lesson.title) for lesson in self.lessons}
            return left_open_screen(words, old, titles, left.asking)
        return library_screen(words, self.lessons, unfinished, self._broken, len(old), len(left.rescued))


def _asks_where(screen: Screen) -> bool:
    """Whether a screen asks the teacher for the network, and has no code for the class yet."""
    return screen.kind == "join" and all(part.role != "code-to-join" for part in screen.parts)


def _typed(before: int | None, action: TypeDigit | EraseDigit) -> int | None:
    """Return a seat's number with a digit more, or one fewer; more digits than a seat has begin anew."""
    if isinstance(action, EraseDigit):
        return (before or 0) // 10 or None
    typed = (before or 0) * 10 + action.digit
    return typed if typed <= 9999 else action.digit
