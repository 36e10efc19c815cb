"""Pictures: what the lint passes is drawn, what it refuses is drawn wrong; the shipped art passes."""

import io
import re
from pathlib import Path

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.check.svg import lint_svg, lint_svg_text
from game.check.svg_codes import SVG_CODES

ASSETS = Path(__file__).parents[2] / "assets"
DRAWN = sorted(
    path for folder in ("portraits", "places", "icons") for path in (ASSETS / folder).glob("*.svg")
)
PORTRAITS = [path for path in DRAWN if path.parent.name == "portraits"]
MOODS = ("calm", "worried", "hurt", "glad")
RED = (255, 0, 0, 255)
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 100 100" width="100" height="100">'
)
SQUARE = '<rect width="100" height="100" fill="#ff0000"/>'
STOPS = '<stop offset="0" stop-color="#ff0000"/><stop offset="1" stop-color="#0000ff"/>'


def picture(body: str) -> str:
    return f"{HEAD}\n{body}\n</svg>"


def painted(text: str, size: tuple[int, int] = (100, 100)) -> pygame.Surface:
    return pygame.image.load_sized_svg(io.BytesIO(text.encode()), size)


def middle(text: str) -> tuple[int, ...]:
    return tuple(painted(text).get_at((50, 50)))


def codes(text: str, file: str = "drawing.svg") -> set[str]:
    return {finding.code for finding in lint_svg_text(text, file)}


# --- the shipped art
def test_the_art_that_lessons_name_is_there() -> None:
    assert len(PORTRAITS) >= 14
    assert {"quiet", "cover", "bus-winter"} <= {path.stem for path in DRAWN}


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_shipped_picture_passes_and_is_drawn(path: Path) -> None:
    assert lint_svg(path) == ()
    surface = painted(path.read_text("utf-8"), (192, 192))
    assert pygame.mask.from_surface(surface).count() > 100


@pytest.mark.parametrize("path", PORTRAITS, ids=lambda path: path.stem)
def test_each_mood_of_a_portrait_looks_different(path: Path) -> None:
    text = path.read_text("utf-8")
    bare = re.sub(r'(<g id="mood-\w+") display="none"', r"\1", text)
    seen = set()
    for mood in MOODS:
        hidden = [other for other in MOODS if other != mood]
        shown = bare
        for other in hidden:
            shown = shown.replace(f'<g id="mood-{other}"', f'<g id="mood-{other}" display="none"')
        seen.add(pygame.image.tobytes(painted(shown, (200, 240)), "RGBA"))
    assert len(seen) == len(MOODS)


@pytest.mark.parametrize(
    "path", [path for path in DRAWN if path.parent.name == "places"], ids=lambda path: path.stem
)
def test_a_place_fills_its_whole_canvas(path: Path) -> None:
    surface = painted(path.read_text("utf-8"), (192, 108))
    edge = [(x, y) for x in (1, 96, 190) for y in (1, 54, 106)]
    assert all(surface.get_at(point).a == 255 for point in edge)


# --- what SDL draws wrong is refused: (what is written, its code, what one would expect to see in the middle)
WRONG = {
    "named colour": ('<rect width="100" height="100" fill="orange"/>', "WM518", (255, 165, 0, 255)),
    "hsl": ('<rect width="100" height="100" fill="hsl(0,100%,50%)"/>', "WM518", RED),
    "rgba": ('<rect width="100" height="100" fill="rgba(255,0,0,0.5)"/>', "WM518", (255, 0, 0, 127)),
    "hex with alpha": ('<rect width="100" height="100" fill="#ff000080"/>', "WM518", (255, 0, 0, 127)),
    "current colour": (
        '<g color="#ff0000"><rect width="100" height="100" fill="currentColor"/></g>',
        "WM518",
        RED,
    ),
    "visibility": (f'<g visibility="hidden">{SQUARE}</g>', "WM517", (0, 0, 0, 0)),
    "mask": (f"<mask>{SQUARE}</mask>", "WM514", (0, 0, 0, 0)),
    "clip path": (f'<clipPath id="c">{SQUARE}</clipPath>', "WM514", (0, 0, 0, 0)),
    "pattern": (f'<pattern id="p">{SQUARE}</pattern>', "WM514", (0, 0, 0, 0)),
    "use": (f'<defs><g id="a">{SQUARE}</g></defs><use href="#a"/>', "WM514", RED),
    "text": ('<text x="-40" y="99" font-size="140" fill="#ff0000">MMM</text>', "WM514", RED),
    "opacity of groups": (f'<g opacity="0.5"><g opacity="0.5">{SQUARE}</g></g>', "WM521", (255, 0, 0, 63)),
    "opacity in percent": (
        '<rect width="100" height="100" fill="#ff0000" opacity="50%"/>',
        "WM520",
        (255, 0, 0, 127),
    ),
    "flat gradient": (
        f'<linearGradient id="a" x1="0" y1="0" x2="1" y2="0">{STOPS}</linearGradient>'
        '<rect width="100" height="100" fill="url(#a)"/>',
        "WM519",
        (128, 0, 126, 255),
    ),
    "escaped colour": ('<rect width="100" height="100" fill="&#35;ff0000"/>', "WM520", RED),
    "no such gradient": ('<rect width="100" height="100" fill="url(#gone) #ff0000"/>', "WM516", RED),
}


@pytest.mark.parametrize(("body", "code", "meant"), WRONG.values(), ids=WRONG)
def test_what_is_drawn_wrong_is_refused(body: str, code: str, meant: tuple[int, ...]) -> None:
    assert middle(picture(body)) != meant
    assert code in codes(picture(body))


RIGHT = {
    "hex": SQUARE,
    "short hex": '<rect width="100" height="100" fill="#f00"/>',
    "style": '<rect width="100" height="100" style="fill:#ff0000;stroke:none"/>',
    "inherited": '<g fill="#ff0000" transform="translate(50 50) scale(2)"><circle r="20"/></g>',
    "display": f'{SQUARE}<g display="none"><rect width="100" height="100" fill="#00ff00"/></g>',
    "compact path": '<path d="M.5.5h99v99h-99z" fill="#ff0000"/>',
    "arc flags run together": '<path d="M0 50a50 50 0 11100 0a50 50 0 11-100 0z" fill="#ff0000"/>',
    "arc": '<path d="M0 50a50 50 0 1 1 100 0a50 50 0 1 1-100 0z" fill="#ff0000"/>',
    "comment with tags": f'<!-- <text a="b"> --> {SQUARE}',
    "title": f"<title>A &lt;red&gt; square</title>{SQUARE}",
    "dashes": '<path d="M0 50H100" stroke="#ff0000" stroke-width="20" stroke-dasharray="90 5"/>',
}


@pytest.mark.parametrize("body", RIGHT.values(), ids=RIGHT)
def test_what_passes_is_drawn_as_meant(body: str) -> None:
    assert lint_svg_text(picture(body), "drawing.svg") == ()
    assert middle(picture(body)) == RED


PIXELS = 'gradientUnits="userSpaceOnUse"'
GRADIENTS = {
    "linear in pixels": f'<linearGradient id="a" {PIXELS} x2="100">{STOPS}</linearGradient>',
    "linear in percent": f'<linearGradient id="a" x1="0%" x2="100%">{STOPS}</linearGradient>',
    "borrowed stops": f'<linearGradient id="b">{STOPS}</linearGradient>'
    f'<linearGradient id="a" xlink:href="#b" {PIXELS} x1="0" x2="100"/>',
    "radial": f'<radialGradient id="a" {PIXELS} cx="0" cy="50" r="100">{STOPS}</radialGradient>',
}


@pytest.mark.parametrize("gradient", GRADIENTS.values(), ids=GRADIENTS)
def test_a_gradient_that_passes_runs_from_red_to_blue(gradient: str) -> None:
    text = picture(f'<defs>{gradient}</defs><rect width="100" height="100" fill="url(#a)"/>')
    assert lint_svg_text(text, "drawing.svg") == ()
    left, right = (painted(text).get_at((x, 50)) for x in (3, 96))
    assert left.r > 200 > 60 > left.b
    assert right.b > 200 > 60 > right.r


# --- what is unsafe is refused
UNSAFE = {
    "script": (picture("<script>alert(1)</script>"), "WM515"),
    "event": (picture('<rect width="9" height="9" onload="go()"/>'), "WM515"),
    "remote picture": (picture('<image href="http://example.org/a.png"/>'), "WM514"),
    "remote paint": (picture('<rect width="9" height="9" fill="url(http://example.org/a#b)"/>'), "WM516"),
    "remote gradient": (picture('<linearGradient xlink:href="other.svg#a"/>'), "WM516"),
    "style sheet": (f'<?xml-stylesheet href="a.css"?>{picture(SQUARE)}', "WM511"),
    "entities": (f'<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>{picture(SQUARE)}', "WM511"),
    "outside file": (f'<!DOCTYPE svg SYSTEM "file:///etc/hostname">{picture(SQUARE)}', "WM511"),
    "deep": (picture("<g>" * 200 + SQUARE + "</g>" * 200), "WM520"),
    "endless dashes": (picture('<path d="M0 0H99" stroke-dasharray="0.0001"/>'), "WM520"),
    "far away": (picture('<path d="M0 0H1e30"/>'), "WM520"),
    "not closed": (HEAD + SQUARE, "WM510"),
    "not a picture": ("<html></html>", "WM513"),
    "nothing": ("", "WM510"),
    "no size": (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{SQUARE}</svg>', "WM513"),
    "other shape": (picture(SQUARE).replace('width="100"', 'width="300"', 1), "WM513"),
    "large": (picture(SQUARE + " " * 200_000), "WM512"),
    "style element": (picture("<style>.a{fill:#f00}</style>"), "WM514"),
    "style with the unknown": (
        picture('<rect width="9" height="9" style="mix-blend-mode:multiply"/>'),
        "WM517",
    ),
    "focus": (picture('<radialGradient gradientUnits="userSpaceOnUse" fx="3"/>'), "WM517"),
}


@pytest.mark.parametrize(("text", "code"), UNSAFE.values(), ids=UNSAFE)
def test_what_is_unsafe_or_broken_is_refused(text: str, code: str) -> None:
    assert code in codes(text)


def test_a_finding_says_where_and_what_to_do() -> None:
    text = picture('<g>\n  <!-- é --> <rect width="9" height="9" fill="teal"/>\n</g>')
    (finding,) = lint_svg_text(text, "a/b.svg")
    line = text.split("\n")[finding.span.line - 1]
    assert (finding.span.file, finding.span.line) == ("a/b.svg", 3)
    assert line[finding.span.column - 1 : finding.span.end_column - 1] == 'fill="teal"'
    assert "teal" in finding.message
    assert "#" in finding.hint


def test_all_faults_of_a_file_are_reported_in_its_order() -> None:
    body = '<text/>\n<rect width="9mm" height="9" fill="teal"/>\n<use/>'
    found = lint_svg_text(picture(body), "a.svg")
    assert [finding.code for finding in found] == ["WM514", "WM520", "WM518", "WM514"]


def test_the_folder_sets_the_canvas_and_the_ink() -> None:
    assert codes(picture(SQUARE), "assets/icons/a.svg") == {"WM524", "WM523"}
    assert codes(picture(SQUARE), "assets/places/a.svg") == {"WM524"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<g id="mood-hurt" display="none">', '<g id="mood-hurt">'),
        ('<g id="mood-hurt" display="none">', '<g display="none" id="mood-hurt">'),
        ('<g id="mood-calm">', '<g id="mood-calm" display="none">'),
        ('<g id="mood-glad" display="none">', '<g id="mood-happy" display="none">'),
    ],
)
def test_a_portrait_keeps_its_moods_to_the_letter(old: str, new: str) -> None:
    text = PORTRAITS[0].read_text("utf-8")
    assert old in text
    assert codes(text.replace(old, new), "assets/portraits/a.svg") == {"WM522"}


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    latin = tmp_path / "latin.svg"
    latin.write_bytes(picture("<title>é</title>").encode("latin-1"))
    for path in (latin, tmp_path / "missing.svg", tmp_path):
        assert [finding.code for finding in lint_svg(path)] == ["WM510"]


def test_every_code_that_is_said_is_explained() -> None:
    said = {code for text, _ in UNSAFE.values() for code in codes(text)}
    said |= {code for body, _, _ in WRONG.values() for code in codes(picture(body))}
    said |= {"WM522", "WM523", "WM524"}
    assert said == set(SVG_CODES)


# --- for any text at all
NUMBER = st.one_of(st.integers(-200, 300), st.floats(-50, 150, allow_nan=False).map(lambda x: round(x, 2)))
LETTERS = st.sampled_from("MLHVCSQTAZmlhvcsqtaz")
PATHS = st.lists(st.one_of(NUMBER.map(str), LETTERS), min_size=1, max_size=24).map(" ".join)
VALUES = st.one_of(
    PATHS,
    NUMBER.map(str),
    st.sampled_from(["none", "#a1b2c3", "url(#a)", "rotate(4 5 6)", "scale(2)", "evenodd"]),
)
NAMES = st.sampled_from(
    [
        "d",
        "fill",
        "stroke",
        "opacity",
        "transform",
        "x",
        "width",
        "r",
        "points",
        "stroke-dasharray",
        "fill-rule",
    ]
)
SHAPES = st.builds(
    lambda tag, attributes: (
        f"<{tag} " + " ".join(f'{key}="{value}"' for key, value in attributes.items()) + "/>"
    ),
    st.sampled_from(["path", "rect", "circle", "polygon", "line"]),
    st.dictionaries(NAMES, VALUES, max_size=5),
)


@given(st.text(max_size=300))
def test_no_text_breaks_the_lint(text: str) -> None:
    lint_svg_text(text, "a.svg")
    lint_svg_text(picture(text), "portraits/a.svg")


@given(st.lists(SHAPES, max_size=4).map("".join))
@settings(max_examples=200)
def test_whatever_passes_can_be_opened(body: str) -> None:
    if not lint_svg_text(picture(SQUARE + body), "a.svg"):
        assert pygame.mask.from_surface(painted(picture(SQUARE + body))).count() > 0
