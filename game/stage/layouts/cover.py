"""The library: lessons as covers in a landscape."""

from dataclasses import replace

import pygame

from game.screens import Part, Screen
from game.stage.boxes import box_for
from game.stage.brush import BODY, TITLE, Brush
from game.stage.flex import Box, Column, Grid, Row
from game.stage.layouts.layout import Layout, fitted


def cover(brush: Brush, screen: Screen, area: pygame.Rect) -> Layout:
    """Return Waymark's name and question over the cards of the lessons."""
    heading, *rest = screen.parts
    question = brush.text(heading.text, BODY, "ink_soft")
    question.part = heading
    title = Column(
        children=[brush.text(screen.title, TITLE, "deep", display=True), question],
        pad=(brush.px(1.1), brush.px(0.6)),
        under=brush.panel("panel", 0.8, lip=True),
    )
    lessons = [part for part in rest if "small" not in part.marks]
    columns = 2 if len(lessons) > 1 and area.width > brush.px(36) else 1
    wide = min(area.width - 2 * brush.px(1.6), brush.px(58 if columns == 2 else 40))
    page = area.height - 2 * brush.px(1.0)
    cards = [_card(brush, part, (wide - brush.px(0.8)) // columns, page) for part in lessons]
    resume = [_card(brush, part, wide, page) for part in rest if "small" in part.marks]
    content = Column(
        children=[Row(children=[title]), *resume, Grid(children=cards, columns=columns, gap=brush.px(0.8))],
        gap=brush.px(0.8),
    )
    window = pygame.Rect(0, 0, wide, page)
    window.center = area.center
    if len(cards) <= 2 and not resume:
        need = content.height(wide)
        window.top = max(area.top + brush.px(1.0), area.centery - need // 2)
        window.height = min(window.height, area.bottom - window.top)
    moving, overflow = fitted(content, window, brush.direction == "rtl")
    return Layout(window, moving, [], overflow)


def _card(brush: Brush, part: Part, wide: int, page: int) -> Box:
    """Return a card that can be seen whole: with very large letters only its title is left on it."""
    card = box_for(brush, part)
    if card.height(wide) <= page:
        return card
    card = box_for(brush, replace(part, detail="", who="", portrait="", icon=""))
    card.part = part
    return card
