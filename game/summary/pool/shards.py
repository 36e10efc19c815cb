"""The gathered summaries in Parquet: one pair of files a unit of work, written whole or not at all.

`facts` has one row for each thing counted of a session; `sessions` one for each session, by which copies are
told. Neither is for publication: what may be published is what `release` lets through.
"""

from array import array
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.summary.intervals import Interval
from game.summary.pool.digest import Code, Digest

NONE = -1
"""Stands for "not told" in the columns of numbers."""

PLACES = ("lesson", "ages", "region", "quarter")
CODES = ("measure", "item", "answer")
NUMBERS = ("students_low", "students_high", "before_low", "before_high", "after_low", "after_high")


@dataclass(slots=True)
class Shard:
    """What one unit came to, as columns of numbers, with the words that they stand for."""

    group: str
    places: dict[tuple[str, str, str, str], int] = field(default_factory=dict)
    codes: dict[Code, int] = field(default_factory=dict)
    place: "array[int]" = field(default_factory=lambda: array("i"))
    code: "array[int]" = field(default_factory=lambda: array("i"))
    numbers: "dict[str, array[int]]" = field(default_factory=lambda: {n: array("h") for n in NUMBERS})
    ids: bytearray = field(default_factory=bytearray)
    checks: bytearray = field(default_factory=bytearray)

    def add(self, digest: Digest, key: bytes, check: bytes) -> None:
        """Add a session, with its id (16 bytes) and the check of its file (8 bytes)."""
        where = (digest.lesson, digest.ages, digest.region, digest.quarter)
        place = self.places.setdefault(where, len(self.places))
        for code in sorted(digest.codes):
            self._row(place, code, digest.students)
        for item, before, after in moved(digest):
            answer = movement(before, after)
            self._row(place, ("pulse", item, answer), digest.students, before, after)
        self.ids += key
        self.checks += check

    def _row(
        self,
        place: int,
        code: Code,
        students: Interval,
        before: Interval | None = None,
        after: Interval | None = None,
    ) -> None:
        self.place.append(place)
        self.code.append(self.codes.setdefault(code, len(self.codes)))
        both = before is not None and after is not None
        ends = (*students, *(before or ()), *(after or ())) if both else (*students, NONE, NONE, NONE, NONE)
        for name, number in zip(NUMBERS, ends, strict=True):
            self.numbers[name].append(number)

    def write(self, folder: Path, name: str) -> None:
        """Write both files. Raises OSError."""
        import pyarrow as pa

        rows = len(self.place)
        columns: dict[str, Any] = {"group": pa.array([self.group] * rows).dictionary_encode()}
        columns |= _words(PLACES, list(self.places), self.place)
        columns |= _words(CODES, list(self.codes), self.code)
        columns |= {
            name: pa.Array.from_buffers(pa.int16(), rows, [None, pa.py_buffer(numbers.tobytes())])
            for name, numbers in self.numbers.items()
        }
        _save(folder / f"facts-{name}.parquet", pa.table(columns))
        sessions = len(self.ids) // 16
        ids = pa.FixedSizeBinaryArray.from_buffers(
            pa.binary(16), sessions, [None, pa.py_buffer(bytes(self.ids))]
        )
        checks = pa.FixedSizeBinaryArray.from_buffers(
            pa.binary(8), sessions, [None, pa.py_buffer(bytes(self.checks))]
        )
        _save(folder / f"sessions-{name}.parquet", pa.table({"session": ids, "check": checks}))


def moved(digest: Digest) -> list[tuple[str, Interval | None, Interval | None]]:
    """Return the pulse items that were asked both before and after, with what was told of each side."""
    sides: dict[str, dict[str, Interval | None]] = {}
    for when, item, ends in digest.pulses:
        sides.setdefault(item, {})[when] = ends
    return [
        (item, asked["before"], asked["after"])
        for item, asked in sides.items()
        if "before" in asked and "after" in asked
    ]


def movement(before: Interval | None, after: Interval | None) -> str:
    """Return what moved for certain: more, fewer, open (the bands allow both) or untold."""
    if before is None or after is None:
        return "untold"
    if after[0] > before[1]:
        return "more"
    return "fewer" if after[1] < before[0] else "open"


def known_sessions(folder: Path, name: str) -> list[tuple[bytes, bytes]]:
    """Return the ids and checks of a unit that was gathered before. Raises OSError."""
    import pyarrow.parquet as pq

    table = pq.read_table(folder / f"sessions-{name}.parquet")
    return list(zip(table["session"].to_pylist(), table["check"].to_pylist(), strict=True))


def _words(names: tuple[str, ...], words: list[Any], numbers: "array[int]") -> dict[str, Any]:
    """Return columns of words: the numbers point into the list of all combinations."""
    import pyarrow as pa

    indices = pa.Array.from_buffers(pa.int32(), len(numbers), [None, pa.py_buffer(numbers.tobytes())])
    columns = {}
    for place, name in enumerate(names):
        column = pa.array([word[place] for word in words], pa.string())
        columns[name] = pa.DictionaryArray.from_arrays(indices, column)
    return columns


def _save(path: Path, table: Any) -> None:
    import pyarrow.parquet as pq

    unfinished = path.with_suffix(".unfinished")
    plain = table.cast(_plain(table.schema)) if table.num_rows == 0 else table
    pq.write_table(plain, unfinished, compression="zstd", store_schema=False)
    unfinished.replace(path)


def _plain(schema: Any) -> Any:
    import pyarrow as pa

    fields = [pa.field(f.name, pa.string() if pa.types.is_dictionary(f.type) else f.type) for f in schema]
    return pa.schema(fields)
