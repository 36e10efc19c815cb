"""The path that the class took, drawn as a trail with a waymark at every decision."""

import pygame

from game.screens import Part
from game.stage.brush import BODY, Brush
from game.stage.flex import Box, Column, Fold, Grid, Row, Shortest

COLUMNS = 5


def trail_box(brush: Brush, part: Part) -> Box:
    """Return the trail: waymarks in rows, each with what the class chose there."""
    columns = min(COLUMNS, max(2, len(part.children)))
    stops = [
        _stop(brush, step, last=number == len(part.children) - 1) for number, step in enumerate(part.children)
    ]
    gap = brush.px(0.6)
    grid = Grid(children=stops, columns=columns, gap=gap)
    down = Column(children=_rows(brush, part), gap=brush.px(0.35))
    narrowest = columns * (brush.longest_word((step.text for step in part.children), bold=True) + gap)
    title: list[Box] = [brush.text(part.text, BODY, "ink_soft", bold=True)] if part.text else []
    trail: Box = Fold(beside=grid, below=down, narrowest=narrowest)
    if brush.tightest:  # no stop may be taller than the page
        trail = Shortest(ways=(trail, Column(children=_rows(brush, part), gap=brush.px(0.35))))
    return Column(children=[*title, trail], gap=brush.px(0.3))


def trail_column(brush: Brush, part: Part) -> Box:
    """Return the trail going down, narrow enough to stand beside another."""
    title = brush.text(part.text, BODY, "deep", bold=True)
    return Column(children=[title, *_rows(brush, part)], gap=brush.px(0.35), justify="start")


def _rows(brush: Brush, part: Part) -> list[Box]:
    rows: list[Box] = []
    for step in part.children:
        ink = "ink_soft" if "faded" in step.marks else "ink"
        words = brush.text(step.text, BODY, ink, bold="current" in step.marks, align="start")
        words.grow = 1
        row = Row(children=[_mark(brush, step), words], gap=brush.px(0.5), align="center")
        row.part = step
        rows.append(row)
    return rows


def _mark(brush: Brush, step: Part) -> Box:
    """Return the waymark of a step."""
    if step.icon:
        return brush.icon(step.icon, 1.7, "focus")
    if "faded" in step.marks:
        return brush.disc(step.badge, "locked", "on_locked", 1.7)
    current = "current" in step.marks
    return brush.disc(step.badge, "deep" if current else "bright", "on_deep" if current else "on_bright", 1.7)


def _stop(brush: Brush, step: Part, *, last: bool) -> Box:
    current = "current" in step.marks
    disc = _mark(brush, step)
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
