"""A room with its real server on the loopback, and students who talk to it as their pages do."""

import asyncio
import contextlib
import json
import time

import aiohttp

from game.devices import DeviceServer, Room
from game.devices.patience import Patience

OPTIONS = [
    ("ask", "Nice! How do you know them?"),
    ("more", "Cool, tell me more."),
    ("aunt", "Show your aunt?"),
]
HASTY = Patience(idle=0.5, body=0.5, first_word=0.5, silence=60, look=0.05)


@contextlib.contextmanager
def house(room=None, port=0, patience=HASTY, **given):
    """A room that is open on the loopback: (room, server, address)."""
    room = room or Room(**{"seats": 60} | given.pop("room_with", {}))
    server = DeviceServer(room, "127.0.0.1", port, patience=patience, **given)
    address = server.start()
    try:
        yield room, server, address
    finally:
        server.stop()


def eventually(true, seconds=10.0):
    """Wait until something is so; fails when it never is."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came to be"
        time.sleep(0.01)


async def soon(true, seconds=10.0):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came to be"
        await asyncio.sleep(0.01)


class Student:
    """One student's page, without a browser."""

    def __init__(self, http, address):
        self.http, self.base = http, address.short.rstrip("/")
        self.code, self.token, self.number, self.socket, self.state = address.code, "", 0, None, None

    async def post(self, path, body, **headers):
        """POST JSON; returns (status, answer)."""
        sent = {"Origin": self.base, "Content-Type": "application/json", **headers}
        async with self.http.post(self.base + path, data=json.dumps(body), headers=sent) as answer:
            return answer.status, await answer.json()

    async def join(self, code=None):
        status, said = await self.post("/join", {"code": code or self.code, "token": self.token})
        if status == 200:
            self.token, self.number, self.state = said["token"], said["seat"], said["state"]
        return status

    async def sit(self):
        """Open the socket and hear what this seat sees."""
        self.socket = await self.http.ws_connect(self.base + "/ws", origin=self.base)
        await self.socket.send_json({"type": "hello", "token": self.token})
        return await self.hear("state")

    async def hear(self, kind):
        """The next message of that kind."""
        while True:
            said = await self.socket.receive(timeout=10)
            assert said.type == aiohttp.WSMsgType.TEXT, (said.type, self.socket.close_code)
            message = json.loads(said.data)
            if message["type"] == "state":
                self.state = message
            if message["type"] == kind:
                return message

    async def choose(self, option, ballot=None):
        """Vote over the socket (None passes), and return what is answered."""
        ask = {"type": "vote", "ballot": ballot or self.state["ballot"]}
        await self.socket.send_json(ask | ({"pass": True} if option is None else {"option": option}))
        while True:
            message = json.loads((await self.socket.receive(timeout=10)).data)
            if message["type"] != "state":
                return message
            self.state = message

    async def closed(self):
        """The code that the server closes the socket with."""
        while True:
            said = await self.socket.receive(timeout=10)
            if said.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.CLOSING):
                return self.socket.close_code


@contextlib.asynccontextmanager
async def students(address, count, seated=True):
    """So many students; `seated` ones have joined and have a socket."""
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar()) as http:
        them = [Student(http, address) for _ in range(count)]
        if seated:
            for each in them:
                assert await each.join() == 200
                await each.sit()
        yield them


async def raw(address, sent, wait=10.0):
    """Send bytes as they are, and return everything that comes back until the server closes."""
    host, port = address.short[7:-1].split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        writer.write(sent)
        await writer.drain()
        async with asyncio.timeout(wait):
            return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.close()
