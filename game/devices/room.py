"""The room: its seats, its door, and the one vote that is open. No network, no file, no pixel."""

import secrets
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from game.devices.door import Door
from game.devices.letters import make_code, read_code
from game.devices.seats import Seats
from game.devices.view import Chosen, Status, View
from game.devices.vote import Taken, Vote, quieted
from game.language import direction as direction_of
from game.session import Tally

Refusal = Literal["wrong-code", "locked", "shut", "full"]


@dataclass(frozen=True, slots=True)
class Seated:
    """A seat was given. `token` is the only key to it; `number` stands on the student's page."""

    token: str
    number: int


class Room:
    """A room for one session. Every method may be called from any thread, and none ever waits long.

    `seats` is how many there are at most; `clock` gives seconds, for tests.
    """

    def __init__(
        self, language: str = "en", seats: int = 60, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.code = make_code()
        self.language = language
        self.most_seats = seats
        self._clock = clock
        self._lock = threading.RLock()
        self._door = Door()
        self._seats = Seats(seats)
        self._blank = View(language=language, direction=direction_of(language))
        self._vote = Vote(self._blank)
        self._round = ""
        self._quiet = False
        self._reached = False
        self._heard_by: list[Callable[[], None]] = []
        self._status = Status()
        self._note()

    # What the teacher's side does.

    def open_round(
        self,
        round_id: str,
        prompt: str,
        options: Sequence[tuple[str, str]],
        language: str | None = None,
        direction: str | None = None,
    ) -> None:
        """Open a vote on `options`, each an id and its text. One that was open is put away uncounted.

        `round_id` comes back in the status; no device sees it. Raises ValueError for no option at all,
        or an id given twice.
        """
        tag = language or self.language
        with self._lock:
            self._vote.ask(prompt, options, tag, direction or direction_of(tag))
            self._changed(round_id)

    def reword_round(self, prompt: str, texts: Sequence[str], language: str) -> None:
        """Tell the open vote in another language, its options in their order; what was chosen stays."""
        with self._lock:
            self._vote.reword(prompt, texts, language, direction_of(language))
            self._changed(self._round)

    def speak(self, language: str) -> None:
        """Say the page's own words in another language from now on. The lesson's texts stay as they are."""
        with self._lock:
            if language != self.language:
                self.language = language
                self._blank = View(language=language, direction=direction_of(language))
                self._changed(self._round)

    def close_round(self) -> Tally:
        """Close the vote: what stays is how many chose each option, in order, and how many passed.

        Seats that sent nothing are in neither. Without an open vote the tally is empty.
        """
        with self._lock:
            tally = self._vote.close()
            self._changed()
        return tally

    def show_outcome(self, text: str, language: str | None = None, direction: str | None = None) -> None:
        """Show what the class chose. A vote that was open is put away uncounted."""
        with self._lock:
            tag = language or self._vote.view.language
            outcome = View("outcome", outcome=text, language=tag, direction=direction or direction_of(tag))
            self._vote.show(outcome)
            self._changed()

    def wait(self) -> None:
        """Let the students look at the big screen. A vote that was open is put away uncounted."""
        with self._lock:
            if self._vote.view.phase == "open":
                self._vote.put_away()
            else:
                self._vote.show(self._blank)
            self._changed()

    def put_away(self) -> None:
        """Put the last vote away uncounted, open or closed, and tell those who had a choice in it."""
        with self._lock:
            self._vote.put_away()
            self._changed()

    def quiet(self, on: bool) -> None:
        """Show nothing of the story on any device, as the quiet screen does. An open vote stays open."""
        with self._lock:
            self._quiet = on
            self._changed(self._round)

    def lock(self) -> None:
        """Let nobody else in. Who has a seat comes back to it."""
        with self._lock:
            self._door.lock()
            self._note()

    def unlock(self, for_seconds: float | None = None) -> None:
        """Open the door, and forgive wrong codes; with `for_seconds`, hold it open only so long."""
        with self._lock:
            self._door.unlock(self._clock(), for_seconds)
            self._note()

    def empty_seat(self, number: int) -> bool:
        """Empty a seat, with whatever it chose in the open vote. Returns whether there was one."""
        with self._lock:
            token = self._seats.token(number)
            if token is not None:
                self._seats.drop(token)
                self._vote.drop([token])
                self._changed(self._round)
            return token is not None

    def empty_absent(self) -> int:
        """Empty every seat that is not there and has no vote in. Returns how many."""
        with self._lock:
            before, here = len(self._seats), self._seats.present(self._clock())
            self._seats.drop_all_but(here | self._vote.voters)
            self._changed(self._round)
            return before - len(self._seats)

    def status(self) -> Status:
        """Return how it stands; never waits."""
        return self._status

    # What the students' side does.

    def join(self, typed: str, token: str = "") -> Seated | Refusal:
        """Give a seat to whoever has the code; who already has one gets the same again."""
        with self._lock:
            now = self._clock()
            if (number := self._seats.number(token)) is not None:
                return Seated(token, number)
            if barred := self._door.bars(now):
                return barred
            right = secrets.compare_digest(read_code(typed).encode(), self.code.encode())
            self._door.tried(now, right)
            given = self._seats.give(now, self._vote.voters) if right else None
            self._note()
            if given is None:
                return "full" if right else "wrong-code"
            return Seated(given, self._seats.number(given) or 0)

    def seat_number(self, token: str) -> int | None:
        """Return the number of a seat; None when this room has no such seat."""
        with self._lock:
            return self._seats.number(token)

    def look(self, token: str) -> tuple[View, Chosen | None]:
        """Return what a seat sees, and what it chose in the open vote if it did."""
        with self._lock:
            return (quieted(self._blank), None) if self._quiet else self._vote.look(token)

    def vote(self, token: str, ballot: str, option: str | None) -> Taken:
        """Take a seat's choice: an option's id, or None to pass. The last one before the close counts."""
        with self._lock:
            if token not in self._seats:
                return "no-seat"
            taken = self._vote.take(token, ballot, option)
            self._status = replace(self._status, received=self._vote.received)
            return taken

    def hear(self, token: str, connected: bool | None = None) -> None:
        """A seat was heard of; `connected` says that its socket has come (True) or gone (False)."""
        with self._lock:
            self._seats.hear(token, self._clock(), connected)

    def reach(self) -> None:
        """Another device has opened the page."""
        self._reached = True

    def tick(self) -> None:
        """Look again who is there, and whether the door is still held. Call it about once a second."""
        with self._lock:
            self._note()

    def listen(self, heard: Callable[[], None]) -> Callable[[], None]:
        """Call this whenever what the seats see has changed; it must not wait. Returns what ends that."""
        with self._lock:
            self._heard_by.append(heard)
        return lambda: self._heard_by.remove(heard)

    def _changed(self, round_id: str = "") -> None:
        self._round = round_id
        self._note()
        for heard in self._heard_by:
            heard()

    def _note(self) -> None:
        now = self._clock()
        barred = self._door.bars(now)
        self._status = Status(
            seats=len(self._seats),
            present=len(self._seats.present(now)),
            received=self._vote.received,
            round_id=self._round,
            locked=barred == "locked",
            shut=barred == "shut",
            reached=self._reached,
            numbers=self._seats.numbers(),
        )
