"""One step of a lesson, as a class would notice it."""

from lessons_for_tests import small

from game.play import (
    AtBeat,
    AtChoice,
    AtEnding,
    Jump,
    Leave,
    Offer,
    On,
    System,
    Take,
    moment,
    question,
    states,
    to_debrief,
)
from game.scenario import read_text
from game.scenario.model import Chat, Line, Sort


def at_choice(system):
    state = system.start()
    while not system.offers(state):
        state = system.step(state, Leave())
    return state


def test_a_lesson_starts_at_its_first_line():
    system = System(small())
    at = moment(system, system.start())
    assert isinstance(at, AtBeat)
    assert isinstance(at.beat, Line)
    assert at.beat.text == "Tuesday night."


def test_a_chat_comes_a_message_at_a_time_and_a_sort_a_card_at_a_time():
    system = System(small())
    seen = [moment(system, state) for state in states(system, [On()] * 6)]
    kinds = [(type(at.beat), at.part) for at in seen if isinstance(at, AtBeat)]
    assert kinds == [(Line, 0), (Line, 0), (Chat, 0), (Chat, 1), (Sort, 0), (Sort, 1)]


def test_leaving_a_beat_skips_its_other_parts():
    system = System(small())
    chat = states(system, [On(), On()])[-1]
    assert isinstance(moment(system, system.step(chat, Leave())).beat, Sort)


def test_offers_tell_open_locked_and_closed_roads():
    system = System(small())
    assert system.offers(at_choice(system)) == (
        Offer(0, True),
        Offer(1, True),
        Offer(2, False, "She is not ready."),
        Offer(3, False, "Her mother works tonight."),
    )


def test_a_locked_or_unknown_option_is_not_taken():
    system = System(small())
    state = at_choice(system)
    for number in (2, 3, 17, -1):
        assert system.step(state, Take(number)) == state


def test_a_once_option_is_gone_after_it_was_taken():
    system = System(small())
    again = system.step(at_choice(system), Take(1))
    while not system.offers(again):
        again = system.step(again, Leave())
    assert [offer.option for offer in system.offers(again) if offer.open] == [0]


def test_variables_move_and_stop_at_their_ends():
    system = System(small())
    state = system.step(at_choice(system), Take(0))
    assert system.value(state, "trust") == 2
    assert system.value(state, "told") is True


def test_an_ending_is_where_nothing_moves_any_more():
    system = System(small())
    state = system.step(at_choice(system), Take(0))
    while system.ended(state) is None:
        state = system.step(state, Leave())
    assert isinstance(moment(system, state), AtEnding)
    for decision in (On(), Leave(), Take(0), Jump("nowhere")):
        assert system.step(state, decision) == state


def test_the_teacher_can_go_to_the_debrief_from_anywhere_before_it():
    system = System(small())
    assert to_debrief(system, system.start()) == Jump("talk")
    there = system.step(system.start(), Jump("talk"))
    assert to_debrief(system, there) is None


def test_questions_name_what_is_asked_and_only_open_options():
    system = System(small())
    asked = question(system, at_choice(system))
    assert (asked.id, asked.kind, asked.options) == ("start/choice", "choice", ("0", "1"))
    sort = states(system, [On()] * 5)[-1]
    assert question(system, sort).id == "start/beats/3/sort/1"
    assert question(system, system.start()) is None


def test_a_pulse_asks_one_item_at_a_time():
    system = System(small())
    state = system.step(system.start(), Jump("talk"))
    asked = []
    while system.ended(state) is None:
        found = question(system, state)
        asked += [found.id] if found and found.kind == "pulse" else []
        state = system.step(state, On())
    assert len(asked) == 8
    assert all(name.startswith("pulse/after/PL.") for name in asked)


LOOP = """\
format: 1
title: Loops
summary: It never stops.
language: en
ages: 12-14
minutes: 10
content_note: None.
player: friend
goals: [None]
themes: [none]
review: {status: draft}
cast: {maya: {name: Maya}}
scenes:
  one: {beats: [{narrator: Here.}], goto: two}
  two: {beats: [], goto: three}
  three: {beats: [], goto: two}
"""


def test_a_silent_loop_stops_and_says_so_instead_of_hanging():
    reading = read_text(LOOP, "loops")
    assert reading.scenario is not None, reading.findings
    system = System(reading.scenario)
    state = system.step(system.start(), On())
    assert state.stuck
    assert system.step(state, On()) == state


def test_at_choice_moment_holds_the_offers():
    system = System(small())
    at = moment(system, at_choice(system))
    assert isinstance(at, AtChoice)
    assert len(at.offers) == 4
