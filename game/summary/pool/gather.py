"""Gathering: every file is read once, checked strictly, and becomes rows or a line with the reason why not.

Units of work are remembered as they are done, so that a run that was stopped goes on where it was, and a
later one reads only what is new. Of two files of one session the one that was read first counts.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from game.scenario.worded import worded
from game.summary.pool.digest import Digest
from game.summary.pool.doubts import Doubts
from game.summary.pool.reader import Reader
from game.summary.pool.shards import Shard, known_sessions
from game.summary.pool.sources import Found, Unit, read, units
from game.summary.table import csv_bytes

STATE, QUARANTINE = "gathered.jsonl", "quarantine.csv"
FORMAT = 2
"""Raised when what is taken changes: what was gathered before is then read again."""

_NAME = re.compile(r"waymark-summary-([0-9a-f]{32})\.json\Z")

Progress = Callable[["Counts"], None]
TOLD = 3
"""So many faults are told of one file."""
OFTEN = 500
"""After so many files of one unit it is told how far it is."""


@dataclass(slots=True)
class Counts:
    """How far a run is: files read, sessions taken, copies left out, files in quarantine; how many of the
    sessions are of lessons that are not known here; units done, and of how many.
    """

    files: int = 0
    sessions: int = 0
    copies: int = 0
    quarantined: int = 0
    unknown: int = 0
    units: int = 0
    of: int = 0


@dataclass(slots=True)
class _Done:
    """A unit that was gathered: its shard's number, what it was, and what came of it."""

    mark: str
    shard: int
    counts: Counts
    refused: list[tuple[str, str]] = field(default_factory=list)


def gather(
    folders: Iterable[Path],
    out: Path,
    doubts: Doubts | None = None,
    progress: Progress | None = None,
) -> Counts:
    """Gather summaries into `out`, and return what came of it over all runs. Raises OSError.

    `out/quarantine.csv` tells of every file that was not taken, and why. `doubts` tell what cannot have been;
    without them any well-formed file is taken. `progress` is told first what was done by earlier runs.
    """
    out.mkdir(parents=True, exist_ok=True)
    work = {unit.key: unit for unit in units(folders)}
    done = _load(out)
    if any(key not in work or work[key].mark != old.mark for key, old in done.items()):
        # What was left out as a copy of a file that is no longer there must come back: gather all anew.
        done = {}
    _rewrite(out, done)
    reader = Reader()
    seen: dict[bytes, bytes] = {}
    total = Counts(of=len(work))
    for old in done.values():
        seen.update(known_sessions(out, _name(old.shard)))
        _add(total, old.counts)
    tell = progress or (lambda counts: None)
    tell(total)
    for key, unit in work.items():
        if key not in done:
            done[key] = _one(unit, reader, doubts, seen, out, len(done), lambda more: tell(_sum(total, more)))
            _remember(out, key, done[key])
            _add(total, done[key].counts)
            tell(total)
    _sweep(out, {known.shard for known in done.values()})
    _tell(out, work, done)
    return total


def reasons(out: Path) -> tuple[tuple[str, int], ...]:
    """Return why files are in quarantine (the first fault of each, wherever in it) and how many, the most
    frequent first.
    """
    first = (why.split(";")[0] for done in _load(out).values() for _, why in done.refused)
    found = Counter(re.sub(r"\[\d+\]", "", why) for why in first)
    return tuple(sorted(found.items(), key=lambda told: (-told[1], told[0])))


def _one(
    unit: Unit,
    reader: Reader,
    doubts: Doubts | None,
    seen: dict[bytes, bytes],
    out: Path,
    number: int,
    tell: Progress,
) -> _Done:
    shard, done = Shard(unit.group), _Done(unit.mark, number, Counts(units=1))
    for found in read(unit):
        done.counts.files += 1
        if done.counts.files % OFTEN == 0:
            tell(done.counts)
        taken = _taken(found, reader, doubts)
        if isinstance(taken, str):
            done.counts.quarantined += 1
            done.refused.append((found.name, taken))
            continue
        digest, key = taken
        check = blake2b(found.data, digest_size=8).digest()
        known = seen.get(key)
        if known is None:
            seen[key] = check
            shard.add(digest, key, check)
            done.counts.sessions += 1
            done.counts.unknown += doubts is not None and not doubts.knows(digest)
        elif known == check:
            done.counts.copies += 1
        else:
            done.counts.quarantined += 1
            done.refused.append((found.name, worded("another file tells otherwise of the same session")))
    shard.write(out, _name(number))
    return done


def _taken(found: Found, reader: Reader, doubts: Doubts | None) -> tuple[Digest, bytes] | str:
    """Return the digest of a file and its session's id, or why it is not taken."""
    if found.problem:
        return found.problem
    digest = reader.read(found.data)
    if not isinstance(digest, Digest):
        if len(digest) <= TOLD + 1:
            return "; ".join(digest)
        return "; ".join((*digest[:TOLD], worded("and {more} more faults", more=len(digest) - TOLD)))
    doubted = doubts.of(digest) if doubts is not None else ()
    if doubted:
        return "; ".join(doubted)
    named = _NAME.search(found.name)
    # Fewer than ten students give no id: the file's own name is all that tells two of them apart.
    session = digest.session or (named[1] if named else "")
    if not session:
        return worded("a file of fewer than ten students must keep its name, or copies of it cannot be told")
    return digest, bytes.fromhex(session)


def _name(number: int) -> str:
    return f"{number:06}"


def _add(total: Counts, more: Counts) -> None:
    total.files += more.files
    total.sessions += more.sessions
    total.copies += more.copies
    total.quarantined += more.quarantined
    total.unknown += more.unknown
    total.units += more.units


def _sum(total: Counts, more: Counts) -> Counts:
    both = replace(total)
    _add(both, more)
    both.units = total.units
    return both


def _load(out: Path) -> dict[str, _Done]:
    """Return what earlier runs did, in order, as far as it was written whole and its shards are there."""
    found: dict[str, _Done] = {}
    try:
        for line in (out / STATE).read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            done = _done(told)
            shards = [out / f"{kind}-{_name(done.shard)}.parquet" for kind in ("facts", "sessions")]
            if told["format"] != FORMAT or not all(shard.is_file() for shard in shards):
                break
            found[str(told["unit"])] = done
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return found


def _done(value: dict[str, Any]) -> _Done:
    refused = [(str(name), str(why)) for name, why in value["refused"]]
    files, sessions, copies, quarantined, unknown = map(int, value["counts"])
    counts = Counts(files, sessions, copies, quarantined, unknown, units=1)
    return _Done(str(value["mark"]), int(value["shard"]), counts, refused)


def _line(key: str, done: _Done) -> str:
    told = done.counts
    counts = [told.files, told.sessions, told.copies, told.quarantined, told.unknown]
    line = {"format": FORMAT, "unit": key, "mark": done.mark, "shard": done.shard, "counts": counts}
    return json.dumps(line | {"refused": done.refused}) + "\n"


def _remember(out: Path, key: str, done: _Done) -> None:
    """Write down that a unit is done: one line, on the disk before the next one is begun."""
    with (out / STATE).open("a", encoding="utf-8") as file:
        file.write(_line(key, done))
        file.flush()
        os.fsync(file.fileno())


def _rewrite(out: Path, done: dict[str, _Done]) -> None:
    """Begin with a record that is whole: a line that was cut off by a power cut goes."""
    unfinished = out / f"{STATE}.unfinished"
    unfinished.write_text("".join(_line(key, old) for key, old in done.items()), encoding="utf-8")
    unfinished.replace(out / STATE)


def _sweep(out: Path, shards: set[int]) -> None:
    """Remove the shards of what is no longer there."""
    kept = {f"{kind}-{_name(number)}.parquet" for number in shards for kind in ("facts", "sessions")}
    for path in out.glob("*-*.parquet"):
        if path.name not in kept:
            path.unlink()


def _tell(out: Path, work: dict[str, Unit], done: dict[str, _Done]) -> None:
    rows = (
        (unit.group, str(unit.path), name, why)
        for key, unit in work.items()
        for name, why in done[key].refused
    )
    (out / QUARANTINE).write_bytes(csv_bytes([("group", "in", "file", "why"), *rows]))
