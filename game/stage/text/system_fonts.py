"""The fonts of the computer itself, for the scripts that Waymark carries none for; read only when needed."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.stage.text import coverage
from game.stage.text.coverage import Coverage, UnreadableFont

_MOST_FILES = 4000
_KINDS = (".ttf", ".otf", ".ttc", ".otc")
_HINTS = {
    "emoji": "notocoloremoji seguiemj applecoloremoji twemoji emojione notoemoji",
    "Hani": "notosanscjk notosanssc sourcehan pingfang hiragino msyh yugoth droidsansfallback wqy",
    "Hira": "notosanscjk notosansjp hiragino yugoth meiryo sourcehan droidsansfallback",
    "Kana": "notosanscjk notosansjp hiragino yugoth meiryo sourcehan droidsansfallback",
    "Hang": "notosanscjk notosanskr applesdgothic malgun sourcehan nanumgothic droidsansfallback",
    "Deva": "notosansdevanagari nirmala kohinoordevanagari mangal lohit-devanagari",
    "Guru": "notosansgurmukhi nirmala gurmukhi raavi lohit-gurmukhi",
    "Arab": "notosansarabic segoeui geezapro tahoma",
    "Cans": "notosanscanadianaboriginal gadugi euphemia",
    "Beng": "notosansbengali nirmala kohinoorbangla vrinda",
    "Gujr": "notosansgujarati nirmala kohinoorgujarati shruti",
    "Taml": "notosanstamil nirmala tamilsangam latha",
    "Telu": "notosanstelugu nirmala kohinoortelugu gautami",
    "Knda": "notosanskannada nirmala kannada tunga",
    "Mlym": "notosansmalayalam nirmala malayalam kartika",
    "Sinh": "notosanssinhala nirmala sinhala iskpota",
    "Thai": "notosansthai leelawad thonburi",
    "Laoo": "notosanslao leelawad lao",
    "Khmr": "notosanskhmer leelawad khmer",
    "Mymr": "notosansmyanmar mmrtext myanmar",
    "Ethi": "notosansethiopic ebrima nyala kefa",
    "Hebr": "notosanshebrew segoeui arialhb",
    "Geor": "notosansgeorgian segoeui",
    "Armn": "notosansarmenian segoeui",
    "Tibt": "notosanstibetan himalaya kailasa",
    "Cher": "notosanscherokee gadugi plantagenet",
}
_UNWANTED = (
    "italic",
    "oblique",
    "thin",
    "light",
    "black",
    "condensed",
    "mono",
    "serif",
    "looped",
    "nastaliq",
)


def folders() -> tuple[Path, ...]:
    """Return where this operating system keeps its fonts, the user's own last."""
    home = Path.home()
    if sys.platform == "win32":
        roots = [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"]
        if "LOCALAPPDATA" in os.environ:
            roots.append(Path(os.environ["LOCALAPPDATA"]) / "Microsoft/Windows/Fonts")
    elif sys.platform == "darwin":
        roots = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    else:
        shared = os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":")
        own = Path(os.environ.get("XDG_DATA_HOME", home / ".local/share"))
        roots = [*(Path(root) / "fonts" for root in shared if root), own / "fonts", home / ".fonts"]
    return tuple(roots)


class SystemFonts:
    """The font files under some folders; listed at the first question, and each read at most once."""

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = tuple(roots)
        self._files: list[Path] | None = None
        self._read: dict[Path, Coverage | None] = {}
        self._orders: dict[tuple[str, bool], list[Path]] = {}

    def find(self, codes: Sequence[int], kind: str, bold: bool) -> Path | None:
        """Return the most fitting file with a glyph for all these code points, or None.

        `kind` is a script tag, or "emoji" for a font of pictures (which only a font known as one can be).
        """
        for path in self._order(kind, bold):
            known = self._coverage(path)
            if known is not None and all(known.covers(code) for code in codes):
                return path
        return None

    def _order(self, kind: str, bold: bool) -> list[Path]:
        if (kind, bold) not in self._orders:
            hints = _HINTS.get(kind, "").split()
            order = sorted(self._list(), key=lambda path: _rank(path, hints, bold))
            if kind == "emoji":
                order = [path for path in order if _hint(path, hints) < len(hints)]
            self._orders[kind, bold] = order
        return self._orders[kind, bold]

    def _list(self) -> list[Path]:
        if self._files is None:
            found = (path for root in self._roots for path in _walk(root))
            self._files = [path for path, _ in zip(found, range(_MOST_FILES), strict=False)]
        return self._files

    def _coverage(self, path: Path) -> Coverage | None:
        if path not in self._read:
            try:
                self._read[path] = coverage.read(path)
            except UnreadableFont:
                self._read[path] = None
        return self._read[path]


def _walk(root: Path) -> Iterator[Path]:
    for folder, below, names in os.walk(root):
        below.sort()
        yield from (Path(folder) / name for name in sorted(names) if name.lower().endswith(_KINDS))


def _plain(path: Path) -> str:
    return path.stem.lower().replace(" ", "").replace("_", "")


def _hint(path: Path, hints: Sequence[str]) -> int:
    name = _plain(path)
    return next((at for at, hint in enumerate(hints) if hint in name), len(hints))


def _rank(path: Path, hints: Sequence[str], bold: bool) -> tuple[int, int, int, str]:
    name = _plain(path)
    unwanted = sum(word in name for word in _UNWANTED)
    heavy = any(word in name for word in ("bold", "semibold", "medium", "heavy")) or name.endswith("bd")
    return _hint(path, hints), unwanted, int(heavy != bold), name
