"""What is told to screen readers: the tree of what is drawn, and nothing before somebody listens."""

import sys
from dataclasses import replace
from typing import get_args

import pygame
import pytest
from lessons_for_tests import new_friend, small, vocabulary
from playing import Teacher

from game.language import Tongues
from game.screens import Part, Role, Screen, Zoom
from game.screens.every import every_screen
from game.stage import Window
from game.stage.access import ASKED, Reader, open_reader
from game.stage.access.news import fresh, news_of
from game.stage.access.numbers import Numbers
from game.stage.access.tree import tree


def told(*parts, kind="line", aloud=True, **screen):
    return tree(Screen(kind, "", parts, **screen), "Waymark", {}, aloud=aloud)


def card(text, **more):
    return Part("option", text, **{"id": text, "action": Zoom(1), **more})


def chosen(text, **more):
    return Part("option", text, marks=frozenset({"chosen"}), **more)


def locked(text, why):
    return Part("option", text, detail=why, icon="lock", marks=frozenset({"locked"}))


def test_a_choice_is_a_heading_and_a_list_of_buttons_with_their_places():
    root = told(
        Part("heading", "What now?"),
        Part(
            "options", children=(card("Wait", badge="1"), locked("Shout", "Not here."), card("Go", badge="2"))
        ),
        language="fr",
        direction="rtl",
    )
    heading, cards = root.children
    assert (root.kind, root.name, root.language, root.direction) == ("window", "Waymark", "fr", "rtl")
    assert (heading.kind, heading.name) == ("heading", "What now?")
    assert (cards.kind, cards.many) == ("list", 3)
    assert [each.kind for each in cards.children] == ["button"] * 3
    assert [each.name for each in cards.children] == ["1. Wait", "Shout", "2. Go"]
    assert [each.place for each in cards.children] == [1, 2, 3]
    shut = cards.children[1]
    assert shut.closed
    assert shut.part is None
    assert shut.description == "Not here."


def test_ticks_and_what_is_chosen_are_told_as_states():
    root = told(
        Part("list", children=(Part("item", "I did", "a", Zoom(1), marks=frozenset({"ticked"})),)),
        Part(
            "row",
            "By",
            children=(Part("button", "Hands", marks=frozenset({"chosen"})), Part("button", "Cards")),
        ),
        Part("options", children=(chosen("Yes"), Part("option", "No", marks=frozenset({"faded"})))),
    )
    ticks, row, cards = root.children
    assert [(each.kind, each.on) for each in ticks.children] == [("tick", True)]
    assert (row.kind, row.name) == ("group", "By")
    assert [each.on for each in row.children] == [True, False]
    assert [(each.kind, each.picked) for each in cards.children] == [("item", True), ("item", False)]


def test_a_second_language_stands_below_in_its_own_voice():
    echo = Part("text", "Bonjour")
    (line,) = told(Part("text", "Hello", echo=echo), language="en", second="fr").children
    assert [(below.name, below.language) for below in line.children] == [("Bonjour", "fr")]


@pytest.mark.parametrize("role", get_args(Role))
def test_of_every_role_its_text_is_told_and_nothing_that_is_not_drawn(role):
    part = Part(
        role, "Words", portrait="a-face", mood="glad", icon="an-icon", amount=0.37, detail="a/file/of/mine"
    )
    drawn = role in ("card", "item", "option", "field", "button")
    words = " ".join(f"{each.name} {each.description}" for each in told(part).walk())
    assert "Words" in words
    assert ("a/file/of/mine" in words) == drawn
    assert not any(hidden in words for hidden in ("a-face", "glad", "an-icon", "37"))


@pytest.mark.parametrize("second", ["", "fr"])
def test_every_screen_is_told_whole_in_its_order_and_each_target_has_a_name(second):
    for screen in every_screen(Tongues((small(),), vocabulary()), "small", "en", second):
        root = tree(screen, "Waymark", {}, aloud=True)
        parts = [each.part for each in root.walk() if each.part is not None]
        assert parts == list(screen.targets)
        assert all(each.name for each in root.walk() if each.part is not None)
        names = [name for each in root.walk() for name in (each.name, each.description)]
        assert all(any(part.text in name for name in names) for part in screen.walk())
        numbers = Numbers().of(root)
        assert len(set(numbers)) == len(numbers) == len(list(root.walk()))


def test_what_says_the_same_keeps_its_number_and_what_does_not_has_another():
    numbers = Numbers()
    asked = told(Part("heading", "What now?"), card("Wait"), Part("status", "Talk first."))
    done = told(Part("heading", "What now?"), chosen("Wait"), Part("status", "Chosen."))
    first = numbers.of(asked)
    assert numbers.of(asked) == first
    second = numbers.of(done)
    assert second[:2] == first[:2]
    assert not set(second[2:]) & set(first)
    assert not set(numbers.of(asked)[2:]) & set(first)


def test_of_the_map_the_scenes_are_told_and_no_road_or_number_that_is_only_drawn_as_a_place():
    step = Part("step", "The bus stop", badge="3", detail="home-again school", who="bus-stop")
    (way,) = told(Part("map", "The map", children=(step,))).children
    assert [(each.name, each.description) for each in way.children] == [("The bus stop", "")]


def test_only_what_is_new_is_said_in_the_order_of_the_screen():
    numbers = Numbers()
    asked = told(Part("heading", "What now?"), Part("status", "Talk first."))
    answer = Part("options", children=(chosen("Wait", detail="It helped."),))
    done = told(Part("heading", "What now?"), answer, Part("status", "Chosen."))
    before = numbers.of(asked)
    found = fresh(zip(numbers.of(done), done.walk(), strict=True), before)
    news = news_of(found, numbers.another())
    assert news.text == "Wait\nIt helped.\nChosen."
    assert news.number not in before
    assert not news.holds(before)


def test_a_number_that_goes_up_with_every_device_is_not_said():
    status = Part("status", "7 of 24 have voted")
    assert not told(status, kind="devices").children[0].aloud
    assert told(replace(status, text="The server has ended."), kind="devices").children[0].aloud
    assert not told(status, aloud=False).children[0].aloud


def test_of_what_the_teacher_reads_alone_only_the_heading_is_said():
    parts = (Part("heading", "The bedroom"), Part("text", "Watch for who is quiet."))
    assert [each.aloud for each in told(*parts, kind="desk").children] == [True, False]
    assert [each.aloud for each in told(*parts, kind="trouble").children] == [True, True]


class Heard:
    """An adapter that keeps what it was given."""

    def __init__(self, owner, _handle):
        self.owner = owner
        self.trees = []
        self.looks = 0

    def update(self, update):
        self.trees.append(update())

    def look(self, _focused, _at, _size):
        self.looks += 1

    def words(self):
        """Return all that was told last."""
        return [f"{node.label or ''} {node.description or ''}".strip() for _, node in self.trees[-1].nodes]

    def number(self, word):
        return next(number for number, node in self.trees[-1].nodes if (node.label or "").endswith(word))


@pytest.fixture
def teacher(tmp_path):
    pytest.importorskip("accesskit", reason="what goes over AccessKit needs it: pip install waymark[access]")
    made = Teacher(tmp_path, lessons=[new_friend()], desk=True)
    for window in (made.window, made.desk):
        window.reader = Reader(window._window, Heard)
    yield made
    made.close()


def adapters(teacher):
    return teacher.window.reader._adapter, teacher.desk.reader._adapter


def listen(teacher):
    for window in (teacher.window, teacher.desk):
        window.reader.begin()
    teacher.loop.turn()
    return adapters(teacher)


def to_the_choice(teacher):
    teacher.into_the_story()
    while not teacher.at_choice():
        teacher.press("space")


def test_nothing_is_made_before_somebody_listens_nor_after(teacher):
    stage, desk = adapters(teacher)
    teacher.open_lesson().press("tab", "esc", "esc")
    assert (stage.trees, desk.trees, stage.looks, desk.looks) == ([], [], 0, 0)
    listen(teacher)
    told_once = len(stage.trees)
    assert told_once == 1
    teacher.loop.turn()
    assert len(stage.trees) == told_once
    teacher.window.reader.end()
    teacher.press("tab")
    assert len(stage.trees) == told_once


def test_the_tree_of_the_wall_has_no_number_that_the_desk_types(teacher):
    to_the_choice(teacher)
    teacher.press("o")
    stage, desk = listen(teacher)
    teacher.press("1", "7")
    assert any("17" in words for words in desk.words())
    assert not any("17" in words for words in stage.words())
    teacher.press("space", "c")
    polite = pytest.importorskip("accesskit").Live.POLITE
    assert any(node.live == polite for _, node in stage.trees[-1].nodes)
    assert not any(node.live == polite for tree in desk.trees for _, node in tree.nodes)


def test_a_press_from_a_reader_does_what_the_part_does_and_a_stale_one_nothing(teacher):
    to_the_choice(teacher)
    stage, _ = listen(teacher)
    part = next(part for part in teacher.screen.targets if part.role == "option")
    number = stage.number(part.text)
    stage.owner.ask(number, press=False)
    assert teacher.loop.frame.focus != part.id
    teacher.loop.turn()
    assert teacher.loop.frame.focus == part.id
    assert stage.trees[-1].focus == number
    assert teacher.screen.kind == "choice"
    stage.owner.ask(number, press=True)
    teacher.loop.turn()
    assert teacher.screen.kind == "result"
    before = teacher.session
    stage.owner.ask(number, press=True)
    teacher.loop.turn()
    assert teacher.session == before


def test_what_is_asked_after_the_window_has_closed_comes_to_nothing(teacher):
    stage, _ = listen(teacher)
    number = stage.trees[-1].focus
    teacher.window.reader.close()
    stage.owner.ask(number, press=True)
    (event,) = [event for event in pygame.event.get() if event.type == ASKED]
    teacher.loop.hear(event)
    teacher.loop.turn()


def test_without_the_part_and_in_a_window_that_is_not_heard_there_is_no_reader(monkeypatch):
    window = Window("Waymark")
    assert window.reader is None
    monkeypatch.delitem(sys.modules, "game.stage.access.adapters", raising=False)
    monkeypatch.setitem(sys.modules, "accesskit", None)
    assert open_reader(window._window) is None
    window.close()
