"""Screens as trees: what a class would read, whoever or whatever reads it to them."""

from dataclasses import replace

import pytest
from lessons_for_tests import new_friend, small, vocabulary

from game.language import Words
from game.play import System
from game.screens import Setting, Stand, View, build, library_screen, overlay
from game.session import About, Preparation
from game.session import commands as c
from game.session.respond import respond
from game.session.session import begin

SETTING = Setting(Words(), vocabulary())


class Room:
    def __init__(self, lesson=None):
        self.system = System(lesson or small())
        about = About("0" * 32, "small", "hash", "en", "2026-01-01")
        self.session = begin(self.system, about, Preparation(frozenset(range(7)), 24))

    def do(self, *commands):
        for command in commands:
            self.session = respond(self.system, self.session, command).session
        return self

    def screen(self, view=None, setting=SETTING):
        return build(Stand(self.system, self.session, setting), view or View())


def words_on(screen):
    return "\n".join(f"{p.who}|{p.text}|{p.detail}" for p in screen.walk())


def every_screen(lesson, limit=400):
    """Go on through a lesson, settling every choice on its first open option."""
    room = Room(lesson).do(c.GoOn(), c.GoOn(), c.GoOn())
    for _ in range(limit):
        yield room.screen()
        offers = room.system.offers(room.session.state)
        if room.session.phase != "playing":
            return
        if offers and room.session.round is None:
            room.do(c.Settle(str(next(o.option for o in offers if o.open))))
        else:
            room.do(c.GoOn())


@pytest.mark.parametrize("lesson", [small, new_friend])
def test_every_screen_can_be_heard_and_acted_on(lesson):
    for screen in every_screen(lesson()):
        ids = [part.id for part in screen.targets]
        assert all(ids), screen.kind
        assert len(ids) == len(set(ids)), (screen.kind, ids)
        assert all(part.text for part in screen.targets), screen.kind
        assert screen.parts, screen.kind
        assert screen.language == "en"


@pytest.mark.parametrize("lesson", [small, new_friend])
def test_help_pause_and_the_quiet_screen_are_on_every_screen_of_a_lesson(lesson):
    for screen in every_screen(lesson()):
        assert {"help", "pause", "quiet"} <= {part.id for part in screen.controls}, screen.kind


def test_before_the_debrief_it_is_one_press_away_and_in_it_no_more():
    seen = [(s.kind, s.find("debrief") is not None) for s in every_screen(small())]
    kinds = [kind for kind, _ in seen]
    first = kinds.index("discuss")
    assert all(there for _, there in seen[:first])
    assert not any(there for _, there in seen[first:])


def test_a_teachers_note_is_never_on_a_screen():
    lesson = new_friend()
    notes = [s.note for s in lesson.scenes.values() if s.note]
    notes += [b.note for s in lesson.scenes.values() for b in s.beats if b.note]
    assert len(notes) > 20
    for screen in every_screen(lesson):
        shown = words_on(screen)
        assert not any(note in shown for note in notes)


def test_numbers_to_call_out_run_from_one_over_the_open_cards():
    room = Room().do(c.GoOn(), c.GoOn(), c.GoOn())
    while not room.system.offers(room.session.state):
        room.do(c.LeaveOut())
    cards = [part for part in room.screen().walk() if part.role == "option"]
    assert [card.badge for card in cards] == ["1", "2", "", ""]
    assert [("locked" in card.marks) for card in cards] == [False, False, True, True]
    assert cards[3].detail == "Her mother works tonight."


def test_the_checklist_stands_before_the_story_and_cannot_be_walked_past():
    room = Room()
    room.session = replace(room.session, preparation=Preparation(class_size=24))
    room.do(c.GoOn())
    screen = room.screen()
    assert screen.kind == "checklist"
    assert any(part.role == "status" for part in screen.walk())


def test_the_content_note_comes_with_a_real_choice():
    screen = Room().do(c.GoOn(), c.GoOn()).screen()
    assert screen.kind == "welcome"
    assert "A secret is asked for." in words_on(screen)
    assert {"continue", "another", "who-helps"} <= {part.id for part in screen.targets}


def test_the_quiet_screen_has_not_one_word():
    screen = Room().screen(View(quiet=True))
    assert (list(screen.walk()), screen.title) == ([], "")


def test_the_quiet_screen_gives_back_what_it_covered():
    view = View().showing("help").showing("quiet")
    assert overlay(SETTING, view).kind == "quiet"
    assert overlay(SETTING, view.showing("quiet")).kind == "help"


def test_help_offers_a_person_here_a_text_and_something_for_a_friend():
    shown = words_on(overlay(SETTING, View("help")))
    assert "Somebody in this school" in shown
    assert "686868" in shown
    assert "for a friend" in shown


def test_help_of_the_teachers_province_comes_first():
    setting = replace(SETTING, region="QC")
    lines = [line.region for line in setting.help_lines()]
    assert lines[0] == "QC"
    assert set(lines) == {"QC", "CA"}
    assert all(line.region == "CA" for line in SETTING.help_lines())


def test_a_resumed_lesson_that_changed_says_so_once():
    from game.session import Notice

    room = Room().do(c.GoOn(), c.GoOn(), c.GoOn())
    room.session = replace(room.session, notice=Notice("changed", text="start"))
    assert "has changed since" in words_on(room.screen())
    room.do(c.GoOn())
    assert "has changed since" not in words_on(room.screen())


def test_the_debrief_shows_the_path_that_the_class_took():
    steps = [
        [part.text for part in screen.walk() if part.role == "step"]
        for screen in every_screen(small())
        if screen.kind in ("discuss", "path")
    ]
    assert steps == [["Wait a day."], ["Wait a day.", "Not alone"]]


def test_the_library_lists_lessons_and_what_cannot_be_read():
    screen = library_screen(Words(), [small()], broken=2)
    shown = words_on(screen)
    assert "A small lesson" in shown
    assert "draft" in shown
    assert "2 lessons could not be read" in shown
    assert screen.targets[0].id == "lesson-small"


def test_a_chats_other_end_keeps_its_side():
    chats = [s for s in every_screen(small()) if s.kind == "chat"]
    sides = [[p.side for p in chat.walk() if p.role == "message"] for chat in chats]
    assert sides == [["in"], ["in", "out"]]


def at_the_picture(bands):
    lesson = new_friend()
    room = Room(lesson).do(c.GoOn(), c.GoOn(), c.GoOn())
    counts = iter([(3, 9, 8, 4), (1, 6, 9, 8)] * 40)
    for _ in range(400):
        stand = Stand(room.system, room.session, SETTING, bands)
        screen = build(stand, View())
        if screen.kind == "pulse" and screen.parts[0].text == "The class in one picture":
            return screen
        if screen.kind == "pulse" and room.session.round is None and "pulse" in screen.kind:
            room.do(c.OpenCount())
            for field, number in enumerate(next(counts)):
                room.do(c.Adjust(field, number))
            room.do(c.CloseCount())
        offers = room.system.offers(room.session.state)
        if offers and room.session.round is None:
            room.do(c.Settle(str(next(o.option for o in offers if o.open))))
        else:
            room.do(c.GoOn())
    raise AssertionError("the picture never came")


def test_the_pulse_becomes_one_picture_of_the_class_in_bands_alone():
    screen = at_the_picture(lambda closed, size: ("0-4", "5-9", "5-9", "5-9", "0-4"))
    rows = [part for part in screen.walk() if part.role == "bars"]
    assert len(rows) == 6
    key = next(part for part in screen.parts if part.role == "scale")
    assert tuple(step.text for step in key.children) == vocabulary().scale
    assert [bar.text for bar in rows[0].children] == ["before", "after"]
    assert all("-" in segment.badge for row in rows for bar in row.children for segment in bar.children)


def test_where_somebody_could_be_found_the_figures_stay_closed():
    screen = at_the_picture(lambda closed, size: None)
    assert not [part for part in screen.walk() if part.role == "bars"]
    assert "stay closed" in words_on(screen)
