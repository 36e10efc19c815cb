"""The bar of controls along the lower edge: every key as a button, for mouse and finger."""

import pygame

from game.screens import Part, Screen
from game.stage.brush import SMALL, Brush
from game.stage.flex import Box, Placed, Row

ICONS_ALONE = frozenset({"smaller", "bigger", "full", "language"})
STILL_NAMED = frozenset({"on", "help", "quiet"})


def bar(brush: Brush, screen: Screen, rect: pygame.Rect) -> list[Placed]:
    """Return the controls in a row. Where they do not fit, more and more become icons alone."""
    return _fitting(brush, screen, rect.width).place(rect, brush.direction == "rtl")


def bar_height(brush: Brush, screen: Screen, width: int) -> int:
    """Return how tall the bar is: taller where even so the last button needs a second line."""
    return max(brush.px(2.3), _fitting(brush, screen, width).height(width)) if screen.controls else 0


def _fitting(brush: Brush, screen: Screen, width: int) -> Row:
    every = frozenset(part.id for part in screen.controls)
    for alone in (ICONS_ALONE, ICONS_ALONE | {"back", "pause"}, every - STILL_NAMED, every - {"on"}):
        row = _row(brush, screen.controls, alone)
        if row.wish() <= width:
            break
    return row


def _row(brush: Brush, controls: tuple[Part, ...], alone: frozenset[str]) -> Row:
    buttons: list[Box] = []
    last = len(controls) - 1
    for number, part in enumerate(controls):
        if number == last and "primary" in part.marks:
            buttons.append(Box(grow=1))
        buttons.append(_control(brush, part, part.id in alone and bool(part.icon)))
    return Row(
        children=buttons,
        gap=brush.px(0.35),
        align="center",
        pad=(brush.px(0.8), 0),
        under=brush.panel("panel", 0),
    )


def _control(brush: Brush, part: Part, alone: bool) -> Box:
    primary = "primary" in part.marks
    fill, ink = ("bright", "on_bright") if primary else ("panel", "ink_soft")
    children: list[Box] = [] if alone else [brush.text(part.text, SMALL, ink, bold=True)]
    icon = [brush.icon(part.icon, 0.95, ink)] if part.icon else []
    both = [*children, *icon] if primary else [*icon, *children]
    pad = (brush.px(0.7 if primary else 0.35), brush.px(0.32))
    box = Row(
        children=both,
        gap=brush.px(0.22),
        align="center",
        justify="center",
        pad=pad,
        least=(brush.px(1.7), brush.px(1.7)),
        under=brush.panel(fill, 1.0),
    )
    box.part = part
    return box
