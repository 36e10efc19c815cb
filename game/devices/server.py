"""The server for students' browsers: a thread of its own, on the one network that the teacher picked."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from game.devices.listening import listen_at
from game.devices.network import is_here
from game.devices.patience import Patience
from game.devices.room import Room
from game.devices.trouble import DevicesTrouble
from game.devices.view import Status, Trouble
from game.language import Words, words_for
from game.scenario.worded import worded
from game.session import Tally

if TYPE_CHECKING:
    from game.devices.site import Site

PATIENCE = Patience()
START_SECONDS = 10.0
STOP_SECONDS = 4.0
ADDRESS_EVERY = 5
SPARE_CONNECTIONS = 120
WEB = 80


@dataclass(frozen=True, slots=True)
class Address:
    """Where the room is: `url` is for the QR code, `short` and `code` for those who type."""

    url: str
    short: str
    code: str


class DeviceServer:
    """Serves a room on one address of this machine. Its methods are for the game's thread; none waits for
    the network but `start` and `stop`.

    `port` 0 takes any free one. `words` are the page's, by default those of the room's language.
    """

    def __init__(
        self,
        room: Room,
        address: str,
        port: int = 0,
        words: Words | None = None,
        patience: Patience = PATIENCE,
        still_here: Callable[[str], bool] = is_here,
    ) -> None:
        self.room = room
        self._address = address
        self._port = port
        self._words = words or words_for(room.language)
        self._patience = patience
        self._still_here = still_here
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending: asyncio.Event | None = None
        self._ready = threading.Event()
        self._failed: DevicesTrouble | None = None
        self._trouble: Trouble = "not-started"

    def start(self) -> Address:
        """Open the room on the network. Raises DevicesTrouble, in words for the teacher."""
        try:
            from game.devices.site import Site
        except ImportError as missing:
            raise DevicesTrouble.not_installed("aiohttp") from missing
        listener = listen_at(self._address, self._port, self._still_here(self._address))
        port = listener.getsockname()[1]
        site = Site(self.room, self._words, self._patience)
        site.own_address = self._address
        site.guard.hosts = hosts(self._address, port)
        self._thread = threading.Thread(target=self._run, args=(site, listener), name="devices", daemon=True)
        self._thread.start()
        if not self._ready.wait(START_SECONDS):
            raise DevicesTrouble(
                worded("the room's server did not start in time. Take hands, or try once more.")
            )
        if self._failed is not None:
            raise self._failed
        self._trouble = ""
        short = f"http://{site.guard.hosts[0]}/"
        return Address(f"{short}#{self.room.code}", short, self.room.code)

    def stop(self) -> None:
        """Close the room. What was open is gone, uncounted."""
        loop, thread = self._loop, self._thread
        if loop is not None and thread is not None and self._ending is not None:
            _call(loop, self._ending.set)
            thread.join(STOP_SECONDS)
        self._thread = self._loop = None
        self._trouble = "stopped"

    def open_round(
        self,
        round_id: str,
        prompt: str,
        options: Sequence[tuple[str, str]],
        language: str | None = None,
        direction: str | None = None,
    ) -> None:
        """Open a vote. See `Room.open_round`."""
        self.room.open_round(round_id, prompt, options, language, direction)

    def reword_round(self, prompt: str, texts: Sequence[str], language: str) -> None:
        """Tell the open vote in another language. See `Room.reword_round`."""
        self.room.reword_round(prompt, texts, language)

    def speak(self, language: str) -> None:
        """Say the page's own words in another language from now on."""
        self.room.speak(language)

    def close_round(self) -> Tally:
        """Close the vote and return its counts. Works when the network has died, too: nothing is lost."""
        return self.room.close_round()

    def show_outcome(self, text: str, language: str | None = None, direction: str | None = None) -> None:
        """Show what the class chose."""
        self.room.show_outcome(text, language, direction)

    def wait(self) -> None:
        """Let the students look at the big screen."""
        self.room.wait()

    def put_away(self) -> None:
        """Put the last vote away uncounted, and say so on the devices."""
        self.room.put_away()

    def quiet(self, on: bool) -> None:
        """Show nothing of the story on any device, or show it again."""
        self.room.quiet(on)

    def lock(self) -> None:
        """Let nobody else in."""
        self.room.lock()

    def unlock(self, for_seconds: float | None = None) -> None:
        """Open the door, and forgive wrong codes; with `for_seconds`, hold it open only so long."""
        self.room.unlock(for_seconds)

    def empty_seat(self, number: int) -> bool:
        """Empty a seat, with what it chose. Returns whether there was one."""
        return self.room.empty_seat(number)

    def status(self) -> Status:
        """Return how it stands, for every turn of the game's loop: never a choice, and no waiting."""
        thread = self._thread
        trouble = self._trouble
        if not trouble and (thread is None or not thread.is_alive()):
            trouble = "stopped"
        return replace(self.room.status(), alive=not trouble, trouble=trouble)

    def _run(self, site: "Site", listener: socket.socket) -> None:
        try:
            asyncio.run(self._serve(site, listener))
        except Exception as error:
            self._failed = DevicesTrouble(
                worded("the room's server stopped ({kind}). Take hands.", kind=type(error).__name__)
            )
        finally:
            self._ready.set()
            listener.close()

    async def _serve(self, site: "Site", listener: socket.socket) -> None:
        from game.devices.serving import serving

        self._loop = loop = asyncio.get_running_loop()
        loop.set_exception_handler(_say_nothing)
        self._ending = asyncio.Event()
        most = self.room.most_seats * 2 + SPARE_CONNECTIONS
        async with serving(site.app(), listener, most, self._patience):
            unlisten = self.room.listen(lambda: _call(loop, site.sockets.wake))
            try:
                self._ready.set()
                await self._look_after(site)
            finally:
                unlisten()
            await site.sockets.close()

    async def _look_after(self, site: "Site") -> None:
        """Once a second: who is there, who talks too fast, and whether the network is still ours."""
        assert self._ending is not None
        turns = 0
        while not self._ending.is_set():
            try:
                async with asyncio.timeout(self._patience.look):
                    await self._ending.wait()
            except TimeoutError:
                self.room.tick()
                site.pace.next_second()
                turns += 1
                if turns % ADDRESS_EVERY == 0:
                    self._trouble = "" if self._still_here(self._address) else "address-gone"


def hosts(address: str, port: int) -> tuple[str, ...]:
    """Return the names that browsers give a server there. At the web's own port they leave the number out."""
    named = f"{address}:{port}"
    return (address, named) if port == WEB else (named,)


def _call(loop: asyncio.AbstractEventLoop, what: Callable[[], None]) -> None:
    with contextlib.suppress(RuntimeError):  # the server has ended by itself; the room goes on without it
        loop.call_soon_threadsafe(what)


def _say_nothing(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """What goes wrong with one connection concerns nobody else, and a log would hold its address."""
