"""What the stage needs of a room on the network. One is handed in: the stage opens no socket."""

from collections.abc import Sequence
from typing import Protocol

from game.language import Words
from game.screens.setting import Fault
from game.session import Tally


class RoomStatus(Protocol):
    """What may be known while a vote is open."""

    @property
    def seats(self) -> int: ...  # noqa: D102
    @property
    def present(self) -> int: ...  # noqa: D102
    @property
    def received(self) -> int: ...  # noqa: D102
    @property
    def numbers(self) -> tuple[int, ...]: ...  # noqa: D102
    @property
    def locked(self) -> bool: ...  # noqa: D102
    @property
    def shut(self) -> bool: ...  # noqa: D102
    @property
    def reached(self) -> bool: ...  # noqa: D102
    @property
    def alive(self) -> bool: ...  # noqa: D102
    @property
    def trouble(self) -> Fault: ...  # noqa: D102


class DeviceRoom(Protocol):
    """A room on the network, opened once the teacher has picked which."""

    def join(self) -> tuple[str, str, tuple[str, ...]]:
        """Return the address to type, the code, and the rows of the picture to point a camera at."""

    def holds(self, students: int) -> bool:
        """Whether there are seats enough for so many."""

    def open_round(
        self, round_id: str, prompt: str, options: Sequence[tuple[str, str]], language: str
    ) -> None:
        """Open a vote, its texts in this language."""

    def reword_round(self, prompt: str, texts: Sequence[str], language: str) -> None:
        """Tell the open vote in another language; what was chosen stays."""

    def speak(self, language: str) -> None:
        """Say the page's own words in another language."""

    def close_round(self) -> Tally:
        """Close it and return the counts; who chose what is gone. Raises OSError when the votes are lost."""

    def show_outcome(self, text: str, language: str) -> None:
        """Show what the class chose."""

    def wait(self) -> None:
        """Let the students look at the large screen."""

    def put_away(self) -> None:
        """Put the last vote away uncounted, open or closed, and say so on the devices."""

    def quiet(self, on: bool) -> None:
        """Show nothing of the story, or show it again."""

    def lock(self, on: bool) -> None:
        """Let nobody else in, or open the door."""

    def hold_door(self, seconds: float) -> None:
        """Hold the door open so long, though wrong codes had shut it."""

    def empty_seat(self, number: int) -> None:
        """Empty a seat, with what it chose."""

    def status(self) -> RoomStatus:
        """Return how it stands."""

    def stop(self) -> None:
        """Close the room."""


class RoomMaker(Protocol):
    """Says which networks there are, and opens a room on one of them."""

    def networks(self) -> tuple[tuple[str, str], ...]:
        """Return names and addresses to pick from."""

    def beforehand(self, words: Words) -> tuple[str, ...]:
        """Return what to know before a network is picked."""

    def advice(self, address: str, words: Words) -> tuple[str, ...]:
        """Return what to know before the class joins."""

    def open(self, address: str, words: Words, students: int) -> DeviceRoom:
        """Open a room for so many. Raises OSError with words for the teacher."""
