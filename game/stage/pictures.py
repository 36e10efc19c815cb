"""Pictures from SVG text, drawn at the size that is asked for and kept for a while."""

import io
from collections import OrderedDict
from pathlib import Path

import pygame

from game.stage.theme import Colour, hexadecimal

KEPT_BYTES = 96_000_000
ICON_INK = "#101010"


class Pictures:
    """The portraits, places and icons of an assets folder, and the shapes that panels are made of."""

    def __init__(self, assets: Path) -> None:
        self._assets = assets
        self._kept: OrderedDict[tuple[object, ...], pygame.Surface] = OrderedDict()
        self._bytes = 0
        self._texts: dict[Path, str] = {}

    def portrait(self, name: str, mood: str, height: int) -> pygame.Surface:
        """Return a bust with this mood, `height` pixels high; 5:6 like its file."""
        path = self._existing("portraits", name, "no-face")
        return self._drawn(path, (height * 5 // 6, height), ("mood", mood))

    def icon(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        """Return an icon in one colour, `size` pixels square."""
        return self._drawn(self._existing("icons", name, "path"), (size, size), ("ink", hexadecimal(colour)))

    def place(self, name: str, size: tuple[int, int]) -> pygame.Surface:
        """Return a place that covers this size, cut from its middle."""
        key = ("place", name, size)
        if key not in self._kept:
            width, height = size
            whole = max(width, height * 16 // 9), max(height, width * 9 // 16)
            picture = self._render(self._text(self._existing("places", name, "cover")), whole)
            cut = pygame.Surface(size)
            cut.blit(picture, ((width - whole[0]) // 2, (height - whole[1]) // 2))
            self._keep(key, cut)
        self._kept.move_to_end(key)
        return self._kept[key]

    def file(self, path: Path, size: tuple[int, int]) -> pygame.Surface | None:
        """Return a lesson's own picture, as large as fits in this size; None when it cannot be read."""
        key = ("file", path, size)
        if key not in self._kept:
            try:
                picture = pygame.image.load(path)
                scale = min(size[0] / picture.get_width(), size[1] / picture.get_height())
                fitted = (
                    max(1, round(picture.get_width() * scale)),
                    max(1, round(picture.get_height() * scale)),
                )
                if path.suffix == ".svg":
                    drawn = pygame.image.load_sized_svg(path, fitted).convert_alpha()
                else:
                    drawn = pygame.transform.smoothscale(picture.convert_alpha(), fitted)
            except (pygame.error, OSError):
                return None
            self._keep(key, drawn)
        return self._kept[key]

    def shape(self, svg: str, size: tuple[int, int]) -> pygame.Surface:
        """Return a shape of our own making: a corner, a disc, a ring."""
        key = ("shape", svg, size)
        if key not in self._kept:
            self._keep(key, self._render(svg, size))
        return self._kept[key]

    def _drawn(self, path: Path, size: tuple[int, int], change: tuple[str, str]) -> pygame.Surface:
        key = (path, size, change)
        if key not in self._kept:
            self._keep(key, self._render(_changed(self._text(path), *change), size))
        self._kept.move_to_end(key)
        return self._kept[key]

    def _existing(self, kind: str, name: str, instead: str) -> Path:
        path = self._assets / kind / f"{name}.svg"
        return path if path.is_file() else self._assets / kind / f"{instead}.svg"

    def _text(self, path: Path) -> str:
        if path not in self._texts:
            self._texts[path] = path.read_text(encoding="utf-8")
        return self._texts[path]

    @staticmethod
    def _render(svg: str, size: tuple[int, int]) -> pygame.Surface:
        whole = max(1, size[0]), max(1, size[1])
        return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), whole).convert_alpha()

    def _keep(self, key: tuple[object, ...], surface: pygame.Surface) -> None:
        self._kept[key] = surface
        self._bytes += surface.get_width() * surface.get_height() * 4
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._bytes -= dropped.get_width() * dropped.get_height() * 4


def _changed(svg: str, what: str, value: str) -> str:
    """Return the SVG with another ink, or with the face of another mood."""
    if what == "ink":
        return svg.replace(ICON_INK, value)
    if f'id="mood-{value}"' not in svg:
        return svg
    for mood in ("calm", "worried", "hurt", "glad"):
        shown, hidden = f'id="mood-{mood}"', f'id="mood-{mood}" display="none"'
        svg = svg.replace(hidden, shown)
        if mood != value:
            svg = svg.replace(shown, hidden)
    return svg
