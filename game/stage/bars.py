"""Diverging bars: less of it to one side of the middle, more to the other."""

import pygame

from game.screens import Part
from game.stage.brush import BODY, Brush
from game.stage.flex import Box, Column, Leaf, Row

TALL = 0.66
_SIDES = (("warning", 0), ("unclear", 0), ("green", 1), ("deep", 1))
"""The four steps of the scale, inner ones next to the middle."""


def bars_box(brush: Brush, part: Part) -> Box:
    """Return an item with its bars below it."""
    bars = [_bar(brush, bar) for bar in part.children]
    return Column(children=[brush.text(part.text, BODY), *bars], gap=brush.px(0.12))


def _bar(brush: Brush, bar: Part) -> Box:
    tall = brush.px(TALL)
    name = brush.text(bar.text, 0.62, "ink_soft")
    name.least = (brush.px(2.6), 0)

    def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
        middle = rect.centerx
        half = rect.width / 2
        edges = [middle, middle]
        order = [1, 0, 2, 3]
        mirror = brush.direction == "rtl"
        for step in order:
            if step >= len(bar.children):
                continue
            role, side = _SIDES[step]
            wide = round(half * (bar.children[step].amount or 0.0))
            right = (side == 1) != mirror
            left = edges[1] if right else edges[0] - wide
            brush.fill(surface, pygame.Rect(left, rect.top, wide, tall), brush.theme[role], 1)
            edges[1 if right else 0] += wide if right else -wide
        surface.fill(brush.theme["ink_soft"], (middle - 1, rect.top - 2, 2, tall + 4))

    return Row(children=[name, Leaf(wide=0, tall=lambda _width: tall, draw=draw, grow=1)], gap=brush.px(0.3))
