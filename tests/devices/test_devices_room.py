"""The room without a network: seats, door, code, and a vote that is counted once."""

import itertools
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.devices import Room
from game.devices.door import GUESSES
from game.devices.letters import ALPHABET, make_code, read_code
from game.devices.room import Seated
from game.session import Tally

OPTIONS = [("a", "One"), ("b", "Two"), ("c", "Three")]


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def seat(room):
    joined = room.join(room.code)
    assert isinstance(joined, Seated)
    return joined.token


def ballot(room, token):
    return room.look(token)[0].ballot


moves = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from(["a", "b", "c", None, "zz", "stale", "leave"])), max_size=60
)


@given(moves)
def test_each_seat_counts_once_with_its_last_choice(played):
    """Whatever is sent in whatever order, the tally is the last good choice of each seat that is still there."""
    room = Room()
    tokens = [seat(room) for _ in range(10)]
    numbers = {token: room.seat_number(token) for token in tokens}
    room.open_round("r", "What now?", OPTIONS)
    now = ballot(room, tokens[0])
    expected = {}
    for who, what in played:
        token = tokens[who]
        if what == "leave":
            room.empty_seat(numbers[token])
            expected.pop(token, None)
            continue
        said = room.vote(token, "old" if what == "stale" else now, what)
        if room.seat_number(token) is None:
            assert said == "no-seat"
        elif what == "stale":
            assert said == "late"
        elif what == "zz":
            assert said == "unknown-option"
        else:
            assert said == "taken"
            expected[token] = what
            assert room.look(token)[1].option == what
    assert room.status().received == len(expected)
    chosen = list(expected.values())
    counts = tuple(chosen.count(option) for option, _ in OPTIONS)
    assert room.close_round() == Tally(counts, chosen.count(None), "devices")
    assert room.close_round() == Tally((), 0, "devices")


def test_after_the_close_a_seat_knows_nothing_of_its_choice():
    room = Room()
    token = seat(room)
    room.open_round("r", "What now?", OPTIONS)
    room.vote(token, ballot(room, token), "b")
    room.close_round()
    view, chosen = room.look(token)
    assert (view.phase, view.options, chosen) == ("closed", (), None)
    assert room.status().received == 0


def test_a_round_opened_again_forgets_the_first_ballot():
    """A re-vote is a new ballot even under the same name: what was sent for the old one is late."""
    room = Room()
    token = seat(room)
    room.open_round("r", "What now?", OPTIONS)
    old = ballot(room, token)
    assert room.vote(token, old, "a") == "taken"
    room.open_round("r", "What now?", OPTIONS)
    assert room.vote(token, old, "b") == "late"
    assert room.close_round().voted == 0


def voted(room):
    token = seat(room)
    room.open_round("r", "What now?", OPTIONS)
    room.vote(token, ballot(room, token), "a")
    return token, ballot(room, token)


@pytest.mark.parametrize(
    "ends",
    [
        lambda room: room.wait(),
        lambda room: room.put_away(),
        lambda room: room.show_outcome("One"),
        lambda room: room.open_round("r", "What now?", OPTIONS),
        lambda room: (room.close_round(), room.put_away()),
        lambda room: (room.quiet(True), room.put_away(), room.quiet(False)),
    ],
    ids=["wait", "put away", "outcome", "another vote", "closed, then put away", "under the quiet screen"],
)
def test_a_vote_that_is_not_counted_is_named_to_every_page(ends):
    room = Room()
    token, old = voted(room)
    ends(room)
    assert room.look(token)[0].dropped == (old,) and room.look(token)[1] is None
    room.open_round("next", "And now?", OPTIONS)
    assert old in room.look(token)[0].dropped, "also to a page that was asleep until the next vote"


def test_a_vote_that_is_counted_is_never_called_put_away():
    room = Room()
    token, _ = voted(room)
    assert room.close_round().voted == 1
    for after in (room.wait, lambda: room.show_outcome("One"), lambda: room.open_round("s", "And?", OPTIONS)):
        after()
        assert room.look(token)[0].dropped == ()


def test_a_vote_that_is_put_away_is_seen_as_that_until_the_next():
    room = Room()
    token, _ = voted(room)
    room.wait()
    assert room.look(token)[0].phase == "put-away" and not room.look(token)[0].options
    assert not room.status().round_id and not room.status().received
    room.wait()
    assert room.look(token)[0].phase == "waiting"


def test_a_vote_needs_options_of_different_names():
    for options in ([], [("a", "One"), ("a", "Two")]):
        with pytest.raises(ValueError):
            Room().open_round("r", "What now?", options)


def test_codes_are_six_letters_nobody_mixes_up():
    seen = {make_code() for _ in range(400)}
    assert len(seen) == 400
    for code in seen:
        assert len(code) == 6 and set(code) <= set(ALPHABET)
        assert all(one != two for one, two in itertools.pairwise(code))
    assert len(ALPHABET) == 21 and not set(ALPHABET) & set("AEIOU")


@given(st.text(alphabet=string.printable, max_size=60))
def test_any_text_can_be_tried_as_a_code(text):
    assert len(read_code(text)) <= 80
    assert Room().join(text) == "wrong-code"


def test_a_code_may_be_typed_small_with_spaces_and_dashes():
    room = Room()
    assert isinstance(room.join(f" {room.code[:3].lower()}-{room.code[3:]} "), Seated)


def test_a_room_has_no_more_seats_than_it_has():
    clock = Clock()
    room = Room(seats=3, clock=clock)
    tokens = [seat(room) for _ in range(3)]
    assert {room.seat_number(token) for token in tokens} == {1, 2, 3}
    assert room.join(room.code) == "full"
    assert room.join(room.code, tokens[0]).number == room.seat_number(tokens[0])


def test_a_seat_long_left_goes_to_a_newcomer_unless_it_has_voted():
    clock = Clock()
    room = Room(seats=2, clock=clock)
    voted, silent = seat(room), seat(room)
    room.open_round("r", "What now?", OPTIONS)
    room.vote(voted, ballot(room, voted), "a")
    clock.now += 500
    newcomer = seat(room)
    assert room.seat_number(silent) is None and room.seat_number(voted) is not None
    assert room.join(room.code) == "full", newcomer
    assert room.close_round().counts == (1, 0, 0)


def test_the_door_locks_for_newcomers_only():
    room = Room()
    token = seat(room)
    room.lock()
    assert room.join(room.code) == "locked" and room.status().locked
    assert room.join("", token).token == token
    room.unlock()
    assert seat(room)


def test_a_door_held_open_closes_again():
    clock = Clock()
    room = Room(clock=clock)
    room.lock()
    room.unlock(60)
    assert seat(room) and not room.status().locked
    clock.now += 61
    room.tick()
    assert room.join(room.code) == "locked" and room.status().locked


def test_guesses_shut_the_door_until_the_teacher_opens_it():
    clock = Clock()
    room = Room(clock=clock)
    token = seat(room)
    said = [room.join("BBBBBB") for _ in range(GUESSES + 5)]
    assert said == ["wrong-code"] * GUESSES + ["shut"] * 5
    assert room.join(room.code) == "shut" and room.status().shut
    assert room.join("", token).token == token, "who is in comes back"
    room.unlock(60)
    assert seat(room)
    clock.now += 61
    assert room.join("BBBBBB") == "wrong-code", "then it is as it was, guesses forgiven"


def test_an_opened_door_does_not_stand_any_number_of_guesses():
    room = Room(seats=3, clock=Clock())
    room.unlock(60)
    said = [room.join("BBBBBB") for _ in range(3000)]
    assert said.count("shut") > 0 and said.count("wrong-code") <= 2000


def test_the_quiet_screen_has_nothing_of_the_story_and_keeps_the_vote():
    room = Room()
    token = seat(room)
    room.open_round("r", "What now?", OPTIONS)
    room.vote(token, ballot(room, token), "a")
    room.quiet(True)
    view, chosen = room.look(token)
    assert (view.phase, view.prompt, view.options, chosen) == ("quiet", "", (), None)
    room.quiet(False)
    assert room.look(token)[1].option == "a"
    assert room.close_round().counts == (1, 0, 0)


def test_absent_seats_can_be_emptied_at_once():
    clock = Clock()
    room = Room(clock=clock)
    here, gone, voted = seat(room), seat(room), seat(room)
    room.open_round("r", "What now?", OPTIONS)
    room.vote(voted, ballot(room, voted), "a")
    clock.now += 60
    room.hear(here)
    assert room.empty_absent() == 1
    assert room.seat_number(gone) is None and room.seat_number(here) and room.seat_number(voted)


def test_seat_numbers_do_not_tell_who_came_first():
    orders = set()
    for _ in range(40):
        room = Room(seats=30)
        orders.add(tuple(room.seat_number(seat(room)) for _ in range(4)))
    assert len(orders) > 30


def test_a_vote_told_in_another_language_keeps_what_was_chosen():
    room = Room()
    token = room.join(room.code).token
    room.open_round("r", "What now?", OPTIONS)
    ballot = room.look(token)[0].ballot
    room.vote(token, ballot, "a")
    room.reword_round("ماذا الآن؟", ("أ", "ب", "ج"), "ar")
    view, chosen = room.look(token)
    assert (view.ballot, view.prompt, view.direction) == (ballot, "ماذا الآن؟", "rtl")
    assert [name for name, _ in view.options] == [name for name, _ in OPTIONS] and chosen.option == "a"
    assert room.close_round().counts == (1, 0, 0)
    room.reword_round("What now?", ("A", "B", "C"), "en")
    assert room.look(token)[0].phase == "closed"
