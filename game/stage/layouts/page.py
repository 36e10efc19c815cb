"""A sheet of paper on the place: what most screens are."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import pygame

from game.screens import Part, Screen
from game.stage.boxes import boxes_for
from game.stage.brush import Brush
from game.stage.flex import Box, Column, Wrap
from game.stage.layouts.layout import Layout, fitted, fixed

DENSE = frozenset({"join", "desk", "checklist", "help", "card", "seal", "count"})
SIDE_BY_SIDE = ("button", "row")
WIDE = frozenset({"join", "desk", "checklist", "help", "path", "count", "seal", "signs", "discuss", "card"})


def page(brush: Brush, screen: Screen, area: pygame.Rect) -> Layout:
    """Return the parts below each other on one sheet, in the middle of the area."""
    if not screen.parts:
        return Layout(area)
    brush = replace(brush, on_sheet=True)
    dense = brush.tight or screen.kind in DENSE
    margin = (brush.px(1.2 if dense else 1.6), brush.px(0.8 if dense else 1.1))
    most = area.width if screen.kind == "desk" else brush.px(46 if brush.tight or screen.kind in WIDE else 36)
    wide = min(area.width - 2 * brush.px(1.0), most)
    roomy = area.height - 2 * brush.px(0.4 if dense else 0.7)
    content = Column(
        children=_grouped(brush, screen.parts), gap=brush.px(0.28 if brush.tight else 0.4 if dense else 0.55)
    )
    tall = min(roomy, content.height(wide - 2 * margin[0]) + 2 * margin[1])
    sheet = pygame.Rect(0, 0, wide, tall)
    sheet.center = area.center
    window = sheet.inflate(-2 * margin[0], -2 * margin[1])
    moving, overflow = fitted(content, window, brush.direction == "rtl")
    return Layout(window, moving, [fixed(brush.panel("panel", 0.9, lip=True), sheet)], overflow)


def _grouped(brush: Brush, parts: Sequence[Part]) -> list[Box]:
    """Return boxes below each other; buttons that follow each other, and rows, stand side by side."""
    boxes: list[Box] = []
    for role, run in groupby(parts, key=lambda part: part.role):
        made = boxes_for(brush, list(run))
        boxes += (
            [Wrap(children=made, gap=brush.px(0.6 if role == "button" else 1.2))]
            if role in SIDE_BY_SIDE
            else made
        )
    return boxes
