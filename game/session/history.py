"""The sessions that are on this machine."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.session.journal import Journal, JournalTrouble


@dataclass(frozen=True, slots=True)
class Entry:
    """One session on this machine. `trouble` says why it cannot be read, if it cannot."""

    id: str
    path: Path
    lesson: str = ""
    day: str = ""
    state: Literal["open", "sealed", "unreadable"] = "open"
    trouble: str = ""


def history(folder: Path) -> tuple[Entry, ...]:
    """Return every session in a folder, the newest day first."""
    entries = [_entry(path) for path in sorted(folder.glob("*.sqlite"))]
    return tuple(sorted(entries, key=lambda entry: (entry.day, entry.id), reverse=True))


def _entry(path: Path) -> Entry:
    try:
        journal = Journal.open(path)
    except JournalTrouble as trouble:
        return Entry(path.stem, path, state="unreadable", trouble=str(trouble))
    try:
        about = journal.about
        state: Literal["open", "sealed"] = "open" if journal.sealed() is None else "sealed"
        return Entry(about.id, path, about.lesson, about.day, state)
    finally:
        journal.close()
