"""Whatever is in the file, reading ends in a scenario or in findings that point into the file. It never raises."""

import re

import pytest
import yaml
from good_lesson import GOOD, SHARED
from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import VOCABULARY

from game.scenario import Reading, excerpt, read_text, tree
from game.scenario.codes import CODES
from game.scenario.context import Context
from game.scenario.source import decode
from game.scenario.tree import read_tree
from game.scenario.vocabulary import Vocabulary

PIECES = [
    ":",
    ": ",
    "-",
    "- ",
    "-a",
    "#",
    " #tag",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a ",
    "*a",
    "!",
    "!!str ",
    "%",
    "@",
    "`",
    "|",
    ">",
    "|-\n",
    "?",
    "? ",
    "<<: ",
    "---\n",
    "...\n",
    "\n",
    "\n\n",
    "\r",
    " ",
    "  ",
    "\t",
    "\u00a0",
    "\ufeff",
    "\u2028",
    "\x00",
    "\ud800",
    "\\",
    "\\x07",
    "true",
    "null",
    "~",
    "goto: ",
    "if: ",
    "not ",
    "and",
    "(",
    "maya: ",
    "beats:\n",
    "      - ",
    "\U0001f600",
    "\u0301",
    "1e3",
    "0x1",
    "999999999999",
]


def check(text: str, reading: Reading) -> None:
    lines = re.split("\r\n|\r|\n", text.removeprefix("\ufeff"))
    if reading.scenario is None:
        assert reading.findings
    for finding in reading.findings:
        assert finding.code in CODES
        assert finding.message
        if not finding.span.file.startswith("the-new-friend"):
            continue
        _, line, column, end_line, end_column = finding.span.numbers
        assert 1 <= line <= len(lines), finding
        assert 1 <= column <= len(lines[line - 1]) + 1, finding
        assert (end_line, end_column) > (line, column), finding
        assert end_line <= len(lines) + 1, finding
        assert excerpt(lines, finding.span).endswith("^")


def read(text: str) -> None:
    check(text, read_text(text, "the-new-friend", VOCABULARY, SHARED))


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_text(text: str) -> None:
    read(text)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@settings(max_examples=500, deadline=None)
@example("? ")
@example("a:\n  *a : {b: c}\n")
@example("*a #tag%")
@example("---\n#")
@example("*a : b")
@example("{*a : b}")
@example("- &a\n")
@example("a: {b: *c")
@example("\ufeff\ufeff")
@example('"\\\n')
def test_any_mixture_of_what_yaml_knows(text: str) -> None:
    read(text)


@given(st.binary(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_bytes(raw: bytes) -> None:
    ctx = Context(Vocabulary())
    source = decode(raw, "the-new-friend", ctx)
    tree = read_tree(source, ctx) if source else None
    assert ctx.findings or (tree is not None and tree.root is not None)


@given(st.data())
@settings(max_examples=600, deadline=None)
def test_a_good_lesson_with_any_piece_of_it_changed(data: st.DataObject) -> None:
    text = GOOD
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.sampled_from([0, 0, 1, 2, 5, 40]))
        text = text[:start] + data.draw(st.sampled_from(["", *PIECES])) + text[start + gone :]
    read(text)


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_a_good_lesson_with_any_line_lost_doubled_or_moved_aside(data: st.DataObject) -> None:
    lines = GOOD.split("\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    lines[place : place + 1] = data.draw(
        st.sampled_from(
            [[], [lines[place]] * 2, [" " + lines[place]], [lines[place][1:]], [lines[place].strip()]]
        )
    )
    read("\n".join(lines))


@given(st.integers(0, len(GOOD)))
@settings(max_examples=150, deadline=None)
def test_a_good_lesson_that_breaks_off(length: int) -> None:
    read(GOOD[:length])


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@settings(max_examples=150, deadline=None)
def test_where_the_c_parser_is_lacking_the_other_one_does(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tree, "_LOADER", yaml.SafeLoader)
        read(text)


def test_both_parsers_read_the_same_lesson() -> None:
    text = GOOD.replace(
        "{prompt: What would help?,", '{prompt: "What would help?",'
    )  # a ? in braces is theirs alone
    first = read_text(text, "the-new-friend", VOCABULARY, SHARED).scenario
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tree, "_LOADER", yaml.SafeLoader)
        second = read_text(text, "the-new-friend", VOCABULARY, SHARED).scenario
    assert first == second is not None
