"""Somebody speaks, or the story ends: a bust on the edge of a sheet, in the place where it happens."""

import pygame

from game.screens import Part, Screen
from game.stage.boxes import box_for
from game.stage.brush import HEADING, LEAD, Brush
from game.stage.flex import Box, Column
from game.stage.layouts.layout import Layout, fitted, fixed


def line(brush: Brush, screen: Screen, area: pygame.Rect) -> Layout:
    """Return the line on a sheet along the lower edge, the speaker standing on it at the start side."""
    mirror = brush.direction == "rtl"
    bearer = next((part for part in screen.parts if part.portrait or part.who), screen.parts[0])
    margin = (brush.px(1.8), brush.px(1.2))
    wide = min(area.width - 2 * brush.px(1.2), brush.px(50))
    boxes = [_words(brush, part) if part.role == "speech" else box_for(brush, part) for part in screen.parts]
    content = Column(children=boxes, gap=brush.px(0.4), justify="center")
    tag = _name(brush, bearer.who) if bearer.role == "speech" and bearer.who else None
    over = tag.height(min(wide // 2, tag.wish())) // 2 if tag is not None else 0
    margin = (margin[0], max(margin[1], over + brush.px(0.15)))
    roomy = area.height - brush.px(0.7) - max(brush.px(0.7), over + brush.px(0.1))
    least = min(roomy, round(area.height * 0.3))
    tall = min(roomy, max(least, content.height(wide - 2 * margin[0]) + 2 * margin[1]))
    sheet = pygame.Rect(0, area.bottom - brush.px(0.7) - tall, wide, tall)
    sheet.centerx = area.centerx
    window = sheet.inflate(-2 * margin[0], -2 * margin[1])
    moving, overflow = fitted(content, window, mirror)
    still = []
    if bearer.portrait:
        height = min(sheet.top - area.top - brush.px(0.4), round(area.height * 0.62))
        if height > brush.px(5):
            bust = brush.bust(bearer.portrait, bearer.mood, height)
            left = sheet.right - brush.px(1.4) - bust.wide if mirror else sheet.left + brush.px(1.4)
            still += bust.place(pygame.Rect(left, sheet.top - height, bust.wide, height), mirror)
    still.append(fixed(brush.panel("panel", 0.9, lip=True), sheet))
    if tag is not None:
        still += tag.place(_tag_place(brush, tag, sheet, mirror), mirror)
    return Layout(window, moving, still, overflow)


def _words(brush: Brush, said: Part) -> Box:
    narrator = not said.who
    words = brush.both(said.text, said.echo.text if said.echo else "", HEADING, "ink", display=narrator)
    words.part = said
    return words


def _name(brush: Brush, who: str) -> Box:
    words = brush.text(who, LEAD, "on_deep", bold=True)
    return Column(
        children=[words], pad=(brush.px(0.8), brush.px(0.2)), under=brush.panel("deep", 0.7), align="center"
    )


def _tag_place(brush: Brush, tag: Box, sheet: pygame.Rect, mirror: bool) -> pygame.Rect:
    wide = min(sheet.width // 2, tag.wish())
    tall = tag.height(wide)
    left = sheet.right - brush.px(1.4) - wide if mirror else sheet.left + brush.px(1.4)
    return pygame.Rect(left, sheet.top - tall // 2, wide, tall)
