"""How the students' page looks and what it does: its style, in the colours of a theme, and its script."""

import json
from functools import lru_cache
from pathlib import Path

from game.shipped import folder

_PAGE = Path(__file__).parent / "page"


@lru_cache(maxsize=4)
def style(theme: str = "paper") -> str:
    """Return the style sheet, the theme's colours as variables at its top."""
    colours = json.loads((folder("assets") / "themes" / f"{theme}.json").read_text(encoding="utf-8"))
    named = "".join(
        f"--{name.replace('_', '-')}:{value};" for name, value in colours.items() if value.startswith("#")
    )
    return f":root{{{named}}}\n{(_PAGE / 'page.css').read_text(encoding='utf-8')}"


@lru_cache(maxsize=1)
def script() -> str:
    """Return the script."""
    return (_PAGE / "page.js").read_text(encoding="utf-8")


@lru_cache(maxsize=4)
def ground(theme: str = "paper") -> str:
    """Return the colour around the page."""
    colours = json.loads((folder("assets") / "themes" / f"{theme}.json").read_text(encoding="utf-8"))
    return str(colours["ground"])
