"""Rooms on the network for the students' own devices, made for the stage."""

from collections.abc import Sequence

from game.devices import (
    DeviceServer,
    DevicesTrouble,
    Room,
    ServerApart,
    Status,
    beforehand,
    interfaces,
    preflight,
    qr_matrix,
)
from game.language import Words
from game.session import Tally

FEWEST_SEATS = 60
LARGE = FEWEST_SEATS
"""A room with more seats than this is served by a process of its own: then a hall takes no time from the
stage."""


def seats_for(students: int) -> int:
    """Return how many seats a room has: some to spare, and not so many that bots could fill it unseen."""
    return max(FEWEST_SEATS, students + students // 5)


class NetworkRoom:
    """A room that is open on one address, at this port or any free one (0)."""

    def __init__(self, address: str, words: Words, seats: int = FEWEST_SEATS, port: int = 0) -> None:
        self.seats = seats
        self._server: DeviceServer | ServerApart
        try:
            if seats > LARGE:
                self._server = ServerApart(words.language, address, port, seats)
            else:
                self._server = DeviceServer(Room(words.language, seats), address, port, words)
            where = self._server.start()
            matrix = tuple("".join("01"[module] for module in row) for row in qr_matrix(where.url))
        except DevicesTrouble as trouble:
            raise OSError(str(trouble)) from trouble
        self._join = (where.short, where.code, matrix)

    def join(self) -> tuple[str, str, tuple[str, ...]]:
        """Return the address to type, the code, and the rows of the picture for cameras."""
        return self._join

    def holds(self, students: int) -> bool:
        """Whether there are seats enough for so many."""
        return students <= self.seats

    def open_round(
        self, round_id: str, prompt: str, options: Sequence[tuple[str, str]], language: str
    ) -> None:
        """Open a vote, its texts in this language."""
        self._server.open_round(round_id, prompt, options, language)

    def reword_round(self, prompt: str, texts: Sequence[str], language: str) -> None:
        """Tell the open vote in another language."""
        self._server.reword_round(prompt, texts, language)

    def speak(self, language: str) -> None:
        """Say the page's own words in another language."""
        self._server.speak(language)

    def close_round(self) -> Tally:
        """Close it and return the counts. Raises OSError when the votes are lost."""
        try:
            return self._server.close_round()
        except DevicesTrouble as trouble:
            raise OSError(str(trouble)) from trouble

    def show_outcome(self, text: str, language: str) -> None:
        """Show what the class chose."""
        self._server.show_outcome(text, language)

    def wait(self) -> None:
        """Let the students look at the large screen."""
        self._server.wait()

    def put_away(self) -> None:
        """Put the last vote away uncounted, and say so on the devices."""
        self._server.put_away()

    def quiet(self, on: bool) -> None:
        """Go with the quiet screen."""
        self._server.quiet(on)

    def lock(self, on: bool) -> None:
        """Close the door, or open it."""
        self._server.lock() if on else self._server.unlock()

    def hold_door(self, seconds: float) -> None:
        """Hold the door open so long."""
        self._server.unlock(seconds)

    def empty_seat(self, number: int) -> None:
        """Empty a seat, with what it chose."""
        self._server.empty_seat(number)

    def status(self) -> Status:
        """Return how it stands."""
        return self._server.status()

    def stop(self) -> None:
        """Close the room."""
        self._server.stop()


class NetworkRooms:
    """Opens rooms on this machine's networks, or on the given ones; at this port, or any free one (0)."""

    def __init__(self, networks: tuple[tuple[str, str], ...] | None = None, port: int = 0) -> None:
        self._networks = networks
        self._port = port

    def networks(self) -> tuple[tuple[str, str], ...]:
        """Return names and addresses to pick from, as they are now."""
        if self._networks is None:
            return tuple((found.name, found.address) for found in interfaces())
        return self._networks

    def beforehand(self, words: Words) -> tuple[str, ...]:
        """Return what to know before a network is picked."""
        return tuple(advice.text for advice in beforehand(words))

    def advice(self, address: str, words: Words) -> tuple[str, ...]:
        """Return what to know before the class joins."""
        return tuple(advice.text for advice in preflight(address, words))

    def open(self, address: str, words: Words, students: int) -> NetworkRoom:
        """Open a room there for so many. Raises OSError with words for the teacher."""
        return NetworkRoom(address, words, seats_for(students), self._port)
