"""From a screen's tree to pixels: the best layout that fits, then the paint."""

import math
from dataclasses import dataclass, replace
from typing import Literal

import pygame

from game.screens import Part, Screen
from game.stage.brush import TIGHTEST, Brush
from game.stage.flex import Placed
from game.stage.layouts import Layout, bar, bar_height, lay_out
from game.stage.pictures import Pictures
from game.stage.text import Typesetter
from game.stage.theme import Theme

BODY_SHARE = 28
"""Body text is at least one 28th of the surface's height."""
ROOMIER = (1.3, 1.15, 1.0)
CLOSE_BY = (1.0, 0.85, 0.7)
"""The teacher reads the desk from close by: its letters may be smaller than the class's."""
ZOOMS = (1.0, 1.25, 1.5, 2.0)


@dataclass(slots=True)
class Composition:
    """A screen laid out for a surface of one size."""

    screen: Screen
    size: tuple[int, int]
    brush: Brush
    layout: Layout
    bar: list[Placed]
    scroll: int = 0

    def targets(self) -> list[tuple[Part, pygame.Rect]]:
        """Return what can be acted on and where, in the order of the Tab key."""
        controls = [(p.box.part, p.rect) for p in self.bar if p.box.part is not None]
        return self.layout.targets(self.scroll) + [(part, rect) for part, rect in controls if part.action]

    def visible(self) -> list[tuple[Part, pygame.Rect]]:
        """Return what can be acted on, and only the piece of it that shows."""
        if self.layout.overflow <= 0:
            return self.targets()
        controls = {id(p.box.part) for p in self.bar}
        shown = [(p, r if id(p) in controls else r.clip(self.layout.window)) for p, r in self.targets()]
        return [(part, rect) for part, rect in shown if rect.width and rect.height]

    def at(self, point: tuple[int, int]) -> Part | None:
        """Return what lies under a point: the innermost part that can be acted on."""
        hit = [part for part, rect in self.visible() if rect.collidepoint(point)]
        return hit[-1] if hit else None

    def rect_of(self, part_id: str) -> pygame.Rect | None:
        """Return where a part lies."""
        return next((rect for part, rect in self.targets() if part.id == part_id), None)


class Painter:
    """Composes screens and paints them, in one theme."""

    def __init__(self, theme: Theme, pictures: Pictures, typesetter: Typesetter) -> None:
        self.theme = theme
        self.pictures = pictures
        self.typesetter = typesetter

    def compose(
        self, screen: Screen, size: tuple[int, int], zoom: float = 1.0, seconds: float = 0.0
    ) -> Composition:
        """Lay a screen out: as roomy as fits, never smaller than the back row can read."""
        height = size[1]
        unit = height / BODY_SHARE
        small = self._brush(screen, round(unit * min(zoom, 1.25)))
        below = bar_height(small, screen, size[0])
        area = pygame.Rect(0, 0, size[0], height - below)
        if screen.kind == "desk":
            shares = tuple(share * zoom for share in CLOSE_BY)
        else:
            shares = ROOMIER if zoom == 1.0 else (zoom,)
        brushes = [self._brush(screen, math.ceil(unit * share), seconds) for share in shares]
        brushes += [replace(brushes[-1], tightness=step) for step in range(1, TIGHTEST + 1)]
        brush, layout = _best(brushes, screen, area)
        bar_rect = pygame.Rect(0, area.bottom, size[0], below)
        return Composition(
            screen, size, brush, layout, bar(small, screen, bar_rect) if screen.controls else []
        )

    def paint(self, surface: pygame.Surface, composition: Composition, focus: str = "") -> None:
        """Paint a composition, with a ring round the part that has the focus."""
        screen, layout = composition.screen, composition.layout
        if screen.place:
            surface.blit(self.pictures.place(screen.place, composition.size), (0, 0))
        else:
            surface.blit(self.pictures.place("quiet", composition.size), (0, 0))
        for placed in layout.still:
            placed.box.paint(surface, placed.rect)
        clip = layout.window.inflate(4 * composition.brush.px(0.2), 4 * composition.brush.px(0.2))
        if layout.overflow > 0:
            surface.set_clip(clip)
        for placed in layout.moving:
            placed.box.paint(surface, placed.rect.move(0, -composition.scroll))
        surface.set_clip(None)
        if layout.overflow > 0:
            self._scroll_mark(surface, composition)
        for placed in composition.bar:
            placed.box.paint(surface, placed.rect)
        rect = composition.rect_of(focus) if focus else None
        if rect is not None:
            composition.brush.ring(surface, rect)

    def _scroll_mark(self, surface: pygame.Surface, composition: Composition) -> None:
        """Show that there is more, and how far down we are: a quiet bar where the lines end."""
        brush, layout = composition.brush, composition.layout
        window = layout.window
        left = window.right + brush.px(0.35)
        if brush.direction == "rtl":
            left = window.left - brush.px(0.35) - brush.px(0.3)
        track = pygame.Rect(left, window.top, brush.px(0.3), window.height)
        brush.fill(surface, track, self.theme["panel_soft"], brush.px(0.15))
        share = window.height / (window.height + layout.overflow)
        thumb = track.copy()
        thumb.height = max(brush.px(1.5), round(track.height * share))
        thumb.top += round((track.height - thumb.height) * composition.scroll / max(1, layout.overflow))
        brush.fill(surface, thumb, self.theme["deep"], brush.px(0.15))

    def _brush(self, screen: Screen, unit: int, seconds: float = 0.0) -> Brush:
        return Brush(
            self.theme,
            self.pictures,
            self.typesetter,
            unit,
            screen.language,
            _direction(screen),
            seconds,
            second=screen.second,
        )


def _best(brushes: list[Brush], screen: Screen, area: pygame.Rect) -> tuple[Brush, Layout]:
    """Return the roomiest layout that fits; its own before a fallback, and the smallest when none fits."""
    fallback: tuple[Brush, Layout] | None = None
    for brush in brushes:
        layout = lay_out(brush, screen, area)
        if layout.overflow <= 0 and not layout.second_best:
            return brush, layout
        if fallback is None or fallback[1].overflow > 0:
            fallback = (brush, layout)
    assert fallback is not None
    return fallback


def _direction(screen: Screen) -> Literal["ltr", "rtl"]:
    return "rtl" if screen.direction == "rtl" else "ltr"
