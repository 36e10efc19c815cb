"""The desk's own window by keyboard alone: every control, the size of its letters, all of its length."""

from dataclasses import replace

import pygame
import pytest
from lessons_for_tests import new_friend, small
from playing import Teacher

from game.cli.rooms import NetworkRooms
from game.screens import ResumeSession, ToLibrary
from game.session import Conductor, Journal
from game.stage import Stagehand, Window

SMALL = (640, 480)
HERE = NetworkRooms((("this computer", "127.0.0.1"),))


@pytest.fixture
def at_choice(tmp_path):
    made = []

    def make(desk_size=(1280, 720), lesson=None, ballot="hands"):
        teacher = Teacher(tmp_path, lessons=[lesson or new_friend()], rooms=HERE)
        made.append(teacher)
        teacher.open_lesson().click(f"ballot-{ballot}")
        if ballot == "devices":
            teacher.click("network-0").press("space")
        teacher.tick_all()
        teacher.on_to_choice()
        hand = teacher.stagehand
        hand.setting = replace(hand.setting, display="two", system="linux")
        teacher.with_desk(desk_size)
        return teacher

    yield make
    for teacher in made:
        teacher.close()


def desk(teacher):
    return teacher.loop.desk.composition


def tabbed(teacher):
    """Everything that the Tab key comes to, once round."""
    found = []
    while not found or teacher.loop.frame.focus not in found:
        found.append(teacher.loop.frame.focus)
        teacher.press("tab")
    return set(found) - {""}


@pytest.mark.parametrize("ballot", ["hands", "devices"])
def test_tab_comes_to_every_control_of_both_windows(at_choice, ballot):
    teacher = at_choice(ballot=ballot)
    for _ in range(2):
        on_desk = {part.id for part in teacher.loop.desk.screen.targets}
        on_wall = {part.id for part in teacher.loop.frame.composition.screen.targets}
        found = tabbed(teacher)
        assert on_desk <= found and on_wall <= found
        assert found == on_desk | on_wall, "and to nothing that neither shows"
        teacher.press("o")


def test_the_displays_are_swapped_by_their_key_and_by_tab(at_choice):
    teacher = at_choice().press("w")
    assert teacher.stagehand.swap_wanted
    teacher.stagehand.swap_wanted = False
    while teacher.loop.frame.focus != "swap":
        teacher.press("tab")
    before = pygame.image.tobytes(teacher.desk.surface, "RGB")
    teacher.press("space")
    assert teacher.stagehand.swap_wanted
    teacher.loop.frame.focus = ""
    teacher.loop.frame.dirty = True
    teacher.loop.turn()
    assert pygame.image.tobytes(teacher.desk.surface, "RGB") != before, "a ring told where the keys are"


def test_larger_text_is_larger_on_the_desk_too(at_choice):
    teacher = at_choice((1920, 1080), small())
    before = desk(teacher).brush.unit
    teacher.press("+", mod=pygame.KMOD_CTRL)
    assert desk(teacher).brush.unit > before
    teacher.press("-", mod=pygame.KMOD_CTRL)
    assert desk(teacher).brush.unit == before


def test_a_desk_that_is_longer_than_its_window_is_turned_by_page_keys_and_wheel(at_choice):
    teacher = at_choice(SMALL)
    teacher.press("+", "+", mod=pygame.KMOD_CTRL)
    most = desk(teacher).layout.overflow
    assert most > 0
    teacher.press(pygame.K_PAGEDOWN)
    assert 0 < desk(teacher).scroll <= most
    teacher.press(pygame.K_PAGEUP)
    assert desk(teacher).scroll == 0
    for window, moves in ((teacher.window, False), (teacher.desk, True)):
        pygame.event.post(pygame.event.Event(pygame.MOUSEWHEEL, y=-3, x=0, window=window._window))
        teacher.loop.turn()
        assert (desk(teacher).scroll > 0) == moves, "the wheel turns what the pointer is over"


def elapsed(teacher):
    return teacher.stagehand.desk().parts[0].who


def test_the_minutes_go_on_where_a_session_is_taken_up_again_in_the_same_window(at_choice):
    teacher = at_choice()
    teacher.stagehand._now, teacher.stagehand._began = lambda: teacher.time, teacher.time
    teacher.time += 600
    name = teacher.session.about.id
    before = elapsed(teacher)
    assert before == "10 of 45 minutes"
    teacher.stagehand.act(ToLibrary())
    teacher.time += 3600
    teacher.stagehand.act(ResumeSession(name))
    assert elapsed(teacher) == before
    teacher.time += 120
    assert elapsed(teacher) == "12 of 45 minutes"


def test_after_the_program_ended_the_minutes_say_since_when_they_are_counted(at_choice):
    """No journal holds a time, so that none can leave the room."""
    teacher = at_choice()
    teacher.time += 600
    conductor = teacher.stagehand.conductor
    conductor.close()
    teacher.stagehand.conductor = None
    again = Stagehand(
        teacher.stagehand.lessons,
        teacher.stagehand.setting,
        teacher.sessions,
        teacher.sealer,
        now=lambda: teacher.time,
    )
    again.open(Conductor.resume(conductor.lesson, Journal.open(conductor.journal.path)))
    teacher.time += 130
    assert again.desk().parts[0].who == "2 minutes since you went on · 45 minutes in all"
    again.close()


def test_space_goes_on_and_does_not_page_through_the_desk(at_choice):
    teacher = at_choice(SMALL).press("+", "+", mod=pygame.KMOD_CTRL)
    assert desk(teacher).layout.overflow > 0 >= teacher.loop.frame.composition.layout.overflow
    teacher.press("space")
    assert teacher.session.count is not None and desk(teacher).scroll == 0


def test_a_control_of_the_desk_that_tab_comes_to_is_moved_into_sight(at_choice):
    teacher = at_choice(SMALL).press("+", "+", mod=pygame.KMOD_CTRL)
    assert not desk(teacher).layout.window.contains(desk(teacher).rect_of("swap"))
    while teacher.loop.frame.focus != "swap":
        teacher.press("tab")
    assert desk(teacher).layout.window.contains(desk(teacher).rect_of("swap"))


def test_the_page_keys_turn_the_wall_where_the_desk_has_no_more(at_choice):
    teacher = at_choice((1920, 1080), small())
    teacher.loop.window = Window("wall", SMALL)
    teacher.press("h")
    assert desk(teacher).layout.overflow <= 0 < teacher.loop.frame.composition.layout.overflow
    teacher.press(pygame.K_PAGEDOWN)
    assert teacher.loop.frame.composition.scroll > 0
    teacher.loop.window.close()
    teacher.loop.window = teacher.window
