"""The WebSocket of a seat: its messages in, what it sees out."""

import asyncio
import contextlib

from aiohttp import WSMsgType, web

from game.devices.heed import heed, seen
from game.devices.pace import Pace
from game.devices.patience import Patience
from game.devices.room import Room
from game.devices.speech import Speech
from game.devices.wire import LARGEST_MESSAGE, NotUnderstood, read_json, text_of, write_json

MOST_UNSEATED = 200
AT_ONCE, BREATH = 20, 0.004
"""So many sockets are told of a change, then so many seconds are the stage's."""

NO_SEAT, TOO_SLOW, ELSEWHERE, FLOOD, NOT_UNDERSTOOD = 4401, 4408, 4409, 4429, 4400


class Sockets:
    """All open sockets, at most one a seat; the newest wins."""

    def __init__(self, room: Room, speech: Speech, pace: Pace, patience: Patience) -> None:
        self._room = room
        self._speech = speech
        self._pace = pace
        self._patience = patience
        self._open: dict[str, _Socket] = {}
        self._unseated = 0
        self._changed = False
        self._telling: asyncio.Task[None] | None = None

    def wake(self) -> None:
        """What the seats see has changed: tell them, each at its own speed."""
        self._changed = True
        if self._telling is None or self._telling.done():
            self._telling = asyncio.create_task(self._tell())

    async def _tell(self) -> None:
        """Wake some sockets at a time: between them the stage draws, which shares this process."""
        while self._changed:
            self._changed = False
            sockets = list(self._open.values())
            for start in range(0, len(sockets), AT_ONCE):
                for socket in sockets[start : start + AT_ONCE]:
                    socket.news.set()
                await asyncio.sleep(BREATH)

    async def close(self) -> None:
        """Close them all: the room closes."""
        if self._telling is not None:
            self._telling.cancel()
        await asyncio.gather(*(each.part(1001) for each in list(self._open.values())))

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one socket from its first word to its last."""
        socket = web.WebSocketResponse(timeout=2, max_msg_size=LARGEST_MESSAGE, compress=False)
        if self._unseated >= MOST_UNSEATED:
            raise web.HTTPTooManyRequests
        self._unseated += 1
        try:
            await socket.prepare(request)
            said = await _first_word(socket, self._patience.first_word)
        finally:
            self._unseated -= 1
        if said is None:
            return socket
        token, heard = said
        if self._room.seat_number(token) is None:
            await socket.close(code=NO_SEAT)
            return socket
        await self._serve(_Socket(socket, self._room, token, self._speech, heard), token)
        return socket

    async def _serve(self, mine: "_Socket", token: str) -> None:
        before = self._open.get(token)
        self._open[token] = mine
        self._room.hear(token, connected=True)
        if before is not None:
            before.leave(ELSEWHERE)
        try:
            await mine.talk(self._pace, self._patience.silence)
        except (ConnectionError, RuntimeError):
            pass  # it went in the middle of a word
        finally:
            mine.writer.cancel()
            if self._open.get(token) is mine:
                del self._open[token]
                self._room.hear(token, connected=False)


class _Socket:
    """One seat's socket. A task of its own writes what the seat sees, so that a slow one holds up nobody."""

    def __init__(
        self, socket: web.WebSocketResponse, room: Room, token: str, speech: Speech, heard: str
    ) -> None:
        self.news = asyncio.Event()
        self._socket = socket
        self._room = room
        self._token = token
        self._speech = speech
        self._heard = heard
        self._partings: set[asyncio.Task[None]] = set()
        self.writer = asyncio.create_task(self._write())

    def leave(self, code: int) -> None:
        """Close it, without waiting for the other side."""
        task = asyncio.create_task(self.part(code))
        self._partings.add(task)
        task.add_done_callback(self._partings.discard)

    async def part(self, code: int) -> None:
        """Close it."""
        with contextlib.suppress(ConnectionError, RuntimeError, TimeoutError):
            async with asyncio.timeout(2):
                await self._socket.close(code=code)

    async def talk(self, pace: Pace, silence: float) -> None:
        """Answer its messages until it goes. No message is kept in a variable: a choice must not linger."""
        greeting = {**self._seen(), "seat": self._room.seat_number(self._token)}
        await self._socket.send_str(write_json(greeting))
        del greeting
        while not self._socket.closed:
            try:
                async with asyncio.timeout(silence):
                    answer = self._answer(await self._socket.receive(), pace)
            except TimeoutError:
                answer = TOO_SLOW
            if isinstance(answer, int):
                if answer:
                    await self.part(answer)
                return
            await self._socket.send_str(answer)
            del answer

    def _answer(self, message: object, pace: Pace) -> str | int:
        """Return the answer to a message, or the code to close the socket with; 0 when it has gone."""
        kind = getattr(message, "type", None)
        if kind != WSMsgType.TEXT:
            return (
                0
                if kind in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR)
                else NOT_UNDERSTOOD
            )
        if pace.too_fast(self._token):
            return FLOOD
        if self._room.seat_number(self._token) is None:
            return NO_SEAT
        try:
            return write_json(heed(self._room, self._token, read_json(getattr(message, "data", ""))))
        except NotUnderstood:
            return NOT_UNDERSTOOD

    async def _write(self) -> None:
        with contextlib.suppress(ConnectionError, RuntimeError):
            while True:
                await self.news.wait()
                self.news.clear()
                if self._room.seat_number(self._token) is None:
                    self.leave(NO_SEAT)
                    return
                await self._socket.send_str(write_json(self._seen()))

    def _seen(self) -> dict[str, object]:
        """Return what this seat sees, with the page's words when they are in another language than before."""
        state = seen(self._room, self._token, self._speech, self._heard)
        self._heard = self._heard and self._speech.now.language
        return state


async def _first_word(socket: web.WebSocketResponse, seconds: float) -> tuple[str, str] | None:
    """Return the token that a socket says it has, and the language of its page's words; None when it was
    closed for saying nothing of use.
    """
    try:
        async with asyncio.timeout(seconds):
            message = await socket.receive()
    except TimeoutError:
        await socket.close(code=TOO_SLOW)
        return None
    try:
        said = read_json(message.data) if message.type == WSMsgType.TEXT else {}
        if said.get("type") != "hello":
            raise NotUnderstood
        return text_of(said, "token"), text_of(said, "lang")
    except NotUnderstood:
        await socket.close(code=NOT_UNDERSTOOD)
        return None
