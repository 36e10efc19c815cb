"""The options of a choice: large ones, small ones beside each other, and many small ones in columns."""

from collections.abc import Sequence

import pygame

from game.screens import Part
from game.stage.brush import BODY, Brush
from game.stage.flex import Box, Column, Grid, Leaf, Row, Shortest, Wrap
from game.stage.looks.make import Make
from game.stage.looks.words import echo_of
from game.stage.theme import mixed

MANY = 4
"""More small options than this stand in rows, each with its number beside it."""
NUMBER_WIDE = 1.9
"""The width of the number beside such an option, in units, and the space behind it."""
SMALL_PAD = 0.5
"""The space inside a small option, in units: all four sides."""


def options(brush: Brush, part: Part, make: Make) -> Box:
    """Return the options of a choice: side by side, or below each other."""
    boxes = make(part.children)
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
        grid = Grid(children=make(part.children), columns=2, gap=gap)
        return Shortest(ways=(grid, Column(children=boxes, gap=gap)))
    return Column(children=boxes, gap=brush.px(0.45))


def option(brush: Brush, part: Part) -> Box:
    """Return an option: to choose, chosen, locked, or faded when another one was chosen."""
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
    lines: list[Box] = [brush.both(part.text, echo_of(part), brush.lead, letters)]
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
    words = brush.both(part.text, echo_of(part), BODY, letters, bold=True, align="center")
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
    words = brush.both(part.text, echo_of(part), BODY, "ink", bold=True)
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
