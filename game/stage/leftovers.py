"""The sessions that earlier lessons left on this machine: to go on with, never sealed, or damaged."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from game.session import Entry, Journal, history, left_open
from game.session.rescue import Rescued, rescue

SHOWN = 3


class Leftovers:
    """Reads a folder of sessions once each time that the library opens."""

    def __init__(self, folder: Path, today: Callable[[], date] = date.today) -> None:
        self.asking = ""
        self.rescued: tuple[Rescued, ...] = ()
        self._folder = folder
        self._today = today
        self._found: tuple[Entry, ...] | None = None

    def forget(self) -> None:
        """Look anew the next time."""
        self._found, self.asking = None, ""

    def unfinished(self) -> tuple[Entry, ...]:
        """Return the latest sessions that can be taken up. Raises OSError."""
        return tuple(entry for entry in self._entries() if entry.state == "open")[:SHOWN]

    def old(self) -> tuple[Entry, ...]:
        """Return those that were left unsealed for long. Raises OSError."""
        return left_open(self._entries(), self._today())

    def find(self, name: str) -> Entry:
        """Return the session with this id. StopIteration if it is gone."""
        return next(entry for entry in self._entries() if entry.id == name)

    def delete(self, name: str) -> None:
        """Delete a session for good. Raises JournalTrouble, OSError."""
        Journal.open(self.find(name).path).delete()
        self.forget()

    def save(self) -> None:
        """Lay damaged sessions aside; what could be read of them goes on. Raises OSError."""
        self.rescued += rescue(self._folder)
        self._found = None

    def _entries(self) -> tuple[Entry, ...]:
        if self._found is None:
            found = history(self._folder)
            if any(entry.damaged for entry in found):
                self.save()
                found = history(self._folder)
            self._found = found
        return self._found
