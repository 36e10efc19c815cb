"""The export, attacked by somebody who knows the rule, the class size, the outcome and four of the votes."""

import numpy as np
import pytest
from every_table import (
    INSIDERS,
    KINDS,
    Export,
    Kind,
    Table,
    answered,
    coalitions,
    grouped,
    leaks,
    possible,
    told,
    whole_file,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from joint_tables import Asking, leaks_jointly
from summary_sheets import choice, led_by_first, pulse, sheet, tables

from game.summary import Cell, Question, seal
from game.summary.audit import attack, withheld
from game.summary.bands import SMALLEST
from game.summary.intervals import intervals
from game.summary.rule import tells
from game.summary.third_party import attack_file

NOTHING: Export = lambda table, size, kind: None  # noqa: E731  what the room saw and no file tells

# `python tests/bench/attack_all.py` tries what is left out here: more options, and every size of them.
EXHAUSTIVE = [
    *((options, size, kind) for options in (2, 3, 4) for size in range(10) for kind in ("untold", "pulse")),
    *((2, size, kind) for size in range(10, 41) for kind in KINDS),
    *((3, size, kind) for size in (*range(10, 26), 28, 30, 40) for kind in KINDS),
    *((4, size, kind) for size in (10, 19, 20, 24) for kind in KINDS),
]


@pytest.mark.parametrize(("options", "size", "kind"), EXHAUSTIVE)
def test_no_cell_of_one_to_four_is_ever_known(options: int, size: int, kind: Kind) -> None:
    """T20 differencing, T25 unanimity, zero and ties, T27 insiders: every table, every coalition, the whole file.

    Tables are grouped by the exported bytes, so that a question withheld tells the attacker that it was.
    """
    export = whole_file if options < 4 or size < SMALLEST else told
    assert leaks(options, size, kind, export) == []


def test_the_attack_finds_what_an_outcome_tells_in_a_small_class() -> None:
    """Why nothing is told below ten: of five to eight the outcome alone would tell, of nine a tie that was seen."""
    assert [size for size in range(5, 20) if leaks(3, size, "choice", NOTHING)] == [5, 6, 7, 8]
    assert [size for size in range(5, 20) if leaks(3, size, "settled", NOTHING)] == [5, 6, 7, 8, 9]
    assert SMALLEST == 10


@pytest.mark.parametrize("options", range(2, 13))
@pytest.mark.parametrize("size", range(SMALLEST, 20))
def test_an_outcome_alone_tells_no_small_cell(options: int, size: int) -> None:
    """T27: as many options as a question can have, by the exact intervals."""
    for own in coalitions(options + 1):
        known = intervals(tuple((mine, size) for mine in own), size, 0)
        assert known is None or not tells(known, own), own


def test_bands_are_published_of_most_sizes_and_say_something() -> None:
    """There is something to attack: in every class of 20 to 40 some bands are told."""
    for size in range(20, 41):
        for options, kind in ((2, "pulse"), (3, "choice"), (4, "choice")):
            tables = possible(options, size, kind)
            assert any(
                told(tuple(table), size, kind) for table in tables[:: max(1, len(tables) // 200)].tolist()
            )


@pytest.mark.parametrize(
    ("options", "size", "kind"), [(2, 20, "choice"), (2, 27, "pulse"), (3, 23, "choice")]
)
def test_what_is_tried_of_many_options_is_what_the_file_tells(options: int, size: int, kind: Kind) -> None:
    """`told`, which stands in for the whole file where there are too many tables, groups them as the file does."""
    tables = possible(options, size, kind)
    by_file = sorted(map(np.ndarray.tolist, grouped(tables, size, kind, whole_file)))
    assert sorted(map(np.ndarray.tolist, grouped(tables, size, kind, told))) == by_file


@pytest.mark.parametrize("options", (2, 3))
@pytest.mark.parametrize("size", range(20, 41, 4))
@pytest.mark.parametrize("kind", ("choice", "pulse"))
def test_without_insiders_no_published_table_is_known(options: int, size: int, kind: Kind) -> None:
    """T20: from the file alone no cell at all is certain, small or large, wherever bands are given."""
    for group in grouped(possible(options, size, kind), size, kind, whole_file):
        assert (group.min(axis=0) < group.max(axis=0)).all()


FEW = [(0,) * 9, (1, *[0] * 8), (4, *[0] * 8), (0, 2, 0, 2, *[0] * 5), (1, 1, 0, 0, 1, 1, 0, 0, 0)]


@pytest.mark.parametrize(
    ("size", "first", "second", "insiders"),
    [
        *((size, Asking("choice", told), Asking("choice", told), None) for size in (10, 11)),
        (10, Asking("settled", NOTHING), Asking("choice", told), None),
        (20, Asking("pulse", told), Asking("pulse", told), FEW),
        (20, Asking("choice", told), Asking("pulse", told), FEW),
        (20, Asking("settled", NOTHING), Asking("choice", told), FEW),
        (20, Asking("choice", told), Asking("choice", NOTHING), FEW),
    ],
    ids=["choices-10", "choices-11", "tie-10", "pulse", "linked", "tie-and-voted-again", "counted-twice"],
)
def test_two_questions_to_the_same_voters_tell_no_more(
    size: int, first: Asking, second: Asking, insiders: list[Table] | None
) -> None:
    """T20, T26: before and after, linked choices, a tie that was seen and voted on again, and a question that
    was counted twice, its first bands seen on the wall: all ways in which a class can have answered both.
    """
    assert leaks_jointly(2, size, first, second, insiders) == []


def test_the_joint_attack_finds_what_two_careless_exports_tell() -> None:
    """Bands of five without the gate, and a class of nine after a tie, are found out."""

    def naive(table: Table, size: int, kind: Kind) -> tuple[int, ...]:
        return tuple(count // 5 for count in table)

    assert leaks_jointly(2, 20, Asking("choice", naive), Asking("choice", naive), [(0,) * 9])
    assert leaks_jointly(2, 9, Asking("settled", NOTHING), Asking("choice", NOTHING))


@pytest.mark.parametrize("size", (10, 12, 19))
def test_the_attack_on_a_file_counts_an_outcome_as_a_leak(size: int) -> None:
    """`waymark summary --audit` makes no excuse for an outcome: in a class too small for one it would say so."""
    summary = seal(sheet(size, choice(size - 1, 1)))
    assert not any(found.leaks for found in attack_file(summary, size))
    assert any(found.leaks for found in attack_file(summary, SMALLEST - 3))


@pytest.mark.parametrize("options", range(2, 7))
@pytest.mark.parametrize("size", range(20, 61))
def test_being_withheld_tells_nothing(options: int, size: int) -> None:
    """T25, T27: that a question is withheld is seen. It must leave every small cell open, to insiders too."""
    for winner in (0, None):
        for own in coalitions(options + 1, INSIDERS):
            possible = False
            known = [(size, 0)] * (options + 1)
            for box in withheld(options, size, winner):
                raised = tuple((max(low, mine), high) for (low, high), mine in zip(box, own, strict=True))
                found = intervals(raised, size, winner)
                if found is not None:
                    possible = True
                    pairs = zip(known, found, strict=True)
                    known = [(min(a, c), max(b, d)) for (a, b), (c, d) in pairs]
                    if not tells(tuple(known), own):
                        break
            assert not (possible and tells(tuple(known), own)), (winner, own, known)


@st.composite
def played(draw: st.DrawFn) -> tuple[int, Table, Table]:
    """A class, its table led by the first option, and a coalition within it; small cells are common."""
    size = draw(st.integers(20, 40))
    options = draw(st.integers(2, 6))
    weights = draw(st.lists(st.integers(0, 8), min_size=options + 1, max_size=options + 1))
    wheel = [cell for cell, weight in enumerate(weights) for _ in range(weight)] or [0]
    votes = draw(st.lists(st.sampled_from(wheel), min_size=size, max_size=size))
    table = [votes.count(cell) for cell in range(options + 1)]
    table[:-1] = sorted(table[:-1], reverse=True)
    insiders = draw(st.permutations(votes))[: draw(st.integers(0, INSIDERS))]
    order = sorted(range(options), key=lambda cell: -votes.count(cell))
    place = {cell: rank for rank, cell in enumerate(order)} | {options: options}
    own = [place[cell] for cell in insiders]
    return size, tuple(table), tuple(own.count(cell) for cell in range(options + 1))


@settings(max_examples=120, deadline=None)
@given(played(), st.sampled_from(["choice", "pulse"]))
def test_random_classes_stand_the_attack(case: tuple[int, Table, Table], kind: str) -> None:
    """T20, T27: two to six options, where listing every table would be too much."""
    size, table, own = case
    if kind == "choice" and not led_by_first(table[:-1]):
        return
    asked = choice(*table[:-1]) if kind == "choice" else pulse(*table[:-1])
    summary = seal(sheet(size, asked))
    assert summary.play is not None
    question = summary.play.questions[0]
    if not question.shown:  # test_being_withheld_tells_nothing tries all of these
        return
    known = attack(question, size, own)
    assert known is not None and not tells(known, own)
    assert all(low <= count <= high for (low, high), count in zip(known, table, strict=True))


@pytest.mark.parametrize(("size", "kind"), [(10, "choice"), (20, "choice"), (23, "choice"), (24, "pulse")])
def test_the_attack_is_as_sharp_as_trying_every_table(size: int, kind: Kind) -> None:
    """The audit's reasoning by intervals finds what listing the tables finds, withheld ones included."""
    for group in grouped(possible(2, size, kind), size, kind, whole_file):
        summary = seal(sheet(size, answered(tuple(group[0].tolist()), kind)))
        assert summary.play is not None
        for own in coalitions(3, 2):
            left = group[(group >= np.array(own)).all(axis=1)]
            known = attack(summary.play.questions[0], size, own)
            assert known == (
                tuple(zip(left.min(axis=0), left.max(axis=0), strict=True)) if len(left) else None
            )


def test_bands_that_would_leak_are_found_and_withheld() -> None:
    """T27: of 20 students the bands 5-9, 5-9, 5-9, 0-4 let four insiders finish the sum."""
    cells = tuple(Cell(str(place), "5-9") for place in range(3))
    naive = Question("q", "choice", "0", cells, "0-4")
    assert any(
        known is not None and tells(known, own)
        for own in coalitions(4, INSIDERS)
        if (known := attack(naive, 20, own)) is not None
    )
    summary = seal(sheet(20, choice(8, 6, 5)))
    assert summary.play is not None and not summary.play.questions[0].shown


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 6)), min_size=2, max_size=5),
    st.integers(0, 20),
    st.booleans(),
)
def test_closed_form_against_every_table(cells: list[tuple[int, int]], total: int, led: bool) -> None:
    """T20: the intervals that the gate reckons with are the tightest there are."""
    box = tuple((low, low + span) for low, span in cells)
    fitting = [
        table
        for table in tables(len(box), total)
        if all(low <= count <= high for (low, high), count in zip(box, table, strict=True))
        and (not led or (table[0] > 0 and led_by_first(table[:-1])))
    ]
    columns = zip(*fitting, strict=True)
    truth = tuple((min(column), max(column)) for column in columns) if fitting else None
    assert intervals(box, total, 0 if led else None) == truth
