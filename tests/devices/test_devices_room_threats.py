"""The threats that need no network, T14 to T19: who looks over a shoulder, who asks too much, what a wall shows."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lessons_for_tests import SMALL, small, vocabulary
from students import OPTIONS

from game.check.lesson import Lesson
from game.check.rules import own_life
from game.devices import Room
from game.devices.pages import join_part, page, seat_part
from game.devices.phrases import phrases
from game.devices.view import Status, View
from game.language import Words
from game.play import System
from game.scenario import read_text
from game.screens import Devices, Setting, Stand, build, desk_screen
from game.screens import View as Over
from game.session import About, Preparation
from game.session import commands as c
from game.session.respond import respond
from game.session.session import begin
from game.summary.bands import most_from
from game.summary.sealer import FileSealer

SETTING = Setting(Words(), vocabulary())
GAME = Path(__file__).parent.parent.parent / "game"
CHOICES = st.lists(st.sampled_from([None, "ask", "more", "aunt"]), min_size=8, max_size=8)


def played(students, *commands):
    """A session of a small lesson at its choice, its round put to the devices."""
    session = begin(System(small()), About("0" * 32, "small", "hash", "en", "2026-01-01"))
    session = replace(session, preparation=Preparation(frozenset(range(7)), students, ballot="devices"))
    system = System(small())
    for command in (c.GoOn(), c.GoOn(), c.GoOn(), *[c.LeaveOut()] * 4, c.OpenCount(), *commands):
        session = respond(system, session, command).session
    bands = FileSealer(Path("unused"), vocabulary()).bands
    return Stand(system, session, SETTING, bands, Devices(url="http://x/", seats=8, received=8, alive=True))


@given(CHOICES, CHOICES)
def test_t14_a_neighbour_and_a_camera_see_the_same_whatever_was_chosen(one, other):
    """While a vote is open, all that leaves the room's inside is the same for any choices."""
    told = []
    for choices in (one, other):
        room = Room(clock=lambda: 1.0)
        tokens = [room.join(room.code).token for _ in choices]
        room.open_round("r", "What now?", OPTIONS)
        for token, choice in zip(tokens, choices, strict=True):
            room.vote(token, room.look(token)[0].ballot, choice)
        told.append((replace(room.status(), numbers=()), replace(room.look(tokens[0])[0], ballot="")))
    assert told[0] == told[1]


def test_t15_the_teacher_is_told_numbers_of_votes_and_never_of_a_seat_that_voted():
    """Who has voted cannot be told from who has not: the status is the same for any four of eight seats."""
    told = set()
    for voters in (range(4), range(4, 8), (0, 2, 4, 6)):
        room = Room(clock=lambda: 1.0)
        tokens = [room.join(room.code).token for _ in range(8)]
        room.open_round("r", "What now?", OPTIONS)
        for place in voters:
            room.vote(tokens[place], room.look(tokens[place])[0].ballot, "ask")
        told.add(replace(room.status(), numbers=()))
    assert told == {Status(seats=8, present=8, received=4, round_id="r")}


def on(screen):
    return " ".join(f"{part.text} {part.detail} {part.badge}" for part in screen.walk())


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 10))
@example(3, 0, 0)
@example(19, 0, 0)
@example(30, 0, 0)
@example(15, 15, 1)
def test_t16_neither_wall_nor_desk_shows_a_small_or_clear_result(first, second, passed):
    size = max(1, first + second + passed)
    stand = played(size, c.TakeTally((first, second), passed))
    closed = stand.session.round
    screens = [build(stand, Over()), desk_screen(stand), desk_screen(stand, beside=True)]
    shares = [part.amount for screen in screens for part in screen.walk() if part.amount is not None]
    small_or_clear = size < 20 or first == second or max(first, second) >= most_from(size)
    if closed is None or small_or_clear:
        assert shares == []
    middles = {2 / size, 7 / size, 12 / size, 17 / size, 22 / size, 27 / size, 30 / size}
    assert set(shares) <= middles, "the middle of a band, and no count"
    for screen in screens:
        numbers = {part.text for part in screen.walk()} | {part.detail for part in screen.walk()}
        assert not numbers & {str(first), str(second)} - {"0"}, "a count is never written as a number"


def test_t16_two_voters_decide_nothing_that_could_be_shown():
    stand = played(24, c.TakeTally((2, 0), 22))
    assert stand.session.round is None
    assert "Fewer than three" in on(build(stand, Over()))


def test_t17_there_is_no_place_for_a_name():
    """The page takes a code, and choices that it was given; nothing else can be typed or sent."""
    said = phrases(Words())
    view = View("open", "0" * 16, "What now?", tuple(OPTIONS))
    parts = (join_part(said), seat_part(said, "t" * 22, view, None))
    front, seat = (page(said, "en", "ltr", part) for part in parts)
    assert front.count("<input") == 1 and 'name="code"' in front and 'maxlength="9"' in front
    assert all(f'type="{kind}"' not in seat for kind in ("text", "email", "file")) and "<textarea" not in seat
    assert seat.count("<input") == seat.count('type="hidden"')
    room = Room()
    token = room.join(room.code).token
    room.open_round("r", "What now?", OPTIONS)
    assert room.vote(token, room.look(token)[0].ballot, "Maya smells") == "unknown-option"


@pytest.mark.parametrize(
    "prompt", ["Have you ever had to keep such a secret?", "Has this ever happened to you?"]
)
def test_t18_a_vote_about_a_students_own_life_is_found_before_a_class_sees_it(prompt):
    reading = read_text(SMALL.replace("What do you say?", prompt), "small", vocabulary())
    assert reading.scenario is not None
    lesson = Lesson(reading.scenario, vocabulary(), reading)
    assert list(own_life.check(lesson))


def test_t19_no_camera_and_no_microphone_is_ever_asked_for():
    """No part of the program can open one, and the page forbids them to itself."""
    named = {
        name.split(".")[0] if not name.startswith("pygame.") else name
        for path in GAME.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }
    assert not named & {"cv2", "pygame.camera", "pygame._camera", "pyaudio", "sounddevice"}
    script = (GAME / "devices" / "page" / "page.js").read_text(encoding="utf-8")
    assert "getUserMedia" not in script and "mediaDevices" not in script
