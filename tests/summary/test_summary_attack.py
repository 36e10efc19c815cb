"""The export, attacked by somebody who knows the rule, the class size, the outcome and four of the votes."""

from collections import defaultdict
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from summary_sheets import choice, led_by_first, pulse, sheet, tables

from game.summary import Cell, Question, canonical, seal
from game.summary.audit import attack, withheld
from game.summary.intervals import intervals
from game.summary.rule import coalitions, tells

Table = tuple[int, ...]

INSIDERS = 4  # what the design promises, whatever the rule has


def releases(options: int, size: int, kind: str) -> Iterable[list[Table]]:
    """All tables (passes last) of a class, grouped by the file that they are exported as."""
    groups: dict[bytes, list[Table]] = defaultdict(list)
    for table in tables(options + 1, size):
        counts = table[:-1]
        if kind == "choice" and not led_by_first(counts):
            continue
        asked = choice(*counts) if kind == "choice" else pulse(*counts)
        groups[canonical(seal(sheet(size, asked)))].append(table)
    return groups.values()


def leaks(group: list[Table], most: int = INSIDERS) -> list[tuple[Table, Table]]:
    """Every coalition, with a table, to which a cell of one to four others is certain."""
    found = []
    for own in coalitions(len(group[0]), most):
        left = [table for table in group if all(map(int.__ge__, table, own))]
        if left:
            columns = list(zip(*left, strict=True))
            if tells(tuple((min(column), max(column)) for column in columns), own):
                found.append((own, left[0]))
    return found


EXHAUSTIVE = [
    *((2, size, kind) for size in range(20, 41) for kind in ("choice", "pulse")),
    *((3, size, "choice") for size in (*range(20, 26), 28, 30)),
    *((3, size, "pulse") for size in (20, 22, 23, 24)),
    (4, 20, "choice"),
    (4, 24, "choice"),
]


@pytest.mark.parametrize(("options", "size", "kind"), EXHAUSTIVE)
def test_no_cell_of_one_to_four_is_ever_known(options: int, size: int, kind: str) -> None:
    """T20 differencing, T25 unanimity and zero, T27 insiders: every table, every coalition, the whole file.

    Tables are grouped by the exported bytes, so that a question withheld tells the attacker that it was.
    """
    groups = releases(options, size, kind)
    assert len(list(groups)) > 1, "nothing but outcomes: there would be nothing to attack"
    assert [leak for group in groups for leak in leaks(group)] == []


@pytest.mark.parametrize(("options", "size", "kind"), EXHAUSTIVE[:12] + EXHAUSTIVE[42:50])
def test_without_insiders_no_published_table_is_known(options: int, size: int, kind: str) -> None:
    """T20: from the file alone no cell at all is certain, small or large, wherever bands are given."""
    for group in releases(options, size, kind):
        for column in zip(*group, strict=True):
            assert min(column) < max(column)


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


@pytest.mark.parametrize(("size", "kind"), [(20, "choice"), (23, "choice"), (24, "pulse")])
def test_the_attack_is_as_sharp_as_trying_every_table(size: int, kind: str) -> None:
    """The audit's reasoning by intervals finds what listing the tables finds, withheld ones included."""
    for group in releases(2, size, kind):
        asked = choice(*group[0][:-1]) if kind == "choice" else pulse(*group[0][:-1])
        summary = seal(sheet(size, asked))
        assert summary.play is not None
        for own in coalitions(3, 2):
            left = [table for table in group if all(map(int.__ge__, table, own))]
            known = attack(summary.play.questions[0], size, own)
            columns = [(min(column), max(column)) for column in zip(*left, strict=True)]
            assert known == (tuple(columns) if left else None)


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
