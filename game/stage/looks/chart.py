"""The map of a lesson on the teacher's desk: scenes as stones, roads between them, the class's path dark."""

import pygame

from game.screens import Part
from game.stage.brush import Brush
from game.stage.flex import Box, Column, Leaf
from game.stage.text import Style

LEAST_TALL, ROW_TALL = 9.0, 1.8
"""How tall the map is at the least, and what a stone with its name needs, in letters."""


def chart_box(brush: Brush, part: Part) -> Box:
    """Return the map: a column for each step away from the start, scenes of one column below each other."""
    columns: dict[int, list[Part]] = {}
    for node in part.children:
        columns.setdefault(int(node.badge), []).append(node)
    most = max((len(nodes) for nodes in columns.values()), default=0)
    tall = brush.px(max(LEAST_TALL, ROW_TALL * (most + 1)))

    def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
        places = _places(columns, rect)
        for node in part.children:
            for target in node.detail.split():
                both = "chosen" in node.marks and any(
                    n.who == target and "chosen" in n.marks for n in part.children
                )
                colour = brush.theme["deep" if both else "line"]
                pygame.draw.aaline(surface, colour, places[node.who], places[target])
        for node in part.children:
            _stone(brush, surface, node, places[node.who], rect.width // max(1, len(columns)))

    return Column(children=[Leaf(wide=0, tall=lambda _width: tall, draw=draw)])


def _places(columns: dict[int, list[Part]], rect: pygame.Rect) -> dict[str, tuple[int, int]]:
    places = {}
    wide = rect.width / max(1, len(columns))
    for number, depth in enumerate(sorted(columns)):
        nodes = columns[depth]
        for row, node in enumerate(nodes):
            x = round(rect.left + wide * (number + 0.5))
            y = round(rect.top + rect.height * (row + 1) / (len(nodes) + 1))
            places[node.who] = (x, y)
    return places


def _stone(brush: Brush, surface: pygame.Surface, node: Part, at: tuple[int, int], room: int) -> None:
    current, taken = "current" in node.marks, "chosen" in node.marks
    radius = brush.px(0.6 if current else 0.4)
    stone = pygame.Rect(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
    brush.fill(surface, stone, brush.theme["focus" if current else "deep" if taken else "locked"], radius)
    if node.icon:
        picture = brush.pictures.icon(
            node.icon, brush.px(0.7), brush.theme["on_deep" if taken else "ink_soft"]
        )
        surface.blit(picture, picture.get_rect(center=at))
    style = Style(brush.px(0.6), bold=current)
    label = brush.typesetter.lay(
        node.text, style, max(20, room - 4), align="center", direction=brush.direction
    )
    ink = brush.theme["ink" if taken or current else "ink_soft"]
    brush.typesetter.paint(surface, label, (at[0] - room // 2 + 2, stone.bottom + 1), ink)
