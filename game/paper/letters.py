"""Which fonts a printed page asks, in which order: the reading face first, then one for every script."""

import re
from functools import lru_cache

from game.paper.woff import unpacked
from game.shipped import folder

FILES = {
    "Atkinson Hyperlegible Next": (
        "AtkinsonHyperlegibleNext-Regular.woff",
        "AtkinsonHyperlegibleNext-Bold.woff",
    ),
    "Fraunces": ("Fraunces-SemiBold.woff",),
    "Noto Sans": ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    "Noto Sans CanAborig": (
        "NotoSansCanadianAboriginal-Regular.ttf",
        "NotoSansCanadianAboriginal-Bold.ttf",
    ),
    "Noto Sans Arabic": ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    "Noto Sans Gurmukhi": ("NotoSansGurmukhi-Regular.ttf", "NotoSansGurmukhi-Bold.ttf"),
    "Noto Sans SC": ("NotoSansSC-Regular.woff", "NotoSansSC-Bold.woff"),
    "DejaVu Sans": ("DejaVuSans.ttf",),
}
"""The files of each family, as Typst knows it."""

BODY = ("Atkinson Hyperlegible Next", "Noto Sans")
DISPLAY = "Fraunces"

_SCRIPTS = {
    "Noto Sans": re.compile("[\u0370-\u052f]"),
    "Noto Sans CanAborig": re.compile("[\u1400-\u167f\u18b0-\u18ff]"),
    "Noto Sans Arabic": re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
    "Noto Sans Gurmukhi": re.compile("[\u0a00-\u0a7f]"),
    "Noto Sans SC": re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"),
}
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def families(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the families for the running text of a page and for its headings, in the order to ask them.

    The display face has Latin letters only. A page that is mostly in another script has its headings in the
    bold of that script's face, all of them, rather than a patchwork; and one in Greek or Cyrillic letters,
    whose face has Latin ones too, is in that face throughout.
    """
    found = {name: len(letters.findall(text)) for name, letters in _SCRIPTS.items()}
    others = [name for name, number in found.items() if number and name not in BODY]
    main = max(found, key=lambda name: found[name])
    foreign = found[main] > len(_LATIN.findall(text))
    body = BODY[::-1] if foreign and main in BODY else BODY
    rest = (*body, *others, "DejaVu Sans")
    return rest, rest if foreign else (DISPLAY, *rest)


@lru_cache(maxsize=32)
def face(file: str) -> bytes:
    """Return a font of the assets as TrueType."""
    data = (folder("assets") / "fonts" / file).read_bytes()
    return unpacked(data) if file.endswith(".woff") else data
