"""The source line of a finding, with carets under its place."""

import pytest

from game.scenario import excerpt
from game.scenario.text import NOWHERE, Span


def show(line: str, column: int, end: int) -> list[str]:
    return excerpt(["first", line], Span("x.yaml", 2, column, 2, end)).split("\n")


@pytest.mark.parametrize(
    ("line", "column", "end", "shown"),
    [
        ("  goto: clsing", 9, 15, ["  goto: clsing", "        ^^^^^^"]),
        ("\tgoto: x", 2, 6, ["    goto: x", "    ^^^^"]),
        ("a: 秘密 x", 4, 6, ["a: 秘密 x", "   ^^^^"]),
        ("a: e\u0301t", 4, 6, ["a: e\u0301t", "   ^"]),
        ("title:", 7, 8, ["title:", "      ^"]),
        ("", 1, 2, ["", "^"]),
        ("a\x1b[31mb", 1, 2, ["a�[31mb", "^"]),
    ],
)
def test_the_carets_stand_under_the_place(line: str, column: int, end: int, shown: list[str]) -> None:
    assert show(line, column, end) == shown


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "x" * 5000 + " here " + "y" * 5000
    text, carets = show(line, 5002, 5006)
    assert len(text) < 120
    assert text[carets.index("^") : carets.rindex("^") + 1] == "here"


def test_of_several_lines_the_first_is_shown() -> None:
    lines = ["a: >", "  one", "  two"]
    assert excerpt(lines, Span("x.yaml", 1, 4, 3, 6)) == "a: >\n   ^"


def test_a_place_outside_the_file_shows_nothing() -> None:
    assert excerpt(["a"], NOWHERE) == ""
    assert excerpt(["a"], Span("x.yaml", 9, 1, 9, 2)) == ""
