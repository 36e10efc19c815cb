"""The server in a process of its own does the same, and says so when that process dies."""

import asyncio
import contextlib
import os
import signal

import pytest
from students import OPTIONS, eventually, students

from game.devices import DevicesTrouble, ServerApart
from game.session import Tally


@contextlib.contextmanager
def apart(**given):
    server = ServerApart("en", "127.0.0.1", **given)
    try:
        yield server, server.start()
    finally:
        server.stop()


def test_a_class_votes_in_the_other_process():
    with apart() as (server, address):

        async def play():
            async with students(address, 4) as them:
                server.open_round("r", "What now?", OPTIONS)
                for each in them:
                    await each.hear("state")
                    assert (await each.choose("aunt"))["type"] == "taken"
                await them[0].choose(None)
                await asyncio.to_thread(eventually, lambda: server.status().received == 4)
                assert server.close_round() == Tally((0, 0, 3), 1, "devices")
                server.show_outcome("Show your aunt?")
                while them[0].state["outcome"] != "Show your aunt?":
                    await them[0].hear("state")  # that it closed may be told with it, in one message
                assert server.empty_seat(them[1].number) and not server.empty_seat(them[1].number)
                server.open_round("r", "And now?", OPTIONS)
                while them[0].state["prompt"] != "And now?":
                    await them[0].hear("state")
                ballot = them[0].state["ballot"]
                server.put_away()
                while them[0].state["phase"] != "put-away":
                    await them[0].hear("state")
                assert them[0].state["dropped"] == [ballot]
                server.speak("fr")
                async with them[0].http.get(address.short) as answer:
                    while '<html lang="fr"' not in await answer.text():
                        answer = await them[0].http.get(address.short)
                server.lock()
                await asyncio.to_thread(eventually, lambda: server.status().locked)

        asyncio.run(play())


def test_a_process_that_dies_loses_the_votes_and_says_so():
    with apart() as (server, _address):
        server.open_round("r", "What now?", OPTIONS)
        os.kill(server._process.pid, signal.SIGTERM)
        eventually(lambda: server.status().trouble == "gone")
        assert not server.status().alive
        with pytest.raises(DevicesTrouble, match="lost"):
            server.close_round()
        server.open_round("r", "What now?", OPTIONS)
        server.wait()


def test_what_keeps_it_from_starting_is_told():
    with apart() as (_server, address):
        port = int(address.short[7:-1].split(":")[1])
        with pytest.raises(DevicesTrouble, match=f"port {port} is taken"):
            ServerApart("en", "127.0.0.1", port).start()
