"""A real window on a real X server, driven from outside by xdotool, as a teacher's keyboard would."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.session import Journal, history
from game.session.events import Decided, Entered, Prepared

ROOT = Path(__file__).parent.parent.parent
TOOLS = ("Xvfb", "xdotool")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]

pytestmark = pytest.mark.skipif(
    bool(missing) or not sys.platform.startswith("linux"),
    reason=f"a window from outside needs a Linux machine with {' and '.join(TOOLS)}",
)


class Display:
    """An X server of its own, with a size."""

    def __init__(self, size="1280x800"):
        read, write = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=(write,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            self.name = f":{pipe.readline().strip()}"

    def run(self, *command):
        environment = os.environ | {"DISPLAY": self.name}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)


@pytest.fixture
def display():
    server = Display()
    yield server
    server.close()


def start(display, home, *arguments):
    environment = {k: v for k, v in os.environ.items() if k not in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY")}
    environment |= {"DISPLAY": display.name, "WAYMARK_HOME": str(home), "SDL_VIDEODRIVER": "x11"}
    return subprocess.Popen(
        [sys.executable, "-m", "game", "play", "new-friend", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def until(condition, seconds=30):
    """Wait for something of another process; how long it takes is not what is tested."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


def window_of(display, process):
    found = display.run("xdotool", "search", "--onlyvisible", "--pid", str(process.pid)).stdout.split()
    return found[0] if found else None


def written(home):
    """Return the journal's events. The stage holds the file while it runs, so read it after."""
    (entry,) = history(home / "sessions")
    with Journal.open(entry.path) as journal:
        return journal.events()


def type_keys(display, window, *keys):
    display.run("xdotool", "windowfocus", "--sync", window)
    for key in keys:
        display.run("xdotool", "key", "--window", window, "--delay", "30", key)
        time.sleep(0.15)


def test_a_teacher_at_the_keyboard_plays_into_the_story_is_killed_and_goes_on(display, tmp_path):
    home = tmp_path / "home"
    stage = start(display, home, "--windowed")
    assert until(lambda: window_of(display, stage)), stage.communicate(timeout=5)
    window = window_of(display, stage)
    time.sleep(0.5)
    type_keys(display, window, *"1234567", "space", "space", "space", "space", "space", "space", "space")
    assert until(lambda: len(list((home / "sessions").glob("*.sqlite"))) == 1)
    stage.kill()
    stage.communicate(timeout=10)
    before = written(home)
    assert any(isinstance(event, Prepared) for event in before)
    assert Entered("playing") in before
    assert any(isinstance(event, Decided) for event in before)

    again = start(display, home, "--windowed", "--resume")
    assert until(lambda: window_of(display, again)), again.communicate(timeout=5)
    window = window_of(display, again)
    time.sleep(0.5)
    type_keys(display, window, "Escape", "Escape", "space", "ctrl+q")
    _, errors = again.communicate(timeout=20)
    assert again.returncode == 0, errors
    assert errors == ""
    after = written(home)
    assert after[: len(before)] == before
    assert len(after) > len(before)


def test_a_display_that_cannot_be_opened_is_said_in_one_line(tmp_path):
    environment = {k: v for k, v in os.environ.items() if k not in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY")}
    environment |= {"DISPLAY": ":987", "WAYMARK_HOME": str(tmp_path), "SDL_VIDEODRIVER": "x11"}
    result = subprocess.run(
        [sys.executable, "-m", "game", "play", "new-friend"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert "no window can be opened here" in result.stderr
