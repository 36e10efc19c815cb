"""Whoever checks a lesson learns that the projector's computer may lack the letters for it."""

import shutil

import pytest
from edited_control import TODAY, VOCABULARY, write_lesson

from game.check import check_lesson
from game.cli.glyphs import glyph_findings
from game.shipped import folder
from game.stage.text.faces import Faces
from game.stage.text.needs import needs

FONTS = folder("assets") / "fonts"
LINE = "Nine at night. Sami calls, and says nothing for a while."


def checked(where, line):
    lesson = check_lesson(write_lesson(where, [(LINE, line)]), VOCABULARY, today=TODAY).lesson
    assert lesson is not None
    return [(f.code, f.message, f.span.line) for f in glyph_findings(lesson, roots=())]


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        "Nœud à neuf heures… « Ça va ? » — oui",
        "Дев’ята вечора.",
        "ਰਾਤ ਦੇ ਨੌਂ ਵਜੇ।",
        "晚上九点。",
        "التاسعة مساءً",
        "ᓄᓇᕗᑦ",
    ],
)
def test_the_languages_that_waymark_brings_fonts_for_need_nothing(tmp_path, line):
    assert checked(tmp_path, line) == []


def test_letters_that_no_font_has_are_told_with_their_place(tmp_path):
    ((code, message, line),) = checked(tmp_path, "Nine at night, வணக்கம் Sami.")
    assert code == "WM808" and "வ" in message and line > 1


def test_what_only_a_font_of_the_computer_has_is_told_by_script(tmp_path):
    ours, computer = tmp_path / "ours", tmp_path / "computer"
    for where, pattern in ((ours, "Atkinson*"), (computer, "NotoSansGurmukhi*")):
        where.mkdir()
        for file in FONTS.glob(pattern):
            shutil.copy(file, where)
    found = needs(["Hello ਸਤ", "வ"], "en", Faces(ours, roots=[computer]))
    assert found.borrowed == {"Guru": frozenset("ਸਤ")}
    assert found.missing == {"வ"}


def test_the_names_of_the_cast_are_looked_at_too(tmp_path):
    edit = ("also: [Rina, Reva]", "also: [Rina, ரீனா]")
    lesson = check_lesson(write_lesson(tmp_path, [edit]), VOCABULARY, today=TODAY).lesson
    assert [found.code for found in glyph_findings(lesson, roots=())] == ["WM808"]
