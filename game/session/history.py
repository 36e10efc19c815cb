"""The sessions that are on this machine."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from game.session.journal import Journal, JournalBroken, JournalTrouble

LONG = timedelta(days=30)
"""A session that was left unsealed so long is offered for sealing or deletion."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One session on this machine. `trouble` says why it cannot be read, if it cannot.

    `damaged` says that its file is broken, and not only open in another window or written by another version.
    """

    id: str
    path: Path
    lesson: str = ""
    day: str = ""
    state: Literal["open", "sealed", "unreadable"] = "open"
    trouble: str = ""
    damaged: bool = False


def history(folder: Path) -> tuple[Entry, ...]:
    """Return every session in a folder, the newest day first."""
    entries = [_entry(path) for path in sorted(folder.glob("*.sqlite"))]
    return tuple(sorted(entries, key=lambda entry: (entry.day, entry.id), reverse=True))


def left_open(entries: Iterable[Entry], today: date) -> tuple[Entry, ...]:
    """Return the sessions that were begun so `LONG` ago and are neither sealed nor deleted."""
    latest = (today - LONG).isoformat()
    return tuple(entry for entry in entries if entry.state == "open" and entry.day <= latest)


def _entry(path: Path) -> Entry:
    try:
        journal = Journal.open(path)
    except JournalTrouble as trouble:
        damaged = isinstance(trouble, JournalBroken)
        return Entry(path.stem, path, state="unreadable", trouble=str(trouble), damaged=damaged)
    try:
        about = journal.about
        state: Literal["open", "sealed"] = "open" if journal.sealed() is None else "sealed"
        return Entry(about.id, path, about.lesson, about.day, state)
    finally:
        journal.close()
