"""A sheet of paper on the place: what most screens are."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import pygame

from game.screens import Part, Screen
from game.stage.boxes import boxes_for
from game.stage.brush import Brush
from game.stage.flex import Box, Column, Fold, Grid, Row, Wrap
from game.stage.layouts.layout import Layout, fitted, fixed
from game.stage.looks.trail import trail_column

DENSE = frozenset({"join", "desk", "checklist", "help", "card", "seal", "count"})
SIDE_BY_SIDE = ("button", "row")
WIDE = frozenset({"join", "desk", "checklist", "help", "path", "count", "seal", "signs", "discuss", "card"})


def page(brush: Brush, screen: Screen, area: pygame.Rect) -> Layout:
    """Return the parts below each other on one sheet, in the middle of the area."""
    if not screen.parts:
        return Layout(area)
    brush = replace(brush, on_sheet=True)
    dense = brush.tight or screen.kind in DENSE
    side, end = (1.2, 0.8) if dense else (1.6, 1.1)
    if brush.tighter:  # the side has room for the mark of a longer page at the least
        side, end = (0.8, 0.3) if brush.tightest else (1.2, 0.4)
    margin = (brush.px(side), brush.px(end))
    whole = brush.tighter or screen.kind == "desk"
    most = area.width if whole else brush.px(46 if brush.tight or screen.kind in WIDE else 36)
    wide = min(area.width - 2 * brush.px(0.5 if brush.tightest else 1.0), most)
    roomy = area.height - 2 * brush.px(0.2 if brush.tightest else 0.4 if dense else 0.7)
    content = Column(
        children=_grouped(brush, screen.parts),
        gap=brush.px(0.2 if brush.tighter else 0.28 if brush.tight else 0.4 if dense else 0.55),
    )
    tall = min(roomy, content.height(wide - 2 * margin[0]) + 2 * margin[1])
    sheet = pygame.Rect(0, 0, wide, tall)
    sheet.center = area.center
    window = sheet.inflate(-2 * margin[0], -2 * margin[1])
    moving, overflow = fitted(content, window, brush.direction == "rtl")
    return Layout(window, moving, [fixed(brush.panel("panel", 0.9, lip=True), sheet)], overflow)


def _grouped(brush: Brush, parts: Sequence[Part]) -> list[Box]:
    """Return boxes below each other; buttons that follow each other, and rows, stand side by side. Where the
    room is very short, what is told stands beside the buttons after it.
    """
    boxes: list[Box] = []
    told: Box | None = None
    for role, found in groupby(parts, key=lambda part: part.role):
        run = list(found)
        made = boxes_for(brush, run)
        if role == "path" and len(run) > 1:
            trails = [trail_column(brush, part) for part in run]
            made = [Grid(children=trails, columns=len(run), gap=brush.px(1.2), narrowest=brush.px(14))]
        elif role in SIDE_BY_SIDE:
            gap = 1.2 if role == "row" else 0.3 if brush.tightest else 0.6
            made = [Wrap(children=made, gap=brush.px(gap))]
        if told is not None and role == "button":
            boxes[-1] = _beside(brush, told, made[0])
        else:
            boxes += made
        told = made[0] if brush.tighter and role == "status" and len(made) == 1 else None
    return boxes


def _beside(brush: Brush, told: Box, buttons: Box) -> Box:
    gap = brush.px(0.4)
    least = buttons.wish() + gap + min(told.wish(), brush.px(12))
    row = Row(children=[Column(children=[told], grow=1), buttons], gap=gap, align="center")
    return Fold(beside=row, below=Column(children=[told, buttons], gap=gap), narrowest=least)
