"""Which way text runs: samples by hand, and agreement with another implementation."""

from collections import deque
from typing import Any

import bidi.algorithm as other
from hypothesis import given, settings
from hypothesis import strategies as st

from game.stage.text.bidi import base_level, levels, visual_order


def shown(text: str, base: int) -> str:
    """The characters from left to right."""
    return "".join(text[at] for at in visual_order(levels(text, base)))


def test_a_paragraph_runs_the_way_of_its_first_letter() -> None:
    assert base_level("Maya said سلام") == 0
    assert base_level("25 سلام Maya") == 1
    assert base_level("25!", fallback=1) == 1
    assert base_level("25!", fallback=0) == 0
    assert base_level("\u2067سلام\u2069 Maya") == 0, "what stands in an isolate does not count"


def test_numbers_in_arabic_keep_their_digits_in_order() -> None:
    assert shown("عمر 25 سنة", 1) == "ةنس 25 رمع"
    assert shown("الساعة 12:30", 1) == "12:30 ةعاسلا"
    assert shown("٢٥ ك", 1) == "ك ٢٥"


def test_latin_in_arabic_and_arabic_in_latin() -> None:
    assert shown("من TikTok إلى", 1) == "ىلإ TikTok نم"
    assert shown("She said سلام, then left.", 0) == "She said مالس, then left."


def test_brackets_go_with_what_they_hold() -> None:
    assert shown("من Maya (app)", 1) == "Maya (app) نم"
    assert shown("a (سلام) b", 0) == "a (مالس) b"


def test_an_isolated_name_cannot_disturb_its_sentence() -> None:
    assert shown("\u2068سلام\u2069 1", 0).replace("\u2068", "").replace("\u2069", "") == "مالس 1"
    assert shown("سلام 1", 0) == "1 مالس"


CHARS = "aZבאع1٢ .,+%$-\u0301!?\u202a\u202b\u202c\u202d\u202e\u200f"


@given(st.text(st.sampled_from(CHARS), max_size=20), st.integers(0, 1))
@settings(max_examples=400)
def test_agrees_with_another_implementation(text: str, base: int) -> None:
    storage: dict[str, Any] = {"base_level": base, "base_dir": "LR"[base], "chars": [], "runs": deque()}
    other.get_embedding_levels(text, storage)
    for at, char in enumerate(storage["chars"]):
        char["at"] = at
    other.explicit_embed_and_overrides(storage)
    other.resolve_weak_types(storage)
    other.resolve_neutral_types(storage, False)
    other.resolve_implicit_levels(storage, False)
    ours = levels(text, base)
    theirs = {char["at"]: char["level"] for char in storage["chars"]}
    kept = sorted(theirs)
    assert [kept[at] for at in visual_order([ours[at] for at in kept])] == [
        kept[at] for at in visual_order([theirs[at] for at in kept])
    ]
    assert [ours[at] % 2 for at in kept] == [theirs[at] % 2 for at in kept]


@given(st.text(), st.integers(0, 1))
def test_any_text_has_a_level_for_every_character(text: str, base: int) -> None:
    found = levels(text, base)
    assert len(found) == len(text)
    assert sorted(visual_order(found)) == list(range(len(text)))
