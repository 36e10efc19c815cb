"""`waymark lessons`: figures that an author and a school rely on."""

import json

import pytest
from edited_control import VOCABULARY, write_lesson

from game.check import check_lesson
from game.check.figures import figures, plays
from game.check.shares import shares
from game.cli.main import outcome
from game.play import Leave, Take

ROUND_FOR_EVER = (
    "          once: true\n          set: {trust: +1}\n          goto: sorry",
    "          goto: sorry",
)
PLAN = """\
plan: Somebody holds the coat
play: [check, delay, "Ms. Okafor, before class. I'll hold your coat."]
expect: {ending: end-coat}
"""
WRONG = "plan: The wrong end\nplay: [stay, yield, yield]\nexpect: {ending: end-coat}\n"


def lesson(tmp_path, edits=(), files=None, name="long-game"):
    return check_lesson(write_lesson(tmp_path, edits, files, name), VOCABULARY).lesson


def said(capsys, *arguments):
    status = outcome(["lessons", *map(str, arguments)])
    told = capsys.readouterr()
    return status, told.out, told.err


def counted_one_by_one(system, state):
    """Play every play, with nothing remembered."""
    while (after := system.step(state, Leave())) != state:
        state = after
    if system.ended(state) is not None:
        return 1
    opened = [offer.option for offer in system.offers(state) if offer.open]
    return sum(counted_one_by_one(system, system.step(state, Take(option))) for option in opened)


@pytest.mark.parametrize("short", [False, True])
def test_every_play_is_counted_once(tmp_path, short):
    one = lesson(tmp_path)
    number = counted_one_by_one(one.system, one.system.start(short))
    assert number > 20
    assert plays(one, short) == number


def test_where_a_class_can_go_round_for_ever_the_plays_have_no_number(tmp_path, capsys):
    edits = [ROUND_FOR_EVER, ("  - {at_most: [second-try, 1]}\n", "")]
    assert plays(lesson(tmp_path, edits)) is None
    assert "no end" in said(capsys, tmp_path / "long-game")[1]


def test_a_plan_counts_only_if_it_comes_out_as_expected(tmp_path):
    files = {"plans/coat.yaml": PLAN.encode(), "plans/wrong.yaml": WRONG.encode()}
    found = figures(lesson(tmp_path, files=files))
    assert (found.scenes, found.endings, found.plans) == (9, 2, 2)
    assert (found.taken, found.options) == (3, 10)  # of eleven, one is a closed road


def test_the_pronouns_of_all_lessons_are_counted_together(tmp_path):
    he = "kestrel: {name: kestrel_9, also: [kelpie_9, kettle_9], pronouns: he/him"
    both = [lesson(tmp_path), lesson(tmp_path, [(he, he.replace("he/him", "she/her"))], name="other-game")]
    harms, harmed, helps = shares([*both, both[0]])
    assert (harms.doing, harms.counted, harms.most) == ("harms", (("he/him", 2), ("she/her", 1)), 0.5)
    assert (harmed.people, helps.counted) == (3, (("she/her", 3),))


def test_the_figures_as_data(tmp_path, capsys):
    status, out, _ = said(capsys, "--json", write_lesson(tmp_path))
    (found,), balance = (data := json.loads(out))["lessons"], data["balance"]
    assert status == 0
    assert (found["name"], found["ages"], found["review"]) == ("long-game", [12, 14], "reviewed")
    assert [(cut["short"], cut["planned"]) for cut in found["cuts"]] == [(False, 35), (True, 25)]
    assert all(cut["minutes"][0] <= cut["minutes"][1] <= cut["planned"] for cut in found["cuts"])
    assert set(balance) == {"harms", "is harmed", "helps"}


def test_a_page_keeps_all_that_stands_around_its_tables(tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text(
        "Before.\n<!-- lessons: begin -->\nold\n<!-- lessons: end -->\nAfter.\n", encoding="utf-8"
    )
    place = write_lesson(tmp_path)
    assert said(capsys, "--into", page, place)[0] == 0
    once = page.read_text(encoding="utf-8")
    assert once.startswith("Before.\n<!-- lessons: begin -->\n") and "old" not in once
    assert once.endswith("<!-- lessons: end -->\nAfter.\n")
    assert "| [The long game](long-game/scenario.yaml) | 12–14 | 35 or 25 |" in once
    assert said(capsys, "--into", page, place)[0] == 0
    assert page.read_text(encoding="utf-8") == once


def test_a_page_without_a_place_for_the_tables_stays_as_it_is(tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text("No place here.\n", encoding="utf-8")
    status, _, err = said(capsys, "--into", page, write_lesson(tmp_path))
    assert status == 2 and "<!-- lessons: begin -->" in err
    assert page.read_text(encoding="utf-8") == "No place here.\n"


def test_what_cannot_be_read_is_said(tmp_path, capsys):
    place = write_lesson(tmp_path, [("format: 1\n", "format: 1\nformt: 2\n"), ("player: teammate\n", "")])
    status, out, err = said(capsys, place)
    assert (status, out) == (1, "") and "long-game cannot be read: “waymark check" in err
    assert said(capsys, "no-such-lesson")[0] == 2


def test_of_the_shipped_lessons_everything_can_be_counted(own_home, capsys):
    status, out, _ = said(capsys, "--json")
    lessons = {one["name"]: one for one in json.loads(out)["lessons"]}
    assert status == 0 and {"new-friend", "green-lights", "good-job"} <= set(lessons)
    assert [name for name, one in lessons.items() if one["plays"] is None or one["states"] is None] == []
