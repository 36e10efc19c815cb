"""How wide a run of one face is, and how it looks painted. Both are remembered, within bounds."""

from dataclasses import dataclass

import pygame

from game.stage.text.cache import Cache
from game.stage.text.faces import Face, Faces

Colour = tuple[int, int, int, int]

_MOST_WIDTHS = 16_384
_MOST_PAINTED = 24 * 1024 * 1024  # bytes of pixels
_PICTURE = 1.14  # an emoji's height, in font sizes


@dataclass(frozen=True, slots=True)
class Stroke:
    """What decides the look of a run but for its colour: text of one face, size, script and direction."""

    text: str
    face: Face
    size: int
    tag: str
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class Painted:
    """A painted run, and how far down in it the baseline is, in pixels."""

    surface: pygame.Surface
    baseline: int


class Ink:
    """Measures and paints runs."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._widths: Cache[Stroke, int] = Cache(_MOST_WIDTHS)
        self._painted: Cache[tuple[Stroke, Colour], Painted] = Cache(_MOST_PAINTED)

    def width(self, stroke: Stroke) -> int:
        """Return the width of a run in pixels."""
        width = self._widths.get(stroke)
        if width is None:
            width = self._widths.keep(stroke, self._measure(stroke))
        return width

    def painted(self, stroke: Stroke, colour: Colour) -> Painted:
        """Return the run painted in this colour, on nothing. Never raises; at worst it is empty."""
        key = (stroke, colour)
        painted = self._painted.get(key)
        if painted is None:
            painted = self._paint(stroke, colour)
            self._painted.keep(
                key, painted, 4 * painted.surface.get_width() * painted.surface.get_height() + 256
            )
        return painted

    def height(self, face: Face, size: int) -> tuple[int, int]:
        """Return how far a face reaches above and below the baseline, in pixels."""
        font = self._faces.font(face, size, "", False)
        return font.get_ascent(), -font.get_descent()

    def _font(self, stroke: Stroke) -> pygame.font.Font:
        tag = "" if stroke.face.picture else stroke.tag
        return self._faces.font(stroke.face, stroke.size, tag, stroke.right_to_left)

    def _measure(self, stroke: Stroke) -> int:
        try:
            width = self._font(stroke).size(stroke.text)[0]
        except (pygame.error, ValueError, UnicodeError):
            return 0
        return round(width * _shrunk(stroke)) if stroke.face.strike else width

    def _paint(self, stroke: Stroke, colour: Colour) -> Painted:
        font = self._font(stroke)
        try:
            surface = font.render(stroke.text, True, colour)
        except (pygame.error, ValueError, UnicodeError):  # too wide for a surface, or nothing in it
            return Painted(pygame.Surface((0, 0), pygame.SRCALPHA), 0)
        if stroke.face.strike:
            factor = _shrunk(stroke)
            size = [max(1, round(length * factor)) for length in surface.get_size()]
            if surface.get_bitsize() == 32:
                surface = pygame.transform.smoothscale(surface, size)
            return Painted(surface, round(font.get_ascent() * factor))
        return Painted(surface, font.get_ascent() + _raised(surface, font))


def _shrunk(stroke: Stroke) -> float:
    return stroke.size * _PICTURE / stroke.face.strike


def _raised(surface: pygame.Surface, font: pygame.font.Font) -> int:
    """Return how far the baseline was pushed down by marks that reach above the font's own ascent."""
    excess = surface.get_height() - font.get_height()
    if excess <= 0:
        return 0
    ink = surface.get_bounding_rect()
    return excess if ink.top == 0 else 0
