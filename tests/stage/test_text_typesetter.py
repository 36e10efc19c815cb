"""Paragraphs as the stage gets them, set in Waymark's own fonts alone."""

from pathlib import Path
from typing import Any

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.shipped import folder
from game.stage.text import Faces, Paragraph, Style, Typesetter
from game.stage.text.cluster import clean, split, visible
from game.stage.text.runs import GAPS

FONTS = folder("assets") / "fonts"
FACES = Faces(FONTS, system=False)
SETTER = Typesetter(FACES)
BODY = Style(40)
INK = "#201810"


def lay(text: str, width: int = 900, style: Style = BODY, **wish: Any) -> Paragraph:
    return SETTER.lay(text, style, width, **wish)


def lines(paragraph: Paragraph) -> list[str]:
    return [line.text for line in paragraph.lines]


def shown(paragraph: Paragraph) -> list[str]:
    """The first line's runs from left to right, each as it is read."""
    return [run.stroke.text for run in paragraph.lines[0].runs]


def families(text: str, **wish: Any) -> list[tuple[str, str]]:
    return [(run.stroke.face.family, run.stroke.text) for run in lay(text, **wish).lines[0].runs]


def picture(paragraph: Paragraph, size: tuple[int, int] = (960, 400)) -> pygame.Surface:
    surface = pygame.Surface(size)
    surface.fill("#ffffff")
    SETTER.paint(surface, paragraph, (20, 20), INK)
    return surface


odd = st.text() | st.text(
    st.sampled_from("aé œ«»ᐃᓄس1٢(,)\n\t\u00ad\u200d\u200b\u202f\u0301ेक्ष中。😀🏽🇨🇦\ufe0f\u0000\ud800"),
    max_size=40,
)


@given(odd, st.integers(1, 900), st.sampled_from(["ltr", "rtl", "auto"]), st.booleans())
@settings(max_examples=150, deadline=None)
def test_any_text_is_set_whole_inside_its_width(text: str, width: int, direction: str, balance: bool) -> None:
    paragraph = lay(text, width, direction=direction, balance=balance)
    bare = {ord(space): None for space in (*GAPS, " ", "\n", "\u1680", "\u200b")}
    assert "".join(lines(paragraph)).translate(bare) == clean(text).translate(bare)
    for line in paragraph.lines:
        assert line.width <= width or len([part for part in split(line.text) if visible(part)]) == 1
        assert sum(run.width for run in line.runs) == line.width
        for run in line.runs:
            assert FACES.covers(run.stroke.face, visible(run.stroke.text)), "no box for a missing glyph"
    picture(paragraph, (100, 60))


def test_french_keeps_its_punctuation_with_its_words() -> None:
    words = "« Un cœur d’artiste », dit-elle ; tu l’as montré à qui\u00a0? Ah\u202f! Et toi : quand ?"
    for width in range(220, 900, 7):
        for line in lines(lay(words, width, language="fr")):
            assert line[0] not in "»;?!:,"
            assert not line.endswith("«")
    assert lines(lay("« Bonjour »", SETTER.width("Bonjour", BODY))) == ["«", "Bonjour", "»"], (
        "but no torn word"
    )


def test_newlines_stay_tabs_are_spaces_and_controls_are_gone() -> None:
    assert lines(lay("one\ttwo\r\nthree\n\nfo\x00ur\x07")) == ["one two", "three", "", "four"]
    assert lay("a\ud800b").natural_width > 0


def test_a_long_address_is_cut_and_not_lost() -> None:
    address = "http://example.org/" + "a" * 120
    paragraph = lay(address, 400)
    assert len(paragraph.lines) > 3
    assert "".join(lines(paragraph)) == address


def test_a_soft_hyphen_shows_only_where_the_line_ends() -> None:
    word = "extra\u00adordinary"
    assert shown(lay(word)) == ["extraordinary"]
    narrow = lay(word, SETTER.width("extra-", BODY))
    assert narrow.lines[0].runs[0].stroke.text == "extra-"


def test_arabic_with_digits_latin_and_brackets() -> None:
    words = "عندي 25 رسالة (Maya) اليوم"
    paragraph = lay(words)
    read = "|".join(shown(paragraph))
    assert "25" in shown(paragraph), "never 52, never two runs"
    assert (
        read.index("اليوم") < read.index("Maya") < read.index("رسالة") < read.index("25") < read.index("عندي")
    )
    assert {run.stroke.right_to_left for run in paragraph.lines[0].runs if "ع" in run.stroke.text} == {True}
    assert not any(run.stroke.right_to_left for run in paragraph.lines[0].runs if run.stroke.text == "25")
    first = paragraph.lines[0]
    assert first.x + first.width == 900, "a paragraph that begins in Arabic stands at the right"


def test_an_arabic_word_is_one_run_and_is_joined() -> None:
    for word in ("السلام", "مُعَلِّمَة", "پانچ"):
        paragraph = lay(word)
        assert shown(paragraph) == [word]
        assert paragraph.natural_width < sum(SETTER.width(letter, BODY) for letter in split(word))


def test_alignment_follows_the_direction() -> None:
    def starts(**wish: Any) -> int:
        return lay("Maya", **wish).lines[0].x

    width = SETTER.width("Maya", BODY)
    assert starts() == 0
    assert starts(align="end") == 900 - width
    assert starts(align="center") == (900 - width) // 2
    assert starts(direction="rtl") == 900 - width
    assert starts(direction="rtl", align="end") == 0
    assert lay("25!", language="ur").lines[0].x > 0, "without a letter the language decides"


def test_each_script_in_its_own_face_and_words_in_one() -> None:
    assert families("Maya’s 25 œufs") == [("Atkinson", "Maya’s 25 œufs")]
    assert families("ᐃᓄᒃ Maya") == [("Syllabics", "ᐃᓄᒃ "), ("Atkinson", "Maya")]
    assert families("Nguyễn, ok") == [("Noto", "Nguyễn, "), ("Atkinson", "ok")]
    assert families("Huệ ok", language="vi") == [("Noto", "Huệ ok")]
    assert families("go → on") == [("Atkinson", "go "), ("DejaVu", "→"), ("Atkinson", " on")]
    assert families("Title", style=Style(60, "display"))[0][0] == "Fraunces"
    assert families("Привет", style=Style(60, "display"))[0][0] == "Noto"


def test_an_accent_stays_with_its_letter() -> None:
    decomposed = "Tie\u0302\u0301ng cafe\u0301"
    assert families(decomposed) == families("Tiếng café")
    assert lay("n\u0323\u0308\u0301").natural_width <= 2 * SETTER.width("n", BODY)


@pytest.mark.parametrize("letter", ["E", "é", "œ", "И", "ᐃ", "ا", "Ở"])
def test_all_faces_stand_on_one_baseline(letter: str) -> None:
    paragraph = lay(letter, direction="ltr")
    surface = picture(paragraph, (200, 120))
    surface.set_colorkey("#ffffff")
    assert abs(surface.get_bounding_rect().bottom - 20 - paragraph.baseline_first) <= 1
    assert paragraph.lines[0].baseline == paragraph.baseline_first


def test_high_stacked_marks_do_not_push_a_word_off_its_baseline() -> None:
    paragraph = lay("E\u0302\u0302\u0302\u0302\u0302\u0302")
    surface = pygame.Surface((200, 300))
    surface.fill("#ffffff")
    SETTER.paint(surface, paragraph, (20, 150), INK)
    surface.set_colorkey("#ffffff")
    assert abs(surface.get_bounding_rect().bottom - 150 - paragraph.baseline_first) <= 1


def test_what_no_font_has_is_named_and_shown_as_something_else() -> None:
    assert SETTER.missing("Maya’s œufs ᐃᓄᒃ السلام Việt → ✓ « 25 »\u202f!\n\t\u200d") == set()
    assert SETTER.missing("ok ꀀ ok\ue000") == {"ꀀ", "\ue000"}
    assert shown(lay("ꀀ")) == ["\ufffd"]
    assert shown(lay("\U0001f9d1\u200d\U0001f680")) == ["•"], "an emoji without a font is a neutral dot"
    assert "\U0001f9d1" in SETTER.missing("\U0001f9d1")


def test_an_emoji_is_one_unit() -> None:
    for emoji in ("👩🏽‍🚀", "👍🏿", "🇨🇦", "1️⃣", "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"):
        assert split(f"a{emoji}b") == ["a", emoji, "b"]


def test_cut_text_ends_in_an_ellipsis_and_says_so() -> None:
    words = "Tuesday night. You and Maya are drawing together on a call. Someone new liked it."
    whole, cut = lay(words, 400), lay(words, 400, max_lines=2)
    assert not whole.overflow
    assert cut.overflow
    assert len(cut.lines) == 2
    assert cut.lines[-1].text.endswith("…")
    assert cut.lines[-1].width <= 400
    assert cut.height == whole.height * 2 // len(whole.lines)
    assert not lay(words, 400, max_lines=len(whole.lines)).overflow


def test_the_same_text_gives_the_same_pixels() -> None:
    words = "« Zoë » ᐃᓄᒃ السلام 25 → fin"
    again = Typesetter(Faces(FONTS, system=False))
    paragraph = again.lay(words, BODY, 900)
    surface = pygame.Surface((960, 400))
    surface.fill("#ffffff")
    again.paint(surface, paragraph, (20, 20), INK)
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(picture(lay(words)), "RGB")
    assert lay(words) is lay(words)


def test_only_what_the_clip_shows_is_painted_and_nothing_outside() -> None:
    surface = pygame.Surface((300, 200))
    surface.set_clip(pygame.Rect(0, 0, 300, 60))
    SETTER.paint(surface, lay("one\ntwo\nthree\nfour", 280), (0, 0), "#ffffff")
    surface.set_clip(None)
    assert surface.get_bounding_rect().height >= 0
    assert not any(surface.get_at((x, y))[0] for x in range(0, 300, 3) for y in range(60, 200))


def test_fonts_are_opened_again_after_pygame_was_closed() -> None:
    before = lay("Maya ᐃᓄᒃ 1").natural_width
    pygame.quit()
    assert Typesetter(FACES).lay("Maya ᐃᓄᒃ 1", BODY, 900).natural_width == before > 0
    pygame.quit()
    pygame.font.init()
    assert Typesetter(FACES).lay("Maya ᐃᓄᒃ 1", BODY, 900).natural_width == before


def test_without_any_font_the_error_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="install it again"):
        Typesetter(Faces(tmp_path, system=False)).lay("a", BODY, 100)
