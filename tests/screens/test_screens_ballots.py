"""What a class sees of a round, whichever ballot it was: in bands, in the ballot's own words, or not at all."""

from pathlib import Path

import pytest
from lessons_for_tests import small, vocabulary

from game.language import Words
from game.play import System, question
from game.screens import Setting, Stand, View, build
from game.session import About, Preparation
from game.session import commands as c
from game.session.respond import respond
from game.session.session import begin
from game.summary.collect import collect
from game.summary.seal import seal
from game.summary.sealer import FileSealer

SETTING = Setting(Words(), vocabulary())
SEALER = FileSealer(Path("unused"), vocabulary())


class Room:
    """A small lesson that a class plays by commands, and the wall that it looks at."""

    def __init__(self, size=24, ballot="hands", teams=4):
        self.system = System(small())
        about = About("a" * 12 + "4" + "a" * 3 + "8" + "a" * 15, "small", "0" * 64, "en", "2026-01-01")
        self.session = begin(
            self.system, about, Preparation(frozenset(range(7)), size, ballot=ballot, teams=teams)
        )
        self.do(c.GoOn(), c.GoOn(), c.GoOn())

    def do(self, *commands):
        for command in commands:
            self.session = respond(self.system, self.session, command).session
        return self

    def to(self, kind):
        for _ in range(60):
            asked = question(self.system, self.session.state)
            if asked is not None and asked.kind == kind:
                return self
            self.do(*((c.Settle("0"), c.GoOn()) if asked and asked.kind == "choice" else (c.GoOn(),)))
        raise AssertionError(f"no {kind} came")

    def count(self, *numbers):
        self.do(c.OpenCount())
        return self.do(*(c.Adjust(field, number) for field, number in enumerate(numbers)), c.CloseCount())

    @property
    def screen(self):
        return build(Stand(self.system, self.session, SETTING, SEALER.bands), View())

    @property
    def text(self):
        return "\n".join(f"{part.who} {part.text} {part.detail}" for part in self.screen.walk())

    @property
    def shares(self):
        return [part.amount for part in self.screen.walk() if part.amount is not None]

    @property
    def file(self):
        """What the summary tells of the last choice: its outcome and its bands."""
        sheet = collect(self.system, self.session, vocabulary())
        told = [q for q in seal(sheet).play.questions if q.kind == "choice"][-1]
        return told.outcome, tuple(cell.band for cell in told.cells)


def test_the_wall_shows_the_bands_that_the_file_tells_and_no_more():
    room = Room().to("choice").count(14, 10)
    assert room.shares == [12 / 24, 12 / 24]
    assert room.file == ("0", ("10-14", "10-14"))


@pytest.mark.parametrize("counts", [(12, 12), (23, 1), (24, 0), (5, 2)])
def test_a_tie_and_a_near_unanimous_vote_have_no_shape_on_the_wall(counts):
    assert Room().to("choice").count(*counts).shares == []


def test_a_small_class_has_no_shape_on_the_wall():
    assert Room(size=19).to("choice").count(10, 9).shares == []


@pytest.mark.parametrize("chosen", [(0, 0), (0, 0, 1), (0, 0, 0, 0, 1, 1)])
def test_of_teams_the_wall_shows_what_they_chose_and_not_how_many(chosen):
    room = Room(ballot="teams", teams=len(chosen)).to("choice").do(c.OpenCount())
    room.do(*(c.TeamChooses(team, place) for team, place in enumerate(chosen)), c.CloseCount())
    assert room.session.round.outcome == "0"
    assert room.shares == []


@pytest.mark.parametrize("back", [c.AskAgain(), c.GoBack()])
def test_a_choice_that_is_counted_again_is_told_by_its_outcome_alone_on_the_wall_and_in_the_file(back):
    room = Room().to("choice").count(14, 10)
    assert room.shares
    room.do(back).count(10, 14)
    assert (room.session.round.outcome, room.shares) == ("1", [])
    assert room.file == ("1", (None, None))


def test_a_step_back_and_another_count_show_no_second_shape_either():
    room = Room().to("choice").count(14, 10).do(c.GoOn(), c.GoBack(), c.GoBack(), c.GoBack())
    assert room.to("choice").count(13, 11).shares == []


def test_a_tie_that_was_talked_over_shows_the_shape_of_its_second_count():
    room = Room().to("choice").count(12, 12).count(14, 10)
    assert room.shares == [12 / 24, 12 / 24]
    assert room.file == ("0", ("10-14", "10-14"))


@pytest.mark.parametrize("kind", ["sort", "practise"])
def test_a_circle_picks_a_light_or_a_kind_on_the_wall_by_number(kind):
    room = Room(ballot="circle").to(kind)
    offered = [part for part in room.screen.targets if part.id.startswith("option-")]
    asked = question(room.system, room.session.state)
    assert [(part.badge, part.action) for part in offered] == [
        (str(number), c.Settle(name)) for number, name in enumerate(asked.options, 1)
    ]
    assert "talking piece" in room.text
    assert room.screen.digits == "focus"
    assert not [part for part in Room().to(kind).screen.targets if part.id.startswith("option-")]


def test_a_circle_has_a_talking_piece_and_a_way_to_leave_it_to_the_teacher_openly():
    room = Room(ballot="circle").to("choice")
    assert "talking piece" in room.text and "agrees" in room.text
    room.do(room.screen.find("teacher-settles").action)
    assert "settles it openly" in room.text and "agrees" not in room.text
    room.do(c.Settle("0"))
    assert "Your teacher settled it, openly." in room.text
    room.do(c.AskAgain(), c.Settle("1"))
    assert "This is what the circle agreed on." in room.text


@pytest.mark.parametrize(("ballot", "rests"), [("circle", "The circle rests"), ("teams", "The teams rest")])
def test_a_pulse_in_a_circle_or_in_teams_says_that_each_answers_alone_and_offers_hands(ballot, rests):
    room = Room(ballot=ballot).to("pulse")
    assert rests in room.text and "eyes closed" in room.text
    room.do(room.screen.find("count").action)
    assert room.screen.kind == "count"


def votes(room, counts):
    """Let a class vote by whichever ballot it takes, as many as `counts` for each option."""
    match room.session.preparation.ballot:
        case "teams":
            places = [place for place, count in enumerate(counts) for _ in range(count)]
            room.do(c.OpenCount())
            for team in range(room.session.preparation.teams):
                room.do(c.TeamChooses(team, places[team] if team < len(places) else -1))
            return room.do(c.CloseCount())
        case "devices":
            return room.do(c.OpenCount(), c.TakeTally(counts, 24 - sum(counts)))
        case _:
            return room.count(*counts)


OWN_WORDS = {
    "hands": ("As many hands", "count once more", "Nobody raised a hand."),
    "cards": ("As many cards", "count once more", "Nobody held up a card."),
    "teams": ("As many teams", "choose once more", "Every team passed."),
    "devices": ("As many votes", "vote once more", "Everybody passed."),
}


@pytest.mark.parametrize("ballot", OWN_WORDS)
def test_a_tie_and_a_vote_of_nobody_are_told_in_the_words_of_their_ballot(ballot):
    tie, again, nobody = OWN_WORDS[ballot]
    tied = votes(Room(ballot=ballot).to("choice"), (2, 2))
    assert tie in tied.text and again in tied.text
    assert nobody in votes(Room(ballot=ballot).to("choice"), (0, 0)).text
    for other in OWN_WORDS.keys() - {ballot}:
        assert OWN_WORDS[other][0] not in tied.text


def test_who_holds_up_cards_counts_cards():
    room = Room(ballot="cards").to("choice").do(c.OpenCount())
    assert "how many cards" in room.text and "hands" not in room.text


def test_a_tie_that_goes_to_a_circle_is_talked_over_there():
    room = Room().to("choice").count(9, 9).do(c.ChooseBallot("circle"))
    assert "As many hands" in room.text and "talking piece" in room.text
    assert room.do(c.Settle("1")).session.round.decided_by == "class"


def test_what_the_teacher_settled_after_two_ties_is_not_said_to_be_the_classs_choice():
    room = Room().to("choice").count(9, 9).count(9, 9).do(c.Settle("1"))
    assert "Your teacher settled it, openly." in room.text
    assert "what the class chose" not in room.text


def opened(room):
    return room.do(c.OpenCount())


def counted(room):
    return room.count(6, 6, 6, 6) if room.session.preparation.ballot != "devices" else room


@pytest.mark.parametrize("state", [lambda room: room, opened, counted], ids=["asked", "open", "counted"])
@pytest.mark.parametrize("ballot", ["hands", "cards", "circle", "teams", "devices"])
def test_a_pulse_can_be_skipped_at_any_time_by_button_and_by_key(ballot, state):
    room = state(Room(ballot=ballot).to("pulse"))
    skip = room.screen.find("skip")
    assert (skip.action, skip.detail) == (c.LeaveOut(), "S")
    before = room.session.state
    room.do(skip.action)
    assert room.session.state.beat != before.beat or room.session.state.scene != before.scene
    assert (room.session.count, room.session.vote, room.session.asking) == (None, None, None)


@pytest.mark.parametrize(
    ("kind", "circle"), [("choice", True), ("sort", True), ("practise", True), ("pulse", False)]
)
def test_too_few_devices_may_go_over_to_a_circle_for_all_but_a_pulse(kind, circle):
    room = Room(ballot="devices").to(kind).do(c.OpenCount(), c.TakeTally((2,), 0))
    assert "Fewer than three devices" in room.text
    assert (room.screen.find("circle-instead") is not None) == circle
    assert ("circle" in room.text.lower()) == circle
