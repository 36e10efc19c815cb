"""What a pool publishes: the answers that were let through, as values and as files for other programs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from game.summary.intervals import Interval
from game.summary.pool.queries import KEY, TOLD
from game.summary.table import csv_bytes

COLUMNS = (
    *KEY,
    *("sessions", "groups", "students_low", "students_high"),
    *("before_low", "before_high", "after_low", "after_high"),
)

ANSWERS = "answers.csv"


@dataclass(frozen=True, slots=True)
class Answer:
    """One published cell. `dimension` is "all", or says what `value` is; `students` are in its sessions.

    Of a pulse item whose two sides are told, `before` and `after` say how many of these students leaned to
    the upper half, at least and at most; else they are None.
    """

    measure: str
    item: str
    dimension: str
    value: str
    answer: str
    sessions: int
    groups: int
    students: Interval
    before: Interval | None = None
    after: Interval | None = None

    def row(self) -> tuple[str | int | None, ...]:
        """Return it in the order of `COLUMNS`."""
        head = (self.measure, self.item, self.dimension, self.value, self.answer, self.sessions, self.groups)
        return (*head, *self.students, *(self.before or (None, None)), *(self.after or (None, None)))


def published(released: Any) -> tuple[Answer, ...]:
    """Return the rows of `release` as values."""
    return tuple(_answer(row) for row in released.to_dict("records"))


def write(answers: Iterable[Answer], folder: Path) -> None:
    """Write `answers.csv` and `answers.parquet`: the same answers, the same bytes. Raises OSError."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = [answer.row() for answer in answers]
    (folder / ANSWERS).write_bytes(csv_bytes([COLUMNS, *rows]))
    kinds = [pa.string()] * len(KEY) + [pa.int64()] * (len(COLUMNS) - len(KEY))
    columns = list(zip(*rows, strict=True)) or [()] * len(COLUMNS)
    table = pa.table(
        {name: pa.array(column, kind) for name, column, kind in zip(COLUMNS, columns, kinds, strict=True)}
    )
    pq.write_table(table, folder / "answers.parquet", compression="zstd", store_schema=False)


def _answer(row: dict[str, Any]) -> Answer:
    students = (int(row["students_low"]), int(row["students_high"]))
    measure, item, dimension, value, answer = (str(row[name]) for name in KEY)
    found = Answer(
        measure, item, dimension, value, answer, int(row["sessions"]), int(row["groups"]), students
    )
    if answer != TOLD:
        return found
    before = (int(row["before_low"]), int(row["before_high"]))
    return replace(found, before=before, after=(int(row["after_low"]), int(row["after_high"])))
