"""The fonts that text is set in: which one has a character, and each opened at the size it is needed.

One opened font is kept for each file, size, script and direction, since SDL_ttf keeps script and direction
in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.stage.text import coverage, script, shelf
from game.stage.text.cache import Cache
from game.stage.text.coverage import Coverage, UnreadableFont
from game.stage.text.shelf import Role
from game.stage.text.system_fonts import SystemFonts, folders

_MOST_OPEN = 192
_MOST_ANSWERS = 20_000
_SYSTEM_SCALE = {
    "Deva": 1.06,
    "Guru": 1.06,
    "Beng": 1.06,
    "Hani": 0.96,
    "Hira": 0.96,
    "Kana": 0.96,
    "Hang": 0.94,
}


@dataclass(frozen=True, slots=True)
class Face:
    """One font file as used: how large, whether drawn thicker, how much more line it needs.

    `picture`: of emoji. `strike`: the height of pictures that have one size only, in pixels; else 0.
    """

    path: Path
    family: str
    scale: float = 1.0
    thicken: bool = False
    roomy: float = 1.0
    picture: bool = False
    strike: int = 0


class Faces:
    """All fonts there are: Waymark's own under a folder and, unless `system` is off, the computer's.

    With `system=False` the same text is set the same way on every computer. `roots` replaces the folders
    that the operating system keeps fonts in.
    """

    def __init__(
        self, assets_fonts: Path, *, system: bool = True, roots: Sequence[Path] | None = None
    ) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self._folder = assets_fonts
        self._system = SystemFonts(folders() if roots is None else roots) if system else None
        self._coverage: dict[Path, Coverage | None] = {}
        self._chains: dict[tuple[Role, bool, str], tuple[tuple[Face, ...], ...]] = {}
        self._open: Cache[tuple[Face, int, str, bool], pygame.font.Font] = Cache(_MOST_OPEN)
        self._found: Cache[tuple[str, str, bool], tuple[Face | None]] = Cache(_MOST_ANSWERS)

    def chain(self, role: Role, bold: bool, language: str) -> tuple[tuple[Face, ...], ...]:
        """Return Waymark's own families to ask for a character, in order; each as the faces it is made of.

        Raises `FileNotFoundError` when there is none at all.
        """
        key = (role, bold, language)
        if key not in self._chains:
            chain = []
            for family, heavy in shelf.families(role, bold, language):
                files = family.bold if heavy and family.bold else family.regular
                thicken = heavy and not family.bold
                faces = (
                    Face(self._folder / name, family.name, family.scale, thicken, family.roomy)
                    for name in files
                )
                chain.append(tuple(face for face in faces if self._readable(face.path)))
            if not any(chain):
                raise FileNotFoundError(
                    f"There is no font in {self._folder}. Waymark cannot show text without its own fonts: "
                    "install it again, or put the folder assets/fonts back."
                )
            self._chains[key] = tuple(family for family in chain if family)
        return self._chains[key]

    def covers(self, face: Face, text: str) -> bool:
        """Say whether a face has every character of a text."""
        known = self._coverage.get(face.path)
        return known is not None and all(known.covers(ord(char)) for char in text)

    def system(self, text: str, kind: str, bold: bool) -> Face | None:
        """Return a font of the computer's own for these characters; `kind`: a script tag, or "emoji"."""
        if self._system is None:
            return None
        key = (text, kind, bold)
        answer = self._found.get(key)
        if answer is None:
            path = self._system.find([ord(char) for char in text], kind, bold)
            answer = self._found.keep(key, (self._system_face(path, kind, bold) if path else None,))
        return answer[0]

    def font(self, face: Face, size: int, tag: str, right_to_left: bool) -> pygame.font.Font:
        """Return a face opened for text whose body is `size` pixels, of a script, in a direction.

        Raises `pygame.error` or `OSError` for a file that cannot be opened as a font.
        """
        tag = "" if tag in script.SIMPLE else tag
        key = (face, size, tag, right_to_left)
        font = self._open.get(key)
        if font is None or not _alive(font):
            if not pygame.font.get_init():
                pygame.font.init()
            font = pygame.font.Font(str(face.path), max(1, round(size * face.scale)))
            if face.thicken:
                font.set_bold(True)
            if tag:
                font.set_script(tag)
            if right_to_left:
                font.set_direction(pygame.DIRECTION_RTL)
            self._open.keep(key, font)
        return font

    def _system_face(self, path: Path, kind: str, bold: bool) -> Face | None:
        name = path.stem.lower()
        try:  # a file may have a sound character table and still not open
            heights = [pygame.font.Font(str(path), size).get_height() for size in (40, 80)]
        except (pygame.error, OSError, ValueError):
            return None
        if not self._readable(path):
            return None
        if kind == "emoji":
            strike = heights[0] if heights[0] == heights[1] else 0
            return Face(path, f"system {name}", picture=True, strike=strike)
        roomy = 1.0 if kind in script.SIMPLE else 1.18
        thicken = bold and "bold" not in name
        return Face(path, f"system {name}", _SYSTEM_SCALE.get(kind, 0.94), thicken, roomy)

    def _readable(self, path: Path) -> bool:
        if path not in self._coverage:
            try:
                self._coverage[path] = coverage.read(path)
            except UnreadableFont:
                self._coverage[path] = None
        return self._coverage[path] is not None


def _alive(font: pygame.font.Font) -> bool:
    """Say whether a font can still be used: those opened before `pygame.quit` cannot."""
    try:
        font.get_ascent()
    except pygame.error:
        return False
    return True
