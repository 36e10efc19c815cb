"""Words and pictures: headings, what is read first, what steps back, what the class does now."""

from pathlib import Path

import pygame

from game.screens import Part
from game.stage.brush import BODY, Brush
from game.stage.flex import Box, Column, Leaf, Row


def echo_of(part: Part) -> str:
    """Return the part's text in the second language, if there is one."""
    return part.echo.text if part.echo is not None else ""


def heading(brush: Brush, part: Part) -> Box:
    """Return a heading, with what stands above it and an icon."""
    words = brush.both(part.text, echo_of(part), brush.heading, "deep", display=True, balance=True)
    lines: list[Box] = [brush.text(part.who, BODY, "ink_soft")] if part.who else []
    column = Column(children=[*lines, words], gap=brush.px(0.2), grow=1)
    if not part.icon:
        return column
    return Row(children=[brush.icon(part.icon, 2.6, "deep"), column], gap=brush.px(0.6), align="center")


def text(brush: Brush, part: Part) -> Box:
    """Return what is read first."""
    lines: list[Box] = [brush.text(part.who, BODY, "ink_soft", bold=True)] if part.who else []
    column = Column(
        children=[*lines, brush.both(part.text, echo_of(part), brush.lead)], gap=brush.px(0.15), grow=1
    )
    if not part.icon:
        return column
    return Row(children=[brush.icon(part.icon, 1.8, "deep"), column], gap=brush.px(0.5), align="center")


def quiet(brush: Brush, part: Part) -> Box:
    """Return a line that steps back."""
    words = brush.both(part.text, echo_of(part), BODY, "ink_soft")
    words.grow = 1
    icon: list[Box] = [brush.icon(part.icon, 1.2, "ink_soft")] if part.icon else []
    return Row(children=[*icon, words], gap=brush.px(0.4), align="center")


def status(brush: Brush, part: Part) -> Box:
    """Return what the class does now, at the edge of a strip."""
    words = brush.text(part.text.replace("\n", " ") if brush.tightest else part.text, BODY, "ink")
    words.grow = 1

    def under(surface: pygame.Surface, rect: pygame.Rect) -> None:
        brush.fill(surface, rect, brush.theme["panel_soft"], brush.px(0.4))
        side = rect.right - brush.px(0.25) if brush.direction == "rtl" else rect.left
        edge = pygame.Rect(side, rect.top, brush.px(0.25), rect.height)
        brush.fill(surface, edge, brush.theme["bright"], brush.px(0.12))

    pad = (brush.px(0.7), brush.px(0.2 if brush.tightest else 0.35))
    return Row(children=[words], pad=pad, under=under)


def picture(brush: Brush, part: Part) -> Box:
    """Return a picture with its words below."""
    tall = brush.px(14)

    def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
        picture = brush.pictures.file(Path(part.detail), (max(1, rect.width), tall))
        if picture is not None:
            surface.blit(picture, picture.get_rect(center=rect.center))

    shown = Leaf(wide=0, tall=lambda _width: tall, draw=draw)
    return Column(
        children=[shown, brush.both(part.text, echo_of(part), BODY, "ink_soft", align="center")],
        gap=brush.px(0.4),
    )


def code(brush: Brush, part: Part) -> Box:
    """Return lines to type, as they are typed."""
    lines: list[Box] = [brush.text(line, BODY) for line in part.text.split("\n")]
    column = Column(children=lines, gap=brush.px(0.1))
    return Column(children=[column], pad=(brush.px(0.8), brush.px(0.5)), under=brush.panel("panel_soft", 0.5))
