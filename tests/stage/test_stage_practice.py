"""A practice as the Fourth R runs it: shown first, tried in pairs or threes, swapped, told. Nobody plays harm."""

import pytest
from lessons_for_tests import new_friend, small
from playing import Teacher

from game.language import localise


@pytest.fixture
def teacher(tmp_path):
    person = Teacher(tmp_path, lessons=[small()])
    yield person
    person.close()


def at_practice(teacher):
    teacher.into_the_story()
    while not teacher.at_choice():
        teacher.press("space")
    teacher.click("option-0")
    while teacher.screen.kind != "practise":
        teacher.press("space")
    return teacher


def checklist(teacher):
    lists = [part for part in teacher.screen.parts if part.role == "list" and "watches" in part.text]
    return [item.text for part in lists for item in part.children]


def test_the_class_watches_first_and_then_tries_in_pairs_and_swaps(teacher):
    at_practice(teacher)
    assert "Watch your teacher do it first" in teacher.text()
    teacher.press("space")
    assert "In pairs" in teacher.text() and "come on" in teacher.text()
    assert checklist(teacher) == []
    teacher.press("space")
    assert "Swap" in teacher.text() and "just a chat" in teacher.text()
    teacher.press("space")
    assert "Tell each other what worked" in teacher.text()


def test_in_threes_the_observer_has_a_checklist_at_every_line_and_begins_the_feedback(teacher):
    at_practice(teacher).click("threes").press("space")
    first = checklist(teacher)
    assert len(first) == 4
    assert "one watches" in teacher.text()
    teacher.press("space")
    assert checklist(teacher) == first
    assert "whoever watched answers now" in teacher.text()
    teacher.press("space")
    assert [item.text for part in teacher.screen.parts for item in part.children] == first
    assert "Who watched begins" in teacher.text()


def test_the_class_may_go_back_to_pairs_and_the_choice_stays_for_the_next_practice(teacher):
    at_practice(teacher).click("threes").press("space", "back", "space")
    assert checklist(teacher)
    teacher.press("back").click("pairs").press("space")
    assert not checklist(teacher)


@pytest.mark.parametrize("threes", [False, True])
def test_the_hard_line_is_the_screens_and_never_a_students(teacher, threes):
    at_practice(teacher)
    if threes:
        teacher.click("threes")
    teacher.press("space")
    assert "The screen says the hard line: nobody has to" in teacher.text()
    teacher.press("n")
    assert "No student plays the person who presses" in teacher.text()


def test_the_desk_shows_how_a_practice_is_run_and_where_it_is(teacher):
    at_practice(teacher)
    for step in ("Show how", "Try", "Swap", "Tell"):
        desk = teacher.stagehand.desk()
        now = [part.who for part in desk.walk() if part.role == "item" and "current" in part.marks]
        assert now == [step]
        teacher.press("space")


def test_a_circle_picks_the_kind_of_answer_by_its_number_and_space(teacher):
    at_practice(teacher).press("p").click("ballot-circle").press("p", "space")
    assert teacher.screen.find("count") is None
    teacher.press("2")
    assert teacher.session.round is None
    teacher.press("space")
    assert teacher.session.round.outcome == "negotiate"
    assert "Offer another way" in teacher.text()


def test_a_line_is_tried_once_more_and_then_the_class_goes_on(teacher):
    at_practice(teacher).press("space")

    def answer(field):
        teacher.click("count").click(f"field-{field}").press("9").click("close")

    answer(0)
    assert "Buy time" in teacher.text()
    assert teacher.stagehand.desk().find("reopen") is not None
    teacher.click("again")
    answer(2)
    assert "Say no" in teacher.text() and "second try" in teacher.text()
    assert teacher.screen.find("again") is None
    assert teacher.stagehand.desk().find("reopen") is None
    teacher.press("space")
    answer(0)
    assert teacher.screen.find("again") is not None


@pytest.mark.parametrize("ballot", ["hands", "circle"])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_practice_fits_in_threes(tmp_path, size, language, ballot):
    teacher = Teacher(tmp_path, size, lessons=[localise(new_friend(), language)], language=language)
    teacher.stagehand.threes = True
    teacher.into_the_story().press("p").click(f"ballot-{ballot}").press("p")
    looked = 0
    for _ in range(400):
        if teacher.session.phase != "playing":
            break
        if teacher.screen.kind == "practise":
            assert teacher.loop.frame.composition.layout.overflow <= 0, teacher.text()
            looked += 1
        if teacher.at_choice() and teacher.session.round is None:
            teacher.click(next(p.id for p in teacher.screen.targets if p.id.startswith("option-")))
        teacher.press("space")
    assert looked
    teacher.close()
