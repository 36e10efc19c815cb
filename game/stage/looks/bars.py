"""Diverging bars: less of it to one side of the middle, more to the other."""

import pygame

from game.screens import Part
from game.stage.brush import BODY, Brush
from game.stage.flex import Box, Column, Grid, Leaf, Row, Wrap

TALL = 0.8
SWATCH = 1.0
NARROWEST = 2.5
"""The width of a bar at the least, in units."""
_SIDES = (("warning", 0), ("unclear", 0), ("green", 1), ("deep", 1))
"""The four steps of the scale, inner ones next to the middle."""


def bars_box(brush: Brush, part: Part) -> Box:
    """Return an item with its bars below it, their names as wide as the widest of them."""
    names = [brush.text(bar.text, BODY, "ink_soft") for bar in part.children]
    widest = max((name.wish() for name in names), default=0)
    for name in names:
        name.least = (widest, 0)
    bars: list[Box] = [_bar(brush, bar, name) for bar, name in zip(part.children, names, strict=True)]
    if brush.tightest:
        narrowest = widest + brush.px(NARROWEST)
        bars = [Grid(children=bars, columns=len(bars), gap=brush.px(0.5), narrowest=narrowest)]
    return Column(children=[brush.text(part.text, BODY), *bars], gap=brush.px(0.05), pad=(brush.px(0.25), 0))


def scale_box(brush: Brush, part: Part) -> Box:
    """Return the key of the bars: each step of the scale beside its colour."""
    steps = [
        Row(children=[_swatch(brush, role), brush.text(step.text, BODY)], gap=brush.px(0.35), align="center")
        for step, (role, _) in zip(part.children, _SIDES, strict=False)
    ]
    return Wrap(children=steps, gap=brush.px(0.4 if brush.tightest else 0.9))


def _swatch(brush: Brush, role: str) -> Box:
    side = brush.px(SWATCH)

    def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
        square = pygame.Rect(0, 0, side, side)
        square.center = rect.center
        brush.fill(surface, square, brush.theme[role], brush.px(0.2))

    return Leaf(wide=side, tall=lambda _width: side, draw=draw)


def _bar(brush: Brush, bar: Part, name: Leaf) -> Box:
    tall = brush.px(TALL)

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

    drawn = Leaf(wide=0, tall=lambda _width: tall, draw=draw, grow=1)
    return Row(children=[name, drawn], gap=brush.px(0.5), align="center")
