"""Places are equal whoever marked them, and values that are made quickly are as frozen as all others."""

import pickle
from dataclasses import FrozenInstanceError, fields

import pytest

from game.scenario import model
from game.scenario.condition import Compare, Holds
from game.scenario.making import maker
from game.scenario.text import NOWHERE, Place, Span, Text, span_between, word_at


class Parsed:
    """A mark as the YAML parser makes it: without an equality of its own."""

    def __init__(self, line: int, column: int) -> None:
        self.line, self.column = line, column


def parsed(line: int, column: int, end_line: int, end_column: int) -> Span:
    start, end = Parsed(line - 1, column - 1), Parsed(end_line - 1, end_column - 1)
    return span_between("a.yaml", start, end)


def test_a_span_of_parsers_marks_is_the_same_as_one_of_numbers() -> None:
    span = parsed(3, 5, 4, 2)
    assert span == Span("a.yaml", 3, 5, 4, 2)
    assert (span != Span("a.yaml", 3, 5, 4, 2)) is False
    assert len({span, Span("a.yaml", 3, 5, 4, 2), parsed(3, 5, 4, 2)}) == 1
    assert span != Span("a.yaml", 3, 5, 4, 3)
    assert span != span.numbers
    assert pickle.loads(pickle.dumps(span)) == span


def test_spans_are_sorted_as_they_stand_in_the_file() -> None:
    spans = [parsed(3, 5, 3, 6), parsed(10, 1, 10, 2), Span("a.yaml", 3, 12, 3, 13), parsed(2, 9, 9, 1)]
    assert [span.line for span in sorted(spans)] == [2, 3, 3, 10]
    assert sorted(spans)[1].column == 5
    assert spans[0] < spans[2] <= spans[2] < spans[1] > spans[3] >= spans[3]


def test_a_span_may_be_joined_and_changed() -> None:
    span = parsed(3, 5, 4, 2)
    assert span.to(Span("a.yaml", 7, 1, 7, 9)).numbers == ("a.yaml", 3, 5, 7, 9)
    assert span.but(end_line=3, end_column=6).numbers == ("a.yaml", 3, 5, 3, 6)


def test_a_word_is_as_wide_as_itself_and_at_least_one_character() -> None:
    assert word_at("maya", "a.yaml", Place(2, 4)).at == Span("a.yaml", 3, 5, 3, 9)
    assert word_at("", "a.yaml", Place(2, 4)).at == Span("a.yaml", 3, 5, 3, 6)
    assert Text("told").at == NOWHERE
    again = pickle.loads(pickle.dumps(word_at("maya", "a.yaml", Parsed(2, 4))))
    assert (again, again.at) == ("maya", Span("a.yaml", 3, 5, 3, 9))


@pytest.mark.parametrize("kind", [model.Line, model.Option, model.Change, model.Scene, Holds, Compare])
def test_what_is_made_quickly_is_what_the_class_makes(kind: type) -> None:
    values = {field.name: f"the {field.name}" for field in fields(kind)}
    made = maker(kind)(*values.values())
    assert type(made) is kind
    assert made == kind(**values)
    assert hash(made) == hash(kind(**values))
    assert all(getattr(made, name) == value for name, value in values.items())
    with pytest.raises(FrozenInstanceError):
        made.at = NOWHERE
    with pytest.raises(FrozenInstanceError):
        del made.at
