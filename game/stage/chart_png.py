"""A chart as a PNG, painted with the stage's own letters. No window is opened for it."""

from pathlib import Path

import pygame

from game.screens.chart import WIDE, Chart, Node
from game.shipped import folder
from game.stage.text import Faces, Style, Typesetter
from game.stage.theme import Colour, Theme, load_theme

SMOOTH = 2
"""Painted so many times larger, then made smaller: edges come out smooth."""
LARGEST = 16_000
_TONES = {
    "": ("panel", "ink"),
    "help": ("green", "on_green"),
    "risk": ("warning", "on_warning"),
    "debrief": ("deep", "on_deep"),
    "ending": ("bright", "on_bright"),
}


def save_chart(chart: Chart, path: Path, theme: str = "paper") -> None:
    """Write the chart as a PNG, smaller than itself if it is very large. Raises OSError, pygame.error."""
    pygame.font.init()
    assets = folder("assets")
    colours = load_theme(assets / "themes", theme)
    typesetter = Typesetter(Faces(assets / "fonts"))
    scale = min(float(SMOOTH), LARGEST / max(chart.width, chart.height))
    sheet = pygame.Surface((round(chart.width * scale), round(chart.height * scale)))
    sheet.fill(colours["ground"])
    title = typesetter.lay(chart.title, Style(round(30 * scale), role="display"), round(chart.width * scale))
    typesetter.paint(sheet, title, (round(26 * scale), round(14 * scale)), colours["deep"])
    for start, end in chart.roads:
        _road(sheet, colours, start, end, scale)
    for node in chart.nodes:
        _box(sheet, colours, typesetter, node, scale)
    size = (round(chart.width * scale / SMOOTH), round(chart.height * scale / SMOOTH))
    pygame.image.save(pygame.transform.smoothscale(sheet, size), path)


def _road(sheet: pygame.Surface, colours: Theme, start: Node, end: Node, scale: float) -> None:
    dark = start.played and end.played
    colour: Colour = colours["deep"] if dark else colours["line"]
    back = end.y <= start.y
    side = (WIDE / 2 + 40) if back else 0
    points = [(start.x, start.y), (start.x + side, start.y), (end.x + side, end.y), (end.x, end.y)]
    wide = max(1, round((5 if dark else 2) * scale))
    pygame.draw.lines(sheet, colour, False, [(x * scale, y * scale) for x, y in points], wide)


def _box(sheet: pygame.Surface, colours: Theme, typesetter: Typesetter, node: Node, scale: float) -> None:
    fill, ink = _TONES[node.tone] if node.kind == "scene" else ("panel_soft", "ink")
    if node.kind == "closed":
        fill, ink = "locked", "on_locked"
    rect = pygame.Rect(0, 0, round(WIDE * scale), round(node.tall * scale))
    rect.center = (round(node.x * scale), round(node.y * scale))
    radius = round((10 if node.kind == "scene" else 28) * scale)
    if node.played:
        around = rect.inflate(10 * scale, 10 * scale)
        pygame.draw.rect(sheet, colours["focus"], around, border_radius=radius)
    pygame.draw.rect(sheet, colours[fill], rect, border_radius=radius)
    style = Style(round(17 * scale), bold=node.kind == "scene")
    text = typesetter.lay(node.text, style, rect.width - round(20 * scale), align="center", max_lines=3)
    note = typesetter.lay(node.note, Style(round(13 * scale)), rect.width, align="center", max_lines=1)
    whole = text.height + (note.height if node.note else 0)
    top = rect.centery - whole // 2
    typesetter.paint(sheet, text, (rect.left + round(10 * scale), top), colours[ink])
    if node.note:
        typesetter.paint(sheet, note, (rect.left, top + text.height), colours[ink])
