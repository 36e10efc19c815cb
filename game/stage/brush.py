"""The strokes that every screen is painted with: panels, rings, texts, icons, busts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import pygame

from game.language import direction as direction_of
from game.stage.flex import Box, Column, Leaf, Paint
from game.stage.pictures import Pictures
from game.stage.text import Align, Direction, Paragraph, Style, Typesetter
from game.stage.theme import Colour, Theme, hexadecimal, mixed

SMALL, BODY, LEAD, HEADING, TITLE = 0.72, 1.0, 1.25, 1.6, 2.0
"""The type scale. SMALL is for the teacher's controls alone; what the class reads starts at BODY."""
LEADING, CLOSE_LEADING = 1.35, 1.22
"""How far apart baselines are, in sizes; lines move closer together before letters become smaller."""
POINTING = frozenset({"next", "back", "path", "speaker"})
"""Icons that point on, or back, in the reading direction."""
TIGHTEST = 3
"""How many steps a screen can take, one after the other, when its room is too short."""
ECHO = 0.8
"""How large a line in the second language is beside the line that it is below, but never below BODY."""


@dataclass(frozen=True, slots=True)
class Brush:
    """What painting needs. `unit` is the size of body text in pixels; every length is a part of it.
    `seconds` is how long this screen has been shown, for a quiet clock;
    `on_sheet` says that what is painted lies on a sheet of the panel's own colour; `second` is the language
    that echoes are in; `tightness` is how much has given way to a short room, up to `TIGHTEST`.
    """

    theme: Theme
    pictures: Pictures
    typesetter: Typesetter
    unit: int
    language: str = "en"
    direction: Direction = "ltr"
    seconds: float = 0.0
    on_sheet: bool = False
    second: str = ""
    tightness: int = 0

    @property
    def tight(self) -> bool:
        """Whether margins and headings give way, before letters do."""
        return self.tightness > 0

    @property
    def tighter(self) -> bool:
        """Whether what is larger than body text becomes body text as well."""
        return self.tightness > 1

    @property
    def tightest(self) -> bool:
        """Whether what can stand side by side does as well."""
        return self.tightness >= TIGHTEST

    @property
    def lead(self) -> float:
        """The size of what is read first."""
        return BODY if self.tighter else LEAD

    @property
    def heading(self) -> float:
        """The size of a heading."""
        return BODY if self.tighter else LEAD if self.tight else HEADING

    def px(self, share: float) -> int:
        """Return a length in pixels, given in units."""
        return max(1, round(self.unit * share))

    def text(
        self,
        text: str,
        size: float = BODY,
        colour: str | Colour = "ink",
        *,
        display: bool = False,
        bold: bool = False,
        align: Align = "start",
        balance: bool = False,
    ) -> Leaf:
        """Return a paragraph as a box: its height follows from its width."""
        leading = CLOSE_LEADING if self.tighter else LEADING
        style = Style(self.px(size), role="display" if display else "body", bold=bold, leading=leading)
        ink = self.theme[colour] if isinstance(colour, str) else colour

        def lay(width: int) -> Paragraph:
            return self.typesetter.lay(
                text,
                style,
                max(1, width),
                language=self.language,
                direction=self.direction,
                align=align,
                balance=balance,
            )

        def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
            paragraph = lay(rect.width)
            top = rect.top + max(0, (rect.height - paragraph.height) // 2)
            self.typesetter.paint(surface, paragraph, (rect.left, top), ink)

        return Leaf(
            wide=self.typesetter.width(text, style, language=self.language) + 2,
            tall=lambda width: lay(width).height,
            draw=draw,
            widest=lambda width: lay(width).natural_width,
        )

    def both(
        self,
        text: str,
        echo: str,
        size: float = BODY,
        colour: str | Colour = "ink",
        *,
        display: bool = False,
        bold: bool = False,
        align: Align = "start",
        balance: bool = False,
    ) -> Box:
        """Return a paragraph and, below it and smaller, its echo; each runs the way of its own language."""
        words = self.text(text, size, colour, display=display, bold=bold, align=align, balance=balance)
        if not echo or echo == text:
            return words
        way: Literal["ltr", "rtl"] = "rtl" if direction_of(self.second) == "rtl" else "ltr"
        other = replace(self, language=self.second, direction=way)
        soft = "ink_soft" if colour in ("ink", "deep") else colour
        below = other.text(echo, max(BODY, size * ECHO), soft, bold=bold and size <= BODY, align=align)
        return Column(children=[words, below], gap=self.px(0.1))

    def longest_word(self, texts: Iterable[str], size: float = BODY, *, bold: bool = False) -> int:
        """Return the width of the longest word of some texts: less room than that would cut it in two."""
        words = {word for text in texts for word in text.split()}
        return max((self.text(word, size, bold=bold).wish() for word in words), default=0)

    def icon(self, name: str, size: float = 1.4, colour: str | Colour = "ink") -> Leaf:
        """Return an icon as a box. One that points along the reading direction is turned with it."""
        side = self.px(size)
        ink = self.theme[colour] if isinstance(colour, str) else colour
        turned = self.direction == "rtl" and name in POINTING

        def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
            picture = self.pictures.icon(name, side, ink)
            if turned:
                picture = pygame.transform.flip(picture, True, False)
            surface.blit(picture, picture.get_rect(center=rect.center))

        return Leaf(wide=side, tall=lambda _width: side, draw=draw)

    def bust(self, name: str, mood: str, height: int) -> Leaf:
        """Return a portrait as a box, standing on its lower edge."""

        def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
            picture = self.pictures.portrait(name, mood, height)
            surface.blit(picture, picture.get_rect(midbottom=rect.midbottom))

        return Leaf(wide=height * 5 // 6, tall=lambda _width: height, draw=draw)

    def panel(self, colour: str | Colour, radius: float = 0.6, *, lip: bool = False) -> Paint:
        """Return what paints a flat rounded panel; `lip` gives it a soft second tone below."""
        fill = self.theme[colour] if isinstance(colour, str) else colour

        def paint(surface: pygame.Surface, rect: pygame.Rect) -> None:
            if lip:
                low = mixed(fill, self.theme["shade"], 0.16)
                self.fill(surface, rect.move(0, self.px(0.14)), low, self.px(radius))
            self.fill(surface, rect, fill, self.px(radius))

        return paint

    def disc(self, label: str, fill: str, ink: str, size: float = 1.7) -> Leaf:
        """Return a number to call out, on a disc."""
        side = self.px(size)
        style = Style(self.px(size * 0.62), bold=True)

        def draw(surface: pygame.Surface, rect: pygame.Rect) -> None:
            round_ = pygame.Rect(0, 0, side, side)
            round_.center = rect.center
            self.fill(surface, round_, self.theme[fill], side // 2)
            paragraph = self.typesetter.lay(label, style, side * 2, direction="ltr", align="center")
            at = (round_.centerx - side, round_.centery - paragraph.height // 2)
            self.typesetter.paint(surface, paragraph, at, self.theme[ink])

        return Leaf(wide=side, tall=lambda _width: side, draw=draw)

    def fill(self, surface: pygame.Surface, rect: pygame.Rect, colour: Colour, radius: int) -> None:
        """Paint a rounded rectangle, its corners smooth: four quarters of a disc and what is between."""
        radius = min(radius, rect.width // 2, rect.height // 2)
        if radius < 2:
            surface.fill(colour, rect)
            return
        disc = self.pictures.shape(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2" width="2" height="2">'
            f'<circle cx="1" cy="1" r="1" fill="{hexadecimal(colour)}"/></svg>',
            (2 * radius, 2 * radius),
        )
        across, down = rect.width - 2 * radius, rect.height - 2 * radius
        for left, cut_left in ((rect.left, 0), (rect.right - radius, radius)):
            for top, cut_top in ((rect.top, 0), (rect.bottom - radius, radius)):
                surface.blit(disc, (left, top), (cut_left, cut_top, radius, radius))
        surface.fill(colour, (rect.left + radius, rect.top, across, rect.height))
        surface.fill(colour, (rect.left, rect.top + radius, radius, down))
        surface.fill(colour, (rect.right - radius, rect.top + radius, radius, down))

    def ring(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        """Paint the focus: a frame of two tones, so that it shows on any ground."""
        wide = max(3, self.px(0.11))
        radius = self.px(0.7)
        outer = rect.inflate(4 * wide, 4 * wide)
        pygame.draw.rect(surface, self.theme["panel"], outer, 3 * wide, border_radius=radius + wide)
        pygame.draw.rect(
            surface, self.theme["focus"], outer.inflate(-wide, -wide), 2 * wide, border_radius=radius + wide
        )
