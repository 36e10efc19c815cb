"""The path that the class took, drawn as a trail with a waymark at every decision."""

import pygame

from game.screens import Part
from game.stage.brush import BODY, Brush
from game.stage.flex import Box, Column, Grid

COLUMNS = 5


def trail_box(brush: Brush, part: Part) -> Box:
    """Return the trail: waymarks in rows, each with what the class chose there."""
    columns = min(COLUMNS, max(2, len(part.children)))
    stops = [
        _stop(brush, step, last=number == len(part.children) - 1) for number, step in enumerate(part.children)
    ]
    grid = Grid(children=stops, columns=columns, gap=brush.px(0.6))
    title: list[Box] = [brush.text(part.text, BODY, "ink_soft", bold=True)] if part.text else []
    return Column(children=[*title, grid], gap=brush.px(0.3))


def _stop(brush: Brush, step: Part, *, last: bool) -> Box:
    current = "current" in step.marks
    disc = (
        brush.icon(step.icon, 2.0, "focus")
        if step.icon
        else brush.disc(
            step.badge, "bright" if not current else "deep", "on_bright" if not current else "on_deep", 1.7
        )
    )
    words = brush.text(step.text, BODY, "ink", bold=current, align="start")

    def under(surface: pygame.Surface, rect: pygame.Rect) -> None:
        if last:
            return
        size, gap = brush.px(0.16), brush.px(0.55)
        y = rect.top + brush.px(0.85)
        ahead = range(brush.px(2.2), rect.width + brush.px(0.4), gap)
        for step_on in ahead:
            x = rect.right - step_on if brush.direction == "rtl" else rect.left + step_on
            dot = pygame.Rect(x - size, y - size, 2 * size, 2 * size)
            brush.fill(surface, dot, brush.theme["line"], size)

    head = Column(children=[disc], align="start")
    box = Column(children=[head, words], gap=brush.px(0.2), under=under)
    box.part = step
    return box
