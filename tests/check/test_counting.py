"""How long a text is, in scripts with and without spaces between words."""

import pytest

from game.check.counting import words_in
from game.check.room import room


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One", 1),
        ("Tell him tomorrow. It's eleven at night.", 7),
        ("Tu lui diras demain. Il est onze heures.", 8),
        ("明天再跟他说吧。都十一点了。", 8),
        ("发短信 CONNECT 到 686868。", 4),
        ("พรุ่งนี้ค่อยบอกเขา", 4),
        ("。", 1),
    ],
)
def test_words_are_counted_where_spaces_are_not_written_too(text, words):
    assert words_in(text) == words


def test_more_of_the_densely_set_fits():
    assert room(45, "zh-Hans") > room(45, "fr-CA") > room(45, "en")
