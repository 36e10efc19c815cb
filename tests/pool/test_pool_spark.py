"""The second engine: the same questions, the same facts, the same answers to the byte."""

import pytest
from many_summaries import many, write_folders

from game.summary.pool.engine import ask
from game.summary.pool.gather import gather
from game.summary.pool.published import published, write
from game.summary.pool.release import release


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spark")
    write_folders(folder / "in", many(400, seed=6), 5)
    gather([folder / "in"], folder / "out")
    return {name: ask(name, folder / "out") for name in ("duckdb", "spark")}


@pytest.mark.parametrize("table", [0, 1], ids=["atoms", "answers"])
def test_both_engines_answer_alike(asked, table):
    one, other = asked["duckdb"][table], asked["spark"][table]
    assert len(one) > 500
    assert list(one.columns) == list(other.columns)
    assert one.to_csv(index=False) == other.to_csv(index=False)


def test_both_engines_publish_the_same_bytes(asked, tmp_path):
    files = []
    for name, found in asked.items():
        (tmp_path / name).mkdir()
        write(published(release(*found)), tmp_path / name)
        files.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert files[0] == files[1]
