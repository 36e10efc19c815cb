"""Pools for tests: gathered into a folder, asked, released."""

import os
import subprocess
import sys
from pathlib import Path

from game.summary.pool.engine import ask
from game.summary.pool.gather import gather
from game.summary.pool.published import Answer, published
from game.summary.pool.release import release

ROOT = Path(__file__).parent.parent.parent


def answers(folder: Path, out: Path) -> tuple[Answer, ...]:
    gather([folder], out)
    return published(release(*ask("duckdb", out)))


def cell(
    told: tuple[Answer, ...], measure: str, item: str, answer: str, dimension="all", value=""
) -> Answer | None:
    wanted = (measure, item, dimension, value, answer)
    return next((a for a in told if (a.measure, a.item, a.dimension, a.value, a.answer) == wanted), None)


def waymark(*arguments: object, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as somebody would, with a data folder of its own."""
    return subprocess.run(
        [sys.executable, "-m", "game", *map(str, arguments)],
        env=os.environ | {"WAYMARK_HOME": str(home), "NO_COLOR": "1", "COLUMNS": "200"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
