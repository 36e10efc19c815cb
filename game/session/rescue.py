"""A damaged journal is laid aside, and what can be read of it goes on as a session. It is never fatal."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.session.events import Event, from_data
from game.session.journal import Journal, JournalBroken, JournalTrouble, damaged_folder
from game.session.salvage import about_in, events_in
from game.session.session import About

DAMAGED, READABLE = "journal.sqlite", "readable.json"


@dataclass(frozen=True, slots=True)
class Rescued:
    """What became of a damaged journal. `folder` is where it lies now; `events` how many could be read,
    `kept` how many of them come before the first gap, `going_on` whether there is a session again that was
    made of these.
    """

    id: str
    folder: Path
    events: int
    kept: int
    going_on: bool


def rescue(folder: Path) -> tuple[Rescued, ...]:
    """Lay every damaged journal of a folder aside and bring back what can be read. Raises OSError.

    One that is only open in another window, or of another version, stays where it is.
    """
    return tuple(_rescued(path) for path in sorted(folder.glob("*.sqlite")) if _damaged(path))


def damaged_sessions(folder: Path) -> tuple[Path, ...]:
    """Return the folders of what was laid aside, by the ids of their sessions."""
    return tuple(sorted(path for path in (folder / "damaged").glob("*") if path.is_dir()))


def _damaged(path: Path) -> bool:
    try:
        with Journal.open(path) as journal:
            journal.events()
            journal.sealed()
    except JournalBroken:
        return True
    except JournalTrouble:
        return False
    except (sqlite3.DatabaseError, ValueError, TypeError):
        return True
    return False


def _rescued(path: Path) -> Rescued:
    about, rows, sealed = _about(path), _events(path), _sealed(path)
    aside = damaged_folder(path)
    aside.mkdir(parents=True, exist_ok=True)
    for rest in path.parent.glob(f"{path.name}-*"):  # what SQLite keeps beside a file
        rest.replace(aside / f"{DAMAGED}{rest.name.removeprefix(path.name)}")
    path.replace(aside / DAMAGED)
    told = {"about": about, "events": list(rows.values()), "numbers": list(rows)}
    text = json.dumps(told, ensure_ascii=False, indent=2)
    (aside / READABLE).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    events = list(_whole(rows))
    going_on = _go_on(path.parent, path.stem, about, events, sealed)
    return Rescued(path.stem, aside, len(rows), len(events), going_on)


def _go_on(folder: Path, name: str, about: dict[str, str], events: list[Event], sealed: bytes | None) -> bool:
    """Make a session of what could be read before the first damage. False if that is nothing."""
    try:
        fields = {key: value for key, value in about.items() if key != "format"}
        if not (sealed or events) or fields.get("id") != name:
            return False
        with Journal.create(folder, About(**fields)) as journal:
            journal.append(events)
            if sealed is not None:
                journal.seal(sealed)
    except (TypeError, JournalTrouble):
        return False
    return True


def _whole(rows: dict[int, Any]) -> Iterator[Event]:
    """Yield the events that come before the first gap."""
    for expected, (number, row) in enumerate(rows.items(), start=1):
        if number != expected:
            return
        try:
            yield from_data(row)
        except (KeyError, TypeError, ValueError, AttributeError):
            return


def _about(path: Path) -> dict[str, str]:
    found = {str(key): str(value) for key, value in _rows(path, "SELECT key, value FROM about")}
    return about_in(path.read_bytes()) | found


def _sealed(path: Path) -> bytes | None:
    found = next((data for (data,) in _rows(path, "SELECT summary FROM sealed")), None)
    return found if isinstance(found, bytes) else None


def _events(path: Path) -> dict[int, Any]:
    """Return the events that can be read, by their numbers in order: as SQLite reads them, and after the
    first damage as they lie in the file.
    """
    found = events_in(path.read_bytes())
    for number, body in _rows(path, "SELECT number, body FROM event ORDER BY number"):
        try:
            found[number] = json.loads(body)
        except (ValueError, TypeError):
            found.pop(number, None)
    return {number: found[number] for number in sorted(found)}


def _rows(path: Path, query: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows that come before the first damage. The file itself is never written."""
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as database:
            yield from database.execute(query)
    except (sqlite3.Error, ValueError):
        return
