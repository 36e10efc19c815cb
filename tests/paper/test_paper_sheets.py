"""What is printed for a lesson: whole, tagged, the same bytes, in English and in French."""

import re

import pytest
from lessons_for_tests import every_lesson, new_friend, vocabulary

from game.check.passages import CLASS, passages
from game.cli.main import outcome
from game.language import localise, localise_vocabulary, words_for
from game.paper import ballots, guide, home_page, peers_guide, storyboard
from game.paper.guide import guide_data
from game.paper.home import home_data
from game.paper.lesson_parts import in_short_cut
from game.paper.peers import peers_data
from game.paper.storyboard import storyboard_data
from game.play import System
from game.scenario.model import Sort
from game.screens import Setting

NOT_ON_SCREEN = {"goal", "alt", "caption"}


def texts(data):
    """Give every text in a page's data."""
    if isinstance(data, dict):
        for value in data.values():
            yield from texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from texts(value)
    else:
        yield str(data)


def spoken(language):
    known = localise_vocabulary(vocabulary(), language)
    return localise(new_friend(), language), Setting(words_for(language), known)


def printed(sheet, language):
    lesson, setting = spoken(language)
    make = {
        "guide": lambda: guide(lesson, setting.vocabulary, setting.words),
        "peers": lambda: peers_guide(next(each for each in every_lesson() if each.peers), setting.words),
        "storyboard": lambda: storyboard(System(lesson), setting),
        "ballots": lambda: ballots(setting.words),
        "home": lambda: home_page(lesson, setting),
    }
    return make[sheet]()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("sheet", ["guide", "peers", "storyboard", "ballots", "home"])
def test_a_sheet_is_tagged_and_the_same_every_time(sheet, language):
    data = printed(sheet, language)
    assert data.startswith(b"%PDF-") and b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert f"/Lang({language})".encode() in data
    assert not re.search(rb"CreationDate|ModDate|CreateDate|ModifyDate", data)
    assert data == printed(sheet, language)


@pytest.mark.parametrize(("sheet", "pages"), [("home", 1), ("ballots", 2)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_cut_out_or_taken_home_keeps_to_its_pages(sheet, pages, language):
    assert f"<xmpTPg:NPages>{pages}</xmpTPg:NPages>".encode() in printed(sheet, language)


@pytest.mark.parametrize("lesson", every_lesson(), ids=lambda lesson: lesson.id)
def test_the_storyboard_holds_all_that_a_class_may_see(lesson):
    """Whoever approves a lesson from paper has approved every line of it."""
    board = storyboard_data(System(lesson), Setting(words_for("en"), vocabulary()))
    told = " ".join(texts(board))
    missing = [
        passage.text
        for passage in passages(lesson)
        if passage.kind in CLASS and passage.kind not in NOT_ON_SCREEN and passage.text not in told
    ]
    assert missing == []


@pytest.mark.parametrize("lesson", every_lesson(), ids=lambda lesson: lesson.id)
def test_the_guide_holds_every_note_and_where_each_option_leads(lesson):
    data = guide_data(lesson, vocabulary(), words_for("en"))
    told = set(texts(data))
    for scene in lesson.scenes.values():
        assert scene.note is None or scene.note in told
        for option in getattr(scene.way_out, "options", ()):
            assert option.text in told
    by_name = {scene["number"]: scene for scene in data["scenes"]}
    for scene in data["scenes"]:
        for option in scene["out"].get("options", ()):
            number = option["to"].split(" ")[0]
            assert option["closed"] or option["to"].endswith(by_name[int(number)]["name"])


def test_what_the_class_sees_tells_nothing_that_is_for_leaders_alone():
    board = " ".join(texts(storyboard_data(System(new_friend()), Setting(words_for("en"), vocabulary()))))
    assert not [scene.note for scene in new_friend().scenes.values() if scene.note and scene.note in board]


def test_the_short_cut_is_a_part_of_the_whole():
    short = in_short_cut(new_friend())
    assert short and short < set(new_friend().scenes)
    assert new_friend().first.id in short


def test_the_page_to_take_home_tells_nothing_of_the_story():
    """A student may carry it past anybody."""
    lesson, setting = spoken("en")
    told = " ".join(texts(home_data(lesson, setting)))
    names = [person.name for person in lesson.cast.values()]
    assert not [name for name in (*names, lesson.title) if name in told]
    assert "Kids Help Phone" in told


def test_the_page_to_take_home_has_every_way_to_reach_a_line():
    lines = {line["who"]: line["how"] for line in home_data(*spoken("en"))["help"]["lines"]}
    assert all(way in lines["Kids Help Phone"] for way in ("686868", "kidshelpphone.ca", "1-800-668-6868"))


def test_the_storyboard_says_what_the_lesson_makes_of_each_card():
    scenario, setting = spoken("en")
    scenes = storyboard_data(System(scenario), setting)["scenes"]
    cards = [
        line
        for scene in scenes
        for panel in scene["panels"]
        for line in panel["lines"]
        if line["role"] == "card" and panel["kind"] == "sort"
    ]
    wanted = {
        item.text: item.light
        for scene in scenario.scenes.values()
        for beat in scene.beats
        if isinstance(beat, Sort)
        for item in beat.items
    }
    assert {card["text"]: card["light"] for card in cards} == wanted


def test_a_lesson_without_peers_says_so(own_home, capsys, tmp_path):
    assert outcome(["new", "plain"]) == 0
    capsys.readouterr()
    status = outcome(["print", "peers", "plain", "-o", str(tmp_path / "x.pdf")])
    assert status == 1 and "says nothing for peer leaders" in capsys.readouterr().err


def test_peer_leaders_get_all_that_was_written_for_them():
    for lesson in every_lesson():
        if lesson.peers is None:
            continue
        told = set(texts(peers_data(lesson, words_for("en"))))
        wanted = {lesson.peers.roles, *lesson.peers.before, *lesson.peers.hard, *lesson.peers.after}
        assert {str(text) for text in wanted} <= told
        assert {str(s.peers) for s in lesson.scenes.values() if s.peers} <= told


def test_the_command_writes_where_it_is_told_and_says_what_went_wrong(own_home, capsys, tmp_path):
    file = tmp_path / "guide.pdf"
    assert outcome(["print", "guide", "new-friend", "--language", "fr", "-o", str(file)]) == 0
    assert file.read_bytes().startswith(b"%PDF-")
    assert outcome(["print", "guide"]) == 2
    assert outcome(["print", "guide", "new-freind"]) == 2
    assert outcome(["print", "guide", "new-friend", "--language", "xx"]) == 2
    assert outcome(["print", "ballots", "-o", str(tmp_path / "no" / "x.pdf")]) == 1
    told = capsys.readouterr().err
    assert "did you mean “new-friend”" in told and "cannot be written" in told
