"""Rooms on the network for the students' own devices, made for the stage."""

from collections.abc import Sequence

from game.devices import DeviceServer, DevicesTrouble, Room, Status, interfaces, preflight, qr_matrix
from game.language import Words


class NetworkRoom:
    """A room that is open on one address."""

    def __init__(self, address: str, words: Words) -> None:
        try:
            self._server = DeviceServer(Room(words.language), address, words=words)
            where = self._server.start()
            matrix = tuple("".join("01"[module] for module in row) for row in qr_matrix(where.url))
        except DevicesTrouble as trouble:
            raise OSError(str(trouble)) from trouble
        self._join = (where.short, where.code, matrix)

    def join(self) -> tuple[str, str, tuple[str, ...]]:
        """Return the address to type, the code, and the rows of the picture for cameras."""
        return self._join

    def open_round(self, round_id: str, prompt: str, options: Sequence[tuple[str, str]]) -> None:
        """Open a vote."""
        self._server.open_round(round_id, prompt, options)

    def close_round(self) -> tuple[int, ...]:
        """Close it and return the counts."""
        return self._server.close_round().counts

    def show_outcome(self, text: str) -> None:
        """Show what the class chose."""
        self._server.show_outcome(text)

    def wait(self) -> None:
        """Let the students look at the large screen."""
        self._server.wait()

    def quiet(self, on: bool) -> None:
        """Go with the quiet screen."""
        self._server.quiet(on)

    def lock(self, on: bool) -> None:
        """Close the door, or open it."""
        self._server.lock() if on else self._server.unlock()

    def status(self) -> Status:
        """Return how it stands."""
        return self._server.status()

    def stop(self) -> None:
        """Close the room."""
        self._server.stop()


class NetworkRooms:
    """Opens rooms on this machine's networks, or on the given ones."""

    def __init__(self, networks: tuple[tuple[str, str], ...] | None = None) -> None:
        self._networks = networks

    def networks(self) -> tuple[tuple[str, str], ...]:
        """Return names and addresses to pick from."""
        if self._networks is None:
            self._networks = tuple((found.name, found.address) for found in interfaces())
        return self._networks

    def advice(self, address: str, words: Words) -> tuple[str, ...]:
        """Return what to know before the class joins."""
        return tuple(advice.text for advice in preflight(address, words))

    def open(self, address: str, words: Words) -> NetworkRoom:
        """Open a room there. Raises OSError with words for the teacher."""
        return NetworkRoom(address, words)
