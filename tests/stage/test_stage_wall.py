"""With two windows, what is the teacher's alone is on the desk, and the class goes on seeing what it saw."""

import pygame
import pytest
from lessons_for_tests import small
from playing import Teacher

from game.cli.rooms import NetworkRooms

HERE = NetworkRooms((("this computer", "127.0.0.1"),))


@pytest.fixture
def opened(tmp_path):
    made = []

    def make(ballot="devices", seats=4):
        teacher = Teacher(tmp_path, lessons=[small()], rooms=HERE)
        made.append(teacher)
        teacher.open_lesson().click(f"ballot-{ballot}")
        if ballot == "devices":
            teacher.click("network-0")
            room = teacher.stagehand._devices._room._server.room
            for _ in range(seats):
                room.join(room.code)
            teacher.press("space")
        teacher.tick_all()
        teacher.on_to_choice()
        teacher.press("space")
        teacher.with_desk()
        return teacher

    yield make
    for teacher in made:
        teacher.close()


def wall(teacher):
    return teacher.loop.frame.composition.screen


def desk(teacher):
    return teacher.loop.desk.screen


def test_a_seat_is_emptied_on_the_desk_while_the_class_sees_its_vote(opened):
    teacher = opened()
    before, shown = wall(teacher), teacher.picture()
    teacher.press("e")
    assert desk(teacher).kind == "seats" and wall(teacher) == before
    number = next(p.id for p in desk(teacher).targets if p.id.startswith("seat-")).removeprefix("seat-")
    teacher.press(*number)
    assert teacher.picture() == shown, "the number that is typed is not the class's to read"
    teacher.press("space")
    assert f"seat-{number}" not in {part.id for part in desk(teacher).walk()}
    teacher.press("space")
    assert desk(teacher).kind == "desk" and wall(teacher).kind == "devices"


def test_a_pause_is_for_the_class_and_its_controls_are_on_the_desk(opened):
    teacher = opened("hands").press("x", "p")
    assert wall(teacher).kind == "pause" and wall(teacher).find("ballot-teams") is None
    assert wall(teacher).find("stop-today") is None
    rect = teacher.loop.desk.composition.rect_of("ballot-teams")
    click = {"button": 1, "pos": rect.center, "touch": False, "window": teacher.desk._window}
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, click))
    teacher.loop.turn()
    assert teacher.session.preparation.ballot == "teams"
    assert desk(teacher).find("less-teams") is not None
    teacher.press("p")
    assert desk(teacher).kind == "desk"


def test_what_went_wrong_is_told_on_the_desk_and_not_to_the_class(opened):
    teacher = opened()
    before = wall(teacher)
    teacher.stagehand.view = teacher.stagehand.view.__class__(trouble="The disk is full.")
    teacher.press(pygame.K_F12)
    teacher.loop.frame.dirty = True
    teacher.loop.turn()
    assert desk(teacher).kind == "trouble" and wall(teacher) == before


def test_how_to_join_is_on_the_wall_and_its_controls_are_on_the_desk(opened):
    teacher = opened().press("j")
    assert any(part.role == "code-to-join" for part in wall(teacher).walk())
    assert wall(teacher).find("door") is None and desk(teacher).find("door") is not None


def test_the_advice_about_the_network_is_the_teacher_s_alone(opened):
    teacher = opened(seats=0).press("j")
    advice = teacher.stagehand._devices.view().advice
    assert advice and set(advice) <= {part.text for part in desk(teacher).walk()}
    assert not set(advice) & {part.text for part in wall(teacher).walk()}


def test_the_network_is_picked_on_the_desk(opened):
    teacher = opened()
    teacher.stagehand._devices.stop()
    teacher.press("j")
    assert desk(teacher).find("network-0") is not None
    assert wall(teacher).kind == "devices"


def test_n_does_nothing_where_the_desk_is_shown_already(opened):
    teacher = opened("hands").press("n")
    assert wall(teacher).kind == "counting" and desk(teacher).kind == "desk"
    teacher.press("9", "c")
    assert teacher.screen.kind == "result"


def test_what_is_sealed_is_read_on_the_desk_and_the_class_is_thanked(opened):
    teacher = opened("hands").press("9", "c")
    while teacher.session.phase == "playing":
        teacher.press("space")
    assert wall(teacher).kind == "path"
    teacher.press("space")
    assert desk(teacher).kind == "seal"
    assert wall(teacher).kind == "curtain"
    assert "That was it for today" in "".join(part.text for part in wall(teacher).walk())


def test_the_wall_is_not_painted_anew_for_what_only_the_teacher_sees(opened):
    """A message does not arrive a second time because a seat was emptied meanwhile."""
    teacher = opened()
    shown_at = teacher.loop.frame.shown_at
    teacher.press("e", "space")
    assert teacher.loop.frame.shown_at == shown_at
