"""Pools for tests: gathered into a folder, asked, released."""

import os
import subprocess
import sys
from fractions import Fraction
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


class Sums:
    """Sums that are known, over the rationals: written again, and slowly."""

    def __init__(self, rows: list[list[int]]) -> None:
        self._basis: list[tuple[int, list[Fraction]]] = []
        for row in rows:
            left = self._rest(row)
            if any(left):
                self._basis.append((next(place for place, number in enumerate(left) if number), left))

    def tell(self, part: list[int]) -> bool:
        """Whether a part is a combination of them."""
        return not any(self._rest(part))

    def _rest(self, row: list[int]) -> list[Fraction]:
        left = [Fraction(number) for number in row]
        for lead, known in self._basis:
            if left[lead]:
                factor = left[lead] / known[lead]
                left = [a - factor * b for a, b in zip(left, known, strict=True)]
        return left
