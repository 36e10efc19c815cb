"""A word that stands twice is one word, whatever the script: its vowels belong to it."""

import pytest

from game.check.rules.doubled_word import TWICE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She is is busy.", "is is"),
        ("It is very, very busy.", None),
        ("ਸਮੁੰਦਰ ਦਰਿਆ", None),
        ("ਇਹ ਘਰ ਘਰ ਹੈ", "ਘਰ ਘਰ"),
        ("this is island", None),
    ],
)
def test_a_doubled_word_is_a_whole_word(text, found):
    match = TWICE.search(text)
    assert (match[0] if match else None) == found
