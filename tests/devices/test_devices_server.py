"""The real server on the loopback: a vote by socket, by asking, by plain form; leaving and coming back."""

import asyncio
import re
from urllib.parse import urlencode

from students import OPTIONS, Student, house, soon, students

from game.devices.phrases import phrases
from game.language import Words, words_for
from game.session import Tally


def test_a_class_votes_changes_and_passes_over_sockets():
    with house() as (_room, server, address):

        async def play():
            async with students(address, 4) as (one, two, three, four):
                assert one.state["phase"] == "waiting"
                server.open_round("r", "What could you say?", OPTIONS)
                for each in (one, two, three, four):
                    assert (await each.hear("state"))["prompt"] == "What could you say?"
                assert (await one.choose("ask"))["type"] == "taken"
                assert (await one.choose("aunt"))["option"] == "aunt"
                assert (await two.choose("aunt"))["type"] == "taken"
                assert (await three.choose(None))["passed"] is True
                await soon(lambda: server.status().received == 3)
                assert server.close_round() == Tally((0, 0, 2), 1, "devices")
                assert (await four.hear("state"))["phase"] == "closed"
                assert (await four.choose("ask", one.state["ballot"]))["type"] == "late"
                server.show_outcome("Show your aunt?")
                assert (await four.hear("state"))["outcome"] == "Show your aunt?"
                server.wait()
                assert (await four.hear("state"))["phase"] == "waiting"

        asyncio.run(play())


def test_nothing_of_a_count_is_sent_before_or_after_the_close():
    """Neither counts, nor how many have voted, nor who: a state message has these keys and no other."""
    keys = {
        "type",
        "phase",
        "ballot",
        "prompt",
        "options",
        "outcome",
        "dropped",
        "lang",
        "dir",
        "chosen",
        "passed",
        "seat",
    }
    with house() as (_room, server, address):

        async def play():
            async with students(address, 3) as (one, two, three):
                server.open_round("secret-scene-name", "What now?", OPTIONS)
                seen = [await one.hear("state"), await two.hear("state")]
                await one.choose("ask")
                assert set(await two.choose("ask")) == {"type", "ballot", "option", "passed"}
                server.close_round()
                seen.append(await three.hear("state"))
                for state in seen:
                    assert set(state) <= keys
                    assert "secret-scene-name" not in str(state)
                assert seen[0] | {"seat": 0} == seen[1] | {"seat": 0}, "all see the same"

        asyncio.run(play())


def test_asking_every_two_seconds_does_all_that_a_socket_does():
    with house() as (_room, server, address):

        async def play():
            async with students(address, 1, seated=False) as (one,):
                await one.join()
                server.open_round("r", "What now?", OPTIONS, "fr", "ltr")
                _, state = await one.post("/seat", {"token": one.token})
                assert (state["phase"], state["lang"], state["seat"]) == ("open", "fr", one.number)
                sent = {"token": one.token, "ballot": state["ballot"]}
                assert (await one.post("/vote", {**sent, "option": "more"}))[1]["type"] == "taken"
                assert (await one.post("/seat", {"token": one.token}))[1]["chosen"] == "more"
                assert (await one.post("/vote", {**sent, "pass": True}))[1]["type"] == "taken"
                assert server.close_round() == Tally((0, 0, 0), 1, "devices")
                assert (await one.post("/vote", {**sent, "option": "more"}))[1]["type"] == "late"

        asyncio.run(play())


def test_a_plain_form_does_all_that_a_socket_does():
    with house() as (_room, server, address):

        async def play():
            async with students(address, 1, seated=False) as (one,):

                async def form(path, **fields):
                    headers = {"Origin": one.base, "Content-Type": "application/x-www-form-urlencoded"}
                    body = urlencode(fields)
                    async with one.http.post(one.base + path, data=body, headers=headers) as answer:
                        return answer.status, await answer.text()

                status, page = await form("/join", code=one.code)
                assert status == 200 and "You are in" in page
                token = re.search(r'name="token" value="([^"]+)"', page)[1]
                server.open_round("r", "What now?", OPTIONS)
                _, page = await form("/seat", token=token)
                ballot = re.search(r'name="ballot" value="([^"]+)"', page)[1]
                _, page = await form("/vote", token=token, ballot=ballot, option="more")
                assert "Your choice has arrived" in page
                assert page.count('aria-pressed="true"') == 1
                _, page = await form("/vote", token=token, ballot=ballot, **{"pass": "1"})
                assert "You pass" in page
                _, page = await form("/vote", token=token, ballot=ballot, option="ask")
                assert server.close_round().counts == (1, 0, 0)
                _, page = await form("/vote", token=token, ballot=ballot, option="more")
                assert "this choice was not counted" in page and "The vote is closed" in page
                server.show_outcome("Cool, tell me more.")
                assert "Cool, tell me more." in (await form("/seat", token=token))[1]
                status, page = await form("/join", code="BCDFGH")
                assert status == 404 and "That is not the code" in page and 'name="code"' in page

        asyncio.run(play())


def test_the_words_of_the_page_follow_the_language_of_the_room():
    """By socket, by asking and by plain form: once each, and to nobody who has them already."""
    with house() as (_room, server, address):

        async def play():
            async with students(address, 1, seated=False) as (one,):
                await one.join()
                one.socket = await one.http.ws_connect(one.base + "/ws", origin=one.base)
                await one.socket.send_json({"type": "hello", "token": one.token, "lang": "en"})
                assert "speech" not in await one.hear("state")
                server.speak("fr")
                speech = (await one.hear("state"))["speech"]
                assert (speech["lang"], speech["dir"]) == ("fr", "ltr")
                assert speech["words"]["pass"] == phrases(words_for("fr"))["pass"] != phrases(Words())["pass"]
                server.open_round("r", "On fait quoi?", OPTIONS, "fr")
                assert "speech" not in await one.hear("state")
                asked = {"token": one.token}
                for path in ("/seat", "/join"):
                    for heard, told in (("en", True), ("fr", False), ("", False)):
                        said = (await one.post(path, {**asked, "lang": heard}))[1]
                        assert ("speech" in said.get("state", said)) == told, (path, heard)
                headers = {"Origin": one.base, "Content-Type": "application/x-www-form-urlencoded"}
                async with one.http.post(
                    one.base + "/seat", data=urlencode(asked), headers=headers
                ) as answer:
                    page = await answer.text()
                assert '<html lang="fr"' in page and phrases(words_for("fr"))["renew"] in page
                async with one.http.get(one.base) as answer:
                    assert '<html lang="fr"' in await answer.text()

        asyncio.run(play())


def test_a_plain_form_says_what_became_of_a_vote_that_was_put_away():
    with house() as (_room, server, address):

        async def play():
            async with students(address, 2, seated=False) as (one, two):

                async def form(path, **fields):
                    headers = {"Origin": one.base, "Content-Type": "application/x-www-form-urlencoded"}
                    async with one.http.post(
                        one.base + path, data=urlencode(fields), headers=headers
                    ) as said:
                        return (await said.text()).partition("<header>")[2]

                await one.join()
                await two.join()
                server.open_round("r", "What now?", OPTIONS)
                page = await form("/seat", token=two.token)
                assert 'name="ballot"' not in page.partition('class="renew"')[2], (
                    "who chose nothing lost nothing"
                )
                ballot = re.search(r'name="ballot" value="([^"]+)"', page)[1]
                page = await form("/vote", token=one.token, ballot=ballot, option="more")
                asked = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page.partition('class="renew"')[2]))
                server.put_away()
                page = await form("/seat", **asked)
                assert "This vote is not counted" in page and "your choice in it is not counted" in page
                assert "your choice in it" not in await form("/seat", token=two.token)
                server.open_round("r", "What now?", OPTIONS)
                page = await form("/seat", **asked)
                assert "What now?" in page and "your choice in it is not counted" in page
                server.empty_seat(one.number)
                assert "may not count" in await form("/seat", **asked)

        asyncio.run(play())


def test_a_seat_is_kept_over_sleep_with_its_choice():
    with house() as (room, server, address):

        async def play():
            async with students(address, 1) as (one,):
                server.open_round("r", "What now?", OPTIONS)
                await one.hear("state")
                await one.choose("aunt")
                one.socket._response.connection.transport.abort()  # the phone sleeps: no goodbye
                await soon(lambda: server.status().seats == 1)
                state = await one.sit()
                assert (state["seat"], state["chosen"]) == (one.number, "aunt")
                assert server.close_round().counts == (0, 0, 1)
                assert len(room._seats) == 1

        asyncio.run(play())


def test_latecomers_find_the_open_vote():
    with house() as (_room, server, address):

        async def play():
            async with students(address, 2) as (one, two):
                server.open_round("r", "What now?", OPTIONS)
                await one.hear("state")
                await one.choose("ask")
                late = Student(one.http, address)
                assert await late.join() == 200
                assert (await late.sit())["prompt"] == "What now?"
                await late.choose("ask")
                assert server.close_round().counts == (2, 0, 0), two.number

        asyncio.run(play())


def test_an_emptied_seat_loses_its_socket_and_its_choice():
    with house() as (_room, server, address):

        async def play():
            async with students(address, 2) as (bot, one):
                server.open_round("r", "What now?", OPTIONS)
                await bot.hear("state")
                await bot.choose("more")
                assert server.empty_seat(bot.number)
                assert await bot.closed() == 4401
                assert (await bot.post("/seat", {"token": bot.token}))[0] == 410
                assert server.close_round().counts == (0, 0, 0), one.number

        asyncio.run(play())


def test_the_status_tells_who_is_there_and_never_a_choice():
    with house() as (_room, server, address):

        async def play():
            async with students(address, 3) as (one, two, three):
                await soon(lambda: server.status().present == 3)
                server.open_round("r", "What now?", OPTIONS)
                await one.hear("state")
                await one.choose("aunt")
                status = server.status()
                assert (status.seats, status.received, status.round_id, status.alive) == (3, 1, "r", True)
                assert "aunt" not in repr(status), (two, three)

        asyncio.run(play())


def test_the_room_outlives_its_server():
    """The laptop changes networks in mid-lesson: the same room opens again, and knows its seats."""
    with house() as (room, _server, address):

        async def first():
            async with students(address, 1) as (one,):
                return one.token

        token = asyncio.run(first())
    with house(room) as (_same, server, again):
        assert again.code == room.code

        async def second():
            async with students(again, 1, seated=False) as (one,):
                one.token = token
                state = await one.sit()
                assert state["seat"] == room.seat_number(token)
                assert server.status().seats == 1

        asyncio.run(second())
