"""Opens the stage: a window, the fonts, the theme, and the loop that plays what a stagehand holds."""

import pygame

from game.shipped import folder
from game.stage.loop import Loop
from game.stage.painter import Painter
from game.stage.pictures import Pictures
from game.stage.sdl import can_show
from game.stage.stagehand import Stagehand
from game.stage.text import Faces, Typesetter
from game.stage.theme import load_theme
from game.stage.window import Window, second_display

THEME = "paper"


def make_painter(theme: str = THEME, *, system_fonts: bool = True) -> Painter:
    """Return a painter with the shipped fonts, pictures and a theme. The display must be open."""
    assets = folder("assets")
    faces = Faces(assets / "fonts", system=system_fonts)
    return Painter(load_theme(assets / "themes", theme), Pictures(assets), Typesetter(faces))


def open_stage(
    stagehand: Stagehand,
    *,
    full: bool = True,
    motion: bool = True,
    desk: bool = False,
    window: Window | None = None,
) -> None:
    """Show what the stagehand holds until it is done; `motion` lets screens fade. Raises NoDisplayError.

    With a second display the stage goes there and the teacher's desk stays on the first; `desk` opens the
    desk's window beside the stage even with one. `window` is one whose curtain was raised already.
    """
    projector = second_display() if can_show() else None
    stage = window or Window("Waymark", full=full, at=projector)
    notes = Window("Waymark: the desk", at=(40, 40)) if desk or projector else None
    try:
        Loop(stage, make_painter(), stagehand, motion=motion, desk=notes).run()
    finally:
        for shown in (stage, notes):
            if shown is not None:
                shown.close()
        pygame.display.quit()
