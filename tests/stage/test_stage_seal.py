"""The seal in the window: the teacher reads what will be written, ticks what it tells, and only then seals it."""

import json
from dataclasses import replace
from random import Random

import pytest
from playing import Teacher

from game.session import Conductor
from game.session.simulate import simulate


@pytest.fixture
def at_seal(tmp_path):
    """A teacher before the seal of a class of 24 in Manitoba."""
    teacher = Teacher(tmp_path)
    conductor = Conductor.begin(teacher.stagehand.lessons[0], teacher.sessions)
    for _ in simulate(conductor, 24, Random(3)):
        pass
    teacher.stagehand.setting = replace(teacher.stagehand.setting, region="MB")
    teacher.stagehand.open(conductor)
    teacher.loop.frame.dirty = True
    teacher.loop.turn()
    yield teacher
    teacher.close()


def sealed(teacher):
    teacher.click("seal")
    assert teacher.session.phase == "sealed"
    return json.loads(teacher.stagehand.sealed_at.read_bytes())


def test_what_is_ticked_by_number_or_by_click_is_what_is_written(at_seal):
    ticks = {part.badge: part for part in at_seal.screen.walk() if part.role == "item"}
    assert [ticks[badge].id for badge in "14678"] == [
        "tell-story",
        "tell-pulse",
        "tell-strict",
        "tell-quarter",
        "tell-region",
    ]
    shown = at_seal.text()
    at_seal.press("4", "7").click("tell-region")
    assert at_seal.text() != shown
    told = sealed(at_seal)
    assert told["left_out"] == ["pulse"]
    assert told["region"] == "MB" and told["quarter"] is not None
    assert not [question for question in told["questions"] if question["kind"] == "pulse"]


def test_all_is_told_and_nothing_added_unless_the_teacher_chooses(at_seal):
    told = sealed(at_seal)
    assert told["left_out"] == []
    assert told["region"] is None and told["quarter"] is None
    assert told["policy"].startswith("n20")


def test_the_file_itself_stands_below_the_sentences_to_the_letter(at_seal):
    codes = [part.text for part in at_seal.screen.walk() if part.role == "code"]
    assert "Lesson: The new friend." in codes[0] and "/choice" not in codes[0]
    data = at_seal.sealer.data(at_seal.stagehand.conductor)
    assert codes[1] == data.decode().rstrip("\n")
    at_seal.press("6")
    assert "n25" in [part.text for part in at_seal.screen.walk() if part.role == "code"][1]


def test_under_the_quiet_screen_no_number_changes_anything(at_seal):
    before = at_seal.sealer.data(at_seal.stagehand.conductor)
    at_seal.press("esc", "4", "7", "esc")
    assert at_seal.sealer.data(at_seal.stagehand.conductor) == before
