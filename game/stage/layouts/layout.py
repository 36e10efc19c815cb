"""What a layout answers: boxes with their places, and how much of them does not fit."""

from dataclasses import dataclass, field

import pygame

from game.screens import Part
from game.stage.flex import Box, Paint, Placed


@dataclass(slots=True)
class Layout:
    """Placed boxes. Those in `moving` lie inside `window` and move when it is scrolled; `overflow` is by
    how many pixels they are taller than it. `still` ones never move. `second_best` is a layout that a screen
    only falls back to: smaller letters in its own layout are better.
    """

    window: pygame.Rect
    moving: list[Placed] = field(default_factory=list)
    still: list[Placed] = field(default_factory=list)
    overflow: int = 0
    second_best: bool = False

    def targets(self, scroll: int = 0) -> list[tuple[Part, pygame.Rect]]:
        """Return what a person can act on and where it lies, in reading order."""
        found = [(p.box.part, p.rect.move(0, -scroll)) for p in self.moving if p.box.part is not None]
        found += [(p.box.part, p.rect) for p in self.still if p.box.part is not None]
        return [(part, rect) for part, rect in found if part.action is not None]


def fixed(paint: Paint, rect: pygame.Rect) -> Placed:
    """Return something that is only painted, at this place."""
    return Placed(Box(under=paint), rect)


def fitted(content: Box, rect: pygame.Rect, mirror: bool) -> tuple[list[Placed], int]:
    """Place content at the top of a rectangle; return it and by how many pixels it is too tall."""
    height = content.height(rect.width)
    whole = pygame.Rect(rect.left, rect.top, rect.width, max(height, rect.height))
    return content.place(whole, mirror), max(0, height - rect.height)
