"""The stage's side of a vote on the students' own devices. The room itself is handed in."""

from collections.abc import Callable, Sequence
from typing import Protocol

from game.language import Words
from game.play import Question
from game.screens import Devices


class RoomStatus(Protocol):
    """What may be known while a vote is open."""

    @property
    def seats(self) -> int: ...  # noqa: D102
    @property
    def received(self) -> int: ...  # noqa: D102
    @property
    def locked(self) -> bool: ...  # noqa: D102
    @property
    def alive(self) -> bool: ...  # noqa: D102


class DeviceRoom(Protocol):
    """A room on the network, opened once the teacher has picked which."""

    def join(self) -> tuple[str, str, tuple[str, ...]]:
        """Return the address to type, the code, and the rows of the picture to point a camera at."""

    def open_round(self, round_id: str, prompt: str, options: Sequence[tuple[str, str]]) -> None:
        """Open a vote."""

    def close_round(self) -> tuple[int, ...]:
        """Close it and return the counts; who chose what is gone."""

    def show_outcome(self, text: str) -> None:
        """Show what the class chose."""

    def wait(self) -> None:
        """Let the students look at the large screen."""

    def quiet(self, on: bool) -> None:
        """Show nothing of the story, or show it again."""

    def lock(self, on: bool) -> None:
        """Let nobody else in, or open the door."""

    def status(self) -> RoomStatus:
        """Return how it stands."""

    def stop(self) -> None:
        """Close the room."""


class RoomMaker(Protocol):
    """Says which networks there are, and opens a room on one of them."""

    def networks(self) -> tuple[tuple[str, str], ...]:
        """Return names and addresses to pick from."""

    def advice(self, address: str, words: Words) -> tuple[str, ...]:
        """Return what to know before the class joins."""

    def open(self, address: str, words: Words) -> DeviceRoom:
        """Open a room. Raises OSError with words for the teacher."""


class DeviceBallot:
    """Keeps the room in step with the lesson."""

    def __init__(self, maker: RoomMaker, words: Callable[[], Words]) -> None:
        self._maker = maker
        self._words = words
        self._room: DeviceRoom | None = None
        self._advice: tuple[str, ...] = ()
        self._trouble = ""
        self._hidden = False
        self._asked: Question | None = None
        self._last: Devices | None = None

    def view(self) -> Devices:
        """Return what a screen may tell."""
        if self._room is None:
            return Devices(self._maker.networks(), trouble=self._trouble)
        url, code, matrix = self._room.join()
        now = self._room.status()
        return Devices(
            (), url, code, matrix, self._advice, now.seats, now.received, now.locked, now.alive, self._hidden
        )

    def changed(self) -> bool:
        """Whether somebody came, voted or left since this was last asked."""
        if self._room is None:
            return False
        now = self.view()
        before, self._last = self._last, now
        return now != before

    def pick(self, address: str) -> None:
        """Open the room on this network."""
        self.stop()
        try:
            self._room = self._maker.open(address, self._words())
            self._advice = self._maker.advice(address, self._words())
            self._trouble = ""
        except OSError as error:
            self._trouble = str(error)

    def ask(self, question: Question, prompt: str, labels: Sequence[str]) -> None:
        """Open a vote on this question, unless it is open already."""
        if self._room is not None and self._asked != question:
            self._room.open_round(question.id, prompt, tuple(zip(question.options, labels, strict=True)))
            self._asked = question

    def close(self) -> tuple[int, ...]:
        """Close the vote and return its counts; none when no room is open."""
        counts = self._room.close_round() if self._room is not None and self._asked is not None else ()
        self._asked = None
        return counts

    def drop(self) -> None:
        """Put an open vote away, uncounted."""
        if self._room is not None and self._asked is not None:
            self._room.close_round()
            self._room.wait()
        self._asked = None

    def tell(self, outcome: str) -> None:
        """Show what the class chose; with "", look at the large screen."""
        if self._room is not None:
            self._room.show_outcome(outcome) if outcome else self._room.wait()

    def quiet(self, on: bool) -> None:
        """Go with the quiet screen."""
        if self._room is not None:
            self._room.quiet(on)

    def hide(self, hidden: bool) -> None:
        """Hide how many have voted."""
        self._hidden = hidden

    def lock(self, locked: bool) -> None:
        """Close the door, or open it."""
        if self._room is not None:
            self._room.lock(locked)

    def stop(self) -> None:
        """Close the room."""
        if self._room is not None:
            self._room.stop()
        self._room = self._asked = self._last = None
