"""The language of everything is switched in mid-lesson with one key, and nothing else changes by it."""

import pygame
import pytest
from lessons_for_tests import every_lesson, new_friend
from playing import Teacher

from game.language import Tongues, localise
from game.play import Leave, On, Take
from game.screens import Speak, SpeakAlso
from game.session import commands as c

LESSONS = every_lesson()
SIZE = (960, 540)


def to_second_choice(teacher):
    """Play until one choice was counted and the class stands at the next."""
    teacher.into_the_story()
    choices = set()
    for _ in range(400):
        if teacher.at_choice() and teacher.session.round is None and teacher.session.count is None:
            choices.add(teacher.session.state.scene)
            if len(choices) == 2:
                return teacher
            teacher.press("space").press("9")
        teacher.press("space")
    raise AssertionError("there is no second choice on this way")


def languages_of(teacher):
    return teacher.stagehand.telling.offered(teacher.stagehand.conductor.lesson.id)


def shown(teacher):
    hand = teacher.stagehand
    return hand._stand(hand.conductor)


def texts(screen):
    return [part.text for top in screen.parts for part in top.walk() if part.text]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_switch_in_mid_lesson_changes_the_words_and_nothing_else(tmp_path, lesson):
    teacher = to_second_choice(Teacher(tmp_path, SIZE, lessons=[lesson]))
    conductor = teacher.stagehand.conductor
    before, english = teacher.session, teacher.screen
    events = list(conductor.journal.events())
    for _ in languages_of(teacher):
        teacher.press("l")
        assert teacher.session == before and list(conductor.journal.events()) == events
        here, there = conductor.system, shown(teacher).system
        state = before.state
        offers = [(o.option, o.open) for o in here.offers(state)]
        assert offers == [(o.option, o.open) for o in there.offers(state)]
        for decision in (On(), Leave(), *(Take(option) for option, is_open in offers if is_open)):
            assert here.step(state, decision) == there.step(state, decision)
        assert [p.role for p in teacher.screen.walk()] == [p.role for p in english.walk()]
    assert teacher.screen == english
    teacher.close()


def test_every_language_is_shown_on_every_screen_and_the_control_says_which(tmp_path):
    teacher = Teacher(tmp_path, SIZE)
    assert teacher.screen.find("language").text == "Language: English"
    teacher.speak("fr")
    assert teacher.screen.parts[1].text == "Le nouvel ami"
    teacher.speak("en").open_lesson()
    for kind in ("checklist", "help", "pause"):
        teacher.press(*{"checklist": (), "help": ("h",), "pause": ("h", "p")}[kind])
        before = texts(teacher.screen)
        teacher.speak("fr")
        assert teacher.screen.kind == kind
        assert not set(before) & {text for text in texts(teacher.screen) if len(text) > 30}
        teacher.speak("en")
        assert texts(teacher.screen) == before
    teacher.close()


def test_what_is_typed_and_where_the_focus_is_stay(tmp_path):
    teacher = to_second_choice(Teacher(tmp_path, SIZE)).press("space", "1")
    count = teacher.session.count
    teacher.speak("fr")
    assert teacher.session.count == count and teacher.screen.kind == "count"
    teacher.press("2")
    assert teacher.session.count.typed[0] == 12 and teacher.screen.language == "fr"
    teacher.close()


def test_a_name_that_was_given_in_one_language_is_its_other_name_in_the_next(tmp_path):
    lesson = new_friend()
    teacher = Teacher(tmp_path, SIZE).open_lesson()
    teacher.stagehand.act(c.NextName("klassen"))
    chosen = teacher.session.preparation.names
    teacher.speak("fr")
    french = localise(lesson, "fr").cast["klassen"].also[0]
    assert teacher.screen.find("name-klassen").text == french != dict(chosen)["klassen"]
    assert teacher.session.preparation.names == chosen
    teacher.tick_all().press("space", "space")
    assert shown(teacher).scenario.cast["klassen"].name == french
    assert teacher.stagehand.conductor.system.scenario.cast["klassen"].name == dict(chosen)["klassen"]
    teacher.close()


def test_a_session_goes_on_in_another_language_than_it_began_in(tmp_path):
    teacher = to_second_choice(Teacher(tmp_path, SIZE, language="fr"))
    assert teacher.session.about.language == "fr"
    state, entry = teacher.session.state, teacher.session.about.id
    teacher.close()
    teacher = Teacher(tmp_path, SIZE)
    teacher.click(f"session-{entry}")
    assert teacher.session.state == state and teacher.screen.language == "en"
    assert teacher.screen.parts[0].text == new_friend().scenes[state.scene].way_out.prompt
    teacher.close()


def test_the_quiet_screen_has_no_language(tmp_path):
    teacher = Teacher(tmp_path, SIZE).press("esc", "l")
    assert teacher.screen.kind == "quiet" and not texts(teacher.screen)
    assert teacher.press("esc").screen.language == "en"
    teacher.close()


def test_a_broken_catalogue_is_said_in_words_and_the_lesson_goes_on_as_it_was(tmp_path):
    teacher = Teacher(tmp_path, SIZE).into_the_story()
    hand = teacher.stagehand
    file = tmp_path / "locales" / "fr" / "LC_MESSAGES" / "waymark.po"
    file.parent.mkdir(parents=True)
    file.write_text("nonsense\n", encoding="utf-8")
    hand.telling.tongues = Tongues(hand.lessons, hand.setting.vocabulary, tmp_path / "locales")
    hand.act(Speak("fr"))
    assert "waymark.po:1" in hand.view.trouble and hand.screen().language == "en"
    teacher.close()


def test_two_languages_at_once_line_by_line_each_in_its_own_direction(tmp_path):
    teacher = to_second_choice(Teacher(tmp_path, (1280, 720)))
    before = teacher.session
    teacher.speak("fr", mod=pygame.KMOD_SHIFT)
    assert (teacher.screen.language, teacher.screen.second) == ("en", "fr")
    french = localise(new_friend(), "fr").scenes[before.state.scene].way_out
    options = next(part for part in teacher.screen.parts if part.role == "options")
    assert teacher.screen.parts[0].echo.text == french.prompt
    assert [part.echo.text for part in options.children] == [option.text for option in french.options]
    teacher.stagehand.act(SpeakAlso("ar-XB"))
    teacher.press("h", "h")
    assert teacher.screen.second == "ar-XB" and teacher.session == before
    assert teacher.loop.frame.composition.layout.overflow <= 0
    teacher.stagehand.act(SpeakAlso(""))
    assert not teacher.press("h", "h").screen.second
    teacher.close()


def test_what_is_the_same_in_both_languages_stands_once(tmp_path):
    teacher = Teacher(tmp_path, SIZE).into_the_story()
    hand = teacher.stagehand
    hand.act(SpeakAlso("en-CA"))
    assert all(part.echo is None for part in hand.screen().walk())
    teacher.close()


def test_screens_for_the_teacher_stay_in_one_language(tmp_path):
    teacher = Teacher(tmp_path, SIZE).open_lesson().press("l", mod=pygame.KMOD_SHIFT)
    assert teacher.screen.kind == "checklist" and not teacher.screen.second
    teacher.close()


def test_trouble_is_told_in_the_language_of_the_screen(tmp_path):
    teacher = Teacher(tmp_path, SIZE, language="fr")
    teacher.open_lesson().tick_all()
    teacher.sessions.parent.mkdir(parents=True, exist_ok=True)
    teacher.sessions.write_text("a file where the folder should be")
    while teacher.screen.kind == "checklist":
        teacher.press("space")
    assert teacher.screen.kind == "trouble"
    assert "La séance ne peut pas être écrite dans" in teacher.text() and "WAYMARK_HOME" in teacher.text()
    teacher.close()
