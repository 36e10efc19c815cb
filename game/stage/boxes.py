"""From a part of a screen to its box. Each role has one look, the same on every screen."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pygame

from game.screens import Part
from game.stage.bars import bars_box, scale_box
from game.stage.brush import BODY, HEADING, LEAD, SMALL, Brush
from game.stage.chart import chart_box
from game.stage.clock import clock_box
from game.stage.flex import Align, Box, Column, Grid, Leaf, Row, Shortest, Wrap
from game.stage.join_code import join_code_box
from game.stage.theme import mixed
from game.stage.trail import trail_box

Maker = Callable[[Brush, Part], Box]
MANY = 4
"""More small options than this stand in rows, each with its number beside it."""
NUMBER_WIDE = 1.9
"""The width of the number beside such an option, in units, and the space behind it."""
BUTTONS_OF_A_COUNT = 2
"""One fewer, one more: a field with more buttons than these is a team's, with a key for each option."""
SMALL_PAD = 0.5
"""The space inside a small option, in units: all four sides."""


def box_for(brush: Brush, part: Part) -> Box:
    """Return the box that shows a part. It carries the part, so that a click finds it."""
    box = _MAKERS.get(part.role, _text)(brush, part)
    box.part = part
    return box


def boxes_for(brush: Brush, parts: Sequence[Part]) -> list[Box]:
    """Return the boxes of several parts."""
    return [box_for(brush, part) for part in parts]


def _echo(part: Part) -> str:
    """Return the part's text in the second language, if there is one."""
    return part.echo.text if part.echo is not None else ""


def _heading(brush: Brush, part: Part) -> Box:
    words = brush.both(part.text, _echo(part), brush.heading, "deep", display=True, balance=True)
    lines: list[Box] = [brush.text(part.who, BODY, "ink_soft")] if part.who else []
    column = Column(children=[*lines, words], gap=brush.px(0.2), grow=1)
    if not part.icon:
        return column
    return Row(children=[brush.icon(part.icon, 2.6, "deep"), column], gap=brush.px(0.6), align="center")


def _text(brush: Brush, part: Part) -> Box:
    lines: list[Box] = [brush.text(part.who, BODY, "ink_soft", bold=True)] if part.who else []
    column = Column(
        children=[*lines, brush.both(part.text, _echo(part), brush.lead)], gap=brush.px(0.15), grow=1
    )
    if not part.icon:
        return column
    return Row(children=[brush.icon(part.icon, 1.8, "deep"), column], gap=brush.px(0.5), align="center")


def _quiet(brush: Brush, part: Part) -> Box:
    words = brush.both(part.text, _echo(part), BODY, "ink_soft")
    words.grow = 1
    icon: list[Box] = [brush.icon(part.icon, 1.2, "ink_soft")] if part.icon else []
    return Row(children=[*icon, words], gap=brush.px(0.4), align="center")


def _status(brush: Brush, part: Part) -> Box:
    words = brush.text(part.text.replace("\n", " ") if brush.tightest else part.text, BODY, "ink")
    words.grow = 1

    def under(surface: pygame.Surface, rect: pygame.Rect) -> None:
        brush.fill(surface, rect, brush.theme["panel_soft"], brush.px(0.4))
        side = rect.right - brush.px(0.25) if brush.direction == "rtl" else rect.left
        edge = pygame.Rect(side, rect.top, brush.px(0.25), rect.height)
        brush.fill(surface, edge, brush.theme["bright"], brush.px(0.12))

    pad = (brush.px(0.7), brush.px(0.2 if brush.tightest else 0.35))
    return Row(children=[words], pad=pad, under=under)


def _list(brush: Brush, part: Part) -> Box:
    boxes = boxes_for(brush, part.children)
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
            Grid(children=boxes_for(brush, part.children), columns=n, gap=gap, narrowest=narrowest)
            for n in (2, 3)
        )
        rows = Shortest(ways=(two, three, rows) if brush.tightest else (two, rows))
    if not part.text:
        return rows
    return Column(children=[brush.text(part.text, BODY, "ink_soft", bold=True), rows], gap=brush.px(0.3))


def _item(brush: Brush, part: Part) -> Box:
    lines: list[Box] = []
    if part.who:
        lines.append(brush.both(part.who, part.echo.who if part.echo else "", BODY, "deep", bold=True))
    if part.text:
        lines.append(brush.both(part.text, _echo(part)))
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


def _card(brush: Brush, part: Part) -> Box:
    lines: list[Box] = []
    if part.action is None and part.who:
        lines.append(brush.text(part.who, BODY, "ink_soft"))
    lines.append(brush.both(part.text, _echo(part), HEADING if part.action else brush.lead,
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


def _options(brush: Brush, part: Part) -> Box:
    boxes = boxes_for(brush, part.children)
    if all("small" in child.marks for child in part.children):
        if len(boxes) > MANY:
            return _named_options(brush, part.children)
        narrowest = brush.longest_word((child.text for child in part.children), bold=True) + 2 * brush.px(
            SMALL_PAD
        )
        return Grid(children=boxes, columns=len(boxes), gap=brush.px(0.5), narrowest=narrowest)
    if all(child.role == "button" for child in part.children):
        return Wrap(children=boxes, gap=brush.px(0.5))
    if brush.tighter:
        gap = brush.px(0.2 if brush.tightest else 0.3)
        grid = Grid(children=boxes_for(brush, part.children), columns=2, gap=gap)
        return Shortest(ways=(grid, Column(children=boxes, gap=gap)))
    return Column(children=boxes, gap=brush.px(0.45))


def _option(brush: Brush, part: Part) -> Box:
    if "small" in part.marks:
        return _small_option(brush, part)
    fill, ink, soft = "panel_soft" if brush.on_sheet else "panel", "ink", "ink_soft"
    if "chosen" in part.marks:
        fill, ink, soft = "deep", "on_deep", "on_deep"
    elif "current" in part.marks:
        fill, ink, soft = "bright", "on_bright", "on_bright"
    elif "locked" in part.marks:
        fill, ink, soft = "locked", "on_locked", "on_locked"
    faded = "faded" in part.marks
    ground = mixed(brush.theme[fill], brush.theme["ground"], 0.55) if faded else brush.theme[fill]
    letters = brush.theme["ink_soft"] if faded else brush.theme[ink]
    lines: list[Box] = [brush.both(part.text, _echo(part), brush.lead, letters)]
    if part.detail:
        below = part.echo.detail if part.echo else ""
        lines.append(brush.both(part.detail, below, BODY, brush.theme[soft] if not faded else letters))
    mark: list[Box] = []
    if part.badge:
        chosen = "chosen" in part.marks
        here = ("deep", "on_deep") if "current" in part.marks else ("bright", "on_bright")
        disc = ("locked", "on_locked") if faded else here
        mark = [brush.disc(part.badge, *disc, 2.0 if chosen else 1.8)]
    elif part.icon:
        mark = [brush.icon(part.icon, 1.6, letters)]
    if part.amount is not None:
        lines.append(_bar(brush, part.amount, "bright" if not faded else "on_locked"))
    column = Column(children=lines, gap=brush.px(0.15), grow=1)
    side = brush.px(0.5 if brush.tightest else 0.7)
    pad = (side, brush.px(0.25 if brush.tighter else 0.5))
    under = brush.panel(ground, 0.6, lip=not faded and "locked" not in part.marks)
    return Row(children=[*mark, column], gap=side, align="center", pad=pad, under=under)


def _bar(brush: Brush, share: float, colour: str) -> Leaf:
    tall = brush.px(0.4)

    def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
        wide = max(tall, round(rect.width * share))
        left = rect.right - wide if brush.direction == "rtl" else rect.left
        brush.fill(surface, pygame.Rect(left, rect.top, wide, tall), brush.theme[colour], tall // 2)

    return Leaf(wide=0, tall=lambda _width: tall, draw=draw)


def _small_option(brush: Brush, part: Part) -> Box:
    light = part.icon.removeprefix("light-") if part.icon.startswith("light-") else ""
    fill, ink = (light, f"on_{light}") if light else ("panel_soft", "ink")
    faded = "faded" in part.marks
    ground = mixed(brush.theme[fill], brush.theme["panel"], 0.82) if faded else brush.theme[fill]
    letters = brush.theme["ink_soft"] if faded else brush.theme[ink]
    mark: list[Box] = [brush.icon(part.icon, 1.8, letters)] if part.icon else []
    if part.badge:
        mark.append(brush.disc(part.badge, "deep", "on_deep", 1.5))
    if len(mark) > 1:
        mark = [Row(children=mark, gap=brush.px(0.4), align="center", justify="center")]
    words = brush.both(part.text, _echo(part), BODY, letters, bold=True, align="center")
    words.least = (0, 0)
    column = Column(children=[*mark, words], gap=brush.px(0.2), align="center")
    return Column(
        children=[column],
        pad=(brush.px(SMALL_PAD), brush.px(SMALL_PAD)),
        under=brush.panel(ground, 0.6),
        justify="center",
    )


def _named_options(brush: Brush, parts: Sequence[Part]) -> Box:
    """Return many small options in even columns; where the room is very short, one after the other."""
    gap = brush.px(0.25 if brush.tighter else 0.4)
    longest = brush.longest_word((part.text for part in parts), bold=True)
    narrowest = longest + 2 * brush.px(SMALL_PAD) + brush.px(NUMBER_WIDE)
    cells = [_named_option(brush, part) for part in parts]
    grid = Grid(children=cells, columns=3, gap=gap, narrowest=narrowest)
    if not brush.tighter:
        return grid
    return Shortest(ways=(grid, Wrap(children=[_named_option(brush, part) for part in parts], gap=gap)))


def _named_option(brush: Brush, part: Part) -> Box:
    """Return a small option of many: its number beside it, so that two rows of them stay low."""
    words = brush.both(part.text, _echo(part), BODY, "ink", bold=True)
    words.grow = 1
    box = Row(
        children=[brush.disc(part.badge, "deep", "on_deep", 1.5), words],
        gap=brush.px(0.4),
        align="center",
        pad=(brush.px(0.5), brush.px(0.15 if brush.tighter else 0.3)),
        under=brush.panel("panel_soft", 0.6),
    )
    box.part = part
    return box


def _field(brush: Brush, part: Part) -> Box:
    here = "current" in part.marks
    close_by = brush.tightest and len(part.children) > BUTTONS_OF_A_COUNT  # a team sits at the keyboard
    label = brush.text(part.text, SMALL if close_by else BODY, "on_deep" if here else "ink")
    label.grow = 1
    ink = "on_deep" if here else "ink_soft"
    mark: list[Box] = [brush.disc(part.badge, "bright", "on_bright", 1.5)] if part.badge else []
    if part.icon:
        mark.append(brush.icon(part.icon, 1.1, ink))
    keys = boxes_for(brush, part.children)
    told: list[Box] = []
    if not (brush.tighter and part.icon and not here):  # the icon says the same
        told = [brush.text(part.detail, HEADING if here else BODY, ink, bold=here, align="center")]
    middle = [keys[0], *told, keys[1]] if len(keys) == 2 else [*keys, *told]
    pad = (brush.px(0.6), brush.px(0.12 if here or brush.tighter else 0.22))
    gap = brush.px(0.4)
    named = Row(children=[*mark, label], gap=brush.px(0.6), align="center")
    ways: list[Box] = [
        Row(children=[*mark, label, *middle], gap=brush.px(0.6), align="center"),
        Column(children=[named, Wrap(children=middle, gap=gap)], gap=gap // 2),
        Column(children=[Wrap(children=[*mark, *middle], gap=gap), label], gap=gap // 2),
    ]
    under = brush.panel("deep" if here else "panel_soft", 0.5)
    return Column(children=[Shortest(ways=ways)], pad=pad, under=under, justify="center")


def _button(brush: Brush, part: Part) -> Box:
    primary, key = "primary" in part.marks, len(part.text) < 3 and not part.text[:1].isalpha()
    small = "small" in part.marks or (brush.tighter and not primary and not key)
    fill, ink = "panel_soft", "ink"
    if "primary" in part.marks:
        fill, ink = "bright", "on_bright"
    elif "chosen" in part.marks:
        fill, ink = "deep", "on_deep"
    size = SMALL if small else BODY
    children: list[Box] = []
    if part.icon:
        children.append(brush.icon(part.icon, size * 1.25, ink))
    if part.id.startswith(("less-", "more-")) or part.id in ("fewer", "more"):
        pad = (brush.px(0.35), brush.px(0.35))
    else:
        children.append(brush.text(part.text, size, ink, bold=True))
        pad = (
            brush.px(0.35 if brush.tighter and key else 0.8 * size),
            brush.px((0.25 if brush.tighter else 0.42) * size),
        )
    if len(part.detail) == 1:
        children.append(_key_cap(brush, part.detail, fill, ink))
    return Row(
        children=children,
        gap=brush.px(0.35),
        align="center",
        justify="center",
        pad=pad,
        under=brush.panel(fill, 1.2, lip=not small),
    )


def _key_cap(brush: Brush, letter: str, fill: str, ink: str) -> Box:
    """Return the key that does what a button does, as it looks on a keyboard."""
    side = brush.px(1.15)
    ground = mixed(brush.theme[fill], brush.theme[ink], 0.14)
    words = brush.text(letter, SMALL, ink, bold=True, align="center")
    return Column(children=[words], least=(side, side), justify="center", under=brush.panel(ground, 0.25))


def _row(brush: Brush, part: Part) -> Box:
    buttons = boxes_for(brush, part.children)
    label: list[Box] = [brush.text(part.text, BODY)] if part.text else []
    return Wrap(children=[*label, *buttons], gap=brush.px(0.5))


def _picture(brush: Brush, part: Part) -> Box:
    tall = brush.px(14)

    def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
        picture = brush.pictures.file(Path(part.detail), (max(1, rect.width), tall))
        if picture is not None:
            surface.blit(picture, picture.get_rect(center=rect.center))

    shown = Leaf(wide=0, tall=lambda _width: tall, draw=draw)
    return Column(
        children=[shown, brush.both(part.text, _echo(part), BODY, "ink_soft", align="center")],
        gap=brush.px(0.4),
    )


def _code(brush: Brush, part: Part) -> Box:
    lines: list[Box] = [brush.text(line, BODY) for line in part.text.split("\n")]
    column = Column(children=lines, gap=brush.px(0.1))
    return Column(children=[column], pad=(brush.px(0.8), brush.px(0.5)), under=brush.panel("panel_soft", 0.5))


_MAKERS: dict[str, Maker] = {
    "heading": _heading,
    "text": _text,
    "quiet": _quiet,
    "status": _status,
    "list": _list,
    "item": _item,
    "card": _card,
    "options": _options,
    "option": _option,
    "field": _field,
    "button": _button,
    "row": _row,
    "code": _code,
    "picture": _picture,
    "clock": clock_box,
    "path": trail_box,
    "map": chart_box,
    "bars": bars_box,
    "scale": scale_box,
    "code-to-join": join_code_box,
}
