"""The press: a Typst template and its data in, a tagged PDF out. The same data, the same bytes.

Data reach the template as JSON and are set as text, never read as markup: nothing that a file says can run.
"""

import json
import tempfile
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from game.paper.woff import unpacked
from game.shipped import folder

TEMPLATES = Path(__file__).with_name("templates")
THEME = "paper"

_FACES = (
    "AtkinsonHyperlegibleNext-Regular",
    "AtkinsonHyperlegibleNext-Bold",
    "Fraunces-SemiBold",
)
_FALLBACKS = ("NotoSans-Regular", "NotoSans-Bold", "NotoSansCanadianAboriginal-Regular", "DejaVuSans")


class NoPress(Exception):
    """Typst is not installed, or could not set a page. Its text says what to do."""


def need() -> None:
    """Raise NoPress where Typst is not installed."""
    if find_spec("typst") is None:
        raise NoPress("a PDF needs one more part: pip install “waymark[pdf]”")


def pdf(template: str, data: dict[str, Any]) -> bytes:
    """Return the PDF/UA-1 that a template of `templates` makes of these data. Raises NoPress.

    It holds no date: neither of the making nor of the files.
    """
    need()
    import typst

    told = json.dumps(data | {"theme": theme()}, ensure_ascii=False, sort_keys=True)
    with tempfile.TemporaryDirectory() as fonts:
        for name, face in faces().items():
            (Path(fonts) / f"{name}.ttf").write_bytes(face)
        try:
            made: bytes = typst.compile(
                str(TEMPLATES / template),
                root=str(TEMPLATES),
                font_paths=[fonts],
                ignore_system_fonts=True,
                format="pdf",
                sys_inputs={"data": told},
                pdf_standards=["ua-1"],
                timestamp=0,
            )
        except typst.TypstError as error:
            raise NoPress(f"the page could not be set: {error}") from error
    return made


@lru_cache(maxsize=1)
def faces() -> dict[str, bytes]:
    """Return the fonts of the paper as TrueType, by name."""
    shelf = folder("assets") / "fonts"
    found = {name: unpacked((shelf / f"{name}.woff").read_bytes()) for name in _FACES}
    return found | {name: (shelf / f"{name}.ttf").read_bytes() for name in _FALLBACKS}


def theme() -> dict[str, str]:
    """Return the colours of the printed page, by their names in the theme."""
    path = folder("assets") / "themes" / f"{THEME}.json"
    read: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return read
