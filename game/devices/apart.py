"""The same server in a process of its own, for a whole school in a hall: a thousand devices then take no
time from the stage. A class needs it not.
"""

import multiprocessing
import queue
import signal
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any

from game.devices.room import Room
from game.devices.server import Address, DeviceServer
from game.devices.trouble import DevicesTrouble
from game.devices.view import Status
from game.scenario.worded import worded
from game.session import Tally

START_SECONDS, ANSWER_SECONDS = 20.0, 5.0
STATUS_EVERY = 0.1
_NO_MORE = -1


class ServerApart:
    """Serves a room of its own on one address. Its face is that of `DeviceServer`; only `start`, `stop`,
    `close_round` and `empty_seat` wait for the other process. `seats` is how many there are at most.
    """

    def __init__(self, language: str, address: str, port: int = 0, seats: int = 1000) -> None:
        here, there = multiprocessing.get_context("spawn").Pipe()
        self._pipe = here
        self._there = there
        self._asked = 0
        self._answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._status = Status(trouble="not-started")
        self._process = multiprocessing.get_context("spawn").Process(
            target=_serve, args=(there, language, address, port, seats), name="devices", daemon=True
        )

    def start(self) -> Address:
        """Open the room on the network. Raises DevicesTrouble, in words for the teacher."""
        self._process.start()
        self._there.close()
        threading.Thread(target=self._hear, name="devices", daemon=True).start()
        answer = self._answer(START_SECONDS)
        if not isinstance(answer, Address):
            raise DevicesTrouble(str(answer or worded("the room's server did not start. Take hands.")))
        return answer

    def stop(self) -> None:
        """Close the room. What was open is gone, uncounted."""
        self._tell("stop")
        if self._process.pid is not None:
            self._process.join(ANSWER_SECONDS)
            if self._process.is_alive():
                self._process.kill()

    def open_round(
        self,
        round_id: str,
        prompt: str,
        options: Sequence[tuple[str, str]],
        language: str | None = None,
        direction: str | None = None,
    ) -> None:
        """Open a vote. See `Room.open_round`."""
        self._tell("open_round", round_id, prompt, tuple(options), language, direction)

    def reword_round(self, prompt: str, texts: Sequence[str], language: str) -> None:
        """Tell the open vote in another language. See `Room.reword_round`."""
        self._tell("reword_round", prompt, tuple(texts), language)

    def speak(self, language: str) -> None:
        """Say the page's own words in another language from now on."""
        self._tell("speak", language)

    def close_round(self) -> Tally:
        """Close the vote and return its counts. Raises DevicesTrouble when the other process has died: the
        votes of this round died with it.
        """
        answer = self._ask("close_round")
        if not isinstance(answer, Tally):
            raise DevicesTrouble(
                worded("the votes of this round are lost: the room's server has stopped. Take hands.")
            )
        return answer

    def show_outcome(self, text: str, language: str | None = None, direction: str | None = None) -> None:
        """Show what the class chose."""
        self._tell("show_outcome", text, language, direction)

    def wait(self) -> None:
        """Let the students look at the big screen."""
        self._tell("wait")

    def put_away(self) -> None:
        """Put the last vote away uncounted, and say so on the devices."""
        self._tell("put_away")

    def quiet(self, on: bool) -> None:
        """Show nothing of the story on any device, or show it again."""
        self._tell("quiet", on)

    def lock(self) -> None:
        """Let nobody else in."""
        self._tell("lock")

    def unlock(self, for_seconds: float | None = None) -> None:
        """Open the door, and forgive wrong codes; with `for_seconds`, hold it open only so long."""
        self._tell("unlock", for_seconds)

    def empty_seat(self, number: int) -> bool:
        """Empty a seat, with what it chose. Returns whether there was one."""
        return bool(self._ask("empty_seat", number))

    def status(self) -> Status:
        """Return how it stood a tenth of a second ago: never a choice, and no waiting."""
        return self._status

    def _ask(self, what: str, *about: object) -> object:
        if not self._status.alive and self._status.trouble == "gone":
            return None
        self._asked += 1
        self._tell(what, *about)
        return self._answer(ANSWER_SECONDS)

    def _tell(self, what: str, *about: object) -> None:
        try:
            self._pipe.send((self._asked, what, about))
        except OSError:
            self._status = replace(self._status, alive=False, trouble="gone")

    def _answer(self, seconds: float) -> object:
        """Return the answer to what was asked last: a tally that comes too late is no answer."""
        end = time.monotonic() + seconds
        while True:
            try:
                number, said = self._answers.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                return None
            if number in (self._asked, _NO_MORE):
                return said

    def _hear(self) -> None:
        try:
            while True:
                said = self._pipe.recv()
                if isinstance(said, Status):
                    self._status = said
                    continue
                if isinstance(said[1], Address):
                    self._status = Status(alive=True)
                self._answers.put(said)
        except (EOFError, OSError):
            self._status = replace(self._status, alive=False, trouble="gone")
            self._answers.put((_NO_MORE, None))  # whoever waits for an answer waits no longer


def _serve(pipe: "Connection[Any, Any]", language: str, address: str, port: int, seats: int) -> None:
    """Be the other process: serve until told to stop, or until the game has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    server = DeviceServer(Room(language, seats), address, port)
    can: dict[str, Callable[..., object]] = {
        "open_round": server.open_round,
        "reword_round": server.reword_round,
        "speak": server.speak,
        "close_round": server.close_round,
        "show_outcome": server.show_outcome,
        "wait": server.wait,
        "put_away": server.put_away,
        "quiet": server.quiet,
        "lock": server.lock,
        "unlock": server.unlock,
        "empty_seat": server.empty_seat,
    }
    try:
        pipe.send((0, server.start()))
        last = None
        while True:
            if (now := server.status()) != last:
                pipe.send(now)
                last = now
            if not pipe.poll(STATUS_EVERY):
                continue
            number, what, about = pipe.recv()
            if what == "stop":
                break
            answer = can[what](*about)
            if what in ("close_round", "empty_seat"):
                pipe.send((number, answer))
    except DevicesTrouble as trouble:
        pipe.send((0, str(trouble)))
    except (EOFError, OSError):
        pass  # the game has gone
    finally:
        server.stop()
