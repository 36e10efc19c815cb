"""Two publications of one pool: whoever has both learns of no change that is small (T21, T28)."""

from random import Random

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from many_summaries import many, write_folders
from pools import Sums, waymark

from game.summary.pool.earlier import Earlier, earlier, forget, remember
from game.summary.pool.engine import ask
from game.summary.pool.gather import gather
from game.summary.pool.item_table import GROUPS, SESSIONS, Table
from game.summary.pool.queries import KEY
from game.summary.pool.release import release

PLACES = ["lesson", "ages", "region", "quarter", "group"]
CODES = ["measure", "item", "answer"]


def answers(atoms: pd.DataFrame) -> pd.DataFrame:
    """Every cell of one item, as the engine would give it: all that `release` looks at."""
    rows = [("pulse", "i", *cell) for cell in Table(atoms).sizes]
    return pd.DataFrame(rows, columns=["measure", "item", "dimension", "value", "answer"])[list(KEY)]


@st.composite
def grown(draw: st.DrawFn) -> tuple[pd.DataFrame, pd.DataFrame]:
    """A pool, and the same pool some sessions later: often a few more, sometimes many."""
    chance = Random(draw(st.integers(0, 10**6)))
    some = draw(st.sampled_from([(0,), (0, 0, 0, 1), (0, 0, 1, 6), (0, 5, 9)]))
    lessons = [("a", "11-13"), ("b", "12-14")][: draw(st.integers(1, 2))]
    regions = ["NU", "ON", "QC"][: draw(st.integers(1, 3))]
    old, new = [], []
    for answer in ("more", "fewer", "open"):
        for lesson, ages in lessons:
            for region in regions:
                for group in "wxyz":
                    row = ("pulse", "i", answer, lesson, ages, region, "", group)
                    first = chance.choice([0, 0, 1, 2, 5, 9])
                    more = chance.choice(some)
                    old += [(*row, first)] if first else []
                    new += [(*row, first + more)] if first + more else []
    alone = ("pulse", "i", "more", "a", "11-13", "NU", "", "w")
    columns = [*CODES, *PLACES, "sessions"]
    return (
        pd.DataFrame(old or [(*alone, 1)], columns=columns),
        pd.DataFrame(new or [(*alone, 1)], columns=columns),
    )


def keys(told: pd.DataFrame) -> frozenset[tuple[str, str, str]]:
    return frozenset(zip(told["dimension"], told["value"], told["answer"], strict=True))


@settings(max_examples=60)
@given(grown())
def test_no_small_change_follows_from_two_publications(pools: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    """Every cell is an unknown of its own, once before and once in what came later; all sums of both are known."""
    old, new = pools
    first = release(old, answers(old))
    second = release(new, answers(new), [Earlier(old, first)])
    before, after = keys(first), keys(second)
    table = Table(pd.concat([old, new], ignore_index=True))

    def row(cell: tuple[str, str, str]) -> list[int]:
        return list(map(int, table.column(cell)))

    nothing = [0] * len(row(("all", "", "more")))
    known = Sums([row(c) + nothing for c in sorted(before)] + [row(c) * 2 for c in sorted(after)])
    sizes = (Table(old).sizes, Table(new).sizes)
    marks = ["answer", *PLACES]
    change = pd.concat([new.assign(by=new["sessions"]), old.assign(by=-old["sessions"])])
    change = change.groupby(marks, as_index=False)["by"].sum()
    change = change[change["by"] != 0]
    for cell in table.sizes:
        dimension, value, answer = cell
        mask = change["answer"].isin(["more", "fewer", "open"] if answer == "told" else [answer])
        part = change[mask & (True if dimension == "all" else change[dimension] == value)]
        if 0 < part["by"].sum() < SESSIONS or 0 < part["group"].nunique() < GROUPS:
            assert not known.tell(nothing + row(cell)), cell
        for pool, halves in ((old, row(cell) + nothing), (new, row(cell) * 2)):
            size = sizes[pool is new].get(cell)
            if size is not None and size.small:
                assert not known.tell(halves), cell


def test_without_news_everything_is_published_again() -> None:
    rows = [
        ("pulse", "i", answer, "a", "11-13", "NU", "", g, 9) for answer in ("more", "open") for g in "xyz"
    ]
    atoms = pd.DataFrame(rows, columns=[*CODES, *PLACES, "sessions"])
    first = release(atoms, answers(atoms))
    assert keys(release(atoms, answers(atoms), [Earlier(atoms, first)])) == keys(first) != frozenset()


def test_one_session_more_is_not_told_and_many_more_are(tmp_path) -> None:
    """The class that came late cannot be read off two reports; a quarter's worth of classes can be added."""
    out = tmp_path / "out"

    def publish() -> frozenset[tuple[object, ...]]:
        gather([tmp_path / "in"], out)
        atoms, asked = ask("duckdb", out)
        told = release(atoms, asked, earlier(out))
        remember(out, atoms, told)
        return frozenset(told.itertuples(index=False, name=None))

    write_folders(tmp_path / "in", many(200), 5)
    first = publish()
    assert publish() == first
    write_folders(tmp_path / "in", many(1, seed=91), 5, seed=91)
    late = publish()
    assert not {row[:5] for row in first - late} & {row[:5] for row in late}, "no cell that moved is told"
    assert len(late) < len(first)
    assert publish() == late
    write_folders(tmp_path / "in", many(300, seed=92), 5, seed=92)
    assert any(row[:6] == ("session", "", "all", "", "any", 501) for row in publish())
    forget(out)
    assert earlier(out) == ()


def test_the_command_says_what_it_holds_back_and_how_to_begin_anew(tmp_path) -> None:
    def pool(*options: str) -> str:
        told = waymark("pool", tmp_path / "in", "-o", tmp_path / "out", *options, home=tmp_path / "home")
        assert told.returncode == 0, told.stderr
        return told.stdout

    write_folders(tmp_path / "in", many(60), 4)
    assert "withheld this time" not in pool()
    write_folders(tmp_path / "in", many(1, seed=91), 4)
    assert "withheld this time" in pool()
    assert "withheld this time" not in pool("--anew")
