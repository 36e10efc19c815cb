"""Opens the stage: a window, the fonts, the theme, and the loop that plays what a stagehand holds."""

import sys
from collections.abc import Callable

import pygame

from game.shipped import folder
from game.stage.displays import Displays, put
from game.stage.loop import Loop
from game.stage.painter import Painter
from game.stage.pictures import Pictures
from game.stage.stagehand import Stagehand
from game.stage.text import Faces, Typesetter
from game.stage.theme import load_theme
from game.stage.window import Window

THEME = "paper"
DESK = "Waymark: the desk"


def make_painter(theme: str = THEME, *, system_fonts: bool = True, paragraphs: int | None = None) -> Painter:
    """Return a painter with the shipped fonts, pictures and a theme. The display must be open.

    It remembers so many `paragraphs` that it laid out: more of them for whoever lays out all there are.
    """
    assets = folder("assets")
    faces = Faces(assets / "fonts", system=system_fonts)
    typesetter = Typesetter(faces) if paragraphs is None else Typesetter(faces, paragraphs)
    return Painter(load_theme(assets / "themes", theme), Pictures(assets), typesetter)


def open_stage(
    stagehand: Stagehand,
    *,
    full: bool = True,
    motion: bool = True,
    desk: bool = False,
    window: Window | None = None,
    look: Callable[[], Displays] = Displays,
) -> None:
    """Show what the stagehand holds until it is done; `motion` lets screens fade. Raises NoDisplayError.

    With a second display the stage goes there and the teacher's desk stays on the first, also when it is
    plugged in later; `desk` opens the desk's window beside the stage even with one. `window` is one whose
    curtain was raised already. `look` looks at the displays.
    """
    stage = window or Window("Waymark", heard=True)
    windows = _Windows(stagehand, stage, look(), full=full, desk=desk, fills=window is not None)
    loop = Loop(stage, make_painter(), stagehand, motion=motion, desk=windows.desk, watch=windows.watch)
    try:
        loop.run()
    finally:
        windows.close()
        pygame.display.quit()


class _Windows:
    """The stage's window and the desk's, each on its display. `fills` lets a stage that was opened in a
    window fill a wall of its own.
    """

    def __init__(
        self, stagehand: Stagehand, stage: Window, displays: Displays, *, full: bool, desk: bool, fills: bool
    ) -> None:
        self.desk: Window | None = None
        self._stagehand = stagehand
        self._stage = stage
        self._displays = displays
        self._full = full
        self._fills = fills
        self._always = desk
        self._arrange(first=True)

    def watch(self, loop: Loop) -> None:
        """Look whether a display came or went, or the two were swapped, and put the windows there."""
        swapped, self._stagehand.swap_wanted = self._stagehand.swap_wanted, False
        if swapped:
            self._displays.swap()
        if self._displays.changed() or swapped:
            self._arrange()
            loop.use_desk(self.desk)

    def close(self) -> None:
        """Close both."""
        for window in (self._stage, self.desk):
            if window is not None:
                window.close()

    def _arrange(self, *, first: bool = False) -> None:
        now = self._displays.now
        two = now.display == "two"
        if two or not first:
            put(self._stage, now.wall, full=self._full or (two and self._fills))
        elif self._full and not self._stage.full:
            self._stage.toggle_full()
        if (two or self._always) and self.desk is None:
            self.desk = Window(DESK, heard=True)
        if self.desk is not None and not (two or self._always):
            self.desk.close()
            self.desk = None
        if self.desk is not None:
            put(self.desk, now.teacher, full=False)
        # the system's name is known here, and not where screens are made
        self._stagehand.see_displays(now.display, sys.platform)
