"""Themes: every colour that stands on another can be read, by the formula of WCAG 2."""

import json
import re
from itertools import combinations
from pathlib import Path

import pytest

THEMES = sorted((Path(__file__).parents[2] / "assets" / "themes").glob("*.json"))
BACKS = ("deep", "bright", "locked", "green", "unclear", "warning", "thread_in", "thread_out")
ROLES = ("ground", "panel", "panel_soft", "ink", "ink_soft", "line", "focus", "shade", *BACKS)
ROLES += tuple(f"on_{role}" for role in BACKS)
PAIRS = [(f"on_{role}", role, 4.5) for role in BACKS]
PAIRS += [("ink", ground, 10.0) for ground in ("panel", "ground")] + [("ink", "panel_soft", 7.0)]
PAIRS += [("ink_soft", ground, 4.5) for ground in ("panel", "ground", "panel_soft")]
PAIRS += [("deep", ground, 4.5) for ground in ("panel", "ground")]
PAIRS += [("focus", ground, 3.0) for ground in ("panel", "ground", "panel_soft", "locked")]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_knows_its_ends() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#1d3557", "#ffffff") == pytest.approx(12.3594, abs=0.001)


def test_the_three_themes_are_there() -> None:
    assert {path.stem for path in THEMES} >= {"paper", "evening", "contrast"}


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_a_theme_names_every_role_in_plain_hex(path: Path) -> None:
    theme = json.loads(path.read_text("utf-8"))
    assert theme.pop("name") == path.stem
    assert theme.pop("title")
    assert set(theme) == set(ROLES)
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in theme.values())


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=lambda value: str(value))
def test_what_stands_on_it_can_be_read(path: Path, front: str, back: str, least: float) -> None:
    theme = json.loads(path.read_text("utf-8"))
    assert contrast(theme[front], theme[back]) >= least


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_the_three_lights_differ(path: Path) -> None:
    theme = json.loads(path.read_text("utf-8"))
    lights = [theme[role] for role in ("green", "unclear", "warning")]
    assert all(one != other for one, other in combinations(lights, 2))
