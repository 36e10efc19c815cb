"""Every threat from the network and from the room, T1 to T13, tried on the real server."""

import asyncio
import json

import aiohttp
import pytest
from students import OPTIONS, Patience, Student, house, raw, soon, students

from game.devices import Room, beforehand, preflight
from game.devices.connection import Connections
from game.devices.door import GUESSES
from game.devices.guard import HEADERS
from game.devices.probes import ANSWERS
from game.language import Words

CAREFUL = {*HEADERS, "Content-Security-Policy"}


def asked(address, *requests):
    """Do requests (method, path, headers, body) one after the other; returns (status, headers, text) of each."""

    async def go():
        found = []
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
            for method, path, headers, body in requests:
                url = address.short.rstrip("/") + path
                async with http.request(
                    method, url, headers=headers, data=body, allow_redirects=False
                ) as answer:
                    found.append((answer.status, answer.headers, await answer.text()))
        return found

    return asyncio.run(go())


def origin(address):
    return {"Origin": address.short.rstrip("/"), "Content-Type": "application/json"}


def test_t1_another_name_for_this_machine_is_refused():
    """DNS rebinding: a page of a foreign name that now points here gets nothing."""
    with house() as (room, _server, address):
        join = json.dumps({"code": room.code})
        for name in (
            "evil.example",
            "localhost:80",
            f"{address.short[7:-1]}.evil.example",
            "127.0.0.1:1",
            "",
        ):
            page, posted = asked(
                address,
                ("GET", "/", {"Host": name}, None),
                ("POST", "/join", {"Host": name, **origin(address), "Origin": f"http://{name}"}, join),
            )
            assert (page[0], posted[0]) == (421, 421), name
        assert room.status().seats == 0


def test_t1_a_request_without_a_host_or_with_two_is_refused():
    with house() as (_room, _server, address):
        none = asyncio.run(raw(address, b"GET / HTTP/1.0\r\n\r\n"))
        host = address.short[7:-1].encode()
        two = asyncio.run(
            raw(address, b"GET / HTTP/1.1\r\nHost: " + host + b"\r\nHost: evil.example\r\n\r\n")
        )
        for answer in (none, two):
            assert answer.split(b" ")[1] in (b"421", b"400")


@pytest.mark.parametrize(
    "given", [None, "http://evil.example", "null", "https://{host}", "http://{host}.evil"]
)
def test_t2_a_page_from_elsewhere_can_neither_post_nor_listen(given):
    """Cross-site posts and WebSocket hijack: Origin is there and ours, or nothing happens."""
    with house() as (room, _server, address):
        headers = {"Content-Type": "application/json"}
        if given:
            headers["Origin"] = given.format(host=address.short[7:-1])
        join = json.dumps({"code": room.code})
        for path in ("/join", "/seat", "/vote"):
            assert asked(address, ("POST", path, headers, join))[0][0] == 403
        plain = headers | {"Content-Type": "text/plain"}
        assert asked(address, ("POST", "/join", plain, join))[0][0] == 403
        hello = {**headers, "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
        assert (
            asked(address, ("GET", "/ws", hello | {"Sec-WebSocket-Key": "x" * 22 + "=="}, None))[0][0] == 403
        )
        assert asked(address, ("OPTIONS", "/join", headers, None))[0][0] in (403, 405)
        assert room.status().seats == 0


def test_t2_nothing_allows_another_origin_to_read_or_frame_a_page():
    with house() as (_room, _server, address):
        for _, headers, _ in asked(address, ("GET", "/", {"Origin": "http://evil.example"}, None)):
            assert "Access-Control-Allow-Origin" not in headers
            assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_t3_codes_cannot_be_guessed():
    """200 guesses at once: 60 are tried, the rest meet a shut door, and so does the right code."""
    with house(patience=Patience(look=0.05)) as (room, server, address):

        async def guess():
            async with students(address, 200, seated=False) as them:
                said = await asyncio.gather(*(each.join("BCDFGH") for each in them))
                assert (said.count(404), said.count(429)) == (GUESSES, 200 - GUESSES)
                assert await them[0].join(room.code) == 429
                assert server.status().shut and server.status().seats == 0
                server.unlock(60)
                assert await them[0].join(room.code) == 200

        asyncio.run(guess())


def test_t3_the_code_is_in_no_address_that_is_sent_and_on_no_page():
    with house() as (room, _server, address):
        assert address.url.split("#") == [address.short, room.code]
        for _, headers, text in asked(
            address, *(("GET", path, {}, None) for path in ("/", "/page.js", "/x"))
        ):
            assert room.code not in text + str(headers)


def test_t4_bots_cannot_take_more_seats_than_there_are():
    with house(Room(seats=5)) as (_room, server, address):

        async def flood():
            async with students(address, 40, seated=False) as them:
                said = await asyncio.gather(*(each.join() for each in them))
                assert (said.count(200), said.count(409)) == (5, 35)
                assert server.status().seats == 5

        asyncio.run(flood())


def test_t4_a_second_tab_takes_the_seat_over_and_counts_once():
    with house() as (_room, server, address):

        async def play():
            async with students(address, 1) as (one,):
                tab = Student(one.http, address)
                tab.token = one.token
                server.open_round("r", "What now?", OPTIONS)
                await one.hear("state")
                await one.choose("ask")
                assert (await tab.sit())["chosen"] == "ask"
                assert await one.closed() == 4409
                await tab.choose("more")
                assert server.status().seats == 1
                assert server.close_round().counts == (0, 1, 0)

        asyncio.run(play())


def test_t5_slow_drips_are_closed():
    """An idle connection, half a header, a header byte by byte, half a body: none is held for long."""
    with house() as (_room, server, address):
        host = address.short[7:-1]
        begun = f"POST /join HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
        body = begun + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"

        async def drip():
            reader, writer = await asyncio.open_connection(*host.split(":"))
            try:
                async with asyncio.timeout(15):
                    while not reader.at_eof():
                        writer.write(b"x")
                        await writer.drain()
                        await asyncio.sleep(0.1)
                        if writer.is_closing():
                            break
            except ConnectionError:
                pass
            finally:
                writer.close()

        async def play():
            held = [raw(address, b""), raw(address, begun.encode()), raw(address, body.encode()), drip()]
            idle, half, late, _ = await asyncio.gather(*held)
            assert idle == half == b"" and b" 408 " in late
            async with students(address, 1) as (one,):
                assert one.state["phase"] == "waiting"

        asyncio.run(play())
        assert server.status().alive


@pytest.mark.parametrize("length", [None, 5000, 10**9])
def test_t5_a_large_body_is_refused_before_it_is_read(length):
    with house() as (_room, _server, address):
        host = address.short[7:-1].encode()
        start = b"POST /join HTTP/1.1\r\nHost: " + host + b"\r\nOrigin: http://" + host
        start += b"\r\nContent-Type: application/json\r\n"
        if length is None:
            sent = start + b"Transfer-Encoding: chunked\r\n\r\n" + b"3e8\r\n" + b"x" * 1000 + b"\r\n"
            sent += (b"3e8\r\n" + b"x" * 1000 + b"\r\n") * 9
        else:
            sent = start + b"Content-Length: %d\r\n\r\n" % length + b"x" * 2000
        assert asyncio.run(raw(address, sent)).split(b" ")[1] == b"413"


@pytest.mark.parametrize(
    "body",
    [
        "[" * 4000,
        '{"code":' + "[" * 3000,
        "9" * 4000,
        '{"code": 1e999999}',
        '{"code": {"a": 1}}',
        '{"code": null}',
        "[]",
        '"x"',
        "",
        "\ud800".encode("utf-8", "surrogatepass"),
        b"\xff\xfe\x00",
    ],
)
def test_t5_json_bombs_and_nonsense_are_answered_quietly(body):
    with house() as (_room, server, address):
        for path in ("/join", "/seat", "/vote"):
            status, headers, _ = asked(address, ("POST", path, origin(address), body))[0]
            assert status in (400, 404, 410), (path, status)
            assert set(headers) >= CAREFUL
        assert server.status().alive


def test_t5_a_packed_body_is_not_unpacked():
    import zlib

    with house() as (_room, _server, address):
        headers = origin(address) | {"Content-Encoding": "deflate"}
        bomb = zlib.compress(b" " * 3_000_000)[:4000]
        assert asked(address, ("POST", "/join", headers, bomb))[0][0] == 400


def test_t5_a_socket_that_misbehaves_is_closed_with_the_reason():
    with house() as (_room, _server, address):

        async def play():
            async with students(address, 4) as (flood, giant, odd, binary):
                for _ in range(30):
                    await flood.socket.send_json({"type": "ping"})
                assert await flood.closed() == 4429
                await giant.socket.send_str("x" * 3000)
                assert await giant.closed() == 1009
                await odd.socket.send_str("[" * 1500)
                assert await odd.closed() == 4400
                await binary.socket.send_bytes(b"\0")
                assert await binary.closed() == 4400
                stranger = Student(flood.http, address)
                stranger.socket = await flood.http.ws_connect(stranger.base + "/ws", origin=stranger.base)
                assert await stranger.closed() == 4408
                stranger.socket = await flood.http.ws_connect(stranger.base + "/ws", origin=stranger.base)
                await stranger.socket.send_json({"type": "hello", "token": "made-up"})
                assert await stranger.closed() == 4401
                stranger.socket = await flood.http.ws_connect(stranger.base + "/ws", origin=stranger.base)
                await stranger.socket.send_json({"type": "hello", "token": ["made-up"]})
                assert await stranger.closed() == 4400
                await flood.sit()
                assert flood.state["phase"] == "waiting"

        asyncio.run(play())


def test_t5_only_so_many_connections_are_held():
    class Server:
        connections = [object()] * 7

    factory = Connections(Server(), 7, {})
    assert type(factory()).__name__ == "Full" and factory.refused == 1


def test_t6_two_rooms_know_nothing_of_each_other():
    with house() as (_a, server_a, address_a), house() as (_b, server_b, address_b):

        async def play():
            async with students(address_a, 1) as (one,), students(address_b, 1) as (two,):
                server_a.open_round("a", "Asked in A", OPTIONS)
                await one.hear("state")
                intruder = Student(one.http, address_b)
                intruder.socket = await one.http.ws_connect(intruder.base + "/ws", origin=intruder.base)
                await intruder.socket.send_json({"type": "hello", "token": one.token})
                assert await intruder.closed() == 4401
                assert (await intruder.post("/seat", {"token": one.token}))[0] == 410
                assert await intruder.join(address_a.code) == 404
                await one.choose("ask")
                server_b.open_round("b", "Asked in B", OPTIONS)
                assert (await two.hear("state"))["prompt"] == "Asked in B"
                assert (await two.choose("ask", one.state["ballot"]))["type"] == "late"
                assert (server_a.close_round().voted, server_b.close_round().voted) == (1, 0)

        asyncio.run(play())


@pytest.mark.parametrize(
    "act", ["open", "close", "close_round", "lock", "unlock", "empty", "outcome", "status"]
)
def test_t7_a_student_cannot_do_what_the_teacher_does(act):
    with house() as (_room, server, address):

        async def play():
            async with students(address, 2) as (bad, good):
                server.open_round("r", "What now?", OPTIONS)
                await good.hear("state")
                await good.choose("aunt")
                for path in (f"/{act}", f"/host/{act}", f"/admin/{act}", f"/api/{act}"):
                    sent = {"token": bad.token, "code": bad.code}
                    assert (await bad.post(path, sent))[0] == 404
                await bad.hear("state")
                await bad.socket.send_json({"type": act, "seat": good.number, "token": good.token})
                assert await bad.closed() == 4400
                status = server.status()
                assert (status.round_id, status.received, status.seats, status.locked) == ("r", 1, 2, False)
                assert server.close_round().counts == (0, 0, 1)

        asyncio.run(play())


def test_t8_a_vote_after_the_close_out_of_range_or_replayed_counts_for_nothing():
    with house() as (_room, server, address):

        async def play():
            async with students(address, 1) as (one,):
                server.open_round("r", "What now?", OPTIONS)
                ballot = (await one.hear("state"))["ballot"]
                for odd in ("", "0", "3", "-1", "ASK", "__proto__", "ask "):
                    assert (await one.choose(odd))["type"] == "unknown-option"
                assert (await one.choose("ask", "another-ballot"))["type"] == "late"
                assert server.status().received == 0
                await one.choose("ask")
                assert server.close_round().counts == (1, 0, 0)
                assert (await one.choose("more", ballot))["type"] == "late"
                server.open_round("r", "What now?", OPTIONS)
                await one.sit()
                assert one.state["ballot"] != ballot
                assert (await one.choose("more", ballot))["type"] == "late", "a replay after reconnecting"
                sent = {"token": one.token, "ballot": ballot, "option": "more"}
                assert (await one.post("/vote", sent))[1]["type"] == "late"
                assert server.close_round().voted == 0

        asyncio.run(play())


@pytest.mark.parametrize("option", [0, 1.5, True, None, ["ask"], {"ask": 1}])
def test_t8_an_option_of_another_kind_is_refused(option):
    with house() as (_room, server, address):

        async def play():
            async with students(address, 1) as (one,):
                server.open_round("r", "What now?", OPTIONS)
                await one.hear("state")
                sent = {"token": one.token, "ballot": one.state["ballot"], "option": option}
                assert (await one.post("/vote", sent))[0] == 400
                assert server.close_round().voted == 0

        asyncio.run(play())


def test_t9_one_address_for_the_whole_class_is_no_trouble():
    """Behind one router all have one address (as all have here): a clumsy few shut nobody's seat."""
    with house() as (_room, server, address):

        async def play():
            async with students(address, 35) as class_, students(address, 1, seated=False) as (clumsy,):
                for _ in range(GUESSES):
                    assert await clumsy.join("BCDFGH") == 404
                assert await clumsy.join("BCDFGH") == 429
                server.open_round("r", "What now?", OPTIONS)
                for each in class_:
                    await each.hear("state")
                    assert (await each.choose("ask"))["type"] == "taken"
                    assert (await each.post("/seat", {"token": each.token}))[0] == 200
                server.unlock(60)
                assert await clumsy.join() == 200
                assert server.close_round().counts == (35, 0, 0)

        asyncio.run(play())


def test_t10_a_network_that_keeps_devices_apart_is_named_before_class():
    kinds = {advice.kind for advice in preflight("192.168.1.20", Words())}
    assert "isolation" in kinds and not any(a.stop for a in preflight("192.168.1.20", Words()))


def test_t10_phones_that_probe_for_the_internet_are_answered():
    """Under whatever name they ask, and with nothing in the answer but what they look for."""
    with house() as (room, _server, address):
        for path, (status, kind, text) in ANSWERS.items():
            got = asked(address, ("GET", path, {"Host": "captive.example"}, None))[0]
            assert (got[0], got[2]) == (status, text) and got[1]["Content-Type"].startswith(kind)
            assert set(got[1]) >= CAREFUL and room.code not in got[2]
            assert asked(address, ("POST", path, {"Host": "captive.example"}, ""))[0][0] == 421


def test_t11_who_listens_on_an_open_network_learns_no_name():
    """Plain HTTP can be heard. No page asks for a name, nothing sets a cookie, and the teacher is told."""
    with house() as (_room, server, address):
        server.open_round("r", "What now?", OPTIONS)

        async def play():
            async with students(address, 1, seated=False) as (one,):
                async with one.http.get(one.base + "/") as answer:
                    page = await answer.text()
                    assert "Set-Cookie" not in answer.headers
                headers = {"Origin": one.base, "Content-Type": "application/json"}
                body = json.dumps({"code": one.code})
                async with one.http.post(one.base + "/join", data=body, headers=headers) as answer:
                    assert "Set-Cookie" not in answer.headers
                return page

        page = asyncio.run(play())
        assert page.count("<input") == 1 and 'name="code"' in page
        assert "open-network" in {advice.kind for advice in beforehand(Words())}


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../etc/passwd",
        "/page/../../../pyproject.toml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%5c..%5cboot.ini",
        "/page.css/../../room.py",
        "/page.css%00.html",
        "//etc/passwd",
        "/room.py",
        "/page/page.js",
        "/themes/paper.json",
        "/static/",
        "/.git/config",
    ],
)
def test_t12_no_path_reaches_a_file(path):
    """There is no folder behind the pages: each has a name of its own, and nothing else has an answer."""
    with house() as (_room, _server, address):
        host = address.short[7:-1].encode()
        sent = b"GET " + path.encode() + b" HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n"
        answer = asyncio.run(raw(address, sent))
        assert answer.split(b" ")[1] in (b"404", b"400"), answer[:80]
        assert b"root:" not in answer and b"import " not in answer


NASTY = '<img src=x onerror="alert(1)"><script>alert(2)</script>&amp;\'"</p>'


def test_t13_what_an_author_wrote_is_never_markup():
    """As HTML every letter of it is escaped; as JSON it is a text, which the script sets as a text."""
    with house() as (room, server, address):

        async def play():
            async with students(address, 1) as (one,):
                headers = {"Origin": one.base, "Content-Type": "application/x-www-form-urlencoded"}
                server.open_round("r", NASTY, [(NASTY, NASTY), ("b", "B")], NASTY, NASTY)
                state = await one.hear("state")
                assert state["prompt"] == NASTY
                async with one.http.post(
                    one.base + "/seat", data=f"token={one.token}", headers=headers
                ) as answer:
                    opened = await answer.text()
                assert (await one.choose(NASTY))["type"] == "taken"
                assert server.close_round().counts == (1, 0)
                server.show_outcome(NASTY)
                async with one.http.post(
                    one.base + "/seat", data=f"token={one.token}", headers=headers
                ) as answer:
                    decided = await answer.text()
                for page in (opened, decided):
                    assert "<img" not in page and "<script>" not in page and "&lt;img" in page
                    assert "onerror=&quot;" in page and 'onerror="' not in page
                code = room.code
                async with one.http.post(
                    one.base + "/join", data=f"code={code[0]}%3Cb%3E", headers=headers
                ) as answer:
                    assert "<b>" not in await answer.text()

        asyncio.run(play())


def test_every_answer_carries_the_headers_whatever_went_wrong():
    with house() as (room, server, address):
        server.lock()
        ours = origin(address)
        requests = [
            ("GET", "/", {}, None),
            ("GET", "/page.css", {}, None),
            ("GET", "/page.js", {}, None),
            ("GET", "/nowhere", {}, None),
            ("GET", "/ws", ours, None),
            ("DELETE", "/", ours, None),
            ("PUT", "/join", ours, "{}"),
            ("POST", "/join", ours, json.dumps({"code": room.code})),
            ("POST", "/join", ours, "x" * 5000),
            ("POST", "/join", ours | {"Content-Type": "multipart/form-data; boundary=x"}, "x"),
            ("POST", "/seat", ours, "{}"),
            ("POST", "/vote", {}, "{}"),
            ("GET", "/", {"Host": "evil.example"}, None),
        ]
        statuses = []
        for status, headers, _ in asked(address, *requests):
            statuses.append(status)
            assert set(headers) >= CAREFUL, status
            assert headers["Server"] == "waymark" and "Set-Cookie" not in headers
        assert statuses == [200, 200, 200, 404, 400, 405, 405, 423, 413, 400, 410, 403, 421]
        broken = asyncio.run(raw(address, b"\x16\x03\x01 hello\r\n\r\n")).decode()
        assert "Content-Security-Policy" in broken and "400" in broken.split("\r\n")[0]


def test_a_socket_answers_with_the_headers_too():
    with house() as (_room, _server, address):

        async def play():
            async with students(address, 1) as (one,):
                assert set(one.socket._response.headers) >= CAREFUL
                await soon(lambda: True)

        asyncio.run(play())
