"""What goes wrong in a classroom: networks, phones and laptops that go away. A vote is counted once or
reported lost; the lesson goes on.
"""

import asyncio
import os
import signal
from pathlib import Path

import aiohttp
import pytest
from students import HASTY, OPTIONS, eventually, house, soon, students

from game.devices import DeviceServer, DevicesTrouble, Room, ServerApart, Status


def test_half_the_class_vanishes_in_mid_round():
    """Their votes that were acknowledged count; their seats wait for them; nobody else notices."""
    with house() as (_room, server, address):

        async def play():
            async with students(address, 20) as them:
                server.open_round("r", "What now?", OPTIONS)
                for each in them:
                    await each.hear("state")
                    await each.choose("ask")
                for each in them[:10]:
                    each.socket._response.connection.transport.abort()
                for each in them[10:]:
                    assert (await each.choose("aunt"))["type"] == "taken"
                assert server.status().received == 20
                back = them[0]
                assert (await back.sit())["chosen"] == "ask"
                assert server.close_round().counts == (10, 0, 10)

        asyncio.run(play())


def test_a_server_that_starts_anew_is_another_room_and_says_so():
    with house() as (_room, server, address):
        port = int(address.short[7:-1].split(":")[1])

        async def before():
            async with students(address, 1) as (one,):
                server.open_round("r", "What now?", OPTIONS)
                await one.hear("state")
                await one.choose("ask")
                return one.token

        token = asyncio.run(before())
    with house(port=port) as (room, server, again):
        assert again.code != address.code

        async def after():
            async with students(again, 1, seated=False) as (one,):
                one.token = token
                status, said = await one.post("/seat", {"token": token})
                assert status == 410 and "closed, or opened anew" in said["say"]
                one.socket = await one.http.ws_connect(one.base + "/ws", origin=one.base)
                await one.socket.send_json({"type": "hello", "token": token})
                assert await one.closed() == 4401
                assert await one.join(address.code) == 404
                assert await one.join(room.code) == 200
                assert server.status().seats == 1

        asyncio.run(after())


def test_a_close_counts_what_had_come_even_when_the_server_is_dead():
    """The network or the server dies in mid-round: the count is still there, and hands are one key away."""
    with house() as (_room, server, address):

        async def play():
            async with students(address, 3) as them:
                server.open_round("r", "What now?", OPTIONS)
                for each in them:
                    await each.hear("state")
                    await each.choose("more")

        asyncio.run(play())
        server.stop()
        assert not server.status().alive and server.status().trouble == "stopped"
        assert server.close_round().counts == (0, 3, 0)
        server.open_round("again", "And now?", OPTIONS)
        assert server.close_round().voted == 0


def test_every_acknowledged_vote_is_in_the_count_and_no_other():
    """Thirty vote without pause while the teacher closes: acknowledged is counted, late is not."""
    for _ in range(3):
        with house() as (_room, server, address):

            async def play(server=server, address=address):
                async with students(address, 30) as them:
                    server.open_round("r", "What now?", OPTIONS)
                    for each in them:
                        await each.hear("state")
                    said = [asyncio.ensure_future(each.choose("ask")) for each in them]
                    await soon(lambda: server.status().received > 5)
                    tally = server.close_round()
                    answers = [(await each)["type"] for each in said]
                    assert answers.count("taken") == tally.counts[0]
                    assert answers.count("late") == 30 - tally.counts[0]

            asyncio.run(play())


def test_ten_thousand_tries_to_join_leave_the_room_as_it_was():
    with house() as (_room, server, address):

        async def play():
            async with students(address, 5) as seated, students(address, 40, seated=False) as bots:
                server.open_round("r", "What now?", OPTIONS)

                async def once(bot):
                    while True:
                        try:
                            return await bot.join("BCDFGH")
                        except aiohttp.ClientError:
                            pass  # the server let go of an idle connection just then: try again

                async def hammer(bot):
                    return [await once(bot) for _ in range(250)]

                said = [status for each in await asyncio.gather(*map(hammer, bots)) for status in each]
                assert len(said) == 10_000 and set(said) == {404, 429} and said.count(404) <= 60
                for each in seated:
                    await each.hear("state")
                    assert (await each.choose("ask"))["type"] == "taken"
                assert server.status().seats == 5
                assert server.close_round().counts == (5, 0, 0)

        asyncio.run(play())


def test_a_slow_reader_holds_nobody_up():
    """One phone stops reading, with its buffers full: the others hear of the next vote all the same."""
    with house() as (_room, server, address):

        async def play():
            async with students(address, 6) as (stuck, *others):
                stuck.socket._response.connection.transport.pause_reading()
                for turn in range(40):
                    server.show_outcome("x" * 200_000)
                    server.open_round(f"r{turn}", f"Question {turn}", OPTIONS)
                    for each in others:
                        while each.state["prompt"] != f"Question {turn}":
                            await each.hear("state")
                assert server.status().alive
                stuck.socket._response.connection.transport.abort()

        asyncio.run(play())


def test_an_address_that_goes_away_is_told():
    here = True
    with house(still_here=lambda address: here) as (_room, server, _address):
        eventually(lambda: server.status().alive)
        here = False
        eventually(lambda: server.status().trouble == "address-gone")
        assert not server.status().alive
        here = True
        eventually(lambda: server.status().alive)


def test_an_address_or_port_that_cannot_be_had_is_told_in_plain_words():
    with house() as (_room, _server, address):
        port = int(address.short[7:-1].split(":")[1])
        with pytest.raises(DevicesTrouble, match=f"port {port} is taken"):
            DeviceServer(Room(), "127.0.0.1", port).start()
    with pytest.raises(DevicesTrouble, match="this laptop is not at"):
        DeviceServer(Room(), "203.0.113.7").start()


def test_a_server_says_whether_it_is_there():
    server = DeviceServer(Room(), "127.0.0.1", patience=HASTY)
    assert server.status() == Status(alive=False, trouble="not-started")
    server.stop()
    address = server.start()
    assert server.status().alive
    server.stop()
    assert server.status().trouble == "stopped"
    with house(port=int(address.short[7:-1].split(":")[1])):
        pass  # the port was given back


def test_a_proxy_that_cuts_every_socket_in_mid_round_loses_and_doubles_nothing():
    """All sockets die at once; half had voted. Each goes on by asking; each counts once, with its last choice."""
    with house() as (_room, server, address):

        async def play():
            async with students(address, 12) as them:
                server.open_round("r", "What now?", OPTIONS)
                for each in them:
                    await each.hear("state")
                for each in them[:6]:
                    assert (await each.choose("ask"))["type"] == "taken"
                for each in them:
                    each.socket._response.connection.transport.abort()
                for number, each in enumerate(them):
                    status, seen = await each.post("/seat", {"token": each.token})
                    assert status == 200 and seen["chosen"] == ("ask" if number < 6 else None)
                    if number % 2:
                        vote = {"token": each.token, "ballot": seen["ballot"], "option": "more"}
                        for _ in range(2):  # sent once more, as a page does that heard no answer
                            assert (await each.post("/vote", vote))[1]["type"] == "taken"
                assert server.status().received == 9
                assert server.close_round().counts == (3, 6, 0)

        asyncio.run(play())


def test_a_laptop_that_sleeps_in_mid_round_goes_on_where_it_was():
    """The server's process is stopped and wakes: what was sent meanwhile is answered then, and counted once."""
    server = ServerApart("en", "127.0.0.1", seats=30)
    address = server.start()

    async def play():
        async with students(address, 8) as them:
            server.open_round("r", "What now?", OPTIONS)
            for each in them:
                await each.hear("state")
            for each in them[:4]:
                assert (await each.choose("ask"))["type"] == "taken"
            os.kill(server._process.pid, signal.SIGSTOP)
            await soon(lambda: Path(f"/proc/{server._process.pid}/stat").read_text().split()[2] == "T")
            said = [asyncio.ensure_future(each.choose("aunt")) for each in them[2:]]
            await asyncio.sleep(0.5)
            assert not any(each.done() for each in said), "nothing is acknowledged by a laptop that sleeps"
            os.kill(server._process.pid, signal.SIGCONT)
            assert {(await each)["type"] for each in said} == {"taken"}
            await soon(lambda: server.status().received == 8)
            return await asyncio.to_thread(server.close_round)

    try:
        assert asyncio.run(play()).counts == (2, 0, 6)
    finally:
        server.stop()


def test_a_tally_that_comes_too_late_is_never_taken_for_the_next_rounds(monkeypatch):
    monkeypatch.setattr("game.devices.apart.ANSWER_SECONDS", 0.2)
    server = ServerApart("en", "127.0.0.1", seats=30)
    address = server.start()

    async def play():
        async with students(address, 5) as them:
            server.open_round("one", "What now?", OPTIONS)
            for each in them:
                await each.hear("state")
                await each.choose("ask")
            os.kill(server._process.pid, signal.SIGSTOP)
            with pytest.raises(DevicesTrouble, match="lost"):
                await asyncio.to_thread(server.close_round)
            os.kill(server._process.pid, signal.SIGCONT)
            server.open_round("two", "And now?", OPTIONS)
            for each in them:
                while each.state["prompt"] != "And now?":
                    await each.hear("state")
                assert (await each.choose("aunt"))["type"] == "taken"
            monkeypatch.setattr("game.devices.apart.ANSWER_SECONDS", 10.0)
            return await asyncio.to_thread(server.close_round)

    try:
        assert asyncio.run(play()).counts == (0, 0, 5)
    finally:
        server.stop()


def test_a_server_that_is_killed_in_mid_round_and_started_anew_reports_its_votes_lost():
    """What the dead one had acknowledged is in no count; who had a seat there is told, and takes a new one."""
    first = ServerApart("en", "127.0.0.1", seats=30)
    address = first.start()
    port = int(address.short[7:-1].split(":")[1])

    async def before():
        async with students(address, 4) as them:
            first.open_round("r", "What now?", OPTIONS)
            for each in them:
                await each.hear("state")
                assert (await each.choose("ask"))["type"] == "taken"
            os.kill(first._process.pid, signal.SIGKILL)
            return [each.token for each in them]

    tokens = asyncio.run(before())
    with pytest.raises(DevicesTrouble, match="lost"):
        first.close_round()
    second = ServerApart("en", "127.0.0.1", port, seats=30)
    again = second.start()

    async def after():
        second.open_round("r", "What now?", OPTIONS)
        async with students(again, 4, seated=False) as them:
            for each, token in zip(them, tokens, strict=True):
                status, said = await each.post("/seat", {"token": token})
                assert status == 410 and "opened anew" in said["say"]
            for each in them[:3]:
                assert await each.join() == 200
                await each.sit()
                assert (await each.choose("more"))["type"] == "taken"
            return await asyncio.to_thread(second.close_round)

    try:
        assert asyncio.run(after()).counts == (0, 3, 0)
    finally:
        second.stop()
        first.stop()
