"""Opens the stage: a window, the fonts, the theme, and the loop that plays what a stagehand holds."""

from game.shipped import folder
from game.stage.loop import Loop
from game.stage.painter import Painter
from game.stage.pictures import Pictures
from game.stage.stagehand import Stagehand
from game.stage.text import Faces, Typesetter
from game.stage.theme import load_theme
from game.stage.window import Window

THEME = "paper"


def make_painter(theme: str = THEME, *, system_fonts: bool = True) -> Painter:
    """Return a painter with the shipped fonts, pictures and a theme. The display must be open."""
    assets = folder("assets")
    faces = Faces(assets / "fonts", system=system_fonts)
    return Painter(load_theme(assets / "themes", theme), Pictures(assets), Typesetter(faces))


def open_stage(stagehand: Stagehand, *, full: bool = True, motion: bool = True) -> None:
    """Show what the stagehand holds until it is done; `motion` lets screens fade. Raises NoDisplayError."""
    window = Window("Waymark", full=full)
    try:
        Loop(window, make_painter(), stagehand, motion=motion).run()
    finally:
        window.close()
