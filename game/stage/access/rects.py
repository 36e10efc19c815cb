"""Where each part of a composition lies now, for a screen reader's ring and for touch."""

from collections.abc import Mapping

import pygame

from game.stage.access.told import Rect
from game.stage.painter import Composition


def rects_of(composition: Composition) -> Mapping[int, Rect]:
    """Return where each part lies, by its identity; of what was scrolled away, behind which edge."""
    layout, found = composition.layout, {}
    for placed in (*layout.still, *composition.bar):
        if placed.box.part is not None:
            found[id(placed.box.part)] = _edges(placed.rect)
    for placed in layout.moving:
        if placed.box.part is not None:
            rect = placed.rect.move(0, -composition.scroll)
            found[id(placed.box.part)] = _within(rect, layout.window) if layout.overflow > 0 else _edges(rect)
    return found


def _edges(rect: pygame.Rect) -> Rect:
    return rect.left, rect.top, rect.right, rect.bottom


def _within(rect: pygame.Rect, window: pygame.Rect) -> Rect:
    """Return the piece of a rectangle that shows; without height at the window's edge where none does."""
    top, bottom = (min(max(edge, window.top), window.bottom) for edge in (rect.top, rect.bottom))
    return rect.left, top, rect.right, bottom
