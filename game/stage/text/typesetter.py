"""Lays out paragraphs and paints them: the one door to text for the rest of the stage."""

import pygame
from pygame.typing import ColorLike

from game.stage.text.cache import Cache
from game.stage.text.cluster import clean
from game.stage.text.faces import Faces
from game.stage.text.ink import Ink
from game.stage.text.paragraph import Align, Direction, Paragraph, Style
from game.stage.text.runs import Itemiser
from game.stage.text.setting import Setting, Wish

_MOST_PARAGRAPHS = 512
_ENDLESS = 1 << 28


class Typesetter:
    """Sets text in the given fonts. What it laid out and painted it remembers, within bounds: of paragraphs
    this `many`.
    """

    def __init__(self, faces: Faces, many: int = _MOST_PARAGRAPHS) -> None:
        self._faces = faces
        self._ink = Ink(faces)
        self._laid: Cache[tuple[str, Style, Wish], Paragraph] = Cache(many)
        self._itemisers: dict[tuple[str, bool, str], Itemiser] = {}

    def lay(
        self,
        text: str,
        style: Style,
        width: int,
        *,
        language: str = "en",
        direction: Direction = "auto",
        align: Align = "start",
        max_lines: int | None = None,
        balance: bool = False,
    ) -> Paragraph:
        """Lay text out in a box `width` pixels wide. Any string can be laid out; newlines are kept.

        With direction "auto" each of its paragraphs runs the way of its first letter, or without one the
        language's. "start" is the side where that direction begins. `balance` makes up to four lines about
        equally long.
        """
        wish = Wish(width, language, direction, align, max_lines, balance)
        key = (text, style, wish)
        laid = self._laid.get(key)
        if laid is None:
            laid = Setting(self._ink, self._itemiser(style, language), style).lay(text, wish)
            self._laid.keep(key, laid)
        return laid

    def paint(
        self, surface: pygame.Surface, paragraph: Paragraph, at: tuple[int, int], colour: ColorLike
    ) -> None:
        """Paint a paragraph with its top left corner at this place; lines outside the clip are skipped."""
        left, top = at
        clip = surface.get_clip()
        solid = pygame.Color(colour)
        ink = (solid.r, solid.g, solid.b, solid.a)
        reach = 2 * paragraph.style.size
        for line in paragraph.lines:
            baseline = top + line.baseline
            if not clip.top - reach <= baseline <= clip.bottom + reach:
                continue
            for run in line.runs:
                if run.stroke.text:
                    painted = self._ink.painted(run.stroke, ink)
                    surface.blit(painted.surface, (left + run.x, baseline - painted.baseline))

    def width(self, text: str, style: Style, *, language: str = "en") -> int:
        """Return the width in pixels that text takes when its lines are not wrapped."""
        return self.lay(text, style, _ENDLESS, language=language).natural_width

    def missing(self, text: str, *, language: str = "en") -> set[str]:
        """Return the characters of a text that no font has, and that would be shown as something else."""
        itemiser = self._itemiser(Style(20), language)
        return {char for line in clean(text).split("\n") for char in itemiser.missing(line)}

    def _itemiser(self, style: Style, language: str) -> Itemiser:
        key = (style.role, style.bold, language)
        if key not in self._itemisers:
            self._itemisers[key] = Itemiser(self._faces, style.role, style.bold, language)
        return self._itemisers[key]
