"""A theme: colours by role. Themes are data in `assets/themes`; nothing else here names a colour."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as (red, green, blue), 0 to 255, by role."""

    name: str
    colours: Mapping[str, Colour]

    def __getitem__(self, role: str) -> Colour:
        """Return the colour of a role, such as "ink" or "panel"."""
        return self.colours[role]


def load_theme(folder: Path, name: str) -> Theme:
    """Read `assets/themes/NAME.json`. Raises OSError or ValueError when it is not a theme."""
    data = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    colours = {role: _colour(value) for role, value in data.items() if str(value).startswith("#")}
    return Theme(name, colours)


def mixed(colour: Colour, other: Colour, share: float) -> Colour:
    """Return a colour on the way to another: 0 is the first, 1 the other."""
    r, g, b = (round(a + (z - a) * share) for a, z in zip(colour, other, strict=True))
    return (r, g, b)


def _colour(text: str) -> Colour:
    return (int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16))


def hexadecimal(colour: Colour) -> str:
    """Return a colour as SVG writes it."""
    return "#{:02x}{:02x}{:02x}".format(*colour)
