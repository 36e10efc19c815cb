"""What a key does on a screen. The same keys everywhere; a part that has the focus comes first."""

from dataclasses import dataclass

import pygame

from game.screens import Action, NextSecond, Part, Quit, Screen, SealSession, Show, ToggleFullScreen, Zoom
from game.session.commands import Adjust, ChooseField, EraseDigit, GoBack, SkipToDebrief, StopCount, TypeDigit


@dataclass(frozen=True, slots=True)
class MoveFocus:
    """To the next control (1) or the one before (-1)."""

    by: int


@dataclass(frozen=True, slots=True)
class FocusOn:
    """To this part."""

    part: str


@dataclass(frozen=True, slots=True)
class Scroll:
    """By so many pages."""

    pages: float


@dataclass(frozen=True, slots=True)
class Activate:
    """Do what the part with the focus does, else go on."""


Meant = Action | MoveFocus | FocusOn | Scroll | Activate

_LETTERS: dict[int, Action] = {
    pygame.K_ESCAPE: Show("quiet"),
    pygame.K_h: Show("help"),
    pygame.K_p: Show("pause"),
    pygame.K_n: Show("desk"),
    pygame.K_f: ToggleFullScreen(),
    pygame.K_F11: ToggleFullScreen(),
    pygame.K_d: SkipToDebrief(),
}
_MOVES: dict[int, Meant] = {
    pygame.K_DOWN: MoveFocus(1),
    pygame.K_RIGHT: MoveFocus(1),
    pygame.K_UP: MoveFocus(-1),
    pygame.K_LEFT: MoveFocus(-1),
    pygame.K_PAGEDOWN: Scroll(0.8),
    pygame.K_PAGEUP: Scroll(-0.8),
    pygame.K_SPACE: Activate(),
    pygame.K_RETURN: Activate(),
    pygame.K_KP_ENTER: Activate(),
}
_PLUS = {pygame.K_PLUS: 1, pygame.K_EQUALS: 1, pygame.K_KP_PLUS: 1, pygame.K_MINUS: -1, pygame.K_KP_MINUS: -1}


def meaning(screen: Screen, key: int, mod: int) -> Meant | None:
    """Return what a key means on this screen, or None."""
    if screen.kind == "quiet":
        return Show("quiet") if key == pygame.K_ESCAPE else None
    if mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return _with_control(key)
    if key == pygame.K_TAB:
        return MoveFocus(-1 if mod & pygame.KMOD_SHIFT else 1)
    if screen.digits == "type":
        counted = _counting(screen, key)
        if counted is not None:
            return counted
    if key == pygame.K_BACKSPACE:
        return GoBack()
    if key == pygame.K_l and mod & pygame.KMOD_SHIFT:
        return NextSecond()
    digit = _digit(key)
    if digit is not None:
        return _by_number(screen, digit)
    return _LETTERS.get(key) or letter(screen, key) or _MOVES.get(key)


def letter(screen: Screen, key: int) -> Action | None:
    """Return what a letter does that stands on a button of this screen."""
    if not pygame.K_a <= key <= pygame.K_z:
        return None
    name = chr(key).upper()
    return next((p.action for p in screen.targets if p.role == "button" and p.detail == name), None)


_ROW_NAMES = (tuple("1234567"), tuple("QWERTYU"), tuple("ASDFGJK"), (*"ZXCVBM", "COMMA"))
"""Without H and N: help and the notes stay a key away, however many options there are."""
_KEYPAD = tuple(f"KP{number}" for number in range(1, 8))
_FUNCTION = tuple(f"F{number}" for number in range(1, 8))
_TEAM_ROWS: tuple[tuple[int, ...], ...] = tuple(
    tuple(getattr(pygame, f"KSCAN_{name}") for name in row) for row in (*_ROW_NAMES, _KEYPAD, _FUNCTION)
)
"""Each team's keys by where they lie, not by what is printed on them: true of every keyboard."""


def team_key(screen: Screen, scancode: int, key: int) -> Action | None:
    """Return what a key chooses for its team, while teams choose; nothing for the letters of help and notes,
    wherever a keyboard has them.
    """
    if key in (pygame.K_h, pygame.K_n):
        return None
    for team, row in enumerate(_TEAM_ROWS):
        if scancode in row:
            return team_button(screen, team, row.index(scancode))
    return None


def team_button(screen: Screen, team: int, place: int) -> Action | None:
    """Return what a team's button (of a row of keys, or of its gamepad) chooses."""
    part = screen.find(f"team-{team}-{place}")
    return part.action if part is not None else None


def onward(screen: Screen) -> Action | None:
    """Return what "on" does on this screen when nothing has the focus.

    Never the seal: what cannot be taken back is not done by one press of Space too many.
    """
    ways = [
        part.action
        for part in screen.controls
        if "primary" in part.marks and not isinstance(part.action, SealSession)
    ]
    return ways[-1] if ways else None


def _with_control(key: int) -> Action | None:
    if key == pygame.K_q:
        return Quit()
    return Zoom(_PLUS[key]) if key in _PLUS else None


def _counting(screen: Screen, key: int) -> Action | None:
    fields = [part for part in screen.walk() if part.role == "field"]
    here = next((place for place, part in enumerate(fields) if "current" in part.marks), 0)
    digit = _digit(key)
    if digit is not None:
        return TypeDigit(digit)
    if key in _PLUS:
        return Adjust(here, _PLUS[key])
    if key == pygame.K_BACKSPACE:
        return StopCount() if fields and fields[here].detail == "0" else EraseDigit()
    if key in (pygame.K_DOWN, pygame.K_UP):
        return ChooseField((here + (1 if key == pygame.K_DOWN else -1)) % max(1, len(fields)))
    return None


def _digit(key: int) -> int | None:
    if pygame.K_0 <= key <= pygame.K_9:
        return key - pygame.K_0
    if pygame.K_KP_1 <= key <= pygame.K_KP_9:
        return key - pygame.K_KP_1 + 1
    return 0 if key == pygame.K_KP_0 else None


def _by_number(screen: Screen, digit: int) -> Meant | None:
    """A number ticks a line of a list at once; of options it only takes the focus there, to be confirmed."""
    if screen.digits != "focus":
        return None
    found: Part | None = next((part for part in screen.targets if part.badge == str(digit)), None)
    if found is None or found.action is None:
        return None
    return found.action if found.role == "item" else FocusOn(found.id)
