"""Every finding can be told in French: nothing that reading and checking say is a plain English text."""

import ast
import datetime
import json
from pathlib import Path

import pytest
import yaml
from edited_control import TODAY, VOCABULARY, check_all, check_example, write_lesson
from told_in_french import untold

import game
from game.check import BOUND, all_rules, check_lesson, check_library
from game.check.plan_run import run_plan
from game.check.reading_examples import READING_EXAMPLES
from game.check.svg import lint_svg_text
from game.cli.findings import as_json
from game.cli.main import outcome
from game.cli.speech import forget
from game.play import System
from game.scenario import Plan
from game.scenario.finding import Finding, Severity
from game.scenario.text import NOWHERE

FAULTS = yaml.safe_load((Path(__file__).parent / "faults" / "faults.yaml").read_text(encoding="utf-8"))
ROOMS = ("scenario", "check")
SAID_BY = {
    "report": (2, 3),
    "wrong": (1,),
    "unknown": (2,),
    "Finding": (3, 4),
    "Refused": (1, 2),
    "Found": (1, 2),
    "Fault": (1, 2),
    "PackTrouble": (0,),
    "_Slip": (2, 3),
    "_quotes": (3,),
    "_stop": (2, 3),
    "_once": (3, 4),
    "say": (2, 3),
    "_whole": (2, 3),
    "avoided": (3,),
    "in_cut": (1,),
    "Field": (1,),
    "Form": (1,),
    "OneOf": (1,),
    "ListOf": (1,),
    "Shape": (0,),
    "MapOf": (2,),
    "Custom": (0,),
    "Ref": (2, 3),
    "Registered": (2, 3),
}
"""What takes words that an author reads, and at which places."""


@pytest.fixture
def french(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "fr_CA.UTF-8")
    forget()
    yield
    forget()


def as_an_author_reads_them(findings):
    return [(one["message"], one["hint"]) for one in json.loads(as_json(findings))]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["fault"].replace(" ", "-"))
def test_a_seeded_fault_is_told_in_french(fault, tmp_path, french):
    lesson = write_lesson(tmp_path, [tuple(pair) for pair in fault["edits"]])
    today = fault.get("today", TODAY)
    assert isinstance(today, datetime.date)
    found = check_lesson(lesson, VOCABULARY, bound=fault.get("states", BOUND), today=today).findings
    assert found and [text for one in found for text in untold(one)] == []
    for one, (message, _) in zip(found, as_an_author_reads_them(found), strict=True):
        assert message != one.message


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_what_a_rule_finds_is_told_in_french(rule, tmp_path):
    if rule.scope == "library":
        found = check_library(check_all(tmp_path, rule.fails))
    else:
        found = check_example(tmp_path, rule.fails).findings
    assert found and [text for one in found for text in untold(one)] == []


@pytest.mark.parametrize("code", READING_EXAMPLES)
def test_what_reading_finds_is_told_in_french(code, tmp_path):
    found = check_example(tmp_path, READING_EXAMPLES[code][0]).findings
    assert found and [text for one in found for text in untold(one)] == []


@pytest.mark.parametrize(
    "plan",
    [
        Plan("", ("nobody says this",)),
        Plan("", (6,)),
        Plan("", ("stay", "yield", "yield", "yield", "yield", "yield", "yield", "yield", "yield")),
        Plan("", (1,), ending="end-coat", passes=("office",), values={"trust": 9}),
    ],
)
def test_why_a_plan_fails_is_told_in_french(plan, tmp_path):
    run = run_plan(System(check_lesson(write_lesson(tmp_path), VOCABULARY).lesson.scenario), plan)
    assert run.fault
    assert untold(Finding("", Severity.ERROR, NOWHERE, run.fault, run.hint)) == []


def test_what_is_wrong_with_a_picture_is_told_in_french():
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" width="9" height="4"><script/><g opacity="1">'
        '<text/><rect x="1em" y="-1" width="-1" rx="&lt;" fill="red" onclick="" href="a" foo="b"/></g>'
        '<path d="M 1"/><path d="1"/><circle r="1" fill="url(#no)" transform="turn(1)" opacity="2"/></svg>'
    )
    found = lint_svg_text(picture, "portraits/a.svg")
    assert len(found) > 10
    assert [text for one in found for text in untold(one)] == []


def test_a_faulty_lesson_is_checked_and_explained_in_french(tmp_path, french, capsys):
    lesson = write_lesson(tmp_path, [("format: 1\n", "format: 1\nformt: 2\n"), ("player: teammate\n", "")])
    assert outcome(["check", str(lesson)]) == 1
    told = capsys.readouterr().out
    assert "erreur WM203: Dans une leçon, il n’y a pas de clé `formt`." in told
    assert "→ Vouliez-vous dire `format`\u00a0?" in told
    assert "erreur WM202: Il manque `player` dans une leçon." in told
    assert "1 leçon vérifiée\u00a0: 2 erreurs." in told
    assert outcome(["explain", "WM202"]) == 0
    assert "Une clé qui manque" in capsys.readouterr().out


def test_no_message_of_these_rooms_is_a_plain_text():
    plain = []
    for room in ROOMS:
        for file in sorted((Path(game.__file__).parent / room).rglob("*.py")):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    plain += [f"{file.name}:{one.lineno}" for one in _said(node) if _is_plain(one)]
    assert plain == []


def _said(call):
    """Return what a call says: at the places where it takes words, and by name."""
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    places = SAID_BY.get(name, ())
    said = [call.args[place] for place in places if place < len(call.args)]
    return [*said, *(word.value for word in call.keywords if places and word.arg in ("message", "hint"))]


def _is_plain(node):
    if isinstance(node, ast.IfExp):
        return _is_plain(node.body) or _is_plain(node.orelse)
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and bool(node.value)
    return isinstance(node, ast.JoinedStr | ast.BinOp)
