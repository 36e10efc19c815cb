"""Conditions mean what they say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import VARIABLES, conditions
from written import bare, condition_text

from game.scenario import read_condition
from game.scenario.condition import AllOf, AnyOf, Compare, Condition, Holds, Not
from game.scenario.condition_reader import ConditionReader
from game.scenario.guess import Guesser
from game.scenario.model import Variable
from game.scenario.text import Span, Text, where

KNOWN = {variable.name: variable for variable in VARIABLES}


def at(text: str, quotes: int = 0) -> Span:
    return Span("x.yaml", 3, 9, 3, 9 + len(text) + 2 * quotes)


def read(text: str) -> Condition:
    condition = read_condition(text, at(text), KNOWN)
    assert not isinstance(condition, tuple), condition
    return condition


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("told", Holds("told")),
        ("short", Holds("short")),
        ("not asked-first", Not(Holds("asked-first"))),
        ("trust>=2", Compare("trust", ">=", 2)),
        ("debt is -2", Compare("debt", "is", -2)),
        ("mood is not hurt", Compare("mood", "is not", "hurt")),
        ("not told and trust < 2", AllOf((Not(Holds("told")), Compare("trust", "<", 2)))),
        (
            "told or not (short or trust > 1)",
            AnyOf((Holds("told"), Not(AnyOf((Holds("short"), Compare("trust", ">", 1)))))),
        ),
        ("  (told)  ", Holds("told")),
        ("told and short and trust is 1", AllOf((Holds("told"), Holds("short"), Compare("trust", "is", 1)))),
    ],
)
def test_a_condition_is_read_as_meant(text: str, meaning: Condition) -> None:
    assert bare(read(text)) == bare(meaning)


@given(conditions(VARIABLES))
@settings(deadline=None)
def test_any_condition_can_be_written_and_read(condition: Condition) -> None:
    assert bare(read(condition_text(condition))) == bare(condition)


@given(
    st.lists(
        st.sampled_from(
            [
                *KNOWN,
                "short",
                "and",
                "or",
                "not",
                "is",
                "(",
                ")",
                ">=",
                "<",
                "2",
                "-1",
                "hurt",
                "=",
                "é",
                "$",
                "  ",
            ]
        ),
        max_size=9,
    )
)
@settings(max_examples=400, deadline=None)
def test_any_words_are_a_condition_or_one_finding_inside_them(words: list[str]) -> None:
    text = " ".join(words)
    found = read_condition(text, at(text), KNOWN)
    if isinstance(found, tuple):
        (finding,) = found
        assert 9 <= finding.span.column <= 9 + len(text)
        assert finding.span.end_column > finding.span.column or not text


def test_each_part_knows_its_place() -> None:
    condition = read("told and mood is hurt")
    assert isinstance(condition, AllOf)
    assert condition.at.numbers[2:] == (9, 3, 30)
    second = condition.parts[1]
    assert isinstance(second, Compare)
    assert second.at.numbers[2:] == (18, 3, 30)
    assert where(second.value).numbers[2:] == (26, 3, 30)


def test_a_text_on_several_lines_is_marked_as_a_whole() -> None:
    span = Span("x.yaml", 3, 9, 4, 12)
    found = read_condition("told and nothing", span, KNOWN)
    assert isinstance(found, tuple)
    assert found[0].span == span


def test_a_variable_that_was_declared_wrongly_is_not_reported_again() -> None:
    broken: dict[str, Variable | None] = {"trust": None}
    for text in ("trust", "trust >= 99", "trust is calm"):
        assert not isinstance(read_condition(text, at(text), broken), tuple)


@pytest.mark.parametrize(
    "text",
    [
        "told",
        "not told",
        "trust >= 2",
        "mood is not hurt",
        "(told or  not (mood is hurt))",
        "told and trust < 2 and (short or mood is calm)",
    ],
)
def test_what_was_read_before_is_the_same_in_its_new_place(text: str) -> None:
    again = ConditionReader(KNOWN, Guesser())
    again.read(Text(text, at(text)))
    plain = Span("s.yaml", 30, 7, 30, 7 + len(text))
    quoted, folded = plain.but(end_column=plain.end_column + 2), plain.but(end_line=31)
    for place in (plain, quoted, folded):
        now = again.read(Text(text, place))
        assert now == read_condition(text, place, KNOWN)
        assert repr(now) == repr(read_condition(text, place, KNOWN))
        assert [where(part.variable) for part in leaves(now)] == [
            where(part.variable) for part in leaves(read_condition(text, place, KNOWN))
        ]
        assert [where(part.value) for part in leaves(now) if isinstance(part, Compare)] == [
            where(part.value)
            for part in leaves(read_condition(text, place, KNOWN))
            if isinstance(part, Compare)
        ]


def leaves(condition: object) -> list[Holds | Compare]:
    """Return the simplest parts of a condition."""
    if isinstance(condition, Not):
        return leaves(condition.inner)
    if isinstance(condition, AllOf | AnyOf):
        return [leaf for part in condition.parts for leaf in leaves(part)]
    assert isinstance(condition, Holds | Compare)
    return [condition]
