"""What the facilitator may choose before the seal: to leave out, to tell less, to add a quarter and a region."""

import json
from pathlib import Path
from random import Random

import pytest
from lessons_for_tests import new_friend, vocabulary

from game.language import localise, localise_vocabulary, words_for
from game.session import Conductor
from game.session.simulate import simulate
from game.summary.lines import lines
from game.summary.reading import read_summary
from game.summary.sealer import FileSealer
from game.summary.wishes import Wishes, quarter_of

EN = words_for("en")


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    made = {}
    for students in (3, 12, 22, 24):
        made[students] = Conductor.begin(new_friend(), tmp_path_factory.mktemp("sessions"))
        for _ in simulate(made[students], students, Random(3)):
            pass
    return made


def sealer(wishes: Wishes | None = None) -> FileSealer:
    return FileSealer(Path("unused"), vocabulary(), EN, wishes or Wishes())


def data(made: FileSealer, conductor: Conductor) -> dict:
    return json.loads(made.data(conductor))


def test_a_part_is_left_out_by_one_tick_and_told_again_by_another(played):
    made, conductor = sealer(), played[24]
    whole = made.data(conductor)
    for part in ("pulse", "story"):
        made.toggle(conductor, part)
    assert data(made, conductor)["left_out"] == ["pulse", "story"]
    assert {wish.name for wish in made.wishes(conductor, EN) if not wish.on} >= {"pulse", "story"}
    for part in ("pulse", "story"):
        made.toggle(conductor, part)
    assert made.data(conductor) == whole


def test_quarter_and_region_are_told_only_if_ticked_and_in_words(played):
    made, conductor = sealer(), played[24]
    day = conductor.session.about.day
    offered = {wish.name: wish for wish in made.wishes(conductor, EN, "MB")}
    assert offered["region"].text == "Manitoba" and day[:4] in offered["quarter"].text
    assert not (offered["region"].on or offered["quarter"].on)
    assert "region" not in {wish.name for wish in made.wishes(conductor, EN, "")}
    made.toggle(conductor, "region", "MB")
    made.toggle(conductor, "quarter", "MB")
    told = data(made, conductor)
    assert (told["region"], told["quarter"]) == ("MB", quarter_of(day))


def test_the_stricter_rule_takes_the_numbers_of_a_class_under_25_and_what_hangs_on_them(played):
    made, conductor = sealer(), played[24]
    made.toggle(conductor, "strict")
    told = data(made, conductor)
    assert told["policy"].startswith("n25")
    assert all(option["band"] is None for question in told["questions"] for option in question["options"])
    assert not {"quarter", "region"} & {wish.name for wish in made.wishes(conductor, EN, "MB")}


def test_what_is_ticked_for_one_session_is_not_for_the_next(played):
    made = sealer()
    made.toggle(played[24], "pulse")
    assert data(made, played[22])["left_out"] == []


def test_of_a_class_that_nothing_is_told_of_nothing_is_to_tick(played):
    assert sealer().wishes(played[3], EN, "MB") == ()


@pytest.mark.parametrize(("students", "gate"), [(12, 20), (3, 20)])
def test_a_quarter_that_a_small_class_is_not_told_with_is_said(played, students, gate):
    made = sealer(Wishes(quarter="2026-Q4"))
    preview = made.preview(played[students])
    assert any(f"fewer than {gate} students" in line and "quarter" in line for line in preview)
    assert made.not_told(played[24], EN) == ""
    assert "2026-Q4" not in made.data(played[students]).decode()


@pytest.mark.parametrize(
    ("day", "quarter"),
    [("2026-01-01", "2026-Q1"), ("2026-06-30", "2026-Q2"), ("2026-12-31", "2026-Q4"), ("", "")],
)
def test_a_day_lies_in_its_quarter(day, quarter):
    assert quarter_of(day) == quarter


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_sentences_are_of_the_lesson_and_of_no_id(played, language):
    """Before anything is written the teacher reads titles; ids stand only in the file below."""
    words = words_for(language)
    lesson, known = localise(new_friend(), language), localise_vocabulary(vocabulary(), language)
    conductor = played[24]
    summary = read_summary(sealer().data(conductor))
    told = "\n".join(lines(summary, words, known, lesson))
    assert str(lesson.title) in told
    for id_ in ("SK.", "WS.", "GR.", "PL.", "pulse/", "/beats/", "/choice", "hands", "new-friend"):
        assert id_ not in told, id_
    assert str(known.scale[3]) in told
    assert any(str(item.text) in told for item in known.pulse.values())


def test_where_nobody_has_the_words_the_ids_are_told(played):
    summary = read_summary(sealer().data(played[24]))
    told = "\n".join(lines(summary, EN, vocabulary()))
    assert "new-friend" in told and "/choice" in told
