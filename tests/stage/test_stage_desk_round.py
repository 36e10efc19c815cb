"""Whatever the ballot, the desk opens, closes, stops and repeats it by a key; apart, it has the counts to itself."""

import pygame
import pytest
from lessons_for_tests import new_friend, small
from playing import Teacher

from game.session import Tally
from game.session.commands import ChangeTeams, ChooseBallot


@pytest.fixture
def asked(tmp_path):
    made = []

    def make(ballot="hands", desk=True, lesson=None, teams=0):
        teacher = Teacher(tmp_path, lessons=[lesson or small()])
        made.append(teacher)
        teacher.into_the_story()
        teacher.stagehand.act(ChooseBallot(ballot))
        teacher.stagehand.act(ChangeTeams(teams))
        while not teacher.at_choice():
            teacher.press("space")
        if desk:
            teacher.with_desk()
        return teacher

    yield make
    for teacher in made:
        teacher.close()


def keys(teacher):
    return {part.detail: part.id for part in teacher.stagehand.desk().targets if len(part.detail) == 1}


def details(screen):
    return [part.detail for part in screen.walk() if part.role == "field"]


def wall(teacher):
    return teacher.loop.frame.composition.screen


@pytest.mark.parametrize("ballot", ["hands", "cards"])
@pytest.mark.parametrize("desk", [True, False], ids=["a window of its own", "no desk"])
def test_a_count_is_opened_stopped_closed_and_repeated_by_the_keys_of_the_desk(asked, ballot, desk):
    teacher = asked(ballot, desk)
    assert keys(teacher)["O"] == "count"
    teacher.press("o")
    assert teacher.session.count is not None
    assert {"C": "close", "X": "stop"}.items() <= keys(teacher).items()
    teacher.press("9", "x")
    assert teacher.session.count is None and teacher.session.round is None
    teacher.press("o", "9", "space", "4", "c")
    assert teacher.session.round.ballots == (Tally((9, 4), 11, ballot),)
    assert keys(teacher)["O"] == "reopen"
    teacher.press("o")
    assert teacher.session.round is None and teacher.session.count.typed == (None, None, None)


def test_the_teams_vote_is_stopped_closed_and_repeated_by_the_keys_of_the_desk(asked):
    teacher = asked("teams", teams=-1).press("o")
    assert {"C": "close", "X": "stop"}.items() <= keys(teacher).items()
    teacher.press("x")
    assert teacher.session.vote is None
    teacher.press("o").click("team-0-0").click("team-1-0").click("team-2-1").press("c")
    assert teacher.session.round.ballots[-1].counts == (2, 1)
    teacher.press("o")
    assert teacher.session.vote is not None and teacher.session.round is None


def test_no_button_names_a_key_that_is_a_team_s(asked):
    assert not {"C", "X"} & keys(asked("teams").press("o")).keys()


def test_where_the_circle_agreed_it_is_asked_again_by_the_same_key(asked):
    teacher = asked("circle", desk=False).click("option-0")
    assert teacher.session.round is not None
    teacher.press("o")
    assert teacher.session.round is None


def test_after_a_tie_the_key_counts_once_more_and_keeps_the_first_count(asked):
    teacher = asked().press("o", "5", "space", "5", "c", "o", "6", "space", "5", "c")
    assert [tally.counts for tally in teacher.session.round.ballots] == [(5, 5), (6, 5)]


def test_over_the_stage_the_desk_closes_a_count_and_shows_no_number_of_it(asked):
    teacher = asked(desk=False).press("o", "9", "space", "4", "n")
    assert teacher.screen.kind == "desk" and not details(teacher.screen)
    teacher.press("c")
    assert teacher.screen.kind == "result"
    assert teacher.session.round.ballots[-1].counts == (9, 4)


def test_on_a_desk_apart_the_numbers_are_typed_and_the_wall_shows_none(asked):
    teacher = asked().press("o")
    before = teacher.picture()
    teacher.press("7")
    assert details(teacher.stagehand.desk())[0] == "7"
    assert details(teacher.loop.desk.screen)[0] == "7", "it is painted there"
    assert wall(teacher).kind == "counting" and not details(wall(teacher))
    assert teacher.picture() == before, "the class reads nothing of what is typed"
    teacher.press("space")
    assert teacher.picture() != before, "which answer is counted now shows"
    assert teacher.session.count.typed[0] == 7


def test_a_click_on_the_desk_counts(asked):
    teacher = asked().press("o")
    rect = teacher.loop.desk.composition.rect_of("more-0")
    pygame.event.post(
        pygame.event.Event(
            pygame.MOUSEBUTTONDOWN, button=1, pos=rect.center, touch=False, window=teacher.desk._window
        )
    )
    teacher.loop.turn()
    assert teacher.session.count.typed[0] == 1


def test_more_hands_than_the_class_has_are_told_on_the_desk_alone(asked):
    teacher = asked().press("o", "5", "0", "c")
    assert teacher.stagehand.desk().find("enlarge") is not None
    assert wall(teacher).kind == "counting" and wall(teacher).find("enlarge") is None


def test_what_is_counted_stands_in_both_languages_on_the_wall(asked):
    teacher = asked(lesson=new_friend()).speak("fr", mod=pygame.KMOD_SHIFT).press("o")
    cards = next(part for part in wall(teacher).parts if part.role == "options").children
    assert all(card.echo is not None and card.echo.text != card.text for card in cards)


@pytest.mark.parametrize("over", [True, False], ids=["from the desk", "on the stage"])
def test_s_leaves_a_circles_choice_to_the_teacher(tmp_path, over):
    teacher = Teacher(tmp_path, lessons=[small()])
    teacher.into_the_story().press("p").click("ballot-circle").press("p")
    while not teacher.at_choice():
        teacher.press("space")
    assert teacher.stagehand.desk().find("teacher-settles").detail == "S"
    teacher.press(*("ns" if over else "s"))
    assert teacher.screen.kind == "choice" and "settles it openly" in teacher.text()
    teacher.click("option-0")
    assert teacher.session.round.decided_by == "facilitator"
    assert teacher.stagehand.desk().find("teacher-settles") is None
    teacher.close()
