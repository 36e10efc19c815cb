"""A session hears commands: the teacher's checklist, the count, the tie, the way back."""

from dataclasses import replace

import pytest
from lessons_for_tests import small

from game.play import System, question
from game.session import About, Count, Preparation, Round, Tally
from game.session import commands as c
from game.session.respond import respond
from game.session.session import CHECKLIST_ITEMS, begin, fold

ABOUT = About("0" * 32, "small", "hash", "en", "2026-01-01")


class Class:
    """A session that is played by commands, with everything it would have written down."""

    def __init__(self, size=25):
        self.system = System(small())
        self.session = begin(self.system, ABOUT, Preparation(class_size=size))
        self.events = []

    def do(self, *commands):
        for command in commands:
            answer = respond(self.system, self.session, command)
            self.session = answer.session
            self.events += answer.events
        return self

    def into_the_story(self):
        return self.do(*[c.Tick(n) for n in range(CHECKLIST_ITEMS)], c.GoOn(), c.GoOn(), c.GoOn())

    def to_the_choice(self):
        self.into_the_story()
        while self.system.offers(self.session.state) == ():
            self.do(c.LeaveOut())
        return self

    def count(self, *numbers):
        self.do(c.OpenCount())
        for field, number in enumerate(numbers):
            self.do(c.ChooseField(field), *[c.TypeDigit(int(d)) for d in str(number)])
        return self.do(c.CloseCount())


def test_nothing_starts_before_everything_is_ticked():
    room = Class().do(*[c.Tick(n) for n in range(CHECKLIST_ITEMS - 1)], c.GoOn())
    assert room.session.phase == "checklist"
    assert room.session.notice.kind == "not-ticked"
    assert room.events == []


def test_checklist_card_welcome_story():
    room = Class()
    phases = []
    for number in range(CHECKLIST_ITEMS):
        room.do(c.Tick(number))
    for _ in range(3):
        phases.append(room.session.phase)
        room.do(c.GoOn())
    assert phases == ["checklist", "card", "welcome"]
    assert room.session.phase == "playing"


def test_a_clear_vote_waits_to_be_seen_before_the_story_goes_on():
    room = Class().to_the_choice().count(14, 9, 2)
    assert room.session.round == Round(room.session.round.question, (Tally((14, 9), 2),))
    assert room.session.state.scene == "start"
    room.do(c.GoOn())
    assert room.session.state.scene == "talk"


def test_whoever_was_not_counted_passed():
    room = Class().to_the_choice().count(14, 9)
    assert room.session.round.ballots == (Tally((14, 9), 2),)


def test_a_tie_is_talked_over_and_counted_once_more_then_settled_openly():
    room = Class().to_the_choice().count(10, 10)
    assert room.session.round.next_step == "talk"
    room.do(c.GoOn())
    assert room.session.count is not None
    room.do(c.StopCount()).count(11, 11)
    assert room.session.round.next_step == "settle"
    assert len(room.session.round.ballots) == 2
    before = room.session
    room.do(c.GoOn())
    assert room.session.state == before.state
    room.do(c.Settle("1"), c.GoOn())
    assert room.session.position == before.position + 1
    assert room.session.rounds[before.position].decided_by == "facilitator"


def test_no_hand_at_all_is_the_teachers_to_settle():
    room = Class().to_the_choice().count(0, 0)
    assert room.session.round.next_step == "settle"


def test_a_class_that_agrees_aloud_needs_no_count():
    room = Class().to_the_choice().do(c.Settle("0"))
    assert room.session.round.outcome == "0"
    assert room.session.round.ballots == ()


def test_a_locked_option_cannot_be_settled_on():
    room = Class().to_the_choice().do(c.Settle("2"))
    assert room.session.round is None


def test_more_hands_than_students_is_said_and_nothing_is_lost():
    room = Class(size=20).to_the_choice().count(14, 9)
    assert room.session.notice.kind == "too-many"
    assert room.session.count.typed[:2] == (14, 9)
    room.do(c.EnlargeClass())
    assert room.session.preparation.class_size == 23
    assert room.session.round.ballots == (Tally((14, 9), 0),)


def test_nothing_of_an_open_count_is_written_down():
    room = Class().to_the_choice()
    before = list(room.events)
    room.do(c.OpenCount(), c.TypeDigit(9), c.ChooseField(1), c.TypeDigit(4))
    assert room.events == before


def test_enter_walks_through_the_fields_and_closes_at_the_last():
    room = Class().to_the_choice().do(c.OpenCount(), c.TypeDigit(9), c.GoOn(), c.TypeDigit(4), c.GoOn())
    assert room.session.count.field == 2
    room.do(c.GoOn())
    assert room.session.round.ballots == (Tally((9, 4), 12),)


def test_back_asks_again_then_goes_back():
    room = Class().to_the_choice().count(14, 9)
    there = room.session.position
    room.do(c.GoBack())
    assert room.session.round is None
    assert room.session.position == there
    room.do(c.GoBack())
    assert room.session.position == there - 1


def test_back_from_the_next_scene_shows_what_was_decided():
    room = Class().to_the_choice().count(14, 9).do(c.GoOn(), c.GoBack())
    assert room.session.state.scene == "start"
    assert room.session.round.outcome == "0"


def test_the_fold_of_the_events_is_the_session():
    room = Class().to_the_choice().count(10, 10).count(12, 10).do(c.GoOn(), c.GoOn(), c.GoBack())
    again = fold(room.system, begin(room.system, ABOUT), room.events)
    assert replace(again, notice=None) == replace(room.session, notice=None)


def test_skip_to_the_debrief_from_the_middle():
    room = Class().into_the_story().do(c.SkipToDebrief())
    assert room.session.state.scene == "talk"


def test_names_go_round_and_come_back():
    room = Class()
    seen = []
    for _ in range(4):
        seen.append(dict(room.session.preparation.names).get("maya", "Maya"))
        room.do(c.NextName("maya"))
    assert seen == ["Maya", "Mona", "Mila", "Maya"]


@pytest.mark.parametrize("by", [-100, 5000])
def test_the_class_size_stays_within_reason(by):
    room = Class().do(c.Resize(by))
    assert room.session.preparation.class_size in (1, 1000)


def asking(students=25):
    room = Class().do(c.Resize(students - 25), c.ChooseBallot("devices")).to_the_choice()
    return room.do(c.OpenCount())


@pytest.mark.parametrize(("counts", "passed"), [((1, 0), 0), ((1, 1), 0), ((0, 2), 20), ((0, 0), 2), ((), 0)])
def test_fewer_than_three_votes_on_devices_are_not_counted_and_that_is_said(counts, passed):
    room = asking()
    before = list(room.events)
    room.do(c.TakeTally(counts, passed))
    assert room.events == before
    assert (room.session.round, room.session.asking) == (None, None)
    assert room.session.notice.kind == "too-few"


def test_who_sends_nothing_passes_and_a_class_that_all_passed_is_settled_by_the_teacher():
    room = asking().do(c.TakeTally((0, 0), 14))
    assert room.session.round.ballots == (Tally((0, 0), 25, "devices"),)
    assert room.session.round.next_step == "settle"


def test_more_devices_than_students_make_the_class_larger():
    room = asking(10).do(c.TakeTally((9, 3), 2))
    assert room.session.preparation.class_size == 14
    assert room.session.round.ballots == (Tally((9, 3), 2, "devices"),)
    again = fold(room.system, begin(room.system, ABOUT), room.events)
    assert again.rounds == room.session.rounds


@pytest.mark.parametrize(("students", "typed"), [(24, 7), (400, 347)])
def test_a_hall_types_three_digits_and_a_class_two(students, typed):
    room = Class().do(c.Resize(students - 25)).to_the_choice().do(c.OpenCount())
    room.do(*(c.TypeDigit(digit) for digit in (3, 4, 7)))
    assert room.session.count.typed[0] == typed


def test_a_count_says_what_is_typed_and_erased():
    room = Class().to_the_choice().do(c.OpenCount(), c.TypeDigit(1), c.TypeDigit(2))
    assert room.session.count.typed[0] == 12
    room.do(c.EraseDigit())
    assert room.session.count.typed[0] == 1
    room.do(c.EraseDigit())
    assert room.session.count.typed[0] is None
    assert isinstance(room.session.count, Count)


def test_cards_are_counted_like_hands_and_say_so():
    room = Class().do(c.ChooseBallot("cards")).to_the_choice().count(14, 9)
    assert room.session.round.ballots == (Tally((14, 9), 2, "cards"),)


def test_a_circle_has_no_count_and_its_agreement_is_the_classs_own():
    room = Class().do(c.ChooseBallot("circle")).to_the_choice().do(c.GoOn(), c.GoOn())
    assert room.session.count is None
    room.do(c.Settle("0"))
    assert (room.session.round.agreed, room.session.round.decided_by) == (True, "class")
    room.do(c.GoOn())
    assert room.session.state.scene == "talk"


def circle_at(kind):
    room = Class().do(c.ChooseBallot("circle")).into_the_story()
    for _ in range(40):
        asked = question(room.system, room.session.state)
        if asked is not None and asked.kind == kind:
            return room
        room.do(*((c.Settle("0"), c.GoOn()) if asked is not None and asked.kind == "choice" else (c.GoOn(),)))
    raise AssertionError(kind)


@pytest.mark.parametrize(("kind", "agreed"), [("sort", "warning"), ("practise", "negotiate")])
def test_a_circle_agrees_on_a_light_and_on_a_kind_of_answer(kind, agreed):
    room = circle_at(kind).do(c.Settle(agreed))
    assert (room.session.round.outcome, room.session.round.decided_by) == (agreed, "class")
    again = fold(room.system, begin(room.system, ABOUT), room.events)
    assert again.rounds == room.session.rounds
    before = room.session.position
    assert room.do(c.GoOn()).session.position == before + 1


@pytest.mark.parametrize("kind", ["sort", "practise", "pulse"])
def test_only_a_circle_settles_a_card_and_nobody_settles_a_pulse(kind):
    room = circle_at(kind)
    room.do(*([c.ChooseBallot("hands")] if kind != "pulse" else []))
    asked = question(room.system, room.session.state)
    assert room.do(c.Settle(asked.options[0])).session.round is None


def test_a_circle_may_leave_a_choice_to_the_teacher_who_settles_it_openly():
    room = circle_at("choice")
    before, position = list(room.events), room.session.position
    room.do(c.LeaveToTeacher())
    assert room.session.settling and room.events == before
    room.do(c.GoBack())
    assert not room.session.settling and room.session.position == position
    room.do(c.LeaveToTeacher(), c.Settle("0"))
    assert (room.session.round.outcome, room.session.round.decided_by) == ("0", "facilitator")
    assert not room.session.settling
    again = fold(room.system, begin(room.system, ABOUT), room.events)
    assert again.rounds == room.session.rounds


def test_what_is_left_to_the_teacher_can_be_taken_back_into_the_circle():
    room = circle_at("choice").do(c.LeaveToTeacher(), c.LeaveToTeacher(), c.Settle("1"))
    assert room.session.round.decided_by == "class"


def test_two_ties_are_the_teachers_to_settle_though_the_class_sits_in_a_circle_by_then():
    room = Class().to_the_choice().count(10, 10).count(11, 11).do(c.ChooseBallot("circle"), c.Settle("1"))
    assert room.session.round.decided_by == "facilitator"


@pytest.mark.parametrize("ballot", ["circle", "teams"])
def test_a_pulse_is_counted_by_hands_where_all_would_hear_the_answers(ballot):
    room = circle_at("pulse").do(c.ChooseBallot(ballot), c.OpenCount(), c.Adjust(0, 9), c.CloseCount())
    assert room.session.vote is None
    assert room.session.round.ballots == (Tally((9, 0, 0, 0), 16, "hands"),)


def test_a_line_of_a_practice_is_rewound_once_and_the_next_line_once_again():
    room = circle_at("practise")
    room.do(c.Settle("delay"), c.AskAgain())
    assert room.session.round is None
    room.do(c.Settle("tell"), c.AskAgain())
    assert room.session.round.outcome == "tell"
    room.do(c.GoOn(), c.Settle("check"), c.AskAgain())
    assert room.session.round is None


def test_that_a_line_was_rewound_is_still_known_after_going_on_and_back_and_after_a_power_cut():
    room = circle_at("practise").do(c.Settle("delay"), c.AskAgain(), c.Settle("tell"), c.GoOn(), c.GoBack())
    assert not room.session.may_ask_again
    again = fold(room.system, begin(room.system, ABOUT), room.events)
    assert respond(room.system, again, c.AskAgain()).events == ()
    room.do(c.GoBack(), c.GoBack(), c.GoOn(), c.Settle("delay"))
    assert room.session.may_ask_again, "a line that the class comes to anew is a new one"


def test_a_choice_may_be_asked_as_often_as_the_class_wishes():
    room = Class().to_the_choice()
    for numbers in ((14, 9), (9, 14), (14, 9)):
        assert room.count(*numbers).session.round is not None
        assert room.do(c.AskAgain()).session.round is None


def teams(number):
    return Class().do(
        c.ChooseBallot("teams"), *[c.ChangeTeams(1)] * (number - 4), *[c.ChangeTeams(-1)] * (4 - number)
    )


def test_teams_choose_unseen_may_change_their_minds_and_all_must_be_in():
    room = teams(3).to_the_choice().do(c.OpenCount(), c.TeamChooses(0, 1), c.TeamChooses(1, 0))
    before = list(room.events)
    room.do(c.GoOn())
    assert room.session.vote is not None
    room.do(c.TeamChooses(0, 0), c.TeamChooses(2, -1))
    assert room.events == before
    room.do(c.GoOn())
    assert room.session.round.ballots == (Tally((2, 0), 1, "teams"),)
    assert room.session.round.outcome == "0"


@pytest.mark.parametrize(("by", "teams_now"), [(-9, 2), (9, 6)])
def test_there_are_two_to_six_teams(by, teams_now):
    assert Class().do(c.ChooseBallot("teams"), c.ChangeTeams(by)).session.preparation.teams == teams_now


def test_a_team_that_is_not_there_and_a_card_that_is_not_there_choose_nothing():
    room = teams(2).to_the_choice().do(c.OpenCount(), c.TeamChooses(5, 0), c.TeamChooses(0, 9))
    assert room.session.vote.chosen == (None, None)


def test_the_ballot_changes_in_the_middle_and_the_journal_knows():
    room = Class().to_the_choice().count(14, 9).do(c.GoBack(), c.ChooseBallot("teams"), c.ChangeTeams(-1))
    again = fold(room.system, begin(room.system, ABOUT), room.events)
    assert (again.preparation.ballot, again.preparation.teams) == ("teams", 3)
    assert again.preparation == room.session.preparation


def at_the_path():
    room = Class().to_the_choice().count(14, 9).do(c.GoOn())
    while room.session.phase == "playing":
        room.do(c.GoOn() if room.session.state.beat == 6 else c.LeaveOut(), c.GoOn())
    return room


def test_what_if_goes_back_to_a_decision_and_keeps_the_first_path():
    room = at_the_path()
    first = room.session.line
    chosen = next(at for at, r in first.rounds.items() if r.question.kind == "choice")
    room.do(c.WhatIf(chosen))
    assert room.session.phase == "playing"
    assert room.session.state == first.states[chosen]
    assert room.session.round is None
    assert room.session.first == first
    room.do(c.Settle("1"), c.GoOn())
    assert room.session.told == first
    again = fold(room.system, begin(room.system, ABOUT), room.events)
    assert (again.first, again.line) == (room.session.first, room.session.line)


def test_from_the_middle_of_a_what_if_the_class_goes_back_to_the_path_and_on_again_from_there():
    room = at_the_path()
    first = room.session.line
    chosen = next(at for at, r in first.rounds.items() if r.question.kind == "choice")
    room.do(c.BackToPath()).do(c.WhatIf(chosen), c.GoOn())
    room.do(c.BackToPath())
    assert (room.session.phase, room.session.first) == ("path", first)
    room.do(c.GoBack())
    assert room.session.phase == "playing" and room.session.state == first.states[chosen]
    room.do(c.Settle("1"), c.GoOn(), c.BackToPath())
    again = fold(room.system, begin(room.system, ABOUT), room.events)
    assert (again.phase, again.first, again.line) == ("path", first, room.session.line)


def test_back_at_the_path_any_step_of_the_first_one_can_be_played_otherwise():
    room = at_the_path()
    first = room.session.line
    chosen = next(at for at, r in first.rounds.items() if r.question.kind == "choice")
    room.do(c.WhatIf(0), c.BackToPath())
    assert room.do(c.WhatIf(chosen)).session.phase == "path", "that is further than this way came"
    room.do(c.WhatIf(chosen, first=True))
    assert room.session.state == first.states[chosen]
    assert room.session.first == first
    again = fold(room.system, begin(room.system, ABOUT), room.events)
    assert (again.first, again.line) == (first, room.session.line)


def test_outside_of_a_what_if_there_is_no_way_back_to_a_path():
    room = Class().to_the_choice()
    assert room.do(c.BackToPath()).session.phase == "playing"


def test_what_if_is_for_after_the_story():
    room = Class().to_the_choice()
    before = room.session
    assert room.do(c.WhatIf(0)).session == before
