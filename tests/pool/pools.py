"""Pools for tests: gathered into a folder, asked, released."""

from pathlib import Path

from game.summary.pool.engine import ask
from game.summary.pool.gather import gather
from game.summary.pool.published import Answer, published
from game.summary.pool.release import release


def answers(folder: Path, out: Path) -> tuple[Answer, ...]:
    gather([folder], out)
    return published(release(*ask("duckdb", out)))


def cell(
    told: tuple[Answer, ...], measure: str, item: str, answer: str, dimension="all", value=""
) -> Answer | None:
    wanted = (measure, item, dimension, value, answer)
    return next((a for a in told if (a.measure, a.item, a.dimension, a.value, a.answer) == wanted), None)
