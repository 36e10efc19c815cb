"""A seat's choice lives in memory until the close, then only counts; no log and no file ever holds a seat."""

import asyncio
import gc
import json
import logging
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from students import eventually, house, raw, students

from game.devices import Room
from game.devices.patience import Patience
from game.devices.seats import _Seat
from game.devices.sockets import _Socket
from game.session import Tally

VOTER = Path(__file__).parent / "voter.py"
MARKED = "kq7-marked-option-9xz"
BACKWARDS = "wohemos-nesohc-2pj"


class Voter:
    """A student's process."""

    def __init__(self, address):
        self.process = subprocess.Popen(
            [sys.executable, str(VOTER), address.short.rstrip("/"), address.code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def do(self, how, option):
        self.process.stdin.write(json.dumps({"do": how, "option": option}) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=10)


def everything():
    """Every object that is alive here, with what it refers to; those that the collector leaves out too."""
    gc.collect()
    to_see = gc.get_objects()
    seen = {id(thing) for thing in to_see}
    while to_see:
        thing = to_see.pop()
        held = gc.get_referents(thing)
        yield thing, held
        for each in held:
            if id(each) not in seen and isinstance(each, dict | list | tuple | set | frozenset):
                seen.add(id(each))
                to_see.append(each)


def holders(backwards):
    """Whatever holds a text that has this one in it, the other way round: so the search finds not itself."""
    bytes_backwards, found = backwards.encode(), []
    for thing, held in everything():
        for each in held:
            if (isinstance(each, str) and backwards in each[::-1]) or (
                isinstance(each, bytes | bytearray) and bytes_backwards in bytes(each)[::-1]
            ):
                found.append(f"{type(thing).__name__}: {str(thing)[:200]}")
    return found


@pytest.mark.parametrize("how", ["socket", "post", "form"])
def test_after_the_close_nothing_in_memory_tells_who_chose_what(how):
    """The voter's socket is still open and its seat still there; what it chose is nowhere."""
    patient = Patience(idle=600, silence=600, look=0.05)
    with house(patience=patient) as (_room, server, address):
        voter = Voter(address)
        try:
            server.open_round("r", "What now?", [("plain", "One"), (BACKWARDS[::-1], "Two")])
            token = voter.do(how, BACKWARDS[::-1])
            assert holders(BACKWARDS), "while the vote is open the room knows its options"
            assert int in kept_for(token)
            assert server.close_round() == Tally((0, 1), 0, "devices")
            eventually(lambda: int not in kept_for(token))
            assert holders(BACKWARDS) == []
            assert kept_for(token) <= {_Seat, _Socket}
        finally:
            voter.close()


def kept_for(token):
    """What kinds of value stand beside a seat's token, in any mapping there is."""
    return {type(thing[token]) for thing, _held in everything() if isinstance(thing, dict) and token in thing}


def test_a_room_holds_no_address_and_no_time_of_a_vote():
    now = 5_000_000.0
    room = Room(clock=lambda: now)
    token = room.join(room.code).token
    room.open_round("r", "What now?", [("a", "A"), ("b", "B")])
    now = 7_777_777.0
    room.vote(token, room.look(token)[0].ballot, "a")
    assert "7777777" not in repr(_insides(room)) and "5000000" in repr(_insides(room))


def _insides(thing):
    if isinstance(thing, dict):
        return [(key, _insides(value)) for key, value in thing.items()]
    if hasattr(thing, "__dict__"):
        return _insides(vars(thing))
    return thing


def test_no_log_line_and_no_file_holds_a_seat_an_address_or_a_choice(own_home, tmp_path, capfd):
    """Every logger speaks at its loudest, and everything goes wrong that can: what is written is searched."""
    lines = []

    class Everything(logging.Handler):
        def emit(self, record):
            lines.append(self.format(record))

    root, handler = logging.getLogger(), Everything()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    started = set(tmp_path.rglob("*"))
    try:
        with house() as (_room, server, address):

            async def play():
                async with students(address, 3) as them:
                    server.open_round("r", "What now?", [("plain", "One"), (MARKED, "Two")])
                    for each in them:
                        await each.hear("state")
                        await each.choose(MARKED)
                    host = address.short[7:-1].encode()
                    await raw(address, b"\0\1\2 nonsense\r\n\r\n")
                    await raw(
                        address, b"GET /ws HTTP/1.1\r\nHost: " + host + b"\r\nUpgrade: websocket\r\n\r\n"
                    )
                    odd = (
                        b"Connection: Upgrade\r\nSec-WebSocket-Protocol: odd\r\nSec-WebSocket-Version: 13\r\n"
                    )
                    odd += b"Upgrade: websocket\r\nSec-WebSocket-Key: " + b"x" * 22 + b"==\r\n\r\n"
                    start = b"GET /ws HTTP/1.1\r\nHost: " + host + b"\r\nOrigin: http://" + host + b"\r\n"
                    await raw(address, start + odd)
                    await them[0].socket.send_str("nonsense")
                    them[1].socket._response.connection.transport.abort()
                    server.show_outcome("x" * 100_000)
                    return [each.token for each in them]

            tokens = asyncio.run(play())
            server.close_round()
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
    out, err = capfd.readouterr()
    own = [line for line in lines if "asyncio" not in line and "selector" not in line]
    for secret in (*tokens, MARKED, "127.0.0.1", address.code):
        assert secret not in "\n".join(own) + out + err, secret
    written = set(tmp_path.rglob("*")) - started
    assert all(MARKED.encode() not in path.read_bytes() for path in written if path.is_file())
    assert not own_home.exists() or not any(own_home.rglob("*"))
    assert str(os.getpid()) not in err


def test_the_order_of_arrival_leaves_no_trace():
    """Two classes that vote the same in opposite orders are the same afterwards, tally and all."""
    seen = []
    for order in ([0, 1, 2], [2, 1, 0]):
        room = Room()
        tokens = [room.join(room.code).token for _ in range(3)]
        room.open_round("r", "What now?", [("a", "A"), ("b", "B")])
        ballot = room.look(tokens[0])[0].ballot
        for who in order:
            room.vote(tokens[who], ballot, "ab"[who % 2])
        seen.append((room.close_round(), replace(room.status(), numbers=())))  # numbers are drawn
    assert seen[0] == seen[1]


@pytest.mark.parametrize("how", ["seal", "crash"])
def test_no_byte_that_a_whole_session_wrote_tells_of_a_seat_an_address_or_a_time(tmp_path, how):
    """Journal, what lies beside it, summary, a log of everything, standard output, the report of a crash."""
    home, cwd = tmp_path / "home", tmp_path / "cwd"
    cwd.mkdir()
    environment = os.environ | {"WAYMARK_HOME": str(home), "WAYMARK_DEBUG": "1", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, str(Path(__file__).parent / "whole_session.py"), how],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode == 0) == (how == "seal"), done.stderr
    tokens, times, code, url, rounds = json.loads(done.stdout.splitlines()[-1])
    assert len(set(tokens)) == 3 * rounds and rounds == (1 if how == "crash" else rounds) and rounds > 0
    written = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert any(path.suffix == ".sqlite" for path in written)
    assert how == "crash" or any(path.suffix == ".json" for path in written)
    assert how == "seal" or "a fault of the program" in done.stderr
    written[Path("stderr")] = done.stderr.encode()
    port = url.rstrip("/").rsplit(":", 1)[1]
    secrets = {*tokens, code, "127.0.0.1", f":{port}"}
    secrets |= {str(int(moment)) for moment in times} | {
        time.strftime("%H:%M", time.localtime(m)) for m in times
    }
    secrets |= {time.strftime("%H:%M", time.gmtime(m)) for m in times}
    for path, data in written.items():
        found = [secret for secret in secrets if secret.encode() in data]
        assert not found, (path, found)
