"""What the cmap reader says of real fonts and of files that are none; what lies in the folder of fonts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shipped import folder
from game.stage.text import coverage
from game.stage.text.coverage import UnreadableFont

FONTS = folder("assets") / "fonts"


def has(name: str, text: str) -> set[bool]:
    known = coverage.read(FONTS / name)
    return {known.covers(ord(char)) for char in text}


@pytest.mark.parametrize(
    ("name", "held", "lacked"),
    [
        ("AtkinsonHyperlegibleNext-Regular.woff", "AZaz09éœÇ«»’…—", "ᐃسżя中→\ufffe"),
        ("AtkinsonHyperlegibleNext-Extended-Bold.woff", "żŁğ", "aᐃ"),
        ("Fraunces-SemiBold.woff", "AZazéœ«»’", "ᐃسя"),
        ("NotoSans-Regular.ttf", "aяλễ", "ᐃس中"),
        ("NotoSansCanadianAboriginal-Bold.ttf", "ᐃᓄᒃᑎᑐᑦᙵᔭᐍᐤ", "aé中"),
        ("NotoSansArabic-Regular.ttf", "سلام۔ٹےپ،؟", "ᐃ中"),
        ("NotoSansGurmukhi-Bold.ttf", "ਪੰਜਾਬੀ।੧", "क中"),
        ("NotoSansSC-Regular.woff", "中学生老师，。？", "ᐃक"),
        ("DejaVuSans.ttf", "→✓☐∞≥", "中ᢰ\U0001f1e8"),
    ],
)
def test_known_characters(name: str, held: str, lacked: str) -> None:
    assert has(name, held) == {True}
    assert has(name, lacked) == {False}


def test_the_box_for_missing_characters_is_no_coverage() -> None:
    for path in sorted(FONTS.glob("*.ttf")):
        assert not coverage.read(path).covers(0x10FFFF)
        assert not coverage.read(path).covers(0xFFFF)
        assert len(coverage.read(path)) > 150


@given(st.binary(max_size=300), st.sampled_from([b"", b"\0\1\0\0", b"wOFF", b"ttcf", b"OTTO"]))
def test_a_file_that_is_no_font_says_so(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, start: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "junk.ttf"
    path.write_bytes(start + junk)
    with pytest.raises(UnreadableFont, match=r"junk\.ttf"):
        coverage.read(path)


@pytest.mark.parametrize("name", ["NotoSansArabic-Bold.ttf", "Fraunces-Bold.woff"])
def test_a_font_cut_off_anywhere_never_raises_anything_else(tmp_path: Path, name: str) -> None:
    whole = (FONTS / name).read_bytes()
    path = tmp_path / name
    for length in [*range(0, 400, 7), *range(400, len(whole), max(1, len(whole) // 60))]:
        path.write_bytes(whole[:length])
        try:
            coverage.read(path)
        except UnreadableFont as problem:
            assert name in str(problem)


def test_no_such_file() -> None:
    with pytest.raises(UnreadableFont):
        coverage.read(FONTS / "nothing.ttf")


def test_every_font_has_its_licence_beside_it_and_stands_in_the_readme() -> None:
    readme = (FONTS / "README.md").read_text("utf-8")
    licences = {path.name.removesuffix("-LICENSE.txt"): path for path in FONTS.glob("*-LICENSE.txt")}
    fonts = [path for path in FONTS.iterdir() if path.suffix in (".ttf", ".otf", ".woff")]
    assert fonts
    for font in fonts:
        family = [name for name in licences if font.name.startswith(name)]
        assert family, f"{font.name} has no licence text"
        assert family[0] in readme
        assert "Copyright" in licences[family[0]].read_text("utf-8")
    assert not [path for path in FONTS.iterdir() if path.suffix == ".woff2"], "Windows cannot load WOFF2"
