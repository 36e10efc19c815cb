"""Teams with gamepads, through SDL itself: virtual ones are plugged in and their buttons pressed. And the
keys of the number pad, for teams and for counts.
"""

import ctypes
import sys
from pathlib import Path

import pygame
import pytest
from lessons_for_tests import small
from playing import Teacher

GAMEPAD = 1
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="knows where Linux wheels keep SDL"
)


def sdl():
    """The very SDL that pygame has loaded."""
    libraries = Path(pygame.__file__).parent.parent / "pygame_ce.libs"
    (path,) = libraries.glob("libSDL2-2*")
    library = ctypes.CDLL(str(path))
    library.SDL_JoystickOpen.restype = ctypes.c_void_p
    library.SDL_JoystickSetVirtualButton.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8)
    return library


class Pads:
    """Virtual gamepads, as many as are plugged in."""

    def __init__(self):
        self.sdl, self.pads = sdl(), []

    def plug(self):
        pygame.joystick.init()
        index = self.sdl.SDL_JoystickAttachVirtual(GAMEPAD, 2, 10, 0)
        assert index >= 0
        self.pads.append((index, self.sdl.SDL_JoystickOpen(index)))
        return self

    def press(self, teacher, pad, button):
        """Press and let go, as a thumb does; the events come from SDL."""
        for down in (1, 0):
            assert self.sdl.SDL_JoystickSetVirtualButton(self.pads[pad][1], button, down) == 0
            self.sdl.SDL_JoystickUpdate()
            teacher.loop.turn()

    def close(self):
        for index, _ in reversed(self.pads):
            self.sdl.SDL_JoystickDetachVirtual(index)
        pygame.joystick.quit()


@pytest.fixture
def pads():
    made = Pads()
    yield made
    made.close()


@pytest.fixture
def teacher(tmp_path):
    person = Teacher(tmp_path, lessons=[small()])
    yield person
    person.close()


def teams_choose(teacher, fewer=2):
    teacher.open_lesson().click("ballot-teams")
    for _ in range(fewer):
        teacher.click("less-teams")
    teacher.tick_all()
    teacher.on_to_choice()
    teacher.press("space")
    assert teacher.screen.kind == "teams"


def test_each_team_chooses_with_its_gamepad_and_nothing_shows(teacher, pads):
    pads.plug().plug()
    teams_choose(teacher)
    before = teacher.picture()
    pads.press(teacher, 1, 0)
    assert teacher.session.vote.chosen == (None, 0)
    one = teacher.picture()
    pads.press(teacher, 1, 1)
    assert teacher.session.vote.chosen == (None, 1)
    assert teacher.picture() == one != before
    pads.press(teacher, 0, 2)
    assert teacher.session.vote.chosen == (-1, 1), "the button after the last card passes"
    teacher.press("space")
    assert teacher.session.round.outcome == "1"


def test_a_gamepad_that_is_plugged_in_late_is_the_next_teams(teacher, pads):
    pads.plug()
    teams_choose(teacher)
    pads.plug()
    teacher.loop.turn()
    pads.press(teacher, 0, 0)
    pads.press(teacher, 1, 1)
    assert teacher.session.vote.chosen == (0, 1)


def test_a_button_that_is_no_card_and_a_gamepad_too_many_choose_nothing(teacher, pads):
    pads.plug().plug().plug()
    teams_choose(teacher)
    pads.press(teacher, 0, 9)
    pads.press(teacher, 2, 0)
    assert teacher.session.vote.chosen == (None, None)
    assert teacher.screen.kind == "teams"


def test_gamepads_do_nothing_outside_of_a_vote(teacher, pads):
    pads.plug()
    teacher.into_the_story()
    before = teacher.session
    pads.press(teacher, 0, 0)
    assert teacher.session == before


def test_the_number_pad_chooses_for_team_five(teacher):
    teacher.open_lesson().click("ballot-teams").click("more-teams").tick_all()
    teacher.on_to_choice()
    teacher.press("space")
    pygame.event.post(
        pygame.event.Event(pygame.KEYDOWN, key=pygame.K_KP_2, mod=0, unicode="", scancode=pygame.KSCAN_KP2)
    )
    teacher.loop.turn()
    assert teacher.session.vote.chosen == (None, None, None, None, 1)


def test_hands_are_typed_on_the_number_pad(teacher):
    teacher.into_the_story()
    while not teacher.at_choice():
        teacher.press("space")
    teacher.press("space")
    teacher.press(pygame.K_KP_1, pygame.K_KP_4, pygame.K_KP_ENTER, pygame.K_KP_0, pygame.K_KP_9)
    teacher.press(pygame.K_KP_PLUS, pygame.K_KP_MINUS, pygame.K_KP_ENTER, pygame.K_KP_ENTER)
    assert teacher.session.round.ballots[-1].counts == (14, 9)
