"""What a pool publishes: nothing small, nothing by subtraction, and the numbers are the numbers (T28, T32)."""

from collections import Counter
from random import Random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from many_summaries import many, write_folders
from pools import Sums, answers, cell

from game.summary.pool.digest import digest
from game.summary.pool.engine import ask
from game.summary.pool.gather import gather
from game.summary.pool.item_table import GROUPS, SESSIONS, Table
from game.summary.pool.queries import ANY, DIMENSIONS, TOLD
from game.summary.pool.release import release
from game.summary.pool.shards import moved

COLUMNS = ["measure", "item", "answer", "lesson", "ages", "region", "quarter", "group", "sessions"]


@pytest.fixture(scope="module")
def pooled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pool")
    write_folders(folder / "in", many(500), 6)
    gather([folder / "in"], folder / "out")
    return folder / "out"


def test_the_published_numbers_are_counted_right(pooled):
    """Counted here once more, by hand, from the summaries themselves."""
    told = {(a.measure, a.item, a.dimension, a.value, a.answer): a.sessions for a in (answers_of(pooled))}
    counted = Counter()
    for summary in many(500):
        found = digest(summary)
        codes = [code for code in found.codes if code[0] != "session"]
        (ended,) = [code[2] for code in found.codes if code[0] == "session"]
        codes += [("session", "", name) for name in (ANY, *ended.split("/"))]
        for item, before, after in moved(found):
            if before is None or after is None:
                codes.append(("pulse", item, "untold"))
                continue
            way = "more" if after[0] > before[1] else "fewer" if after[1] < before[0] else "open"
            codes += [("pulse", item, way), ("pulse", item, TOLD)]
        places = {
            "all": "",
            "lesson": found.lesson,
            "ages": found.ages,
            "region": found.region,
            "quarter": found.quarter,
        }
        for measure, item, answer in codes:
            for dimension, value in places.items():
                counted[(measure, item, dimension, value, answer)] += 1
    assert told
    assert all(counted[key] == sessions for key, sessions in told.items())


def answers_of(out):
    from game.summary.pool.published import published

    return published(release(*ask("duckdb", out)))


def test_intervals_of_students_hold_what_the_bands_allow(pooled):
    told = answers_of(pooled)
    whole = cell(told, "session", "", ANY)
    assert whole.students[0] < whole.students[1]
    for answer in told:
        assert answer.students[0] <= answer.students[1]
        assert (answer.before is None) == (answer.answer != TOLD)
        for ends in (answer.before, answer.after):
            assert ends is None or 0 <= ends[0] <= ends[1] <= answer.students[1]


def test_every_published_cell_is_large_enough(pooled):
    told = answers_of(pooled)
    assert len(told) > 200
    assert all(a.sessions >= SESSIONS and a.groups >= GROUPS for a in told)


@pytest.mark.parametrize(("sessions", "groups", "out"), [(4, 3, False), (5, 2, False), (5, 3, True)])
def test_five_sessions_of_three_groups(tmp_path, sessions, groups, out):
    place = tmp_path / "in"
    from game.summary import canonical

    summaries = [s for s in many(200, 8, {"new-friend": "12-14"}) if s.play is not None][:sessions]
    for number, summary in enumerate(summaries):
        folder = place / f"board-{number % groups}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.json").write_bytes(canonical(summary))
    told = answers(place, tmp_path / "out")
    assert (cell(told, "session", "", ANY) is not None) == out


def table(rows) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS)


@st.composite
def items(draw):
    """One item's atoms: few values in each dimension, small cells common, groups shared or not."""
    measure = draw(st.sampled_from(["sign", "pulse", "session"]))
    options = {
        "sign": ["missed", "seen"],
        "pulse": ["more", "open", "untold"],
        "session": ["completed/reached", "stopped/reached", "completed/untold"],
    }[measure]
    chance = Random(draw(st.integers(0, 10_000)))
    rows = []
    lessons = [("a", "11-13"), ("b", "12-14"), ("c", "12-14")][: draw(st.integers(1, 3))]
    regions = ["NU", "ON", "QC"][: draw(st.integers(1, 3))]
    for lesson, ages in lessons:
        for region in regions:
            for group in "wxyz":
                for answer in options:
                    number = chance.choice([0, 0, 0, 1, 1, 2, 5, 9])
                    if number:
                        rows.append((measure, "i", answer, lesson, ages, region, "", group, number))
    return table(rows) if rows else table([(measure, "i", options[0], "a", "11-13", "NU", "", "w", 1)])


@settings(max_examples=80, deadline=None)
@given(items())
def test_no_small_cell_follows_from_what_is_published(atoms):
    """Differencing against subtotals: within a line, against totals, and by any sums at all."""
    made = Table(atoms)
    published = made.release()
    order = sorted(published)
    known = Sums([list(map(int, made.column(c))) for c in order])
    for found, size in made.sizes.items():
        if found in published:
            assert size.enough
        elif size.sessions and not size.enough:
            assert not known.tell(list(map(int, made.column(found)))), found
    for parent, parts in made.lines():
        hidden = [c for c in parts if c not in published]
        if parent in published and len(hidden) < len(parts) and hidden:
            together = sum(made._masks[c].astype(int) for c in hidden) > 0
            rest = atoms[together.to_numpy()]
            sessions, groups = rest["sessions"].sum(), rest["group"].nunique()
            assert sessions == 0 or (sessions >= SESSIONS and groups >= GROUPS), (parent, hidden)


def test_one_small_region_takes_a_second_one_with_it(tmp_path):
    """T28: total minus the others: Nunavut's two sessions must not be the remainder."""
    rows = [("sign", "WS.SECRET", "seen", "a", "12-14", "NU", "", "nu", 2)]
    for region, number in (("ON", 9), ("QC", 6), ("MB", 30)):
        for group in ("x", "y", "z"):
            rows.append(("sign", "WS.SECRET", "seen", "a", "12-14", region, "", f"{region}{group}", number))
    published = Table(table(rows)).release()
    regions = {value for dimension, value, _ in published if dimension == "region"}
    assert regions == {"ON", "MB"}
    assert ("all", "", "seen") in published


def test_a_large_pool_with_nothing_small_is_published_whole():
    rows = [
        ("sign", "s", answer, lesson, ages, region, quarter, group, 7)
        for answer in ("seen", "missed")
        for lesson, ages in (("a", "11-13"), ("b", "12-14"))
        for region in ("NU", "ON")
        for quarter in ("2026-Q1", "2026-Q2")
        for group in "xyz"
    ]
    made = Table(table(rows))
    assert made.release() == frozenset(made.sizes)
    assert {dimension for dimension, _, _ in made.sizes} == set(DIMENSIONS)


def test_nothing_gathered_publishes_nothing(tmp_path):
    write_folders(tmp_path / "in", many(2), 1)
    assert answers(tmp_path / "in", tmp_path / "out") == ()
