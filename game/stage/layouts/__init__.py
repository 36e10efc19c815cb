"""How each kind of screen is laid out on its area."""

from collections.abc import Callable

import pygame

from game.screens import Screen
from game.stage.brush import Brush
from game.stage.layouts.bar import bar, bar_height
from game.stage.layouts.cover import cover
from game.stage.layouts.decision import decision
from game.stage.layouts.layout import Layout
from game.stage.layouts.line import line
from game.stage.layouts.page import page
from game.stage.layouts.thread import thread

_LAYOUTS: dict[str, Callable[[Brush, Screen, pygame.Rect], Layout]] = {
    "library": cover,
    "line": line,
    "ending": line,
    "chat": thread,
    "choice": decision,
    "result": decision,
    "devices": decision,
    "counting": decision,
}


def lay_out(brush: Brush, screen: Screen, area: pygame.Rect) -> Layout:
    """Return a screen's layout on an area of the surface."""
    return _LAYOUTS.get(screen.kind, page)(brush, screen, area)


__all__ = ["Layout", "bar", "bar_height", "lay_out"]
