"""One display, two, or two with the same picture: what the teacher is told, and where the windows go."""

import os
import shutil
import subprocess
import sys

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lessons_for_tests import small
from playing import Teacher

from game.screens import ResumeSession, SwapDisplays, ToLibrary
from game.stage.displays import arrangement, bounds_now

LAPTOP, BEAMER = pygame.Rect(0, 0, 1280, 800), pygame.Rect(1280, 0, 1024, 768)
rects = st.builds(
    pygame.Rect,
    st.integers(-4000, 4000),
    st.integers(-4000, 4000),
    st.integers(320, 4000),
    st.integers(200, 4000),
)


@pytest.mark.parametrize(
    ("bounds", "display", "wall"),
    [
        ([LAPTOP], "one", LAPTOP),
        ([LAPTOP, LAPTOP], "mirrored", LAPTOP),
        ([LAPTOP, pygame.Rect(0, 0, 1024, 768)], "mirrored", LAPTOP),
        ([LAPTOP, BEAMER], "two", BEAMER),
        ([LAPTOP, LAPTOP.move(-1280, 0)], "two", LAPTOP.move(-1280, 0)),
        ([LAPTOP, LAPTOP, BEAMER], "two", BEAMER),
    ],
)
def test_displays_are_one_mirrored_or_two(bounds, display, wall):
    found = arrangement(bounds)
    assert (found.display, found.teacher, found.wall) == (display, LAPTOP, wall)


@given(st.lists(rects, min_size=1, max_size=4))
def test_the_desk_never_goes_where_the_class_looks_unless_there_is_one_picture(bounds):
    found = arrangement(bounds)
    assert (found.display == "two") == (not found.teacher.colliderect(found.wall))
    assert found.swapped().swapped() == found


@pytest.fixture
def teacher(tmp_path):
    person = Teacher(tmp_path, lessons=[small()])
    yield person
    person.close()


def with_display(teacher, display, system="linux"):
    from dataclasses import replace

    teacher.stagehand.setting = replace(teacher.stagehand.setting, display=display, system=system)
    teacher.loop.frame.dirty = True
    teacher.loop.turn()


@pytest.mark.parametrize(
    ("system", "hint"),
    [("win32", "Windows key and P"), ("darwin", "Extended display"), ("linux", "Join displays")],
)
def test_a_mirrored_screen_is_told_with_what_to_do_on_this_system(teacher, system, hint):
    teacher.open_lesson()
    with_display(teacher, "mirrored", system)
    assert "students see what you see" in teacher.text()
    assert "N shows the desk with nothing of their answers" in teacher.text()
    assert hint in teacher.text()


def test_one_display_may_be_mirrored_too(teacher):
    teacher.open_lesson()
    with_display(teacher, "one")
    assert "If a projector mirrors this screen" in teacher.text()


def test_two_displays_can_be_swapped_by_whoever_sees_the_desk_on_the_wall(teacher):
    teacher.open_lesson()
    with_display(teacher, "two")
    teacher.click("swap")
    assert teacher.stagehand.swap_wanted
    assert teacher.screen.find("swap").action == SwapDisplays()


def test_a_mirror_that_is_there_after_all_is_told_in_mid_lesson(teacher):
    """A projector that is plugged in while the class plays, or a session that is taken up again."""
    teacher.into_the_story()
    teacher.stagehand.see_displays("one", "linux")
    assert teacher.stagehand.screen().kind != "pause"
    teacher.stagehand.see_displays("mirrored", "win32")
    teacher.loop.frame.dirty = True
    teacher.loop.turn()
    assert teacher.screen.kind == "pause" and "students see what you see" in teacher.text()
    assert "Windows key and P" in teacher.text()
    teacher.press("space")
    teacher.stagehand.see_displays("mirrored", "win32")
    assert teacher.stagehand.screen().kind != "pause", "it is told once, and then on the pause and the desk"
    teacher.press("n")
    assert teacher.screen.kind == "desk" and "students see what you see" in teacher.text()
    name = teacher.session.about.id
    teacher.stagehand.act(ToLibrary())
    teacher.stagehand.act(ResumeSession(name))
    assert teacher.stagehand.screen().kind == "pause"


@pytest.mark.parametrize("over", ["esc", "h"])
def test_a_mirror_takes_nothing_away_that_lies_over_the_lesson(teacher, over):
    teacher.into_the_story().press(over)
    before = teacher.screen.kind
    teacher.stagehand.see_displays("mirrored", "win32")
    assert teacher.stagehand.screen().kind == before


@pytest.mark.parametrize(
    ("sizes", "display"),
    [([(1920, 1080)], "one"), ([(1920, 1080)] * 2, "one"), ([(1920, 1200), (1920, 1080)], "two")],
)
def test_where_no_program_is_told_where_displays_lie_two_of_one_size_may_be_a_mirror(
    monkeypatch, sizes, display
):
    monkeypatch.setattr("pygame.display.get_driver", lambda: "wayland")
    monkeypatch.setattr("pygame.display.get_desktop_sizes", lambda: list(sizes))
    assert arrangement(bounds_now()).display == display


def run_on(screens, program):
    """Run a program on an X server with these screens, as SDL shows them: one display each."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp", "-noreset"]
    for number, size in enumerate(screens):
        command += ["-screen", str(number), f"{size}x24"]
    server = subprocess.Popen(
        command, pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            name = f":{pipe.readline().strip()}"
        environment = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"}
        environment |= {"DISPLAY": name, "SDL_VIDEODRIVER": "x11", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
        done = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout.split()
    finally:
        server.terminate()
        server.wait(timeout=10)


LOOK = "from game.stage.displays import Displays\nfound = Displays().now\nprint(found.display, *found.wall)"
OPEN = """
import sys, pygame
from game.stage.displays import Displays
from game.stage.open import _Windows
from game.stage.window import Window
class Hand:
    swap_wanted = False
    def see_displays(self, display, system): self.display = display
hand = Hand()
halves = (pygame.Rect(0, 0, 1000, 700), pygame.Rect(1000, 0, 1000, 700))
now = halves[:1]
class Loop:
    def use_desk(self, desk): self.desk = desk
stage = Window("stage")
displays = Displays(lambda: now)
windows = _Windows(hand, stage, displays, full=False, desk=False, fills=False)
print(hand.display, windows.desk is None)
now = halves
displays._sizes = ()
windows.watch(Loop())
print(hand.display, stage._window.position[0] >= 1000, windows.desk._window.position[0] < 1000)
hand.swap_wanted = True
windows.watch(Loop())
print(stage._window.position[0] < 1000, windows.desk._window.position[0] >= 1000)
now = halves[:1]
displays._sizes = ()
windows.watch(Loop())
print(hand.display, windows.desk is None, stage._window.position[0] < 1000)
windows.close()
"""
needs_x = pytest.mark.skipif(
    shutil.which("Xvfb") is None or not sys.platform.startswith("linux"), reason="needs Xvfb on Linux"
)


@needs_x
@pytest.mark.parametrize(
    ("screens", "display"), [(["1280x800"], "one"), (["1280x800", "1280x800"], "mirrored")]
)
def test_a_real_server_with_one_picture_is_seen_as_such(screens, display):
    assert run_on(screens, LOOK) == [display, "0", "0", "1280", "800"]


@needs_x
def test_a_display_that_is_plugged_in_gets_the_stage_and_gives_it_back_when_it_goes():
    said = run_on(["2000x700"], OPEN)
    assert said == ["one", "True", "two", "True", "True", "True", "True", "one", "True", "True"]
