"""A vote on the students' own devices, from the stage's side: a real server on this machine's own loop."""

import pytest
from lessons_for_tests import small
from playing import Teacher

from game.cli.rooms import NetworkRooms
from game.devices import Interface
from game.session import Tally
from game.session.events import Counted, to_data


@pytest.fixture
def teacher(tmp_path):
    person = Teacher(tmp_path, lessons=[small()], rooms=NetworkRooms((("this computer", "127.0.0.1"),)))
    yield person
    person.close()


def room_of(teacher):
    return teacher.stagehand._devices._room._server.room


def students(teacher, number):
    """Seat students as their browsers would be seated, by the code on the wall."""
    code = teacher.stagehand._devices.view().code
    return [room_of(teacher).join(code).token for _ in range(number)]


def vote(teacher, token, option):
    view, _ = room_of(teacher).look(token)
    room_of(teacher).vote(token, view.ballot, option)
    teacher.loop.turn()


def at_the_open_vote(teacher, seats=3):
    teacher.open_lesson().click("ballot-devices")
    assert teacher.screen.kind == "join"
    teacher.click("network-0")
    tokens = students(teacher, seats)
    teacher.loop.turn()
    teacher.press("space").tick_all()
    while teacher.session.phase != "playing":
        teacher.press("space")
    while not teacher.at_choice():
        teacher.press("space")
    teacher.press("space")
    assert teacher.screen.kind == "devices"
    return tokens


def test_the_wall_shows_how_to_join_and_who_has_come_without_a_key_being_pressed(teacher):
    teacher.open_lesson().click("ballot-devices").click("network-0")
    join = next(part for part in teacher.screen.walk() if part.role == "code-to-join")
    assert join.text.startswith("http://127.0.0.1:")
    assert len(join.who) == 6
    assert "0 devices are here" in teacher.text()
    students(teacher, 2)
    teacher.loop.turn()
    assert "2 devices are here" in teacher.text()


def test_votes_stay_unseen_until_the_close_and_become_a_tally_like_any_other(teacher):
    tokens = at_the_open_vote(teacher, 5)
    vote(teacher, tokens[0], "1")
    one = teacher.text()
    assert "1 of 5" in one
    vote(teacher, tokens[0], "0")
    assert teacher.text() == one
    for token in tokens[1:4]:
        vote(teacher, token, "0")
    vote(teacher, tokens[4], None)
    teacher.click("close")
    assert teacher.session.round.ballots == (Tally((4, 0), 20, "devices"),)
    assert teacher.session.round.outcome == "0"
    assert room_of(teacher).look(tokens[0])[0].outcome == "Wait a day."


def test_nothing_of_a_seat_is_written(teacher):
    tokens = at_the_open_vote(teacher)
    for token in tokens:
        vote(teacher, token, "0")
    teacher.click("close")
    journal = teacher.stagehand.conductor.journal
    counted = [to_data(event) for event in journal.events() if isinstance(event, Counted)]
    assert counted == [{"event": "counted", "counts": (3, 0), "passed": 21, "ballot": "devices"}]
    data = journal.path.read_bytes()
    assert not any(token.encode() in data for token in tokens)
    assert b"127.0.0.1" not in data


def test_hands_are_one_key_away_when_the_network_dies_in_the_middle(teacher):
    tokens = at_the_open_vote(teacher)
    vote(teacher, tokens[0], "1")
    teacher.stagehand._devices._room._server.stop()
    teacher.loop.turn()
    assert "Nothing is lost" in teacher.text()
    teacher.click("hands-instead")
    assert teacher.screen.kind == "choice"
    teacher.press("space", "9", "space", "4", "space", "space")
    assert teacher.session.round.ballots == (Tally((9, 4), 11, "hands"),)


def test_the_number_can_be_hidden(teacher):
    at_the_open_vote(teacher)
    teacher.click("hide")
    assert "of 3" not in teacher.text()


def test_the_quiet_screen_empties_the_students_screens_too(teacher):
    tokens = at_the_open_vote(teacher)
    teacher.press("esc")
    assert room_of(teacher).look(tokens[0])[0].phase == "quiet"
    teacher.press("esc")
    assert room_of(teacher).look(tokens[0])[0].phase == "open"


def test_stopping_the_vote_counts_nothing(teacher):
    tokens = at_the_open_vote(teacher)
    vote(teacher, tokens[0], "1")
    teacher.click("stop")
    assert teacher.session.round is None
    assert room_of(teacher).look(tokens[0])[0].phase == "put-away"


@pytest.fixture
def wifi(monkeypatch):
    """What this computer is on; and how often it was asked."""
    on, asked = [], []

    def interfaces():
        asked.append(len(on))
        return [Interface(*each) for each in on]

    monkeypatch.setattr("game.cli.rooms.interfaces", interfaces)
    return on, asked


def test_a_network_that_is_joined_later_is_found_when_the_screen_is_shown_again_or_looked_for(tmp_path, wifi):
    on, asked = wifi
    teacher = Teacher(tmp_path, lessons=[small()], rooms=NetworkRooms())
    teacher.open_lesson().click("ballot-devices")
    assert "on no network" in teacher.text() and teacher.screen.find("network-0") is None
    before = len(asked)
    for _ in range(50):
        teacher.loop.frame.dirty = True
        teacher.loop.turn()
    assert len(asked) == before, "not with every frame"
    on.append(("Wi-Fi", "127.0.0.1"))
    teacher.press("a")
    assert teacher.screen.find("network-0").text == "Wi-Fi  127.0.0.1"
    on.append(("Cable", "127.0.0.2"))
    teacher.press("space").click("join")
    assert teacher.screen.find("network-1") is not None
    on[:] = [("Hotspot", "127.0.0.3")]
    teacher.click("look-again")
    assert "Hotspot" in teacher.text() and "Cable" not in teacher.text()
    teacher.close()


def test_when_the_address_has_gone_the_networks_are_those_of_now(tmp_path, wifi):
    on, _ = wifi
    on.append(("Wi-Fi", "127.0.0.1"))
    teacher = Teacher(tmp_path, lessons=[small()], rooms=NetworkRooms())
    teacher.open_lesson().click("ballot-devices").click("network-0")
    on[:] = [("Hotspot", "127.0.0.3")]
    teacher.stagehand._devices._room._server._trouble = "address-gone"
    teacher.loop.turn()
    assert teacher.screen.find("network-0").text == "Hotspot  127.0.0.3"
    teacher.close()


def test_an_address_that_is_not_here_is_said_in_words(tmp_path):
    rooms = NetworkRooms((("elsewhere", "203.0.113.9"),))
    teacher = Teacher(tmp_path, lessons=[small()], rooms=rooms)
    teacher.open_lesson().click("ballot-devices").click("network-0")
    assert "not at 203.0.113.9" in teacher.text()
    teacher.click("hands-instead")
    assert teacher.screen.kind == "checklist"
    teacher.close()
