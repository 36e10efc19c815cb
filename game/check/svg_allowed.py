"""The part of SVG that SDL's reader draws right: which elements, with which attributes and values."""

from typing import Final

from game.check import svg_values as v
from game.scenario.worded import worded

LARGEST_FILE: Final = 200_000
"""In bytes."""
DEEPEST: Final = 64
"""Groups within groups; past 128 SDL loses count of the colours."""
MOODS: Final = ("calm", "worried", "hurt", "glad")
CANVAS: Final = {"portraits": (400, 480), "places": (1920, 1080), "icons": (48, 48)}
"""The canvas of the pictures in each folder of the shipped art."""
ICON_INK: Final = "#101010"

Allowed = dict[str, v.Check]

PAINT: Final[Allowed] = {
    "fill": v.colour,
    "stroke": v.colour,
    "fill-rule": v.words("nonzero", "evenodd"),
    "fill-opacity": v.share,
    "stroke-opacity": v.share,
    "stroke-width": v.size,
    "stroke-linecap": v.words("butt", "round", "square"),
    "stroke-linejoin": v.words("miter", "round", "bevel"),
    "stroke-miterlimit": v.size,
    "stroke-dasharray": v.dashes,
    "stroke-dashoffset": v.length,
    "display": v.words("none", "inline"),
    "opacity": v.share,
    "stop-color": v.colour,
    "stop-opacity": v.share,
}
"""What may stand in a style attribute too, if the element allows it."""


def _paint(*without: str) -> Allowed:
    return {key: check for key, check in PAINT.items() if not key.startswith("stop-") and key not in without}


def _all(check: v.Check, *names: str) -> Allowed:
    return dict.fromkeys(names, check)


_GROUP: Final[Allowed] = {**_paint("opacity"), "transform": v.transform}
_SHAPE: Final[Allowed] = {**_paint(), "transform": v.transform}
_GRADIENT: Final[Allowed] = {
    "gradientUnits": v.words("userSpaceOnUse", "objectBoundingBox"),
    "gradientTransform": v.transform,
    "spreadMethod": v.words("pad", "reflect", "repeat"),
}

ELEMENTS: Final[dict[str, Allowed]] = {
    "svg": {**_all(v.anything, "version", "viewBox"), **_all(v.size, "width", "height")},
    "title": {},
    "desc": {},
    "defs": {},
    "g": _GROUP,
    "path": {**_SHAPE, "d": v.path_data},
    "rect": {**_SHAPE, **_all(v.length, "x", "y"), **_all(v.size, "width", "height", "rx", "ry")},
    "circle": {**_SHAPE, **_all(v.length, "cx", "cy"), "r": v.size},
    "ellipse": {**_SHAPE, **_all(v.length, "cx", "cy"), **_all(v.size, "rx", "ry")},
    "line": {**_SHAPE, **_all(v.length, "x1", "y1", "x2", "y2")},
    "polyline": {**_SHAPE, "points": v.points},
    "polygon": {**_SHAPE, "points": v.points},
    "linearGradient": {**_GRADIENT, **_all(v.place, "x1", "y1", "x2", "y2")},
    "radialGradient": {**_GRADIENT, **_all(v.place, "cx", "cy", "r")},
    "stop": {"offset": v.offset, "stop-color": v.colour, "stop-opacity": v.share},
}

INSTEAD: Final = {
    "text": worded("Leave words to the lesson, where they can be translated; draw a letter as a path."),
    "use": worded("Write the shape out where it is used."),
    "image": worded("Draw it as shapes; a photograph has no place in a lesson."),
    "mask": worded("Draw the second tone as a shape of its own."),
    "clipPath": worded("Draw the second tone as a shape of its own."),
    "filter": worded("Use a lighter and a darker flat shape."),
    "style": worded("Write the colours as attributes of the shapes."),
    "metadata": worded("Save as plain SVG: it leaves the program's own notes out."),
}
"""What to do without an element that artists often use."""
