"""The first picture: the window with its landscape, shown while lessons are still being read."""

import pygame

from game.shipped import folder
from game.stage.pictures import Pictures
from game.stage.window import WINDOWED, Window


def raise_curtain(full: bool = False, size: tuple[int, int] = WINDOWED) -> Window:
    """Open the stage's window and show the cover in it. Raises NoDisplayError."""
    window = Window("Waymark", size, full=full, heard=True)
    pygame.event.pump()
    cover = Pictures(folder("assets")).place("cover", window.size)
    window.surface.blit(cover, (0, 0))
    window.flip()
    return window
