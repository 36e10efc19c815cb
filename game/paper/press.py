"""The press: a Typst template and its data in, a tagged PDF out. The same data, the same bytes.

Data reach the template as JSON and are set as text, never read as markup: nothing that a file says can run.
"""

import json
import re
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from game.language import direction
from game.paper.letters import FILES, face, families
from game.scenario.worded import worded
from game.shipped import folder

TEMPLATES = Path(__file__).with_name("templates")
THEME = "paper"

_NO_GLYPH = re.compile('text `"(.+?)"` could not be displayed')


class NoPress(Exception):
    """Typst is not installed, or could not set a page. Its text says what to do."""


def need() -> None:
    """Raise NoPress where Typst is not installed."""
    if find_spec("typst") is None:
        raise NoPress(worded("a PDF needs one more part: pip install “waymark[pdf]”"))


def pdf(template: str, data: dict[str, Any]) -> bytes:
    """Return the PDF/UA-1 that a template of `templates` makes of these data. Raises NoPress.

    It holds no date: neither of the making nor of the files.
    """
    need()
    import typst

    body, display = families(json.dumps(data, ensure_ascii=False))
    given = {
        "theme": theme(),
        "rtl": direction(str(data["language"])) == "rtl",
        "fonts": body,
        "display": display,
    }
    told = json.dumps(data | given, ensure_ascii=False, sort_keys=True)
    with tempfile.TemporaryDirectory() as fonts:
        for file in {file for name in (*body, *display) for file in FILES[name]}:
            (Path(fonts) / file).with_suffix(".ttf").write_bytes(face(file))
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
            raise NoPress(_trouble(str(error), str(data["language"]))) from error
    return made


def _trouble(said: str, language: str) -> str:
    """Return why a page could not be set, in our own words where we know."""
    without = _NO_GLYPH.search(said)
    if without is None:
        return worded("the page could not be set: {why}", why=said)
    return worded(
        "the page could not be set in “{language}”: no font of Waymark has “{letters}”. Ask for another "
        "language, such as --language en",
        language=language,
        letters=without.group(1),
    )


def theme() -> dict[str, str]:
    """Return the colours of the printed page, by their names in the theme."""
    path = folder("assets") / "themes" / f"{THEME}.json"
    read: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return read
