"""Lists, what stands in them, and cards."""

import pygame

from game.screens import Part
from game.stage.brush import BODY, HEADING, LEAD, Brush
from game.stage.flex import Align, Box, Column, Grid, Leaf, Row, Shortest
from game.stage.looks.make import Make
from game.stage.looks.words import echo_of


def items(brush: Brush, part: Part, make: Make) -> Box:
    """Return a list: below each other, or in columns where there are many."""
    boxes = make(part.children)
    rows: Box = Column(children=boxes, gap=brush.px(0.3))
    many = len(boxes) > (1 if "small" in part.marks or brush.tighter else 4)
    if many and all(child.role == "item" for child in part.children):
        rows = Grid(
            children=boxes,
            columns=2,
            gap=brush.px(0.3 if brush.tighter else 0.9 if "small" in part.marks else 0.4),
            narrowest=brush.px(12),
        )
    elif part.children and part.children[0].role == "bars":
        rows = Grid(children=boxes, columns=2, gap=brush.px(0.45), narrowest=brush.px(12))
    elif brush.tighter and part.children and all(child.role == "field" for child in part.children):
        gap, narrowest = brush.px(0.25), brush.px(11)
        two, three = (
            Grid(children=make(part.children), columns=n, gap=gap, narrowest=narrowest) for n in (2, 3)
        )
        rows = Shortest(ways=(two, three, rows) if brush.tightest else (two, rows))
    if not part.text:
        return rows
    return Column(children=[brush.text(part.text, BODY, "ink_soft", bold=True), rows], gap=brush.px(0.3))


def item(brush: Brush, part: Part) -> Box:
    """Return one of a list, with its icon or its tick."""
    lines: list[Box] = []
    if part.who:
        lines.append(brush.both(part.who, part.echo.who if part.echo else "", BODY, "deep", bold=True))
    if part.text:
        lines.append(brush.both(part.text, echo_of(part)))
    if part.detail:
        lines.append(brush.text(part.detail, BODY, "ink_soft"))
    column = Column(children=lines, gap=brush.px(0.05), grow=1)
    first: list[Box] = []
    if "ticked" in part.marks:
        first = [_square(brush, True)]
    elif "unticked" in part.marks:
        first = [_square(brush, False)]
    elif part.icon.startswith("light-"):
        first = [brush.icon(part.icon, 1.6, part.icon.removeprefix("light-"))]
    elif part.icon:
        first = [brush.icon(part.icon, 1.4, "deep")]
    pad = (brush.px(0.5), brush.px(0.25)) if part.action else (0, brush.px(0.1))
    under = brush.panel("panel_soft", 0.4) if part.action else None
    top: Align = "center" if part.action or len(lines) == 1 else "start"
    return Row(children=[*first, column], gap=brush.px(0.5), align=top, pad=pad, under=under)


def _square(brush: Brush, ticked: bool) -> Leaf:
    side = brush.px(1.3)

    def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
        square = pygame.Rect(0, 0, side, side)
        square.center = rect.center
        brush.fill(surface, square, brush.theme["deep"], brush.px(0.25))
        if ticked:
            tick = brush.pictures.icon("tick", side, brush.theme["on_deep"])
            surface.blit(tick, tick.get_rect(center=square.center))
        else:
            inner = square.inflate(-brush.px(0.24), -brush.px(0.24))
            brush.fill(surface, inner, brush.theme["panel"], brush.px(0.16))

    return Leaf(wide=side, tall=lambda _width: side, draw=draw)


def card(brush: Brush, part: Part) -> Box:
    """Return a card: to look at, or to choose."""
    lines: list[Box] = []
    if part.action is None and part.who:
        lines.append(brush.text(part.who, BODY, "ink_soft"))
    lines.append(brush.both(part.text, echo_of(part), HEADING if part.action else brush.lead,
                            "deep" if part.action else "ink",
                            display=bool(part.action), balance=bool(part.action)))  # fmt: skip
    if part.detail:
        lines.append(brush.text(part.detail, BODY))
    if part.action is not None and part.who:
        lines.append(brush.text(part.who, BODY, "ink_soft"))
    column: Box = Column(children=lines, gap=brush.px(0.25), grow=1)
    pad = (brush.px(0.9), brush.px(0.2 if brush.tighter else 0.6))
    under = brush.panel("panel" if part.action else "panel_soft", 0.6, lip=bool(part.action))
    if brush.tighter and part.action is None and part.who:
        who, *rest = lines
        beside = Row(children=[who, Column(children=rest, grow=1)], gap=brush.px(0.6), align="center")
        column = Shortest(ways=(column, beside), grow=1)
    face: list[Box] = []
    if part.portrait:
        face = [brush.bust(part.portrait, "glad", brush.px(6.4))]
    elif part.icon:
        face = [brush.icon(part.icon, 2.2, "deep")]
    if "small" in part.marks:
        lines[0] = brush.text(part.text, LEAD, "deep", bold=True)
    return Row(children=[*face, column], gap=brush.px(0.7), align="center", pad=pad, under=under)
