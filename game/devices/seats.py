"""The seats of a room: who has one, and who is there now. A seat is a number and a token, nobody's name."""

import secrets
from collections.abc import Set
from dataclasses import dataclass

AWAY = 8.0
"""A seat that polls is present for so many seconds after it was last heard of."""
GIVEN_UP = 120.0
"""When every seat is taken, one that was away so long is given to a newcomer."""


@dataclass(slots=True)
class _Seat:
    """`heard` is in seconds and is never moved by a vote: it says nothing of when somebody voted."""

    number: int
    heard: float
    connected: bool = False


class Seats:
    """At most `most` seats, by their tokens. Not for more than one thread: the room guards it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: dict[str, _Seat] = {}

    def __len__(self) -> int:
        return len(self._taken)

    def __contains__(self, token: str) -> bool:
        return token in self._taken

    def number(self, token: str) -> int | None:
        """Return the number of a seat, None if there is no such seat."""
        seat = self._taken.get(token)
        return seat.number if seat else None

    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of all seats that were given, the lowest first."""
        return tuple(sorted(seat.number for seat in self._taken.values()))

    def token(self, number: int) -> str | None:
        """Return the token of the seat with this number, if there is one."""
        return next((token for token, seat in self._taken.items() if seat.number == number), None)

    def give(self, now: float, keep: Set[str]) -> str | None:
        """Return the token of a new seat, or None when all are taken. Seats in `keep` are not given up.

        Its number is drawn, so that numbers do not tell who came first.
        """
        if len(self._taken) >= self._most and not self._give_one_up(now, keep):
            return None
        numbers = {seat.number for seat in self._taken.values()}
        token = secrets.token_urlsafe(16)
        number = secrets.choice([n for n in range(1, self._most + 1) if n not in numbers])
        self._taken[token] = _Seat(number, now)
        return token

    def drop(self, token: str) -> None:
        """Empty a seat."""
        self._taken.pop(token, None)

    def drop_all_but(self, kept: Set[str]) -> None:
        """Empty every other seat."""
        self._taken = {token: seat for token, seat in self._taken.items() if token in kept}

    def hear(self, token: str, now: float, connected: bool | None = None) -> None:
        """A seat was heard of; `connected` says that its socket has come (True) or gone (False)."""
        seat = self._taken.get(token)
        if seat is not None:
            seat.heard = now
            seat.connected = seat.connected if connected is None else connected

    def present(self, now: float) -> set[str]:
        """Return the tokens of those who are there."""
        return {t for t, seat in self._taken.items() if seat.connected or now - seat.heard < AWAY}

    def _give_one_up(self, now: float, keep: Set[str]) -> bool:
        away = [
            (seat.heard, token)
            for token, seat in self._taken.items()
            if not seat.connected and now - seat.heard > GIVEN_UP and token not in keep
        ]
        if away:
            self.drop(min(away)[1])
        return bool(away)
