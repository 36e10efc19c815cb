"""The journal of one session: a SQLite file, written before the screen changes.

Rows are events in order, without a time. At the seal the events are overwritten and the file is
packed again, so that no count of theirs stays in any byte of it; the sealed summary stays. What SQLite copies
beside the file, to be able to go back, is overwritten too before it goes (`aside`).
"""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Self

from game.scenario.worded import worded
from game.session.aside import erase, erase_aside, overwrite_aside
from game.session.events import Event, from_data, to_data
from game.session.session import About

_LAYOUT = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE event (number INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE sealed (only INTEGER PRIMARY KEY CHECK (only = 1), summary BLOB NOT NULL);
"""
# With journal_mode=PERSIST the copies stay in one file until they are overwritten here: SQLite itself would
# unlink it as it is, and leave the counts in blocks that are free.
_PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=PERSIST",
    "journal_size_limit=-1",
    "synchronous=EXTRA",
    "secure_delete=ON",
    "temp_store=MEMORY",
)
_OUTSIDE = ("unable to open", "readonly", "disk I/O", "is full", "access permission")
FORMAT = "1"


class JournalTrouble(Exception):
    """A journal that cannot be read or written. Its text says what happened and what to do."""


class JournalBroken(JournalTrouble):
    """A journal whose file is damaged. `game.session.rescue` brings back what can be read of it."""


class Journal:
    """One session's file. Open in one window at a time; every append is on the disk when it returns."""

    def __init__(self, path: Path, connection: sqlite3.Connection, about: About) -> None:
        self.path = path
        self.about = about
        self._connection = connection

    @classmethod
    def create(cls, folder: Path, about: About) -> "Journal":
        """Make the file of a new session in this folder. Raises JournalTrouble."""
        path = folder / f"{about.id}.sqlite"
        unfinished = path.with_suffix(".new")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            connection = _connect(unfinished)
            with connection:
                connection.executescript(f"BEGIN IMMEDIATE; {_LAYOUT}")
                rows = [("format", FORMAT), *asdict(about).items()]
                connection.executemany("INSERT INTO about VALUES (?, ?)", rows)
            connection.close()
            erase_aside(unfinished)
            # A file that bears a session's name is whole: a power cut leaves it, or nothing.
            unfinished.replace(path)
        except (OSError, sqlite3.Error) as error:
            raise JournalTrouble(
                worded(
                    "The session cannot be written down in {folder}: {error}. "
                    "Free some room there, or set WAYMARK_HOME to a folder that you can write to.",
                    folder=folder,
                    error=str(error),
                )
            ) from error
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> "Journal":
        """Open the file of an earlier session. Raises JournalTrouble."""
        if not path.is_file():
            raise JournalTrouble(worded("There is no session in {path}.", path=path))
        try:
            connection = _connect(path)
            try:
                about = _about(path, connection)
                if connection.execute("SELECT 1 FROM sealed").fetchone():
                    with suppress(OSError):  # where the power was cut in the middle of the seal
                        overwrite_aside(path)
            except BaseException:
                connection.close()
                raise
        except (sqlite3.Error, TypeError, ValueError) as error:
            raise _unreadable(path, error) from error
        return cls(path, connection, about)

    def append(self, events: Iterable[Event]) -> None:
        """Write events down, all or none. Raises JournalTrouble."""
        rows = [(json.dumps(to_data(event), separators=(",", ":")),) for event in events]
        try:
            with self._connection:
                self._connection.executemany("INSERT INTO event (body) VALUES (?)", rows)
        except sqlite3.Error as error:
            raise JournalTrouble(
                worded(
                    "The session could not be written to {path}: {error}. "
                    "What was decided before is safe. Free some room and start Waymark again.",
                    path=self.path,
                    error=str(error),
                )
            ) from error

    def events(self) -> tuple[Event, ...]:
        """Return every event so far. Raises JournalTrouble when a row cannot be read."""
        try:
            rows = self._connection.execute("SELECT body FROM event ORDER BY number").fetchall()
            return tuple(from_data(json.loads(body)) for (body,) in rows)
        except (sqlite3.Error, ValueError, KeyError, TypeError) as error:
            raise _unreadable(self.path, error) from error

    def seal(self, summary: bytes) -> None:
        """Keep the sealed summary and destroy everything that it was made of. Only the first seal counts."""
        try:
            with self._connection:
                self._connection.execute("INSERT OR IGNORE INTO sealed VALUES (1, ?)", (summary,))
                self._connection.execute("DELETE FROM event")
            self._connection.execute("VACUUM")
            overwrite_aside(self.path)
            erase_damaged(self.path)
        except (sqlite3.Error, OSError) as error:
            raise JournalTrouble(
                worded(
                    "The summary could not be sealed in {path}: {error}.", path=self.path, error=str(error)
                )
            ) from error

    def sealed(self) -> bytes | None:
        """Return the sealed summary's bytes: always the same ones."""
        row = self._connection.execute("SELECT summary FROM sealed").fetchone()
        return bytes(row[0]) if row else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        with suppress(OSError):  # it is overwritten at the seal, or when the session is opened again
            erase_aside(self.path)

    def delete(self) -> None:
        """Delete the session for good: overwritten first, then removed."""
        with self._connection:
            for table in ("event", "sealed", "about"):
                self._connection.execute(f"DELETE FROM {table}")
        self.close()
        erase_session(self.path)


def damaged_folder(path: Path) -> Path:
    """Return where a journal is laid aside when it is damaged, with what could be read of it."""
    return path.parent / "damaged" / path.stem


def erase_damaged(path: Path) -> None:
    """Erase what was laid aside of a damaged journal: its counts go when the session is sealed or deleted.

    Raises OSError.
    """
    laid_aside = damaged_folder(path)
    if laid_aside.is_dir():
        for file in laid_aside.iterdir():
            erase(file)
        laid_aside.rmdir()
        if not any(laid_aside.parent.iterdir()):
            laid_aside.parent.rmdir()


def erase_session(path: Path) -> None:
    """Erase the file of a session that nobody has open, and all that lies beside it: also one that is damaged
    or that cannot be read. Raises OSError.
    """
    if path.exists():
        erase(path)
    erase_aside(path, hot=True)
    erase_damaged(path)


def _about(path: Path, connection: sqlite3.Connection) -> About:
    rows = dict(connection.execute("SELECT key, value FROM about").fetchall())
    if rows.pop("format", None) != FORMAT:
        raise JournalTrouble(worded("{path} was written by another version of Waymark.", path=path))
    return About(**rows)


def _connect(path: Path) -> sqlite3.Connection:
    """Open with every write on the disk before it counts, and deleted bytes overwritten."""
    connection = sqlite3.connect(path, timeout=0.5)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        connection.rollback()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _unreadable(path: Path, error: Exception) -> JournalTrouble:
    """Return what to say of a file that could not be read: damaged, if neither waiting nor rights help."""
    if "locked" in str(error):
        return JournalTrouble(
            worded(
                "The session in {path} is open in another window of Waymark. Close that one first.", path=path
            )
        )
    why = str(error)
    if any(reason in why for reason in _OUTSIDE):
        return JournalTrouble(
            worded(
                "The session in {path} cannot be read: {error}. The file is left as it is.",
                path=path,
                error=why,
            )
        )
    return JournalBroken(
        worded(
            "The session in {path} cannot be read: {error}. “waymark sessions” lays it aside and brings back "
            "what can be read of it.",
            path=path,
            error=why,
        )
    )
