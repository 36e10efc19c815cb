"""How the computer's fonts stand in; here it has some that Waymark carries, and one broken file."""

import shutil
from pathlib import Path

import pytest

from game.shipped import folder
from game.stage.text import Faces, Style, Typesetter
from game.stage.text.system_fonts import SystemFonts

FONTS = folder("assets") / "fonts"


@pytest.fixture
def computer(tmp_path: Path) -> Path:
    root = tmp_path / "computer"
    (root / "arabic").mkdir(parents=True)
    for name in ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf", "DejaVuSans.ttf"):
        shutil.copy(FONTS / name, root / "arabic" / name)
    (root / "Aaa-broken.ttf").write_bytes(b"\0\1\0\0 this is no font")
    (root / "read me.txt").write_text("nor is this")
    return root


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    for weight in ("Regular", "Bold"):
        shutil.copy(FONTS / f"AtkinsonHyperlegibleNext-{weight}.woff", folder)
    return folder


def test_the_computer_is_asked_for_what_we_lack(own: Path, computer: Path) -> None:
    alone = Typesetter(Faces(own, system=False))
    helped = Typesetter(Faces(own, roots=[computer]))
    assert alone.missing("سلام")
    assert not helped.missing("سلام")
    runs = helped.lay("Maya سلام", Style(40), 900).lines[0].runs
    assert [run.stroke.face.path.name for run in runs] == [
        "AtkinsonHyperlegibleNext-Regular.woff",
        "NotoSansArabic-Regular.ttf",
    ]


def test_bold_text_gets_a_bold_file(own: Path, computer: Path) -> None:
    runs = Typesetter(Faces(own, roots=[computer])).lay("سلام", Style(40, bold=True), 900).lines[0].runs
    assert runs[0].stroke.face.path.name == "NotoSansArabic-Bold.ttf"
    assert not runs[0].stroke.face.thicken


def test_a_font_of_pictures_is_only_one_known_as_such(computer: Path) -> None:
    fonts = SystemFonts([computer])
    assert fonts.find([ord("😀")], "Zyyy", False) == computer / "arabic" / "DejaVuSans.ttf"
    assert fonts.find([ord("😀")], "emoji", False) is None


def test_folders_that_are_not_there_hold_no_fonts(own: Path, tmp_path: Path) -> None:
    assert Typesetter(Faces(own, roots=[tmp_path / "nowhere"])).missing("س") == {"س"}
