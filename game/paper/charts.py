"""The charts of a pool's report, drawn by Vega-Lite on this machine: one description in, one SVG out."""

import json
import tempfile
import textwrap
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from game.paper.press import NoPress, faces, theme

FONT = "Atkinson Hyperlegible Next"
WIDTH, STEP = 640, 24
Locale = Literal["en-CA", "fr-CA"]
LOCALES: dict[str, Locale] = {"fr": "fr-CA", "en": "en-CA"}


def need() -> None:
    """Raise NoPress where the library that draws is not installed."""
    if find_spec("vl_convert") is None:
        raise NoPress("a pool's report needs more parts: pip install “waymark[pool]”")


def svg(spec: dict[str, Any], language: str = "en") -> str:
    """Return a chart as SVG, numbers as they are written in the language. Raises NoPress without the "
    "library."""
    return _drawn(json.dumps(_styled(spec), sort_keys=True), LOCALES.get(language.split("-")[0], "en-CA"))


def shares(rows: list[dict[str, Any]], order: list[str], colours: list[str]) -> dict[str, Any]:
    """Describe bars that stack to the whole: rows of `label`, `answer`, `sessions`."""
    return {
        "data": {"values": rows},
        "height": {"step": STEP},
        "mark": {"type": "bar", "height": 15},
        "encoding": {
            "y": {"field": "label", "type": "nominal", "sort": _labels(rows), "axis": _labels_axis()},
            "x": {
                "field": "sessions",
                "type": "quantitative",
                "stack": "normalize",
                "axis": {"title": None, "format": "%", "tickCount": 5},
            },
            "color": {
                "field": "answer",
                "type": "nominal",
                "scale": {"domain": order, "range": [theme()[name] for name in colours]},
                "legend": {"orient": "top", "title": None},
            },
            "order": {"field": "order", "type": "quantitative"},
        },
    }


def bars(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Describe plain bars with their number at the end: rows of `label`, `sessions`."""
    place = {"field": "label", "type": "nominal", "sort": _labels(rows), "axis": _labels_axis()}
    length = {"field": "sessions", "type": "quantitative", "axis": None}
    return {
        "data": {"values": rows},
        "height": {"step": STEP},
        "layer": [
            {"mark": {"type": "bar", "height": 14, "color": theme()["deep"]}},
            {
                "mark": {"type": "text", "align": "left", "dx": 4},
                "encoding": {"text": {"field": "sessions", "type": "quantitative"}},
            },
        ],
        "encoding": {"y": place, "x": length},
    }


def ranges(rows: list[dict[str, Any]], order: list[str]) -> dict[str, Any]:
    """Describe ranges before and after: rows of `label`, `when`, `low`, `high` (shares of students)."""
    return {
        "data": {"values": rows},
        "height": {"step": STEP},
        "mark": {"type": "bar", "height": 8, "cornerRadius": 2},
        "encoding": {
            "y": {"field": "label", "type": "nominal", "sort": _labels(rows), "axis": _labels_axis()},
            "yOffset": {"field": "when", "sort": order, "scale": {"paddingOuter": 0.3}},
            "x": {
                "field": "low",
                "type": "quantitative",
                "scale": {"domain": [0, 1]},
                "axis": {"title": None, "format": "%", "tickCount": 5},
            },
            "x2": {"field": "high"},
            "color": {
                "field": "when",
                "type": "nominal",
                "scale": {"domain": order, "range": [theme()["bright"], theme()["deep"]]},
                "legend": {"orient": "top", "title": None},
            },
        },
    }


def _labels(rows: list[dict[str, Any]]) -> list[str]:
    return list(dict.fromkeys(str(row["label"]) for row in rows))


def _labels_axis() -> dict[str, Any]:
    shown = "split(datum.label, '\\n')"
    bare = {"title": None, "domain": False, "ticks": False}
    return bare | {"labelLimit": 400, "labelPadding": 8, "labelExpr": shown}


def wrapped(label: str) -> str:
    """Return a label in lines short enough to stand beside a bar."""
    return "\n".join(textwrap.wrap(label, 44))


def _styled(spec: dict[str, Any]) -> dict[str, Any]:
    colours = theme()
    ink = {"labelColor": colours["ink"], "labelFontSize": 13, "labelFont": FONT}
    return spec | {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "background": None,
        "config": {
            "font": FONT,
            "axis": ink | {"gridColor": colours["panel_soft"], "domainColor": colours["line"]},
            "legend": ink | {"labelLimit": 400, "labelFontSize": 12, "columnPadding": 8},
            "text": {"color": colours["ink"], "fontSize": 13, "font": FONT},
            "view": {"stroke": None},
        },
    }


@lru_cache(maxsize=64)
def _drawn(spec: str, locale: Locale) -> str:
    need()
    import vl_convert

    _fonts()
    # No data are fetched from anywhere: whatever address a text may hold, it is only a text.
    drawn: str = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[], format_locale=locale)
    return drawn


@lru_cache(maxsize=1)
def _fonts() -> tempfile.TemporaryDirectory[str]:
    """Tell the library of our letters, so that it measures them right; they lie there until the program "
    "ends."""
    import vl_convert

    folder = tempfile.TemporaryDirectory(prefix="letters-")
    for name in ("AtkinsonHyperlegibleNext-Regular", "NotoSans-Regular"):
        (Path(folder.name) / f"{name}.ttf").write_bytes(faces()[name])
    vl_convert.register_font_directory(folder.name)
    return folder
