"""The font families that Waymark carries, and in which order each role and language asks them.

`scale` makes a fallback look as large as the body face beside it: its lower case letters, or for scripts
that have none its common height, were measured and looked at on a specimen sheet.
"""

from dataclasses import dataclass
from typing import Literal

Role = Literal["body", "display"]


@dataclass(frozen=True, slots=True)
class Family:
    """One design: the files of its two weights, asked in turn, and its size beside the body face.

    A family without a bold of its own has it drawn thicker. Some reach higher and lower than Latin does,
    and lines that hold them stand `roomy` times further apart.
    """

    name: str
    regular: tuple[str, ...]
    bold: tuple[str, ...] = ()
    scale: float = 1.0
    roomy: float = 1.0


_ATKINSON = Family(
    "Atkinson",
    ("AtkinsonHyperlegibleNext-Regular.woff", "AtkinsonHyperlegibleNext-Extended-Regular.woff"),
    ("AtkinsonHyperlegibleNext-Bold.woff", "AtkinsonHyperlegibleNext-Extended-Bold.woff"),
)
_FRAUNCES = Family(
    "Fraunces",
    ("Fraunces-SemiBold.woff", "Fraunces-Extended-SemiBold.woff", "Fraunces-Vietnamese-SemiBold.woff"),
    ("Fraunces-Bold.woff", "Fraunces-Extended-Bold.woff", "Fraunces-Vietnamese-Bold.woff"),
)
_NOTO = Family("Noto", ("NotoSans-Regular.ttf",), ("NotoSans-Bold.ttf",), scale=0.92)
_SYLLABICS = Family(
    "Syllabics",
    ("NotoSansCanadianAboriginal-Regular.ttf",),
    ("NotoSansCanadianAboriginal-Bold.ttf",),
    scale=0.97,
)
_ARABIC = Family(
    "Arabic", ("NotoSansArabic-Regular.ttf",), ("NotoSansArabic-Bold.ttf",), scale=1.06, roomy=1.18
)
_GURMUKHI = Family(
    "Gurmukhi", ("NotoSansGurmukhi-Regular.ttf",), ("NotoSansGurmukhi-Bold.ttf",), scale=1.06, roomy=1.18
)
_HAN = Family("Han", ("NotoSansSC-Regular.woff",), ("NotoSansSC-Bold.woff",), scale=0.96)
_DEJAVU = Family("DejaVu", ("DejaVuSans.ttf",), scale=0.9)

_FALLBACKS = (_NOTO, _SYLLABICS, _ARABIC, _GURMUKHI, _DEJAVU, _HAN)

_NOTO_FIRST = frozenset({"vi", "chp", "dgr", "scs", "den", "yo", "ig", "ee"})
"""Languages that Atkinson lacks letters of: a page in one face throughout reads better than a patchwork."""


def families(role: Role, bold: bool, language: str) -> tuple[tuple[Family, bool], ...]:
    """Return the families to ask, in order, each with whether its bold is wanted."""
    base = language.replace("_", "-").split("-")[0].lower()
    body = (_NOTO, _ATKINSON) if base in _NOTO_FIRST else (_ATKINSON,)
    rest = tuple(family for family in _FALLBACKS if family not in body)
    if role == "display":  # headings are heavy, so what stands in for a heading's letters is bold
        return ((_FRAUNCES, bold), *((family, True) for family in (*body, *rest)))
    return tuple((family, bold) for family in (*body, *rest))
