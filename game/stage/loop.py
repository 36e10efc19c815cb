"""The loop: hear what people do, and paint when something has changed. Idle otherwise."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.screens import FOR_THE_TEACHER, Action, Part, Screen, Show
from game.session.commands import GoOn
from game.stage.access import ASKED
from game.stage.collector import set_aside
from game.stage.fade import Fade
from game.stage.gamepads import Gamepads
from game.stage.keys import (
    Activate,
    FocusOn,
    Meant,
    MoveFocus,
    Scroll,
    letter,
    meaning,
    onward,
    team_button,
    team_key,
)
from game.stage.painter import ZOOMS, Composition, Painter
from game.stage.scrolling import scroll, show_part
from game.stage.sounds import Sounds
from game.stage.stagehand import Stagehand
from game.stage.window import Window

PAUSE = 0.033
PAUSE_FADING = 0.012
CLOCK_EVERY = 5.0
TWICE = 0.6
WHEEL = 0.12
_NOT_PLAIN = pygame.KMOD_CTRL | pygame.KMOD_META | pygame.KMOD_ALT


@dataclass(slots=True)
class Frame:
    """What the loop knows of the picture that is shown."""

    screen: Screen | None = None
    composition: Composition | None = None
    focus: str = ""
    shown_at: float = 0.0
    dirty: bool = True
    clock_at: float = 0.0


class Loop:
    """Plays what a stagehand holds in a window, until it is done."""

    def __init__(
        self,
        window: Window,
        painter: Painter,
        stagehand: Stagehand,
        now: Callable[[], float] = time.monotonic,
        motion: bool = False,
        desk: Window | None = None,
        watch: "Callable[[Loop], None] | None" = None,
    ) -> None:
        self.window = window
        self.painter = painter
        self.stagehand = stagehand
        self.frame = Frame()
        self.motion = motion
        self.desk_window = desk
        self.desk = Frame()
        self._now = now
        self._fade: Fade | None = None
        self._gamepads = Gamepads()
        self.sounds = Sounds()
        self._last_click = -TWICE
        self._watch = watch
        self._watched_at = 0.0

    def run(self) -> None:
        """Run until the window is closed."""
        self.turn()  # a first picture, before anything else
        with set_aside():
            while not self.stagehand.done:
                time.sleep(PAUSE if self._fade is None else PAUSE_FADING)
                self.turn()

    def turn(self) -> None:
        """Hear every event that waits, then paint once if anything changed."""
        for event in pygame.event.get():
            self.hear(event)
        if self._watch is not None and (
            self.stagehand.swap_wanted or self._now() - self._watched_at > CLOCK_EVERY
        ):
            self._watched_at = self._now()
            self._watch(self)
        self.show()
        self._tell()
        if self._fade is not None:
            if self._fade.paint(self.window.surface, self._now()):
                self._fade = None
            self.window.flip()

    def use_desk(self, desk: Window | None) -> None:
        """Show the teacher's desk in this window from now on, or in none."""
        self.desk_window, self.desk = desk, Frame()
        self.frame.dirty = True

    def show(self) -> None:
        """Paint and flip, if something changed."""
        frame, now = self.frame, self._now()
        if frame.screen is not None and now - frame.clock_at > CLOCK_EVERY and _has_clock(frame.screen):
            frame.dirty = True
        if self.stagehand.changed():
            frame.dirty = True
        desk_due = self.desk_window is not None and (frame.dirty or now - self.desk.clock_at > CLOCK_EVERY)
        if not frame.dirty and not desk_due:
            return
        screen = self.stagehand.screen()
        # before the story the desk shows what the stage shows
        desk = (self.stagehand.desk() or screen) if desk_due else screen
        if frame.screen is None or _is_another(screen, frame.screen):
            frame.focus = frame.focus if screen.find(frame.focus) or desk.find(frame.focus) else ""
        if self.desk_window is not None and desk_due:
            self._show_desk(self.desk_window, desk, now)
        if not frame.dirty:
            return
        frame.dirty, frame.clock_at = False, now
        shown = screen if self.desk_window is None else self.stagehand.for_class(screen)
        if screen.kind == "teams":
            self._gamepads.look()
        before = frame.composition
        another = before is None or _is_another(shown, before.screen)
        old = self.window.surface.copy() if another and self._may_fade(shown) else None
        if another:
            frame.shown_at = now
        frame.screen = screen
        frame.composition = self.painter.compose(shown, self.window.size, self._zoom, now - frame.shown_at)
        if before is not None and not another:
            scroll(frame.composition, before.scroll)
        self.painter.paint(self.window.surface, frame.composition, frame.focus)
        self._fade = Fade(old, self.window.surface.copy(), now) if old is not None else None
        if self._fade is None:
            self.window.flip()

    def _tell(self) -> None:
        """Tell the screen readers what the windows show. The desk says nothing by itself: a voice in the room
        would tell the class.
        """
        for window, frame in ((self.window, self.frame), (self.desk_window, self.desk)):
            if window is not None and window.reader is not None and frame.composition is not None:
                focus, aloud = self.frame.focus, window is self.window
                window.reader.tell(frame.composition, focus, aloud=aloud)

    def _show_desk(self, window: Window, screen: Screen, now: float) -> None:
        """Paint the teacher's own window."""
        before = self.desk
        made = self.painter.compose(screen, window.size, self._zoom)
        if before.composition is not None and not _is_another(screen, before.composition.screen):
            scroll(made, before.composition.scroll)
        self.desk = Frame(screen, made, clock_at=now)
        self.painter.paint(window.surface, made, self.frame.focus)
        window.flip()

    @property
    def _zoom(self) -> float:
        return ZOOMS[min(max(self.stagehand.zoom, 0), len(ZOOMS) - 1)]

    def _may_fade(self, screen: Screen) -> bool:
        """Whether the next screen may fade in. The quiet screen comes and goes at once."""
        before = self.frame.composition
        return self.motion and before is not None and "quiet" not in (screen.kind, before.screen.kind)

    def hear(self, event: pygame.event.Event) -> None:
        """Do what an event asks."""
        screen = self.frame.screen
        if event.type in (pygame.QUIT, pygame.WINDOWCLOSE):
            self.stagehand.done = True
        elif event.type in (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED):
            self.frame.dirty = True
        elif screen is None:
            return
        elif event.type == pygame.KEYDOWN:
            chosen = team_key(screen, event.scancode, event.key) if screen.kind == "teams" else None
            meant = chosen or meaning(screen, event.key, event.mod) or self._on_desk(event)
            if isinstance(meant, Scroll):
                self._turn(meant.pages, self._windows(event))
            else:
                self._mean(meant)
        elif event.type == pygame.JOYDEVICEADDED and screen.kind == "teams":
            self._gamepads.look(again=True)
        elif event.type == pygame.JOYBUTTONDOWN and screen.kind == "teams":
            self._mean(team_button(screen, self._gamepads.team(event.instance_id), event.button))
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            on_desk = self.desk_window is not None and self.desk_window.owns(event)
            self._click(event.pos, self.desk.composition if on_desk else self.frame.composition)
        elif event.type == pygame.MOUSEWHEEL:
            self._turn(-WHEEL * event.y, self._windows(event)[:1])
        elif event.type == ASKED:
            self._asked(event.reader.part(event.number), press=event.press)

    def _on_desk(self, event: pygame.event.Event) -> Action | None:
        """Return what a letter does that stands on the desk, wherever the keyboard is, and though the desk
        may not be shown.
        """
        if self.stagehand.covered or event.mod & _NOT_PLAIN:
            return None
        desk = self.stagehand.desk()
        return letter(desk, event.key) if desk is not None else None

    def _click(self, point: tuple[int, int], composition: Composition | None) -> None:
        now = self._now()
        twice, self._last_click = now - self._last_click < TWICE, now
        if composition is not None and composition.screen.kind == "quiet":
            if twice:
                self._do(Show("quiet"))
            return
        part = composition.at(point) if composition is not None else None
        if part is not None and part.action is not None:
            self.frame.focus = ""
            self._do(part.action)

    def _asked(self, part: Part | None, *, press: bool) -> None:
        """Do what a screen reader asks for: go to a part, as the Tab key does, or do what it does as well."""
        screen = self.frame.screen
        if part is None or screen is None:
            return
        reached = any(each.id == part.id for each in self._within_reach(screen))
        self._go_to(part.id if reached else "")
        if press and part.action is not None:
            self._do(part.action)

    @property
    def _at_hand(self) -> Composition | None:
        """Where the keys work: on the desk while only the teacher has something to read there."""
        screen = self.frame.screen
        on_desk = self.desk_window is not None and screen is not None and screen.kind in FOR_THE_TEACHER
        return self.desk.composition if on_desk else self.frame.composition

    def _mean(self, meant: Meant | None) -> None:
        screen, composition = self.frame.screen, self._at_hand
        if meant is None or screen is None or composition is None:
            return
        match meant:
            case MoveFocus(by=by):
                self._move_focus(screen, by)
            case FocusOn(part=part):
                self.frame.focus = part
                self.frame.dirty = True
            case Scroll(pages=pages):
                self._turn(pages, [composition])
            case Activate():
                self._activate(screen, composition)
            case _:
                self._do(meant)

    def _activate(self, screen: Screen, composition: Composition) -> None:
        part = next((part for part in self._within_reach(screen) if part.id == self.frame.focus), None)
        if part is not None and part.action is not None:
            self._do(part.action)
            return
        if composition.scroll < composition.layout.overflow:
            self._turn(0.8, [composition])
            return
        way = onward(screen)
        if way is not None:
            self._do(way)
        elif screen.digits == "type":
            self._do(GoOn())

    def _do(self, action: Action) -> None:
        if action == Show("desk") and self.desk_window is not None:
            return  # it is shown already
        self.stagehand.act(action)
        if self.stagehand.full_screen_wanted:
            self.stagehand.full_screen_wanted = False
            self.window.toggle_full()
        if self.stagehand.sound_wanted is not None:
            self.sounds.play(self.stagehand.sound_wanted)
            self.stagehand.sound_wanted = None
        elif isinstance(action, (Show, GoOn)):
            self.sounds.stop()
        self.stagehand.zoom = min(max(self.stagehand.zoom, 0), len(ZOOMS) - 1)
        self.frame.dirty = True

    def _within_reach(self, screen: Screen) -> list[Part]:
        """Return what the Tab key goes through: what the screen has, then what only the desk has. With a
        desk apart, what neither window shows is left out.
        """
        desk = self.desk.screen
        if self.desk_window is None or desk is None:
            return [part for part in screen.targets if part.id]
        shown = {part.id for each in self._both() for part in each.screen.targets}
        known = {part.id for part in screen.targets}
        own = [part for part in desk.targets if part.id not in known]
        return [part for part in (*screen.targets, *own) if part.id and part.id in shown]

    def _both(self) -> list[Composition]:
        """Return what the two windows show, the desk's first."""
        desk = self.desk.composition if self.desk_window is not None else None
        return [made for made in (desk, self.frame.composition) if made is not None]

    def _windows(self, event: pygame.event.Event) -> list[Composition]:
        """Return what the windows show, the one that an event came from first."""
        both = self._both()
        return both[::-1] if self.window.owns(event) else both

    def _move_focus(self, screen: Screen, by: int) -> None:
        ids = [part.id for part in self._within_reach(screen)]
        if not ids:
            return
        here = ids.index(self.frame.focus) if self.frame.focus in ids else (-1 if by > 0 else 0)
        self._go_to(ids[(here + by) % len(ids)])

    def _go_to(self, part: str) -> None:
        self.frame.focus = part
        for composition in self._both():
            show_part(composition, part)
        self.frame.dirty = True

    def _turn(self, pages: float, compositions: Sequence[Composition]) -> None:
        """Turn the first of these pages that has more of itself that way."""
        for composition in compositions:
            if scroll(composition, round(composition.layout.window.height * pages)):
                self.frame.dirty = True
                return


def _has_clock(screen: Screen) -> bool:
    return any(part.role == "clock" for part in screen.walk())


def _is_another(screen: Screen, before: Screen) -> bool:
    """Whether it is another moment, and not the same one with a tick more, or in another language."""
    if screen.kind == before.kind and _spoken(screen) != _spoken(before):
        return False
    return (screen.kind, _heading(screen)) != (before.kind, _heading(before))


def _spoken(screen: Screen) -> tuple[str, str]:
    return screen.language, screen.second


def _heading(screen: Screen) -> Part | None:
    return next((part for part in screen.parts if part.role in ("heading", "speech", "thread")), None)
