"""What a screen reader really meets: a client of AT-SPI asks a stage that runs in a process of its own."""

import shutil
import subprocess
import sys

import pytest
from screen_reader import HERE, Bus, ScreenReader, missing, until, walk

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


@pytest.fixture
def bus():
    made = Bus()
    yield made
    made.close()


@pytest.fixture
def reader(bus):
    return ScreenReader(bus)


class Stage:
    """A stage at its first choice, and the keys of whoever plays on it."""

    def __init__(self, bus, *how):
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        path = f"{HERE.parent.parent}:{HERE.parent}:{HERE}"
        bus.environment |= {"PYTHONPATH": path, "SDL_VIDEODRIVER": "dummy"}
        command = [sys.executable, str(HERE / "heard_stage.py"), str(bus.home / "lesson"), *how]
        self.process = bus.start(command, stderr=subprocess.PIPE, **pipes)
        self.pid = self.process.pid
        assert "ready\n" in iter(self.process.stdout.readline, ""), self.process.stderr.read()

    def keys(self, *names):
        for name in names:
            self.process.stdin.write(f"{name}\n")
        self.process.stdin.flush()


def options(reader, stage):
    """Return the cards of the choice: what stands in the list."""
    found = [node for node in reader.all_met(stage.pid) if node["role"] == "list"]
    return found[0]["children"] if found else []


def focused(reader, stage):
    return [node["name"] for node in reader.all_met(stage.pid) if "focused" in node["states"]]


def test_a_reader_that_is_switched_on_meets_the_choice_as_it_is_drawn(bus, reader):
    stage = Stage(bus)
    reader.listen()
    assert until(lambda: options(reader, stage))
    (window,) = reader.windows(stage.pid)
    assert (window["role"], window["name"]) == ("frame", "Waymark")
    assert reader.find(stage.pid, "heading")["name"]
    assert reader.find(stage.pid, "status bar")["name"]
    cards = options(reader, stage)
    assert [card["place"] for card in cards] == [str(number) for number in range(1, len(cards) + 1)]
    open_ones = [card for card in cards if card["name"][0].isdigit()]
    assert len(open_ones) >= 2
    for number, card in enumerate(open_ones, 1):
        assert card["role"] == "push button"
        assert card["name"].startswith(f"{number}. ")
        assert "focusable" in card["states"]
        assert all(side > 0 for side in card["rect"][2:])
    help_button = reader.find(stage.pid, "push button", "Help")
    assert help_button["description"] == "H"


def test_the_focus_follows_the_tab_key_and_the_reader_moves_it(bus, reader):
    stage = Stage(bus)
    reader.listen()
    assert until(lambda: options(reader, stage))
    first, second, *_ = options(reader, stage)
    stage.keys("tab")
    assert until(lambda: focused(reader, stage) == [first["name"]])
    assert reader.go_to(stage.pid, second) is True
    assert until(lambda: focused(reader, stage) == [second["name"]])
    stage.keys("tab")
    assert until(lambda: focused(reader, stage) not in ([second["name"]], [first["name"]]))


def test_a_press_on_a_card_chooses_it_and_the_result_is_said_once(bus, reader):
    stage = Stage(bus)
    reader.listen()
    assert until(lambda: options(reader, stage))
    card = options(reader, stage)[1]
    assert reader.said() == []
    assert reader.press(stage.pid, card) is True
    chosen = until(lambda: [node for node in options(reader, stage) if "selected" in node["states"]])
    assert [node["name"] for node in chosen] == [card["name"]]
    assert until(reader.said)
    stage.keys("tab", "tab")
    assert until(lambda: focused(reader, stage) not in ([], ["Waymark"]))
    (said,) = reader.said()
    assert said.startswith(card["name"])
    assert said.endswith(reader.find(stage.pid, "status bar")["name"])


def test_the_quiet_screen_has_no_word_and_the_desk_says_nothing_by_itself(bus, reader):
    stage = Stage(bus, "desk")
    reader.listen()
    assert until(lambda: len(reader.windows(stage.pid)) == 2 and options(reader, stage))
    wall, desk = sorted(reader.windows(stage.pid), key=lambda window: window["name"] != "Waymark")
    on_the_desk = {node["name"] for node in walk(desk)} - {node["name"] for node in walk(wall)}
    assert "The map of the lesson" in on_the_desk
    stage.keys("back")
    assert until(reader.said)
    notes = {name for name in on_the_desk if len(name) > 20}
    assert not any(name in said for name in notes for said in reader.said())
    stage.keys("esc")
    quiet = until(lambda: [each for each in reader.windows(stage.pid) if not each["children"]])
    assert [window["name"] for window in quiet] == ["Waymark"]


@pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="a real window needs Xvfb and xdotool"
)
def test_a_real_window_is_met_where_it_lies_and_follows_a_real_tab_key(bus, reader):
    server = bus.start(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"], stdout=subprocess.PIPE)
    bus.environment |= {"DISPLAY": f":{server.stdout.readline().strip()}", "SDL_VIDEODRIVER": "x11"}
    command = [sys.executable, "-m", "game", "play", "new-friend", "--windowed"]
    pid = bus.start(command).pid
    reader.listen()
    assert until(lambda: reader.find(pid, "check box"))
    boxes = [node for node in reader.all_met(pid) if node["role"] == "check box"]
    assert [box["place"] for box in boxes] == [str(number) for number in range(1, len(boxes) + 1)]

    def xdotool(*words):
        found = subprocess.run(
            ["xdotool", *words], env=bus.environment, capture_output=True, text=True, check=False
        )
        return found.stdout.split()

    window = until(lambda: xdotool("search", "--onlyvisible", "--pid", str(pid)))[0]
    xdotool("windowfocus", "--sync", window)
    xdotool("key", "--window", window, "Tab")
    assert until(lambda: "focused" in reader.find(pid, "check box", boxes[0]["name"])["states"])
    (shown,) = reader.windows(pid)
    assert shown["rect"][2:] == [1280, 720]
