"""How to join, for the back row: a picture for cameras, and six large letters."""

import pygame

from game.screens import Part
from game.stage.brush import LEAD, TITLE, Brush
from game.stage.flex import Box, Column, Fold, Leaf, Row

QUIET = (255, 255, 255)
DARK = (0, 0, 0)
"""A camera reads black on white best, whatever the theme."""


def join_code_box(brush: Brush, part: Part) -> Box:
    """Return the picture beside the address and the code."""
    rows = part.detail.split("\n")
    side = brush.px(12 if brush.tighter else 13 if brush.tight else 16)

    def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
        cell = max(1, side // len(rows))
        left = rect.left + (rect.width - cell * len(rows)) // 2
        top = rect.top + (rect.height - cell * len(rows)) // 2
        surface.fill(QUIET, (left, top, cell * len(rows), cell * len(rows)))
        for y, row in enumerate(rows):
            for x, module in enumerate(row):
                if module == "1":
                    surface.fill(DARK, (left + x * cell, top + y * cell, cell, cell))

    picture = Leaf(wide=side, tall=lambda _width: side, draw=draw)
    code = " ".join((part.who[:3], part.who[3:]))
    words = Column(
        children=[brush.text(part.text, LEAD), brush.text(code, 2 * TITLE, "deep", bold=True)],
        gap=brush.px(0.5),
        grow=1,
    )
    return Fold(
        beside=Row(children=[picture, words], gap=brush.px(1.2), align="center"),
        below=Column(children=[words, picture], gap=brush.px(0.6)),
        narrowest=brush.px(32),
    )
