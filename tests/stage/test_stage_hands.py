"""Keys, mouse and finger on the real stage: whatever a person has, does everything."""

import pygame
import pytest
from lessons_for_tests import small
from playing import Teacher

from game.play import AtChoice, moment
from game.session import Preparation


@pytest.fixture
def teacher(tmp_path):
    person = Teacher(tmp_path, lessons=[small()])
    yield person
    person.close()


def to_the_choice(teacher):
    teacher.into_the_story()
    while not teacher.at_choice():
        teacher.press("space")
    return teacher


@pytest.mark.parametrize("where", ["library", "checklist", "story", "help", "count"])
def test_escape_shows_the_quiet_screen_in_one_frame_and_gives_back_what_it_covered(teacher, where):
    if where == "checklist":
        teacher.open_lesson()
    elif where != "library":
        to_the_choice(teacher) if where == "count" else teacher.into_the_story()
    if where == "help":
        teacher.press("h")
    if where == "count":
        teacher.press("space")
        assert teacher.screen.kind == "count"
    before, kind = teacher.picture(), teacher.screen.kind
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode="", scancode=0))
    teacher.loop.turn()
    assert teacher.screen.kind == "quiet"
    assert list(teacher.screen.walk()) == []
    assert teacher.screen.title == ""
    quiet = teacher.picture()
    assert quiet != before
    teacher.press("space", "h", "p", "1")
    assert teacher.picture() == quiet
    teacher.press("esc")
    assert teacher.screen.kind == kind
    assert teacher.picture() == before


def test_the_quiet_screen_looks_the_same_from_everywhere(teacher):
    teacher.press("esc")
    at_library = teacher.picture()
    teacher.press("esc")
    teacher.into_the_story().press("esc")
    assert teacher.picture() == at_library


def test_a_double_click_gives_the_lesson_back_and_a_single_one_does_not(teacher):
    teacher.into_the_story().click("quiet")
    teacher.time += 5
    teacher.click_at((300, 300))
    assert teacher.screen.kind == "quiet"
    teacher.time += 0.2
    teacher.click_at((300, 300))
    assert teacher.screen.kind == "line"


def test_the_mouse_alone_plays_from_the_library_to_the_seal(teacher):
    teacher.click("lesson-small")
    for item in range(7):
        teacher.click(f"tick-{item}")
    teacher.click("more").click("cut-short").click("cut-full").click("name-maya")
    assert teacher.session.preparation == Preparation(frozenset(range(7)), 25, False, (("maya", "Mona"),))
    for _ in range(3):
        teacher.click("on")
    for _ in range(200):
        if teacher.session.phase == "seal":
            break
        if teacher.session.count is not None:
            teacher.click("more-0").click("field-1").click("less-1").click("close")
        elif teacher.screen.find("count"):
            teacher.click("count")
        else:
            teacher.click("on")
    teacher.click("seal")
    assert teacher.session.phase == "sealed", teacher.text()
    assert teacher.stagehand.sealed_at.is_file()
    teacher.click("library")
    assert teacher.screen.kind == "library"


def test_the_teachers_other_name_is_the_one_that_is_shown(teacher):
    teacher.open_lesson().click("name-maya").tick_all()
    while teacher.session.phase != "playing":
        teacher.press("space")
    teacher.press("space")
    assert "Mona's new drawing" in teacher.text()
    assert "Maya" not in teacher.text()


def test_help_and_pause_are_one_key_away_and_go_away_again(teacher):
    teacher.into_the_story()
    for key, kind in (("h", "help"), ("p", "pause")):
        teacher.press(key)
        assert teacher.screen.kind == kind
        assert "Tuesday night" not in teacher.text()
        teacher.press(key)
        assert teacher.screen.kind == "line"


def test_nothing_moves_in_the_story_while_help_lies_over_it(teacher):
    teacher.into_the_story().press("h")
    before = teacher.session.position
    teacher.press("d", "back", "2")
    assert teacher.session.position == before


def test_the_tab_key_reaches_every_control_and_shows_where_it_is(teacher):
    to_the_choice(teacher)
    wanted = [part.id for part in teacher.screen.targets]
    plain = teacher.picture()
    reached = []
    for _ in wanted:
        teacher.press("tab")
        reached.append(teacher.loop.frame.focus)
        assert teacher.picture() != plain
    assert reached == wanted
    teacher.press("tab")
    assert teacher.loop.frame.focus == wanted[0]
    teacher.press("tab", mod=pygame.KMOD_SHIFT)
    assert teacher.loop.frame.focus == wanted[-1]


def test_a_number_picks_a_card_only_after_it_is_confirmed(teacher):
    to_the_choice(teacher).press("1")
    assert teacher.session.round is None
    assert teacher.loop.frame.focus == "option-0"
    teacher.press("space")
    assert teacher.session.round.outcome == "0"
    teacher.press("space")
    assert teacher.session.state.scene == "talk"


def test_a_locked_road_is_shown_with_its_reason_and_cannot_be_taken(teacher):
    to_the_choice(teacher)
    assert "She is not ready." in teacher.text()
    assert "Her mother works tonight." in teacher.text()
    assert teacher.screen.find("option-2") is None
    before = teacher.session
    teacher.press("3", "space")
    assert teacher.session.round is None or teacher.session.round.outcome != "2"
    assert teacher.session.state == before.state


def test_nothing_of_a_count_shows_before_it_closes_but_the_number_in_hand(teacher):
    to_the_choice(teacher).press("space", "9", "space", "4")
    shown = teacher.text()
    assert "counted" in shown
    fields = {part.id: part.detail for part in teacher.screen.walk() if part.role == "field"}
    assert fields == {"field-0": "counted", "field-1": "4", "field-2": "–"}


@pytest.mark.parametrize("hands", ["6 3", "22 2"])
def test_a_small_or_nearly_unanimous_vote_shows_the_choice_and_no_count(teacher, hands):
    first, second = hands.split()
    to_the_choice(teacher).press("space", *first, "space", *second, "space", "space")
    assert teacher.screen.kind == "result"
    assert all(part.amount is None for part in teacher.screen.walk())


def test_a_large_vote_shows_its_shape_in_bands_and_the_same_picture_whatever_the_counts_in_them(tmp_path):
    seen = []
    for first, second in (("14", "10"), ("13", "11"), ("12", "11")):
        teacher = to_the_choice(Teacher(tmp_path / first, lessons=[small()]))
        teacher.press("space", *first, "space", *second, "space", "space")
        shares = [part.amount for part in teacher.screen.walk() if part.amount is not None]
        assert shares == [12 / 24, 12 / 24]
        seen.append(teacher.picture())
        teacher.close()
    assert seen[0] == seen[1] == seen[2]


def test_nothing_is_painted_when_nothing_has_changed(teacher):
    teacher.into_the_story()
    painted = []
    teacher.painter.paint, paint = lambda *a: painted.append(a), teacher.painter.paint
    for _ in range(50):
        teacher.time += 0.03
        teacher.loop.turn()
    teacher.painter.paint = paint
    assert painted == []


def test_a_quiet_clock_fills_and_never_forces(teacher):
    teacher.into_the_story().press("d")
    assert teacher.screen.kind == "discuss"
    at_first = teacher.picture()
    teacher.time += 90
    teacher.loop.turn()
    later = teacher.picture()
    assert later != at_first
    teacher.time += 3600
    teacher.loop.turn()
    assert teacher.screen.kind == "discuss"


@pytest.mark.parametrize("size", [(640, 480), (1024, 768), (1280, 720), (1920, 1080), (3840, 2160)])
def test_every_size_reads_from_the_back_row(tmp_path, size):
    teacher = Teacher(tmp_path, size, lessons=[small()])
    to_the_choice(teacher)
    composition = teacher.loop.frame.composition
    assert composition.brush.unit >= size[1] / 28
    whole = pygame.Rect((0, 0), size)
    assert all(whole.contains(rect) for _, rect in composition.visible())
    teacher.close()


def test_text_grows_to_twice_its_size_and_everything_can_still_be_reached(teacher):
    to_the_choice(teacher)
    before = teacher.loop.frame.composition.brush.unit
    teacher.press("=", "=", "=", "=", mod=pygame.KMOD_CTRL)
    composition = teacher.loop.frame.composition
    assert composition.brush.unit >= 2 * 720 / 28
    assert composition.brush.unit > before
    for part_id in ("option-0", "option-1", "count"):
        teacher.loop.frame.focus = ""
        for _ in range(30):
            if teacher.loop.frame.focus == part_id:
                break
            teacher.press("tab")
        rect = teacher.loop.frame.composition.rect_of(part_id)
        assert rect.colliderect(composition.layout.window)
    teacher.press("-", "-", "-", "-", "-", mod=pygame.KMOD_CTRL)
    assert teacher.loop.frame.composition.brush.unit == before


@pytest.fixture
def near(tmp_path):
    """A teacher whose window is too small for large letters."""
    person = Teacher(tmp_path, size=(640, 480), lessons=[small()])
    yield person
    person.close()


def test_space_scrolls_before_it_goes_on(near):
    teacher = to_the_choice(near).press("=", "=", "=", mod=pygame.KMOD_CTRL)
    assert teacher.loop.frame.composition.layout.overflow > 0
    teacher.press("space")
    assert teacher.session.count is None
    assert teacher.loop.frame.composition.scroll > 0


def test_back_rewinds_step_by_step_to_the_welcome(teacher):
    teacher.into_the_story().press("space", "space")
    at = teacher.session.position
    for number in range(at):
        teacher.press("back")
        assert teacher.session.position == at - number - 1
    teacher.press("back")
    assert teacher.screen.kind == "welcome"


def test_a_stopped_session_waits_in_the_library_and_goes_on_there(teacher):
    to_the_choice(teacher).press("p").click("stop-today")
    assert teacher.screen.kind == "library"
    resume = next(part for part in teacher.screen.targets if part.id.startswith("session-"))
    teacher.click(resume.id)
    conductor = teacher.stagehand.conductor
    assert isinstance(moment(conductor.system, conductor.session.state), AtChoice)


def test_a_disk_that_fails_is_said_in_words_and_the_class_stays_where_it_was(teacher, tmp_path):
    teacher.open_lesson().tick_all()
    teacher.sessions.parent.mkdir(parents=True, exist_ok=True)
    teacher.sessions.write_text("a file where the folder should be")
    while teacher.screen.kind == "checklist":
        teacher.press("space")
    assert teacher.screen.kind == "trouble"
    assert "WAYMARK_HOME" in teacher.text()
    teacher.sessions.unlink()
    teacher.press("space")
    while teacher.screen.kind == "checklist":
        teacher.press("space")
    assert teacher.screen.kind == "card"


def test_the_window_may_change_its_size_in_the_middle(teacher):
    teacher.into_the_story()
    teacher.loop.window._window.size = (1024, 768)
    pygame.event.post(pygame.event.Event(pygame.WINDOWSIZECHANGED, x=1024, y=768))
    teacher.loop.turn()
    assert teacher.loop.frame.composition.size == (1024, 768)


def test_closing_the_window_ends_the_loop(teacher):
    pygame.event.post(pygame.event.Event(pygame.WINDOWCLOSE))
    teacher.loop.turn()
    assert teacher.stagehand.done


def test_a_fade_ends_at_exactly_the_screen_and_the_quiet_screen_never_fades(teacher):
    teacher.into_the_story()
    still = []
    for _ in range(2):
        teacher.press("space")
        still.append(teacher.picture())
    teacher.press("back", "back")
    teacher.loop.motion = True
    teacher.press("space")
    between = teacher.picture()
    teacher.time += 1
    teacher.loop.turn()
    assert teacher.picture() == still[0] != between
    teacher.press("esc")
    quiet = teacher.picture()
    teacher.time += 1
    teacher.loop.turn()
    assert teacher.picture() == quiet


def press_places(teacher, *scancodes):
    for code in scancodes:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=0, mod=0, unicode="", scancode=code))
        teacher.loop.turn()


def test_teams_choose_on_one_keyboard_and_nothing_shows_before_all_are_in(teacher):
    teacher.open_lesson().click("ballot-teams").click("less-teams").tick_all()
    while teacher.session.phase != "playing":
        teacher.press("space")
    while not teacher.at_choice():
        teacher.press("space")
    teacher.press("space")
    assert teacher.screen.kind == "teams"
    press_places(teacher, pygame.KSCAN_2, pygame.KSCAN_W)
    shown = [part.detail for part in teacher.screen.walk() if part.role == "field"]
    assert shown == ["chosen", "chosen", "–"]
    one = teacher.picture()
    press_places(teacher, pygame.KSCAN_1)
    assert teacher.picture() == one
    press_places(teacher, pygame.KSCAN_A)
    teacher.press("space")
    assert teacher.screen.kind == "result"
    assert teacher.session.round.outcome == "0"


def test_six_teams_answer_with_six_kinds_and_help_and_notes_stay_a_key_away(teacher):
    teacher.into_the_story().press("p").click("ballot-teams").click("more-teams").click("more-teams").press(
        "p"
    )
    while not teacher.at_choice():
        teacher.press("space")
    teacher.click("option-0")
    while not (teacher.screen.kind == "practise" and teacher.screen.find("count")):
        teacher.press("space")
    teacher.click("count")
    assert "third row, without H" in teacher.text() and "without N" in teacher.text()
    for key, place, kind in ((pygame.K_h, pygame.KSCAN_H, "help"), (pygame.K_n, pygame.KSCAN_N, "desk")):
        event = pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=place)
        pygame.event.post(event)
        teacher.loop.turn()
        assert teacher.screen.kind == kind
        teacher.press(chr(key))
    assert teacher.session.vote.chosen == (None,) * 6
    press_places(teacher, pygame.KSCAN_7, pygame.KSCAN_Y, pygame.KSCAN_J, pygame.KSCAN_M)
    press_places(teacher, pygame.KSCAN_KP1, pygame.KSCAN_F7)
    assert teacher.session.vote.chosen == (-1, 5, 5, 5, 0, -1)
    press_places(teacher, pygame.KSCAN_K, pygame.KSCAN_COMMA)
    assert teacher.session.vote.chosen == (-1, 5, -1, -1, 0, -1)


def test_the_ballot_is_changed_from_the_pause(teacher):
    to_the_choice(teacher).press("p").click("ballot-circle").press("p")
    assert teacher.screen.find("count") is None
    assert "Each speaks in turn" in teacher.text()
    teacher.click("option-0").press("space")
    assert teacher.session.state.scene == "talk"


def test_what_if_is_played_from_the_path_and_both_are_shown(teacher):
    to_the_choice(teacher).click("option-0")
    while teacher.session.phase == "playing":
        teacher.press("space")
    step = next(part for part in teacher.screen.targets if part.id.startswith("what-if-"))
    teacher.click(step.id)
    assert teacher.screen.kind == "choice"
    teacher.click("option-1").press("space")
    while not teacher.at_choice():
        teacher.press("space")
    teacher.click("option-0")
    while teacher.session.phase == "playing":
        teacher.press("space")
    assert teacher.screen.kind == "path"
    paths = [[s.text for s in p.children] for p in teacher.screen.parts if p.role == "path"]
    assert paths == [["Wait a day.", "Not alone"], ["Keep it quiet.", "Wait a day.", "Not alone"]]


def test_a_step_of_the_path_is_picked_by_its_number_and_b_goes_back_to_the_path(teacher):
    to_the_choice(teacher).click("option-1").press("space")
    while not teacher.at_choice():
        teacher.press("space")
    teacher.click("option-0")
    while teacher.session.phase == "playing":
        teacher.press("space")
    assert [p.badge for p in teacher.screen.targets if p.role == "step"] == ["1", "2"]
    teacher.press("2")
    assert teacher.screen.kind == "path"
    teacher.press("space")
    assert teacher.screen.kind == "choice" and len(teacher.screen.find("to-path").text) > 0
    teacher.press("b")
    assert teacher.screen.kind == "path"
    paths = [[s.text for s in p.children] for p in teacher.screen.parts if p.role == "path"]
    assert paths[1] == ["Keep it quiet.", "Not played to its end"]
    teacher.press("1", "space")
    assert teacher.screen.kind == "choice"
    teacher.click("option-0").press("space", "b")
    own = [p for p in teacher.screen.targets if p.role == "step"]
    assert [(p.text, p.badge) for p in own] == [
        ("Keep it quiet.", "1"),
        ("Wait a day.", "2"),
        ("Wait a day.", "3"),
    ]
    before = teacher.session.first
    teacher.press("3", "space")
    assert teacher.screen.kind == "choice" and teacher.session.first == before


def test_the_desk_is_one_key_away_with_the_notes_and_nothing_of_the_answers(tmp_path):
    teacher = Teacher(tmp_path)
    teacher.into_the_story().press("n")
    assert teacher.screen.kind == "desk"
    lesson = teacher.stagehand.conductor.system.scenario
    assert lesson.first.note in teacher.text()
    assert "45 minutes" in teacher.text()
    teacher.press("n")
    assert teacher.screen.kind == "line"
    teacher.close()


def test_the_desk_tells_where_each_card_leads_and_what_is_locked(teacher):
    to_the_choice(teacher).press("n")
    shown = {part.who: part.text for part in teacher.screen.walk() if part.role == "item"}
    assert shown["Wait a day."] == "leads to: Talk (help, the debrief)"
    assert shown["Call her mother."] == "a closed road"


def test_a_second_window_holds_the_desk_and_its_buttons_work(tmp_path):
    teacher = Teacher(tmp_path, lessons=[small()], desk=True)
    teacher.into_the_story()
    assert teacher.loop.desk.screen.kind == "desk"
    assert teacher.screen.kind == "line"
    before = teacher.session.position
    rect = teacher.loop.desk.composition.rect_of("on")
    window = teacher.desk._window
    event = pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=rect.center, window=window)
    pygame.event.post(event)
    teacher.loop.turn()
    assert teacher.session.position == before + 1
    teacher.press("esc")
    assert teacher.screen.kind == "quiet"
    assert teacher.loop.desk.screen.kind == "desk"
    teacher.close()


def test_with_a_window_of_their_own_the_teachers_cards_are_not_on_the_wall(tmp_path):
    teacher = Teacher(tmp_path, (1024, 768), desk=True)
    teacher.open_lesson()
    for kind in ("checklist", "card"):
        assert teacher.loop.desk.screen.kind == kind
        assert teacher.loop.frame.composition.screen.kind == "curtain"
        teacher.tick_all() if kind == "checklist" else None
        for _ in range(9):
            if teacher.screen.kind != kind:
                break
            teacher.press("space")
    assert teacher.screen.kind == "welcome"
    assert teacher.loop.frame.composition.screen.kind == "welcome"
    teacher.close()


def test_the_keys_reach_all_of_the_checklist_on_the_desk(tmp_path):
    teacher = Teacher(tmp_path, (1024, 768), desk=True)
    teacher.open_lesson()
    assert teacher.loop.desk.composition.layout.overflow > 0
    while teacher.loop.frame.focus != "name-theo":
        teacher.press("tab")
    rect = teacher.loop.desk.composition.rect_of("name-theo")
    assert rect.colliderect(teacher.loop.desk.composition.layout.window)
    teacher.close()


@pytest.mark.parametrize("ballot", ["hands", "circle", "teams"])
def test_s_skips_the_questions_of_a_pulse_even_while_hands_are_counted(tmp_path, ballot):
    teacher = Teacher(tmp_path)
    teacher.into_the_story().press("p").click(f"ballot-{ballot}").press("p", "d")
    while teacher.screen.kind != "pulse":
        teacher.press("space")
    teacher.click("count").press("7", "s")
    assert teacher.session.count is None and teacher.session.round is None
    assert teacher.screen.kind not in ("pulse", "count")
    teacher.close()
