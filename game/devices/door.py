"""Who may still come in: the door of the room, and how many wrong codes it stands.

There is no count by address: behind one router the whole class may have the same one, and a guesser
would lock it out.
"""

from typing import Literal

GUESSES = 60
"""Wrong codes before the door shuts: one in a million finds the code."""
GUESSES_WHILE_OPENED = 2000
"""Tries, right or wrong, while the teacher holds the door open: one in thirty thousand finds it."""

Barred = Literal["", "locked", "shut"]


class Door:
    """A door. `now` is in seconds of whatever clock the caller has."""

    def __init__(self) -> None:
        self._locked = False
        self._wrong = 0
        self._held_until: float | None = None
        self._tries = 0

    def bars(self, now: float) -> Barred:
        """Return what keeps a newcomer out: "" nothing, "locked" the teacher, "shut" too many guesses."""
        if self._held(now):
            return "shut" if self._tries >= GUESSES_WHILE_OPENED else ""
        if self._locked:
            return "locked"
        return "shut" if self._wrong >= GUESSES else ""

    def tried(self, now: float, right: bool) -> None:
        """Take note of one code that was tried."""
        if self._held(now):
            self._tries += 1
        elif not right:
            self._wrong += 1

    def lock(self) -> None:
        """Let nobody else in. Who has a seat comes back to it."""
        self._locked, self._held_until = True, None

    def unlock(self, now: float, seconds: float | None = None) -> None:
        """Open the door; with `seconds`, hold it open that long, and then it is as it was.

        Wrong codes are forgiven.
        """
        if seconds is None:
            self._locked, self._held_until = False, None
        else:
            self._held_until = now + seconds
        self._wrong = self._tries = 0

    def _held(self, now: float) -> bool:
        if self._held_until is not None and now >= self._held_until:
            self._held_until = None
        return self._held_until is not None
