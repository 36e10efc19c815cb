"""A phrase is found however a keyboard typed it, and what is pointed at is what was written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_word_lists_newcomers import found

from game.check.corpus import Corpus
from game.check.folded import folded
from game.check.passages import Passage
from game.check.word_list import Entry

VOWELS = "\u064e\u064f\u0650\u0651\u0652\u064b\u0670\u0640"


def pointed_at(phrase: str, text: str) -> list[str]:
    corpus = Corpus([Passage("Before it.", "line", 2), Passage(text, "line", 1)])
    return [match.words for _, match in corpus.entries([Entry(phrase)], ("line",))]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("naïve", unicodedata.normalize("NFD", "Trop naïve, dit-il."), unicodedata.normalize("NFD", "naïve")),
        (unicodedata.normalize("NFD", "naïve"), "Trop naïve, dit-il.", "naïve"),
        ("ذنبك", "هذا ذَنْبُكِ", "ذَنْبُكِ"),
        ("ذنبك", "هذا ذنـــبك وحدك", "ذنـــبك"),
        ("الحقّ", "الحق عليها", "الحق"),
        ("أنت السبب", "ا\u0654نت السبب", "ا\u0654نت السبب"),
        ("ਖ਼ੂਨ", "ਉਹ ਖ\u0a3cੂਨ", "ਖ\u0a3cੂਨ"),
        ("\u0a59ੂਨ", "ਉਹ ਖ\u0a3cੂਨ", "ਖ\u0a3cੂਨ"),
        ("של", "e\u0301 שלּוֹם של", "של"),
        ("אש", "\ufb2a אש e\u0301", "אש"),
        ("각", "\u1100\u1161\u11a8 다", "\u1100\u1161\u11a8"),
    ],
)
def test_letters_may_be_typed_in_parts_and_vowels_left_out(phrase, text, words):
    assert pointed_at(phrase, text) == [words]


def test_an_excuse_excuses_in_other_letters_too():
    assert found("ar", "ليس ذَنْبَكِ يا سلمى.", "blame") == []
    assert found("ar", "كلّه ذَنْبُكِ يا سلمى.", "blame") == ["ذَنْبُكِ"]


@given(st.data())
def test_any_vowels_between_the_letters_change_nothing(data):
    word = "ذنبهم"
    written = "".join(letter + data.draw(st.text(VOWELS, max_size=3)) for letter in word)
    assert pointed_at(word, f"هذا {written} كله") == [written]


LETTERS = st.characters(min_codepoint=0x20, max_codepoint=0xFFFF, exclude_categories=("Cs",))


@given(
    st.text(LETTERS | st.sampled_from("e\u0301\u05bc\u064e\u0640\u0a3c\u1100\u1161\u11a8\ufe0f"), min_size=1),
    st.data(),
)
def test_a_stretch_of_the_folded_text_was_written_where_it_says(text, data):
    fold = folded(text)
    start = data.draw(st.integers(0, len(fold.text)))
    end = data.draw(st.integers(start, len(fold.text)))
    first, last = fold.written(start, end)
    assert 0 <= first <= last <= len(text)
    assert fold.text[start:end] in folded(text[first:last]).text


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_of_letters_with_accents_folding_is_composing(text):
    assert folded(text).text == unicodedata.normalize("NFC", text)
