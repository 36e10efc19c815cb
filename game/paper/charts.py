"""The charts of a pool's report, drawn by Vega-Lite on this machine: one description in, one SVG out."""

import json
import tempfile
import textwrap
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from game.paper.letters import FILES, face
from game.paper.press import NoPress, theme
from game.scenario.worded import worded

FONT = "Atkinson Hyperlegible Next"
WIDE, NARROW = 640, 320
"""How wide a chart is, in pixels: on a page, and on a telephone."""

Locale = Literal["en-CA", "fr-CA"]
LOCALES: dict[str, Locale] = {"fr": "fr-CA", "en": "en-CA"}


def need() -> None:
    """Raise NoPress where the library that draws is not installed."""
    if find_spec("vl_convert") is None:
        raise NoPress(worded("a pool's report needs more parts: pip install “waymark[pool]”"))


def svg(spec: dict[str, Any], language: str = "en") -> str:
    """Return a chart as SVG, numbers as the language writes them. Raises NoPress without the library."""
    return _drawn(json.dumps(_styled(spec), sort_keys=True), LOCALES.get(language.split("-")[0], "en-CA"))


def shares(
    rows: list[dict[str, Any]], order: list[str], colours: list[str], width: int, language: str = "en"
) -> dict[str, Any]:
    """Describe bars that stack to the whole, on each the first part's share and beside it how many it is of.

    Rows of `label`, `answer`, `low`, `high` (shares), `said` and `whole` (as they are written).
    """
    rows = [row | {"label": wrapped(row["label"], width)} for row in rows]
    narrow = width == NARROW
    ends = {"scale": {"domain": [0, 1.4 if narrow else 1.14]}, "type": "quantitative"}
    axis = _share_axis([0, 0.5, 1] if narrow else [0, 0.25, 0.5, 0.75, 1], language)
    text = {"type": "text", "align": "left", "dx": 6, "baseline": "middle"}
    roomy = f"datum.high > {0.4 if narrow else 0.12}"
    return {
        "data": {"values": rows},
        "width": width,
        "height": {"step": _step(rows)},
        "encoding": {
            "y": {"field": "label", "type": "nominal", "sort": _labels(rows), "axis": _labels_axis()},
        },
        "layer": [
            {
                "mark": {"type": "bar", "height": 17},
                "encoding": {
                    "x": {"field": "low", "axis": axis, **ends},
                    "x2": {"field": "high"},
                    "color": _colours("answer", order, colours, width),
                },
            },
            {
                "transform": [{"filter": f"datum.said != '' && {roomy}"}],
                "mark": text | {"color": theme()["on_deep"], "fontWeight": "bold"},
                "encoding": {"x": {"field": "low", **ends}, "text": {"field": "said"}},
            },
            {
                "transform": [{"filter": f"datum.said != '' && !({roomy})"}],
                "mark": text | {"fontWeight": "bold"},
                "encoding": {"x": {"field": "high", **ends}, "text": {"field": "said"}},
            },
            {
                "transform": [{"filter": "datum.low == 0"}],
                "mark": text,
                "encoding": {"x": {"datum": 1, **ends}, "text": {"field": "whole"}},
            },
        ],
    }


def bars(rows: list[dict[str, Any]], width: int) -> dict[str, Any]:
    """Describe plain bars with their number at the end, under heads: rows of `head`, `label`, `sessions`,
    `told` (the number as it is written).
    """
    listed: list[dict[str, Any]] = []
    for row in rows:
        if not listed or listed[-1]["head"] != row["head"]:
            listed.append({"head": row["head"], "label": f"{row['head']}\t", "sessions": 0, "told": ""})
        listed.append(row | {"label": f"{row['head']}\t{wrapped(row['label'], width)}"})
    shown = "split(split(datum.label, '\\t')[1] || split(datum.label, '\\t')[0], '\\n')"
    bold = {"test": "split(datum.value, '\\t')[1] == ''", "value": "bold"}
    axis = _labels_axis() | {"labelExpr": shown, "labelFontWeight": {"condition": bold, "value": "normal"}}
    most = max(row["sessions"] for row in rows)
    length = {
        "field": "sessions",
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, (1.35 if width == NARROW else 1.15) * most]},
    }
    return {
        "data": {"values": listed},
        "width": width,
        "height": {"step": _step(listed)},
        "layer": [
            {"mark": {"type": "bar", "height": 14, "color": theme()["deep"]}},
            {
                "mark": {"type": "text", "align": "left", "dx": 4, "baseline": "middle"},
                "encoding": {"text": {"field": "told"}},
            },
        ],
        "encoding": {
            "y": {"field": "label", "type": "nominal", "sort": _labels(listed), "axis": axis},
            "x": length,
        },
    }


def ranges(rows: list[dict[str, Any]], order: list[str], width: int, language: str = "en") -> dict[str, Any]:
    """Describe ranges before and after: rows of `label`, `when`, `low`, `high` (shares of students)."""
    rows = [row | {"label": wrapped(row["label"], width)} for row in rows]
    return {
        "data": {"values": rows},
        "width": width,
        "height": {"step": max(9, (_step(rows) - 6) // 2), "for": "offset"},
        "mark": {"type": "bar", "height": 8, "cornerRadius": 2},
        "encoding": {
            "y": {"field": "label", "type": "nominal", "sort": _labels(rows), "axis": _labels_axis()},
            "yOffset": {"field": "when", "sort": order, "scale": {"paddingOuter": 0.4}},
            "x": {
                "field": "low",
                "type": "quantitative",
                "scale": {"domain": [0, 1]},
                "axis": _share_axis([0, 0.5, 1] if width == NARROW else [0, 0.25, 0.5, 0.75, 1], language),
            },
            "x2": {"field": "high"},
            "color": _colours("when", order, ["bright", "deep"], width),
        },
    }


def _share_axis(values: list[float], language: str) -> dict[str, Any]:
    """Return an axis of shares, written as the language writes them: 25%, 25 %."""
    space = "\u00a0" if language.startswith("fr") else ""
    said = f"format(100 * datum.value, '.0f') + '{space}%'"
    return {"title": None, "values": values, "labelExpr": said}


def wrapped(label: str, width: int) -> str:
    """Return a label in lines short enough to stand beside a bar of a chart so wide."""
    return "\n".join(textwrap.wrap(label, 22 if width == NARROW else 44))


def _colours(field: str, order: list[str], colours: list[str], width: int) -> dict[str, Any]:
    """Give each answer its colour, and say so above the chart: in a column where there is little room."""
    legend = {"orient": "top", "title": None, "symbolType": "square"}
    long = sum(map(len, order)) > 40  # one line of it would reach beyond the chart
    legend |= {"direction": "vertical"} if width == NARROW or long else {}
    scale = {"domain": order, "range": [theme()[name] for name in colours]}
    return {"field": field, "type": "nominal", "scale": scale, "legend": legend}


def _step(rows: list[dict[str, Any]]) -> int:
    """Return how far apart rows stand: as far as the longest label has lines, in pixels."""
    return 9 + 15 * max(str(row["label"]).count("\n") + 1 for row in rows)


def _labels(rows: list[dict[str, Any]]) -> list[str]:
    return list(dict.fromkeys(str(row["label"]) for row in rows))


def _labels_axis() -> dict[str, Any]:
    shown = "split(datum.label, '\\n')"
    bare = {"title": None, "domain": False, "ticks": False}
    return bare | {"labelLimit": 400, "labelPadding": 8, "labelExpr": shown, "labelOffset": 0}


def _styled(spec: dict[str, Any]) -> dict[str, Any]:
    colours = theme()
    ink = {"labelColor": colours["ink"], "labelFontSize": 13, "labelFont": FONT}
    return spec | {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
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
    """Tell the library of our letters, so that it measures them right; they lie there until the end."""
    import vl_convert

    folder = tempfile.TemporaryDirectory(prefix="letters-")
    for name in (*FILES[FONT], *FILES["Noto Sans"]):
        (Path(folder.name) / name).with_suffix(".ttf").write_bytes(face(name))
    vl_convert.register_font_directory(folder.name)
    return folder
