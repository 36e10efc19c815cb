"""`waymark test` and `waymark map`: an author's plans, the fewest plays, the picture of a lesson."""

import re
import xml.etree.ElementTree as ElementTree

import pygame
import pytest
import yaml
from lessons_for_tests import SMALL, every_lesson, new_friend, small
from test_cli_commands import waymark

from game.check.plan_run import run_plan
from game.play import System
from game.scenario import Plan
from game.screens.chart import chart
from game.screens.chart_svg import chart_svg


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def run(*play, **expected):
    return run_plan(System(small()), Plan("a plan", play, **expected))


def test_a_plan_picks_by_number_text_or_response():
    for pick in (1, "wait a day.", "delay"):
        result = run(pick, ending="talk", passes=("help", "talk", "delay"), values={"trust": 2, "told": True})
        assert result.ok, result.fault
        assert [step.picked for step in result.steps] == ["Wait a day."]


@pytest.mark.parametrize(
    ("play", "expected", "told"),
    [
        ((7,), {}, "no open option number 7"),
        (("tell",), {}, "locked here: She is not ready."),
        (("Fly away",), {}, "no option is “Fly away”"),
        (("delay", "delay"), {}, "over already"),
        (("yield",), {"ending": "talk"}, "waits at the choice of `start`"),
        (("delay",), {"passes": ("nowhere",)}, "pass `nowhere`"),
        (("delay",), {"values": {"trust": 0}}, "`trust` should be 0 at the end, and is 2"),
    ],
)
def test_a_plan_that_fails_says_where_and_what_instead(play, expected, told):
    result = run(*play, **expected)
    assert not result.ok
    assert told in result.fault
    if "Step" in result.fault and "over" not in result.fault:
        assert "Wait a day." in result.hint


def test_the_shipped_plans_come_out_as_expected(home):
    result = waymark("test", home=home)
    assert result.returncode == 0, result.stdout
    assert "all as expected" in result.stdout


def test_a_failing_plan_exits_1_and_is_explained(home, tmp_path):
    plans = tmp_path / "small" / "plans"
    plans.mkdir(parents=True)
    (tmp_path / "small" / "scenario.yaml").write_text(SMALL, encoding="utf-8")
    (plans / "one.yaml").write_text("plan: One\nplay: [delay]\nexpect: {told: false}\n", encoding="utf-8")
    result = waymark("test", tmp_path / "small", home=home)
    assert result.returncode == 1
    assert "start: What do you say? → Wait a day." in result.stdout
    assert "`told` should be false at the end, and is true" in result.stdout


def test_the_fewest_plays_take_every_option_and_are_plans_that_pass(home, tmp_path):
    result = waymark("test", "new-friend", "--cover", home=home)
    head, *rest = result.stdout.split("---\n")
    assert re.search(r"plays take all \d+ options", head)
    system = System(new_friend())
    for text in rest:
        data = yaml.safe_load(text)
        plan = Plan(
            data["plan"], tuple(data["play"]), data["expect"]["ending"], short=data.get("short", False)
        )
        assert run_plan(system, plan).ok, run_plan(system, plan)


def test_the_map_holds_every_scene_and_option_and_marks_the_play():
    lesson = new_friend()
    drawn = chart(lesson, [("pigeon", 0)], {"pigeon", "bus"})
    assert {node.text for node in drawn.nodes if node.kind == "scene"} == set(lesson.scenes)
    options = [o.text for s in lesson.scenes.values() for o in getattr(s.way_out, "options", ())]
    assert sorted(n.text for n in drawn.nodes if n.kind != "scene") == sorted(options)
    assert {node.text for node in drawn.nodes if node.played} == {"pigeon", "bus", options[0]}


def test_no_two_boxes_of_a_map_overlap_and_every_road_goes_down_or_round():
    drawn = chart(new_friend())
    boxes = [pygame.Rect(n.x - 125, n.y - 44, 250, 88) for n in drawn.nodes]
    for number, box in enumerate(boxes):
        assert box.collidelist(boxes[number + 1 :]) == -1


@pytest.mark.parametrize("lesson", every_lesson(), ids=lambda lesson: lesson.id)
def test_most_options_of_a_map_stand_in_the_authors_order(lesson):
    drawn = chart(lesson)
    order = []
    for scene in (node for node in drawn.nodes if node.kind == "scene"):
        xs = [end.x for start, end in drawn.roads if start.key == scene.key and end.kind != "scene"]
        order += [one < other for place, one in enumerate(xs) for other in xs[place + 1 :]]
    assert sum(order) * 2 >= len(order) > 0


def test_a_map_is_the_same_every_time_and_is_well_formed():
    first, second = chart_svg(chart(new_friend())), chart_svg(chart(new_friend()))
    assert first == second
    ElementTree.fromstring(first)


@pytest.mark.parametrize("name", ["map.svg", "map.png"])
def test_a_map_is_written(home, tmp_path, name):
    result = waymark("map", "new-friend", "-o", tmp_path / name, "--play", "1", "--play", "check", home=home)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / name).stat().st_size > 10_000


@pytest.mark.parametrize(
    ("arguments", "hint"), [(["-o", "map.jpeg"], ".svg or .png"), (["--play", "fly"], "no option is “fly”")]
)
def test_a_map_asked_for_wrongly_says_why(home, arguments, hint):
    result = waymark("map", "new-friend", *arguments, home=home)
    assert result.returncode == 2
    assert hint in result.stderr
