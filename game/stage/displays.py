"""Which displays there are, whether they mirror each other, and which is the teacher's, which the wall's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.screens.setting import Display
from game.stage.window import NoDisplayError, Window

PROBE = 64


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the displays stand: `teacher` is where the desk goes, `wall` where the stage does; with one picture
    in the room (one display, or two that mirror each other) both are the same.
    """

    display: Display
    teacher: pygame.Rect
    wall: pygame.Rect

    def swapped(self) -> "Arrangement":
        """Return it with the two displays exchanged."""
        return Arrangement(self.display, self.wall, self.teacher)


def arrangement(bounds: Sequence[pygame.Rect]) -> Arrangement:
    """Return how displays with these bounds stand, the system's own first. Those that overlap mirror."""
    first = bounds[0]
    if len(bounds) == 1:
        return Arrangement("one", first, first)
    apart = [other for other in bounds[1:] if not other.colliderect(first)]
    if not apart:
        return Arrangement("mirrored", first, first)
    return Arrangement("two", first, apart[0])


def bounds_now() -> tuple[pygame.Rect, ...]:
    """Return where each display lies. Raises NoDisplayError."""
    try:
        pygame.display.init()
        sizes = pygame.display.get_desktop_sizes()
        if len(sizes) > 1 and pygame.display.get_driver() != "wayland":
            return tuple(_bounds(number, size) for number, size in enumerate(sizes))
    except pygame.error as error:
        raise NoDisplayError(str(error)) from error
    # Wayland tells no program where a display lies. Those of one size may mirror each other, and a desk must
    # not open where the class looks: they count as one. Others lie side by side, as a teacher's mostly do.
    sizes = list(dict.fromkeys(sizes))
    lefts = [sum(wide for wide, _ in sizes[:number]) for number in range(len(sizes))]
    return tuple(pygame.Rect((left, 0), size) for left, size in zip(lefts, sizes, strict=True))


def _bounds(number: int, size: tuple[int, int]) -> pygame.Rect:
    """SDL tells where a display lies only by what it does: a window that nobody sees is put in its middle."""
    middle = pygame.WINDOWPOS_CENTERED | number
    probe = pygame.Window("", (PROBE, PROBE), (middle, middle), hidden=True)
    left, top = probe.position
    probe.destroy()
    return pygame.Rect((left - (size[0] - PROBE) // 2, top - (size[1] - PROBE) // 2), size)


class Displays:
    """Looks at the displays; those that come and go during a lesson are seen too."""

    def __init__(self, bounds: Callable[[], tuple[pygame.Rect, ...]] = bounds_now) -> None:
        self._bounds = bounds
        self._sizes = _sizes()
        self._swapped = False
        self._seen = arrangement(bounds())

    @property
    def now(self) -> Arrangement:
        """How they stood when they were last looked at."""
        return self._seen.swapped() if self._swapped else self._seen

    def swap(self) -> None:
        """Exchange the teacher's display and the wall."""
        self._swapped = not self._swapped

    def changed(self) -> bool:
        """Look again; return whether one came or went."""
        before, self._sizes = self._sizes, _sizes()
        if before == self._sizes:
            return False
        self._seen = arrangement(self._bounds())
        return True


def _sizes() -> tuple[tuple[int, int], ...]:
    try:
        return tuple(pygame.display.get_desktop_sizes())
    except pygame.error:
        return ()


def put(window: Window, on: pygame.Rect, *, full: bool) -> None:
    """Put a window on a display, and let it fill it."""
    if window.full:
        window.toggle_full()
    window.move((on.left + 40, on.top + 40))
    if full:
        window.toggle_full()
