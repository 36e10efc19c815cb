"""A choice: the question on one side, the options as large cards on the other."""

import pygame

from game.screens import Screen
from game.stage.boxes import box_for, boxes_for
from game.stage.brush import Brush
from game.stage.flex import Column, Placed
from game.stage.layouts.layout import Layout, fixed
from game.stage.layouts.page import page


def decision(brush: Brush, screen: Screen, area: pygame.Rect) -> Layout:
    """Return question and cards side by side; below each other where the text is large or the room narrow."""
    mirror = brush.direction == "rtl"
    gutter, edge = brush.px(1.0), brush.px(1.2)
    if area.width < brush.px(34):
        return _below_each_other(brush, screen, area)
    inner = area.inflate(-2 * edge, -2 * brush.px(0.8))
    left_wide = round((inner.width - gutter) * 0.38)
    options = next(part for part in screen.parts if part.role == "options")
    asking = [part for part in screen.parts if part is not options]
    margin = (brush.px(1.0), brush.px(0.8))
    question = Column(children=boxes_for(brush, asking), gap=brush.px(0.6))
    cards = box_for(brush, options)
    right_wide = inner.width - gutter - left_wide
    tall_question = question.height(left_wide - 2 * margin[0]) + 2 * margin[1]
    tall_cards = cards.height(right_wide)
    overflow = max(tall_question, tall_cards) - inner.height
    if overflow > 0:
        return _below_each_other(brush, screen, area)
    sheet = pygame.Rect(inner.right - left_wide if mirror else inner.left, 0, left_wide, tall_question)
    column = pygame.Rect(inner.left if mirror else inner.right - right_wide, 0, right_wide, tall_cards)
    column.centery = inner.centery
    heading = asking[0]
    still: list[Placed] = []
    if heading.portrait:
        sheet.bottom = inner.bottom
        height = min(sheet.top - area.top, round(area.height * 0.5), left_wide)
        if height > brush.px(5):
            bust = brush.bust(heading.portrait, heading.mood, height)
            at = pygame.Rect(0, sheet.top - height, bust.wide, height)
            at.centerx = sheet.centerx
            still += bust.place(at, mirror)
        else:
            sheet.centery = inner.centery
    else:
        sheet.centery = inner.centery
    still.append(fixed(brush.panel("panel", 0.9, lip=True), sheet))
    moving = question.place(sheet.inflate(-2 * margin[0], -2 * margin[1]), mirror)
    moving += cards.place(column, mirror)
    return Layout(inner, moving, still)


def _below_each_other(brush: Brush, screen: Screen, area: pygame.Rect) -> Layout:
    layout = page(brush, screen, area)
    layout.second_best = True
    return layout
