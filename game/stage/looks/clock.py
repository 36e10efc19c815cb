"""The quiet clock: a ring that fills. It never counts down, never rings, never goes on by itself."""

import math

import pygame

from game.screens import Part
from game.stage.brush import BODY, Brush
from game.stage.flex import Box, Leaf, Row

STEPS = 24


def clock_box(brush: Brush, part: Part) -> Box:
    """Return the clock; the part's amount is how many seconds were planned."""
    side = brush.px(2.2)
    share = min(1.0, brush.seconds / part.amount) if part.amount else 0.0

    def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
        round_ = pygame.Rect(0, 0, side, side)
        round_.center = rect.center
        brush.fill(surface, round_, brush.theme["panel_soft"], side // 2)
        _slice(surface, round_.inflate(-brush.px(0.3), -brush.px(0.3)), brush.theme["deep"], share)

    words = brush.text(part.text, BODY, "ink_soft")
    ring = Leaf(wide=side, tall=lambda _width: side, draw=draw, part=None)
    return Row(children=[ring, words], gap=brush.px(0.5), align="center")


def _slice(surface: pygame.Surface, rect: pygame.Rect, colour: tuple[int, int, int], share: float) -> None:
    steps = round(share * STEPS)
    if steps < 1:
        return
    points = [rect.center]
    for step in range(steps * 4 + 1):
        angle = 2 * math.pi * step / (STEPS * 4) - math.pi / 2
        points.append(
            (
                round(rect.centerx + rect.width / 2 * math.cos(angle)),
                round(rect.centery + rect.height / 2 * math.sin(angle)),
            )
        )
    pygame.draw.polygon(surface, colour, points)
