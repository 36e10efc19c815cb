"""The class's window."""

import pygame

from game.stage.access import Reader, must_hide, open_reader

SMALLEST = (640, 480)
WINDOWED = (1280, 720)


class NoDisplayError(Exception):
    """There is no screen to open a window on. Its text says what SDL said."""


class Window:
    """A window with a surface to paint on. Where it is `heard`, screen readers may ask for what it shows."""

    def __init__(
        self,
        title: str,
        size: tuple[int, int] = WINDOWED,
        full: bool = False,
        at: tuple[int, int] | None = None,
        heard: bool = False,
    ) -> None:
        hidden = heard and must_hide()
        try:
            pygame.display.init()
            pygame.font.init()
            where = at or pygame.WINDOWPOS_UNDEFINED
            self._window = pygame.Window(title, size, where, resizable=True, hidden=hidden)
        except pygame.error as error:
            raise NoDisplayError(str(error)) from error
        self.reader: Reader | None = open_reader(self._window) if heard else None
        if hidden:
            self._window.show()
        self._window.minimum_size = SMALLEST
        self.full = False
        if full:
            self.toggle_full()
        pygame.key.set_repeat(400, 60)

    @property
    def surface(self) -> pygame.Surface:
        """The surface to paint on; it changes with the window's size."""
        return self._window.get_surface()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.surface.get_size()

    def owns(self, event: pygame.event.Event) -> bool:
        """Whether an event came from this window."""
        return getattr(event, "window", None) is self._window

    def flip(self) -> None:
        """Show what was painted."""
        self._window.flip()

    def toggle_full(self) -> None:
        """Fill the display, or go back to a window."""
        self.full = not self.full
        if self.full:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()

    def move(self, at: tuple[int, int]) -> None:
        """Put the window's upper left corner there."""
        self._window.position = at

    def close(self) -> None:
        """Close the window."""
        if self.reader is not None:
            self.reader.close()
        self._window.destroy()
