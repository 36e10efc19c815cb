"""Every question of every lesson, put to devices, fits on the wall, whatever is told beside it."""

from dataclasses import replace

import pytest
from lessons_for_tests import every_lesson, vocabulary

from game.devices import beforehand, preflight
from game.language import localise, words_for
from game.scenario.model import Choice
from game.screens import Devices, Screen, Setting, for_the_wall
from game.screens.controls import lesson_controls
from game.screens.joining import device_vote_parts, join_screen
from game.screens.room import seats_screen
from game.stage import Window, make_painter
from game.stage.painter import BODY_SHARE

SIZES = [(1024, 768), (1920, 1080)]
OPEN = Devices(url="http://192.168.1.20:8080/", code="BCDFGH", matrix=("01" * 16,) * 33, seats=24, alive=True)
STATES = {
    "all is well": OPEN,
    "the door is shut": Devices(**{f: getattr(OPEN, f) for f in ("url", "seats", "alive")}, shut=True),
    "two are here": Devices(url="http://x/", seats=2, alive=True),
    "left the network": Devices(url="http://x/", seats=24, fault="address-gone"),
    "the votes are gone": Devices(url="http://x/", seats=24, fault="gone"),
}


@pytest.fixture(scope="module")
def painter():
    window = Window("fits", SIZES[0])
    yield make_painter(system_fonts=False)
    window.close()


def questions(language):
    for lesson in every_lesson():
        told = localise(lesson, language)
        for scene in told.scenes.values():
            if isinstance(scene.way_out, Choice):
                yield scene.way_out.prompt, [option.text for option in scene.way_out.options if option.goto]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_question_fits_on_the_wall_with_a_desk_apart(painter, language, size):
    words = words_for(language)
    setting = Setting(words, vocabulary())
    for prompt, labels in questions(language):
        for name, now in STATES.items():
            parts = device_vote_parts(setting, now, prompt, labels, circle=True)
            controls = lesson_controls(words, "", debrief=True, notes=True)
            screen = for_the_wall(Screen("devices", "A lesson", parts, controls, language=language))
            made = painter.compose(screen, size)
            assert made.layout.overflow <= 0, (name, prompt)
            assert made.brush.unit >= size[1] // BODY_SHARE


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_question_fits_on_one_display_with_its_controls(painter, language, size):
    words = words_for(language)
    setting = Setting(words, vocabulary())
    for prompt, labels in questions(language):
        parts = device_vote_parts(setting, OPEN, prompt, labels)
        controls = lesson_controls(words, "", debrief=True, notes=True)
        made = painter.compose(Screen("devices", "A lesson", parts, controls, language=language), size)
        assert made.layout.overflow <= 0, prompt


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("system", ["win32", "linux"])
def test_all_the_advice_is_shown_and_fits(painter, monkeypatch, language, size, system):
    """The most that there can be to tell: a public address, on a system that asks for leave."""
    monkeypatch.setattr("sys.platform", system)
    words, setting = words_for(language), Setting(words_for(language), vocabulary())
    before = tuple(each.text for each in beforehand(words))
    after = tuple(each.text for each in preflight("142.58.4.4", words))
    pick = Devices((("Wi-Fi", "142.58.4.4"), ("Ethernet", "10.0.0.12")), advice=before)
    for now, told in ((pick, before), (replace(OPEN, seats=0, advice=after), after)):
        screen = join_screen(setting, now)
        assert set(told) <= {part.text for part in screen.walk()}
        assert painter.compose(screen, size).layout.overflow <= 0


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_code_and_the_seats_fit(painter, language, size):
    setting = Setting(words_for(language), vocabulary())
    full = Devices(url="http://x/", alive=True, seats=60, numbers=tuple(range(1, 61)))
    for screen in (
        join_screen(setting, OPEN),
        seats_screen(setting, full, 12),
        seats_screen(setting, full, 99),
    ):
        assert painter.compose(screen, size).layout.overflow <= 0, screen.kind
