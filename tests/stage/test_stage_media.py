"""A lesson's own pictures and sounds on the real stage."""

import struct
import wave

import pygame
import pytest
from lessons_for_tests import SMALL, vocabulary
from playing import Teacher

from game.check.report import check_lesson
from game.scenario import read_scenario

WITH_MEDIA = SMALL.replace(
    "      - narrator: Tuesday night.\n",
    "      - picture: {file: wing.svg, alt: A wing in red chalk.}\n"
    "      - picture: {file: board.png, alt: A board.}\n"
    "      - sound: {file: bell.wav, caption: A bell rings twice.}\n",
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect x="0" y="0" width="40" height="20" fill="#c81e1e"/></svg>'


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "small"
    place.mkdir()
    (place / "scenario.yaml").write_text(WITH_MEDIA, encoding="utf-8")
    (place / "wing.svg").write_text(SVG, encoding="utf-8")
    board = pygame.Surface((60, 30))
    board.fill((10, 120, 40))
    pygame.image.save(board, place / "board.png")
    with wave.open(str(place / "bell.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"".join(struct.pack("<h", 3000 * (i % 20 < 10)) for i in range(800)))
    return place


@pytest.fixture
def teacher(tmp_path, folder):
    reading = read_scenario(folder, vocabulary())
    assert reading.scenario is not None, reading.findings
    person = Teacher(tmp_path, lessons=[reading.scenario])
    person.into_the_story()
    yield person
    person.close()


def colours(teacher):
    surface = teacher.window.surface
    return {tuple(surface.get_at((x, y)))[:3] for x in range(300, 1000, 10) for y in range(100, 600, 10)}


def test_pictures_are_painted_and_their_words_stand_below(teacher):
    assert "A wing in red chalk." in teacher.text()
    assert (200, 30, 30) in colours(teacher)
    teacher.press("space")
    assert (10, 120, 40) in colours(teacher)


def test_a_sound_is_off_until_the_teacher_turns_it_on_and_stops_with_the_quiet_screen(teacher):
    teacher.press("space", "space")
    assert "A bell rings twice." in teacher.text()
    assert not pygame.mixer.get_init() or not pygame.mixer.get_busy()
    played = []
    play = teacher.loop.sounds.play
    teacher.loop.sounds.play = lambda path: played.append((path, play(path)))
    teacher.click("play-sound")
    assert [(path.name, plays) for path, plays in played] == [("bell.wav", True)]
    teacher.press("esc")
    assert not pygame.mixer.get_busy()


def test_a_picture_that_was_lost_leaves_its_words(teacher, folder):
    (folder / "wing.svg").unlink()
    teacher.painter.pictures._kept.clear()
    teacher.press("esc", "esc")
    assert "A wing in red chalk." in teacher.text()


def test_a_picture_that_would_be_drawn_wrong_is_found_before_class(folder):
    (folder / "wing.svg").write_text(SVG.replace("<rect", "<text>hi</text><rect"), encoding="utf-8")
    codes = {finding.code for finding in check_lesson(folder, vocabulary()).findings}
    assert any(code.startswith(("WM51", "WM52")) for code in codes), codes
