"""What students' browsers can ask for, and what they get. Nothing of the teacher's side can be asked for."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

from game.devices.guard import Guard
from game.devices.heed import heed, seen
from game.devices.look import script, style
from game.devices.pace import Pace
from game.devices.pages import error_part, join_part, page, seat_part, seat_told
from game.devices.patience import Patience
from game.devices.probes import ANSWERS, answer
from game.devices.room import Room, Seated
from game.devices.sockets import Sockets
from game.devices.speech import Speech
from game.devices.wire import LARGEST_BODY, NotUnderstood, read_json, text_of, write_json
from game.language import Words

_STATUS = {"wrong-code": 404, "locked": 423, "shut": 429, "full": 409, "no-seat": 410, "too-much": 429}


class Site:
    """What a room says to browsers, in the language that it speaks now."""

    def __init__(self, room: Room, words: Words, patience: Patience) -> None:
        self.room = room
        self.pace = Pace()
        self._speech = Speech(room, words)
        self.sockets = Sockets(room, self._speech, self.pace, patience)
        self._body = patience.body
        self.guard = Guard(self._refuse, frozenset(ANSWERS))
        self.own_address = ""

    def app(self) -> web.Application:
        """Return the application. These are all the paths that there are."""
        app = web.Application(middlewares=[self.guard.middleware], client_max_size=LARGEST_BODY)
        app.on_response_prepare.append(self.guard.add_headers)
        router = app.router
        router.add_get("/", self._show_front)
        router.add_get("/page.css", self._text(style(), "text/css"))
        router.add_get("/page.js", self._text(script(), "text/javascript"))
        router.add_get("/ws", self.sockets.handle)
        router.add_post("/join", self._join)
        router.add_post("/seat", self._seat)
        router.add_post("/vote", self._vote)
        for path in ANSWERS:
            router.add_get(path, answer)
        return app

    async def _show_front(self, request: web.Request) -> web.Response:
        if request.remote != self.own_address:
            self.room.reach()
        return _html(self._page(join_part(self._phrases)))

    @property
    def _phrases(self) -> dict[str, str]:
        return self._speech.now.phrases

    def _text(self, text: str, kind: str) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def send(request: web.Request) -> web.Response:
            return web.Response(text=text, content_type=kind)

        return send

    async def _join(self, request: web.Request) -> web.Response:
        asked = await self._asked(request)
        joined = self.room.join(text_of(asked, "code"), text_of(asked, "token"))
        if not isinstance(joined, Seated):
            return self._no(request, joined)
        if not _is_json(request):
            return self._seat_page(joined.token)
        state = seen(self.room, joined.token, self._speech, text_of(asked, "lang"))
        return _json({"token": joined.token, "seat": joined.number, "state": state})

    async def _seat(self, request: web.Request) -> web.Response:
        asked = await self._asked(request)
        token, ballot = text_of(asked, "token"), text_of(asked, "ballot")
        if why := self._unheard(token):
            return self._no(request, why, lost=bool(ballot))
        self.room.hear(token)
        if not _is_json(request):
            dropped = ballot in self.room.look(token)[0].dropped
            return self._seat_page(token, self._phrases["dropped"] if dropped else "")
        state = seen(self.room, token, self._speech, text_of(asked, "lang"))
        return _json({**state, "seat": self.room.seat_number(token)})

    async def _vote(self, request: web.Request) -> web.Response:
        asked = await self._asked(request)
        token = text_of(asked, "token")
        if why := self._unheard(token):
            return self._no(request, why, lost=True)
        self.room.hear(token)
        said = heed(self.room, token, {**asked, "type": "vote"})
        if _is_json(request):
            return _json(said)
        told = "" if said["type"] == "taken" else self._phrases[str(said["type"])]
        return self._seat_page(token, told)

    async def _asked(self, request: web.Request) -> dict[str, Any]:
        async with asyncio.timeout(self._body):
            return _fields(request, await request.read())

    def _unheard(self, token: str) -> str:
        """Return why a seat is not listened to, "" if it is."""
        if self.room.seat_number(token) is None:
            return "no-seat"
        return "too-much" if self.pace.too_fast(token) else ""

    def _seat_page(self, token: str, told: str = "") -> web.Response:
        view, chosen = self.room.look(token)
        number = self._phrases["seat"].replace("{number}", str(self.room.seat_number(token) or ""))
        part = seat_part(self._phrases, token, view, chosen)
        return _html(self._page(part, number, told or seat_told(self._phrases, view, chosen)))

    def _no(self, request: web.Request, why: str, *, lost: bool = False) -> web.Response:
        """Refuse a seat or a code: a form says why, and asks once more. `lost`: there was a choice."""
        status, told = _STATUS[why], self._phrases[why]
        if lost and why == "no-seat":
            told = f"{told} {self._phrases['seat-lost']}"
        if _is_json(request):
            return _json({"error": why, "say": told}, status)
        return _html(self._page(join_part(self._phrases), told=told), status)

    def _refuse(self, request: web.Request, status: int, why: str) -> web.Response:
        if _is_json(request):
            return _json({"error": why, "say": self._phrases[why]}, status)
        return _html(self._page(error_part(self._phrases, why)), status)

    def _page(self, main: str, head: str = "", told: str = "") -> str:
        now = self._speech.now
        return page(now.phrases, now.language, now.direction, main, head, told)


def _fields(request: web.Request, raw: bytes) -> dict[str, Any]:
    """Return the fields of a form or of JSON. Raises NotUnderstood."""
    if _is_json(request):
        return read_json(raw)
    if request.content_type != "application/x-www-form-urlencoded":
        raise NotUnderstood
    try:
        fields = parse_qs(raw.decode("utf-8"), keep_blank_values=True, max_num_fields=12)
        return {name: values[0] for name, values in fields.items()}
    except ValueError as wrong:
        raise NotUnderstood from wrong


def _is_json(request: web.Request) -> bool:
    return request.content_type == "application/json"


def _json(message: dict[str, object], status: int = 200) -> web.Response:
    return web.Response(text=write_json(message), status=status, content_type="application/json")


def _html(text: str, status: int = 200) -> web.Response:
    return web.Response(text=text, status=status, content_type="text/html")
