"""The teacher's choice of a network, what is told about it, and the code to photograph."""

import http.client
import ipaddress
import json
import socket
import subprocess
import sys

import pytest
from students import house

from game.devices import DevicesTrouble, beforehand, interfaces, preflight, qr_matrix
from game.devices.listening import listen_at
from game.devices.network import is_here
from game.language import Words


def test_the_addresses_of_this_machine_are_its_own():
    for _name, address in interfaces():
        assert is_here(address) and not ipaddress.ip_address(address).is_loopback
    assert is_here("127.0.0.1") and not is_here("203.0.113.7")


@pytest.mark.parametrize(
    ("address", "kinds", "stop"),
    [
        ("192.168.1.20", {"isolation"}, False),
        ("10.4.0.9", {"isolation"}, False),
        ("172.20.10.2", {"isolation"}, False),
        ("100.70.1.1", {"isolation"}, False),
        ("142.58.4.4", {"public", "isolation"}, False),
        ("169.254.3.3", {"no-network"}, True),
        ("0.0.0.0", {"no-network"}, True),
        ("127.0.0.1", {"loopback"}, True),
    ],
)
def test_what_stands_in_the_way_is_told(address, kinds, stop):
    advice = preflight(address, Words())
    assert {each.kind for each in advice} == kinds
    assert any(each.stop for each in advice) is stop
    assert all(each.text.endswith(".") for each in advice)


@pytest.mark.parametrize(
    ("system", "kinds"),
    [("win32", ["firewall", "open-network"]), ("darwin", ["firewall", "open-network"]),
     ("linux", ["open-network"])],
)  # fmt: skip
def test_what_holds_on_every_network_is_told_before_one_is_picked(monkeypatch, system, kinds):
    monkeypatch.setattr(sys, "platform", system)
    assert [each.kind for each in beforehand(Words())] == kinds


def test_hands_are_offered_at_once_where_devices_may_be_kept_apart():
    assert any("hands" in each.text for each in preflight("192.168.1.20", Words()))


def test_the_code_has_its_three_corners_and_a_quiet_zone():
    matrix = qr_matrix("http://192.168.43.117:8080/#KQMXTB")
    size = len(matrix)
    assert all(len(row) == size for row in matrix) and 33 <= size <= 37
    edge = [*matrix[:4], *matrix[-4:], *(row[:4] for row in matrix), *(row[-4:] for row in matrix)]
    assert not any(module for line in edge for module in line)
    for top, left in ((4, 4), (4, size - 11), (size - 11, 4)):
        corner = [row[left : left + 7] for row in matrix[top : top + 7]]
        assert all(corner[0]) and all(corner[6]) and all(row[0] and row[6] for row in corner)
        assert not any(corner[1][1:6]) and all(corner[3][2:5])


def test_at_the_web_s_own_port_the_address_has_no_number_and_browsers_are_let_in(monkeypatch):
    """A browser leaves :80 out of the Host and the Origin that it sends."""
    with house() as (_room, _server, address):
        port = int(address.short[7:-1].split(":")[1])
    monkeypatch.setattr("game.devices.server.WEB", port)
    with house(port=port) as (room, _server, address):
        assert address.short == "http://127.0.0.1/" and address.url == f"http://127.0.0.1/#{room.code}"
        connection = http.client.HTTPConnection("127.0.0.1", port)
        body = json.dumps({"code": room.code})
        for host in ("127.0.0.1", f"127.0.0.1:{port}"):
            headers = {"Host": host, "Origin": f"http://{host}", "Content-Type": "application/json"}
            connection.request("POST", "/join", body, headers)
            answer = connection.getresponse()
            assert answer.status == 200 and answer.read()
            assert "ws://127.0.0.1" in answer.headers["Content-Security-Policy"]
        connection.request("GET", "/", headers={"Host": "127.0.0.1:81"})
        assert connection.getresponse().status == 421
        connection.close()


def test_a_port_that_cannot_be_had_is_said_in_words_with_what_to_do(monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(DevicesTrouble, match=f"port {port} is taken by another program.*--port 0"):
            listen_at("127.0.0.1", port, here=True)

    def kept(*_address):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", kept)
    with pytest.raises(DevicesTrouble, match=r"keeps port 80 to itself.*--port 0"):
        listen_at("127.0.0.1", 80, here=True)


def test_without_the_extra_the_teacher_is_told_what_to_install():
    """In a Python that has neither library, the rest of the room still imports."""
    program = (
        "import sys; sys.modules['aiohttp'] = sys.modules['segno'] = None\n"
        "from game.devices import DeviceServer, DevicesTrouble, Room, qr_matrix\n"
        "for try_it in (lambda: DeviceServer(Room(), '127.0.0.1').start(), lambda: qr_matrix('x')):\n"
        "    try: try_it()\n"
        "    except DevicesTrouble as trouble: print(trouble)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.count("waymark[devices]") == 2 and not done.stderr
