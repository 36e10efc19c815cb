"""The teacher's side of a round on devices: every control a key away, nothing of the answers, trouble in words."""

import os
import signal
import sqlite3
import time

import pygame
import pytest
from lessons_for_tests import new_friend, small
from playing import Teacher

from game.cli.rooms import NetworkRooms
from game.session import Tally
from game.stage.stagehand import Stagehand

HERE = NetworkRooms((("this computer", "127.0.0.1"),))


class Room:
    """A teacher with a room of devices open and the first choice put to them."""

    def __init__(self, home, seats=6, desk=False, lessons=None):
        self.teacher = Teacher(home, lessons=lessons or [small()], rooms=HERE)
        teacher = self.teacher.open_lesson().click("ballot-devices").click("network-0")
        self.tokens = [self.room.join(self.room.code).token for _ in range(seats)]
        teacher.loop.turn()
        teacher.press("space").tick_all()
        teacher.on_to_choice()
        teacher.press("space")
        assert teacher.session.asking is not None
        if desk:
            teacher.with_desk()

    @property
    def room(self):
        return self.teacher.stagehand._devices._room._server.room

    def vote(self, *options):
        for token, option in zip(self.tokens, options, strict=False):
            self.room.vote(token, self.room.look(token)[0].ballot, option)
        self.teacher.loop.turn()
        return self

    def desk_text(self):
        screen = self.teacher.stagehand.desk()
        return "\n".join(f"{part.text} {part.detail}" for part in screen.walk())

    def press(self, *keys):
        self.teacher.press(*keys)
        return self


@pytest.fixture
def opened(tmp_path):
    made = []

    def make(**given):
        made.append(Room(tmp_path, **given))
        return made[-1]

    yield make
    for room in made:
        room.teacher.close()


@pytest.mark.parametrize("desk", [True, False], ids=["a window of its own", "over the stage"])
def test_every_control_of_an_open_round_is_on_the_desk_with_its_key(opened, desk):
    room = opened(desk=desk)
    if not desk:
        room.press("n")
    screen = room.teacher.stagehand.desk() if desk else room.teacher.screen
    keys = {part.id: part.detail for part in screen.targets}
    wanted = {"close": "C", "hide": "V", "hands-instead": "T", "door": "K", "seats": "E", "join": "J"}
    assert wanted.items() <= keys.items()
    assert keys["debrief"] == "D"


@pytest.mark.parametrize("desk", [True, False], ids=["a window of its own", "over the stage"])
def test_the_desk_tells_how_many_have_voted_and_nothing_of_what(opened, desk):
    room = opened(desk=desk)
    if not desk:
        room.press("n")
    room.vote("0", "0", "0")
    one = [room.teacher.stagehand.screen(), room.teacher.stagehand.desk()]
    picture = room.teacher.picture()
    room.vote("1", "1", None)
    assert [room.teacher.stagehand.screen(), room.teacher.stagehand.desk()] == one
    assert room.teacher.picture() == picture
    assert "3 of 6 have voted" in room.desk_text()


def test_a_hidden_number_is_hidden_from_the_class_and_shown_on_a_desk_apart(opened):
    room = opened(desk=True).vote("0", "1").press("v")
    assert "2 of 6" not in room.teacher.text() and "2 of 6" in room.desk_text()
    room.press("v")
    assert "2 of 6" in room.teacher.text()


def test_over_the_stage_the_desk_hides_the_number_too(opened):
    room = opened().vote("0", "1").press("v", "n")
    assert room.teacher.screen.kind == "desk"
    assert "2 of 6" not in room.teacher.text()


def test_with_a_desk_apart_the_wall_has_no_controls_of_the_room(opened):
    room = opened(desk=True)
    wall = room.teacher.loop.frame.composition.screen
    assert wall.find("close") is None and wall.find("stop") is None
    assert next(part for part in wall.parts if part.role == "options")


@pytest.mark.parametrize("over", [True, False], ids=["from the desk", "on the stage"])
def test_c_closes_the_vote_and_o_opens_it_again(opened, over):
    room = opened().vote("0", "0", "0", "1")
    room.press(*"nc" if over else "c")
    assert room.teacher.screen.kind == "result"
    assert room.teacher.session.round.ballots == (Tally((3, 1), 20, "devices"),)
    room.press("n", "o")
    assert room.teacher.session.round is None
    assert room.teacher.screen.kind == "devices"
    assert room.room.look(room.tokens[0])[0].phase == "open"
    assert room.room.look(room.tokens[0])[1] is None


def test_k_closes_the_door_and_opens_it_again(opened):
    room = opened().press("n", "k")
    assert room.room.join(room.room.code) == "locked"
    assert "nobody else can join" in room.teacher.text()
    room.press("k")
    assert room.room.join(room.room.code).number


def test_a_door_that_guesses_have_shut_is_told_and_held_open_for_a_minute(opened):
    room = opened()
    now = time.monotonic()
    room.room._clock = lambda: now
    while room.room.join("BCDFGH") != "shut":
        pass
    room.teacher.loop.turn()
    assert "The door is shut" in room.teacher.text()
    room.press("n")
    assert "the door is shut" in room.teacher.text()
    room.press("k")
    assert room.room.join(room.room.code).number
    assert "the door is shut" not in room.teacher.text()
    now += 61
    room.room.tick()
    assert not room.room.status().shut, "wrong codes were forgiven"


def test_a_seat_is_emptied_by_the_number_that_its_page_shows(opened):
    room = opened().vote("0", "0", "0", "1")
    number = room.room.seat_number(room.tokens[3])
    room.press("n", "e", *str(number), "space")
    assert room.room.seat_number(room.tokens[3]) is None
    assert room.teacher.screen.kind == "seats"
    assert room.teacher.screen.find(f"seat-{number}") is None
    room.press("space", "c")
    assert room.teacher.session.round.ballots[-1].counts == (3, 0)


def test_a_number_that_no_seat_has_empties_none(opened):
    room = opened().press("n", "e", "9", "9", "space")
    assert len(room.room.status().numbers) == 6
    assert room.teacher.screen.kind != "trouble"


def test_the_seats_are_shown_as_numbers_and_nothing_else(opened):
    room = opened().vote("0", "1", None).press("n", "e")
    shown = [part for part in room.teacher.screen.targets if part.id.startswith("seat-")]
    assert [part.text for part in shown] == [str(number) for number in room.room.status().numbers]
    assert len({(part.detail, part.icon, part.marks) for part in shown}) == 1


@pytest.mark.parametrize(
    "keys",
    [("t",), ("d",), ("back",), ("c", "n", "o"), ("c", "back")],
    ids=["hands instead", "the debrief", "back", "counted, and opened again", "counted, and taken back"],
)
def test_whoever_voted_is_told_when_it_is_not_counted(opened, keys):
    """A vote that the page had confirmed never goes without a word."""
    room = opened().vote("0", "0", "1")
    ballot = room.room.look(room.tokens[0])[0].ballot
    room.press(*keys)
    view = room.room.look(room.tokens[0])[0]
    assert view.dropped == (ballot,) and view.phase == ("open" if "o" in keys else "put-away")


def test_whoever_voted_among_too_few_is_told_that_it_is_not_counted(opened):
    room = opened().vote("0", "1").press("c")
    assert room.room.look(room.tokens[0])[0].phase == "put-away"


def test_too_few_at_the_second_vote_after_a_tie_are_told_as_well(opened):
    room = opened().vote("0", "0", "1", "1").press("c")
    assert room.room.look(room.tokens[0])[0].phase == "waiting", "an even vote is counted"
    room.press("space").vote("0").press("c")
    assert room.room.look(room.tokens[0])[0].phase == "put-away"


def test_whoever_voted_is_told_nothing_of_the_kind_when_it_is_counted(opened):
    room = opened().vote("0", "0", "1").press("c")
    assert room.room.look(room.tokens[0])[0].phase == "outcome"
    room.press("space", "space")
    view = room.room.look(room.tokens[0])[0]
    assert view.phase == "outcome" and not view.dropped


def test_a_count_that_could_not_be_written_and_is_given_up_is_told_too(opened):
    room = opened().vote("0", "0", "0", "1")
    journal = room.teacher.stagehand.conductor.journal
    connection = journal._connection
    full = sqlite3.connect(":memory:")  # has no table to write to, as a disk that is full has no room
    journal._connection = full
    room.press("c")
    assert room.room.look(room.tokens[0])[0].phase == "closed"
    journal._connection = connection
    room.press("space", "t")
    assert room.room.look(room.tokens[0])[0].phase == "put-away"
    full.close()


def test_d_goes_to_the_debrief_from_the_desk_and_the_devices_look_up(opened):
    room = opened().vote("0").press("n", "d")
    assert "debrief" in room.teacher.stagehand.conductor.system.scenario.scenes[
        room.teacher.session.state.scene
    ].tags  # fmt: skip
    assert room.room.look(room.tokens[0])[0].phase == "put-away"


def test_t_takes_hands_in_the_middle_of_a_round(opened):
    room = opened().vote("0").press("t", "space")
    assert room.teacher.screen.kind == "count"


def test_two_votes_are_not_counted_and_hands_or_a_circle_are_offered_at_once(opened):
    room = opened().vote("0", "1").press("c")
    assert "Fewer than three" in room.teacher.text()
    assert room.teacher.session.round is None
    room.teacher.click("circle-instead")
    assert room.teacher.session.preparation.ballot == "circle"
    assert "Each speaks in turn" in room.teacher.text()


def test_two_devices_are_told_beforehand_that_they_are_too_few(opened):
    room = opened(seats=2)
    assert "could be told apart" in room.teacher.text()
    assert room.teacher.screen.find("circle-instead") is not None


def test_whether_another_device_has_reached_the_page_is_told_before_anyone_sits(tmp_path):
    teacher = Teacher(tmp_path, lessons=[small()], rooms=HERE)
    teacher.open_lesson().click("ballot-devices").click("network-0")
    assert "lets devices meet" not in teacher.text()
    teacher.stagehand._devices._room._server.room.reach()
    teacher.stagehand._devices._room._server.room.tick()
    teacher.loop.turn()
    assert "lets devices meet" in teacher.text()
    teacher.close()


def test_when_the_network_has_gone_what_came_is_counted_or_hands_are_taken(opened):
    room = opened().vote("0", "0", "1")
    room.room  # noqa: B018
    server = room.teacher.stagehand._devices._room._server
    server._trouble = "address-gone"
    room.teacher.loop.turn()
    assert "left the network" in room.teacher.text() and "Nothing is lost" in room.teacher.text()
    room.press("c")
    assert room.teacher.session.round.ballots[-1].counts == (2, 1)


def test_a_count_that_could_not_be_written_is_kept_and_written_at_the_next_try(opened, monkeypatch):
    room = opened().vote("0", "0", "0", "1")
    journal = room.teacher.stagehand.conductor.journal
    connection = journal._connection
    full = sqlite3.connect(":memory:")  # has no table to write to, as a disk that is full has no room
    journal._connection = full
    room.press("c")
    assert room.teacher.screen.kind == "trouble"
    assert room.teacher.session.round is None
    journal._connection = connection
    room.press("space", "c")
    assert room.teacher.session.round.ballots == (Tally((3, 1), 20, "devices"),)
    full.close()


class Hall:
    """A hall of three hundred, whose room is a process of its own."""

    def __init__(self, home):
        self.teacher = Teacher(home, lessons=[small()], rooms=HERE)
        self.teacher.open_lesson()
        for _ in range(28):
            self.teacher.click("ten-more")
        self.teacher.click("ballot-devices").click("network-0")

    @property
    def server(self):
        return self.teacher.stagehand._devices._room._server

    def to_the_vote(self):
        self.teacher.press("space").tick_all()
        self.teacher.on_to_choice()
        self.teacher.press("space")
        return self


@pytest.fixture
def hall(tmp_path):
    made = Hall(tmp_path)
    yield made
    made.teacher.close()


def test_a_hall_has_its_room_in_a_process_of_its_own_with_seats_enough(hall):
    assert hall.teacher.session.preparation.class_size == 304
    assert hall.server._process.pid != os.getpid()
    assert hall.teacher.stagehand._devices._room.holds(304)
    hall.to_the_vote()
    assert hall.teacher.screen.kind == "devices"
    assert "0 of 0" in hall.teacher.text()


def test_a_class_that_grows_past_its_room_gets_a_larger_one(tmp_path):
    teacher = Teacher(tmp_path, lessons=[small()], rooms=HERE)
    teacher.open_lesson().click("ballot-devices").click("network-0")
    before = teacher.stagehand._devices.view().code
    teacher.press("space")
    for _ in range(4):
        teacher.click("ten-more")
    assert teacher.stagehand._devices._room.holds(64)
    assert teacher.stagehand._devices.view().code != before
    teacher.close()


def test_a_room_whose_process_died_says_that_its_votes_are_lost_and_opens_anew(hall):
    teacher = hall.to_the_vote().teacher
    os.kill(hall.server._process.pid, signal.SIGKILL)
    end = time.monotonic() + 20
    while hall.server.status().alive:
        assert time.monotonic() < end
        time.sleep(0.02)
    teacher.loop.turn()
    assert "the votes of this round with it" in teacher.text()
    teacher.press("c")
    assert teacher.screen.kind == "trouble" and "lost" in teacher.text()
    teacher.press("space", "j").click("network-0").press("space")
    assert teacher.screen.kind == "devices" and teacher.stagehand._devices.view().alive
    while not hall.server.status().round_id:
        assert time.monotonic() < end
        time.sleep(0.02)


def test_numbers_of_seats_have_four_digits_at_most(tmp_path):
    from game.screens import View
    from game.session.commands import EraseDigit, TypeDigit

    stagehand: Stagehand = Teacher(tmp_path, lessons=[small()], rooms=HERE).stagehand
    stagehand.view = View("seats")
    for digit in (1, 2, 3, 4, 5):
        stagehand.act(TypeDigit(digit))
    assert stagehand.view.typed == 5
    stagehand.act(EraseDigit())
    assert stagehand.view.typed is None
    assert pygame.display.get_init()


def test_the_keys_of_the_desk_work_though_the_desk_is_not_shown(opened):
    room = opened().press("k")
    assert room.room.status().locked
    room.press("k", "e")
    assert room.teacher.screen.kind == "seats"


@pytest.mark.parametrize("over", ["h", "p", "esc"])
def test_no_key_reaches_the_room_through_what_lies_over_the_lesson(opened, over):
    room = opened().vote("0", "0", "0").press(over, "k", "c", "v")
    assert not room.room.status().locked
    assert room.teacher.session.asking is not None
    room.press(over)
    assert "3 of 6" in room.teacher.text()


def test_a_vote_opened_before_its_room_leads_to_the_room(tmp_path):
    teacher = Teacher(tmp_path, lessons=[small()], rooms=HERE)
    teacher.open_lesson().click("ballot-devices").press("space").tick_all()
    teacher.on_to_choice()
    teacher.press("space")
    assert "not open yet" in teacher.text()
    teacher.press("j").click("network-0").press("space")
    room = teacher.stagehand._devices._room._server.room
    tokens = [room.join(room.code).token for _ in range(3)]
    for token in tokens:
        assert room.vote(token, room.look(token)[0].ballot, "0") == "taken"
    teacher.press("c")
    assert teacher.session.round.ballots[-1].counts == (3, 0)
    teacher.close()


def test_the_students_pages_and_the_advice_go_over_to_the_language_of_the_stage(tmp_path):
    teacher = Teacher(tmp_path, lessons=[new_friend()], rooms=HERE)
    teacher.open_lesson().click("ballot-devices").click("network-0")
    room = teacher.stagehand._devices._room._server.room
    english = teacher.stagehand._devices.view().advice
    teacher.speak("fr")
    assert room.language == "fr" and room.look("")[0].phase == "waiting"
    assert not set(english) & set(teacher.stagehand._devices.view().advice)
    teacher.speak("en")
    assert room.language == "en" and teacher.stagehand._devices.view().advice == english
    teacher.close()


def test_an_open_vote_is_told_in_the_language_that_the_class_changes_to_and_keeps_its_votes(tmp_path):
    room = Room(tmp_path, lessons=[new_friend()]).vote("0", "1", "1", "0")
    prompt = room.room.look(room.tokens[0])[0].prompt
    room.teacher.speak("fr")
    view, chosen = room.room.look(room.tokens[0])
    assert room.teacher.screen.language == view.language == "fr"
    assert view.prompt != prompt and view.prompt in room.teacher.text()
    assert chosen.option == "0" and room.room.status().received == 4
    room.press("c")
    assert room.teacher.session.round.ballots[-1].counts[:2] == (2, 2)
    room.teacher.close()
