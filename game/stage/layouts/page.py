"""A sheet of paper on the place: what most screens are."""

import pygame

from game.screens import Screen
from game.stage.boxes import boxes_for
from game.stage.brush import Brush
from game.stage.flex import Column
from game.stage.layouts.layout import Layout, fitted, fixed

WIDE = frozenset({"checklist", "help", "path", "count", "seal", "signs", "discuss", "card"})


def page(brush: Brush, screen: Screen, area: pygame.Rect) -> Layout:
    """Return the parts below each other on one sheet, in the middle of the area."""
    margin = (brush.px(1.6), brush.px(1.1))
    most = brush.px(46 if screen.kind in WIDE else 36)
    wide = min(area.width - 2 * brush.px(1.0), most)
    roomy = area.height - 2 * brush.px(0.7)
    content = Column(children=boxes_for(brush, screen.parts), gap=brush.px(0.55))
    tall = min(roomy, content.height(wide - 2 * margin[0]) + 2 * margin[1])
    sheet = pygame.Rect(0, 0, wide, tall)
    sheet.center = area.center
    window = sheet.inflate(-2 * margin[0], -2 * margin[1])
    moving, overflow = fitted(content, window, brush.direction == "rtl")
    return Layout(window, moving, [fixed(brush.panel("panel", 0.9, lip=True), sheet)], overflow)
