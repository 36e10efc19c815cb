"""The printed page of a summary: one page, tagged, the same bytes, in English and French, honest."""

import json
import re
import struct
from dataclasses import replace
from random import Random
from xml.etree import ElementTree

import pytest
import typst
from lessons_for_tests import new_friend, vocabulary

from game.language import localise, localise_vocabulary, words_for
from game.paper import NoPress, class_page
from game.paper.advice import advice
from game.paper.class_page import page_data
from game.paper.letters import FILES, face, families
from game.paper.press import theme
from game.paper.woff import unpacked
from game.session import Conductor
from game.session.simulate import simulate
from game.shipped import folder
from game.summary import Cell, Question, Summary, leave_out, seal
from game.summary.bands import SMALLEST
from game.summary.collect import collect
from game.summary.leaving import PARTS
from game.summary.said import part_names


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """A session of 24, 12 or 3 students."""
    made = {}
    for students in (3, 12, 24):
        conductor = Conductor.begin(new_friend(), tmp_path_factory.mktemp("sessions"))
        for _ in simulate(conductor, students, Random(3)):
            pass
        made[students] = seal(collect(conductor.system, conductor.session, vocabulary()))
    return made


def page(summary: Summary, language: str = "en", lesson=None) -> bytes:
    lesson = lesson or new_friend()
    return class_page(
        summary,
        localise_vocabulary(vocabulary(), language),
        words_for(language),
        localise(lesson, language),
    )


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("students", [3, 12, 24])
def test_one_tagged_page_without_a_date(played, students, language):
    """T23: no date of the making; tags and a language for screen readers; one page however much there is."""
    data = page(played[students], language)
    assert data.startswith(b"%PDF-")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert b"<xmpTPg:NPages>1</xmpTPg:NPages>" in data
    assert f"/Lang({language})".encode() in data
    assert b"/MarkInfo<</Marked true" in data
    assert not re.search(rb"CreationDate|ModDate|CreateDate|ModifyDate", data)
    assert data == page(played[students], language)


def test_a_long_lesson_stays_on_one_page(played):
    """Twice as many choices and cards, with long titles: set smaller, cut short and said."""
    summary = played[24]
    play = replace(summary.play, questions=summary.play.questions * 2, region="NU", quarter="2026-Q4")
    assert b"<xmpTPg:NPages>1</xmpTPg:NPages>" in page(replace(summary, play=play), "fr")


def test_without_the_very_lesson_that_was_played_its_words_are_not_used(played):
    other = replace(new_friend(), content_hash="0" * 64)
    data = page_data(played[24], vocabulary(), words_for("en"), other)
    assert data["title"] == "new-friend"
    assert not any(step["said"] for step in data["road"]["steps"])
    assert page(played[24], lesson=other)


@pytest.mark.parametrize("parts", [PARTS, ("story",), ("signs",), ("pulse",), ("skills",)])
def test_what_was_left_out_is_said_and_nothing_false_of_it(played, parts):
    """A page without a part does not say that the class was too small for it, and has no empty section."""
    without = leave_out(played[24], parts)
    data = page_data(without, vocabulary(), words_for("en"), new_friend())
    for part in parts:
        assert part_names(words_for("en"))[part] in data["left_out"]
    told = json.dumps(data)
    assert "by its decisions alone" not in told
    assert data["pulse"]["none"] == ""
    assert (data["pulse"]["rows"] == []) == ("pulse" in parts)
    assert page(without)


def test_a_class_that_is_told_without_numbers_says_so(played):
    data = page_data(played[12], vocabulary(), words_for("en"), new_friend())
    assert "A class of this size" in data["pulse"]["none"]
    assert any("by its decisions alone" in line for line in data["limits"]["lines"])
    assert data["left_out"] == ""


def test_place_and_quarter_are_said_in_words(played):
    play = replace(played[24].play, region="MB", quarter="2026-Q4")
    who, how = page_data(replace(played[24], play=play), vocabulary(), words_for("en"))["facts"]
    assert who[2:] == ["Manitoba", "October to December 2026"]
    assert len(how) == 3
    who, _ = page_data(replace(played[24], play=play), vocabulary(), words_for("fr"))["facts"]
    assert who[3] == "octobre à décembre 2026"


def test_of_a_very_small_class_the_page_says_so_and_nothing_else(played):
    data = page_data(played[3], vocabulary(), words_for("en"), new_friend())
    assert not {"road", "cards", "pulse", "next"} & set(data)
    assert data["facts"] == [[f"fewer than {SMALLEST} students"]]


def test_a_class_of_twelve_has_a_road_and_no_numbers(played):
    data = page_data(played[12], vocabulary(), words_for("en"), new_friend())
    assert data["road"]["steps"]
    assert data["pulse"]["rows"] == []
    assert not any(step["band"] for step in data["road"]["steps"])


def pulse(when: str, item: str, *bands: str) -> Question:
    cells = tuple(Cell(str(place + 1), band) for place, band in enumerate(bands))
    return Question(f"pulse/{when}/{item}", "pulse", None, cells, "0-4")


def test_a_change_is_said_only_where_the_bands_allow_no_other(played):
    play = replace(
        played[24].play,
        class_size="20-24",
        questions=(
            pulse("before", "PL.SLOW", "10-14", "5-9", "0-4", "0-4"),
            pulse("before", "PL.LINE", "5-9", "5-9", "5-9", "0-4"),
            pulse("after", "PL.SLOW", "0-4", "0-4", "5-9", "10-14"),
            pulse("after", "PL.LINE", "0-4", "5-9", "5-9", "0-4"),
            pulse("after", "PL.PASS", "0-4", "0-4", "0-4", "10-14"),
        ),
    )
    rows = page_data(replace(played[24], play=play), vocabulary(), words_for("en"))["pulse"]["rows"]
    assert [row["verdict"] for row in rows] == ["more", "open", "untold"]
    assert rows[0]["before"][1] < rows[0]["after"][0]


def test_advice_is_about_what_the_class_told(played):
    missed = Question("a/beats/0/sort/0", "sort", "unclear", (), None, "WS.SECRET", "warning")
    alarm = Question("a/beats/0/sort/1", "sort", "warning", (), None, "GR.OPEN", "green")
    low = pulse("after", "PL.ADULT", "10-14", "5-9", "0-4", "0-4")
    play = replace(played[24].play, class_size="20-24", questions=(missed, alarm, low))
    told = "\n".join(advice(play, vocabulary(), words_for("en")))
    assert "which adults at school" in told
    assert vocabulary().signs["WS.SECRET"].title in told
    assert vocabulary().signs["GR.OPEN"].title in told


def test_every_printed_word_is_in_french(played):
    english = page_data(played[24], vocabulary(), words_for("en"), new_friend())
    french = page_data(played[24], vocabulary(), words_for("fr"), new_friend())
    for key in ("kicker", "document", "foot"):
        assert english[key] != french[key]
    for key in ("next", "limits"):
        assert not set(english[key]["lines"]) & set(french[key]["lines"])


@pytest.mark.parametrize("language", ["ar", "pa", "uk", "fil", "zh-Hans", "iu-XC", "ar-XB"])
def test_every_language_has_its_letters(played, language):
    """PDF/UA has no letter that no font can show: a page that is made has them all."""
    data = page(played[24], language)
    assert b"<xmpTPg:NPages>1</xmpTPg:NPages>" in data
    assert f"/Lang({language.split('-')[0]})".encode() in data


def test_a_letter_that_no_font_has_is_named(played):
    with pytest.raises(NoPress, match=r"“en”: no font of Waymark has “ꦗ”.*--language en"):
        page(replace(played[3], lesson="ꦗ"), lesson=replace(new_friend(), content_hash="0" * 64))


def test_every_family_is_there_under_the_name_that_the_press_knows():
    families = {font.family for font in typst.Fonts(False, False, [str(folder("assets") / "fonts")]).fonts()}
    loose = {name for name, files in FILES.items() if any(file.endswith(".ttf") for file in files)}
    assert loose <= families


def test_a_sentence_that_is_not_translated_keeps_its_full_stop_at_its_end(played):
    """On a page in Arabic each text of the lesson has a direction of its own."""
    data = page_data(played[24], vocabulary(), words_for("ar"), new_friend())
    said = [step["said"] for step in data["road"]["steps"]]
    assert said and all(text[0] == "\u2068" and text[-1] == "\u2069" for text in [data["lead"], *said])
    assert page(played[24], "ar")
    assert "\u2068" not in json.dumps(
        page_data(played[24], vocabulary(), words_for("en"), new_friend()), ensure_ascii=False
    )


@pytest.mark.parametrize(
    ("text", "first", "heading"),
    [
        ("The new friend", "Atkinson Hyperlegible Next", "Fraunces"),
        ("Новий друг: Waymark", "Noto Sans", "Noto Sans"),
        ("新朋友", "Atkinson Hyperlegible Next", "Atkinson Hyperlegible Next"),
    ],
)
def test_headings_are_in_one_face(text, first, heading):
    body, display = families(text)
    assert (body[0], display[0]) == (first, heading)


def rounded_bars(node, x=0.0):
    """The rounded bars of an SVG that Typst drew: each its colour, its left and its right end."""
    moved = re.match(r"translate\(([-\d.]+)|matrix\(1 0 0 1 ([-\d.]+)", node.get("transform", ""))
    x += float(moved.group(1) or moved.group(2)) if moved else 0.0
    bar = re.fullmatch(r"M 0 0m 0 2c .* 2 -2h ([\d.]+)c .* 2 2v 2\.5c .*", node.get("d", ""))
    if bar:
        yield node.get("fill"), x, x + float(bar.group(1)) + 4
    for child in node:
        yield from rounded_bars(child, x)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_bars_begin_where_reading_begins(played, language, monkeypatch):
    """In Arabic a range lies as far from the right end as it does from the left in English."""
    real = typst.compile

    def drawn(path, **given):
        given = {name: value for name, value in given.items() if name not in ("pdf_standards", "timestamp")}
        return real(path, **given | {"format": "svg"})

    monkeypatch.setattr(typst, "compile", drawn)
    asked = pulse("after", "PL.PASS", "0-4", "0-4", "0-4", "15-19")
    play = replace(played[24].play, class_size="20-24", questions=(asked,), path=())
    svg = ElementTree.fromstring(page(replace(played[24], play=play), language))
    ends = {fill: (low, high) for fill, low, high in rounded_bars(svg)}
    (left, right), (low, high) = ends[theme()["panel_soft"]], ends[theme()["deep"]]
    assert left <= low < high <= right + 0.01
    near = low - left if language == "en" else right - high
    assert near / (right - left) == pytest.approx(15 / 24, abs=0.01)


@pytest.mark.parametrize("name", ["AtkinsonHyperlegibleNext-Regular", "Fraunces-SemiBold"])
def test_a_font_is_unpacked_whole(name):
    font = face(f"{name}.woff")
    assert font[:4] == b"\0\1\0\0"
    number = struct.unpack(">H", font[4:6])[0]
    for place in range(number):
        tag, checksum, offset, length = struct.unpack(">4sIII", font[12 + 16 * place : 28 + 16 * place])
        table = font[offset : offset + length] + b"\0" * (-length % 4)
        if tag != b"head":
            assert sum(struct.unpack(f">{len(table) // 4}I", table)) % 2**32 == checksum


def test_what_is_no_font_is_told():
    for data in (b"", b"wOFF", b"\0" * 100):
        with pytest.raises(ValueError, match="not a WOFF"):
            unpacked(data)


def test_data_are_text_and_never_markup(played):
    """T29: whatever a title says, it is set letter by letter."""
    hostile = replace(played[3], lesson="#sys.version*_$[]")
    assert page_data(hostile, vocabulary(), words_for("en"))["title"] == "#sys.version*_$[]"
    assert page(hostile)
