"""Where lines may end, and how words are shared out over lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.stage.text.breaks import opportunities
from game.stage.text.cluster import clean, split
from game.stage.text.wrap import Wrapper


def pieces(text: str) -> list[str]:
    """The text cut wherever a line may end."""
    parts = split(text)
    stops = [0, *opportunities(parts), len(parts)]
    return ["".join(parts[a:b]) for a, b in pairwise(stops)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two  three ", ["one ", "two  ", "three "]),
        ("Vraiment\u00a0?", ["Vraiment\u00a0?"]),
        ("Oui\u202f! Non.", ["Oui\u202f! ", "Non."]),
        ("« Un cœur », dit-elle ; oui ?", ["« Un ", "cœur », ", "dit-", "elle ; ", "oui ?"]),
        ("(see above) now", ["(see ", "above) ", "now"]),
        ("“Yes,” she said", ["“Yes,” ", "she ", "said"]),
        ("rendez-vous", ["rendez-", "vous"]),
        ("ages 12-14, a -5 and t-il", ["ages ", "12-14, ", "a ", "-5 ", "and ", "t-il"]),
        ("teacher/parent he/him 24/7", ["teacher/", "parent ", "he/him ", "24/7"]),
        ("wait—what", ["wait—", "what"]),
        ("word – word", ["word ", "– ", "word"]),
        ("un\u200bseen", ["un\u200b", "seen"]),
        ("extra\u00adordinary", ["extra\u00ad", "ordinary"]),
        ("why is .5 half", ["why ", "is ", ".5 ", "half"]),
        ("新朋友说：“不要。”她", ["新", "朋", "友", "说：", "“不", "要。”", "她"]),
        ("「はい」とマーヤ", ["「は", "い」", "と", "マー", "ヤ"]),
        ("hi😀😀, you", ["hi", "😀", "😀, ", "you"]),
        ("👩🏽‍🚀👍🏿🇨🇦🇨🇦", ["👩🏽‍🚀", "👍🏿", "🇨🇦", "🇨🇦"]),
        ("안녕하세요 마야", ["안녕하세요 ", "마야"]),
        ("السلام عليكم، مايا", ["السلام ", "عليكم، ", "مايا"]),
        ("it's 'fine' \"now\"", ["it's ", "'fine' ", '"now"']),
    ],
)
def test_where_lines_may_end(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@given(st.text())
def test_pieces_are_the_text_and_none_begins_with_a_space(text: str) -> None:
    text = clean(text).replace("\n", " ")
    cut = pieces(text)
    assert "".join(cut) == text
    assert not any(piece.startswith(" ") for piece in cut[1:])


def wrapped(text: str, width: int, balance: bool = False) -> list[str]:
    """The lines of a text in which every cluster is 10 pixels wide."""
    parts = split(text)
    lines = Wrapper(parts, lambda start, stop: 10 * (stop - start)).lines(width, balance)
    return ["".join(parts[a:b]) for a, b in lines]


def test_lines_take_what_fits_and_leave_their_last_space_out() -> None:
    assert wrapped("one two three four", 130) == ["one two three", "four"]
    assert wrapped("one two   three", 70) == ["one two", "three"]
    assert wrapped("", 70) == [""]
    assert wrapped("   ", 70) == [""]


def test_a_word_too_long_for_a_line_is_cut_at_its_edge() -> None:
    assert wrapped("a abcdefghij b", 40) == ["a", "abcd", "efgh", "ij b"]
    assert wrapped("abc", 1) == ["a", "b", "c"]


def test_balanced_lines_are_about_equally_long_and_no_more() -> None:
    text = "The new friend who asked Maya to keep a secret"
    greedy, balanced = wrapped(text, 400), wrapped(text, 400, balance=True)
    assert greedy == ["The new friend who asked Maya to keep a", "secret"]
    assert balanced == ["The new friend who asked", "Maya to keep a secret"]


def test_a_balanced_line_without_spaces_ends_at_a_pause_and_in_no_word() -> None:
    text = "这个星期的三件事。绿灯、说不清，还是警示？"
    assert wrapped(text, 160, balance=True) == ["这个星期的三件事。", "绿灯、说不清，还是警示？"]
    assert wrapped(text, 110, balance=True) == [
        "这个星期的三件事。绿",
        "灯、说不清，还是警示？",
    ]  # no room for more
    assert wrapped("好。" + "中" * 14, 100, balance=True) == [
        "好。中中中中中中",
        "中中中中中中中中",
    ]  # too short
    three = "他没有说一句话就走了这很奇怪。绿灯亮了，大家说一说今天的事情好吗？"
    assert wrapped(three, 130, balance=True)[1:] == ["很奇怪。绿灯亮了，", "大家说一说今天的事情好吗？"]
    assert wrapped(text, 160) == ["这个星期的三件事。绿灯、说不清，", "还是警示？"]


@given(st.text(st.sampled_from("ab- é。，中«»😀\u00a0/"), max_size=60), st.integers(5, 300), st.booleans())
def test_wrapping_loses_nothing_and_stays_inside(text: str, width: int, balance: bool) -> None:
    lines = wrapped(text, width, balance)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(10 * len(split(line)) <= max(width, 10) for line in lines)
    if balance:
        count = len(wrapped(text, width))
        assert len(lines) == count
