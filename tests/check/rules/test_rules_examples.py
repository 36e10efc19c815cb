"""Every rule has a lesson that fails it and one that passes; each fails that rule alone."""

import ast
import re
from pathlib import Path

import pytest
from edited_control import check_all, check_example, write_lesson

import game.check.rules
from game.check import Example, Rule, all_rules, check_library
from game.scenario import Severity

RULES = all_rules()
LESSON_RULES = [rule for rule in RULES if rule.scope == "lesson"]
LIBRARY_RULES = [rule for rule in RULES if rule.scope == "library"]


def name_of(rule: Rule) -> str:
    return rule.code


def test_the_control_lesson_is_clean(tmp_path):
    report = check_example(tmp_path, Example())
    assert report.findings == ()
    assert report.suppressed == ()


@pytest.mark.parametrize("rule", LESSON_RULES, ids=name_of)
def test_the_failing_lesson_fails_this_rule_and_no_other(rule, tmp_path):
    found = check_example(tmp_path, rule.fails).findings
    assert {finding.code for finding in found} == {rule.code}, [(f.code, f.message) for f in found]
    assert {finding.severity for finding in found} == {rule.severity}
    for finding in found:
        assert not finding.message[0].islower(), finding.message
        assert finding.message.endswith((".", "?", "!")), finding.message
        assert finding.span.line > 0 and finding.span.column > 0


@pytest.mark.parametrize("rule", LESSON_RULES, ids=name_of)
def test_the_passing_lesson_passes_every_rule(rule, tmp_path):
    found = check_example(tmp_path, rule.passes).findings
    assert found == (), [(f.code, f.message) for f in found]


@pytest.mark.parametrize("rule", LIBRARY_RULES, ids=name_of)
def test_a_failing_library_fails_this_rule_and_no_other(rule, tmp_path):
    found = check_library(check_all(tmp_path, rule.fails))
    assert {finding.code for finding in found} == {rule.code}, [(f.code, f.message) for f in found]


@pytest.mark.parametrize("rule", LIBRARY_RULES, ids=name_of)
def test_a_passing_library_passes_every_rule(rule, tmp_path):
    assert check_library(check_all(tmp_path, rule.passes)) == ()


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_the_failing_and_the_passing_lesson_differ(rule):
    assert rule.fails != rule.passes
    assert rule.fails != Example() and rule.passes != Example()


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_rule_tells_its_reason(rule):
    assert re.fullmatch(r"WM[4-7]\d\d", rule.code)
    assert len(re.findall(r"[.!?](?= |$)", rule.reason)) >= 2, "two sentences or more"
    assert len(rule.reason.split()) <= 110
    assert not rule.title.endswith(".")


def test_every_file_of_the_folder_is_one_rule_with_a_code_of_its_own():
    files = [
        file for file in Path(game.check.rules.__file__).parent.glob("*.py") if file.name != "__init__.py"
    ]
    assert len(files) == len(RULES) == len({rule.code for rule in RULES})
    for file in files:
        names = {
            target.id
            for node in ast.parse(file.read_text(encoding="utf-8")).body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        assert {"CODE", "TITLE", "SEVERITY", "REASON", "FAILS", "PASSES"} <= names, file.name


def test_only_an_error_that_may_be_meant_can_be_set_aside(tmp_path):
    """A warning always may; a broken safety rule only where its file says so."""
    assert all(rule.allowable for rule in RULES if rule.severity is not Severity.ERROR)
    assert any(not rule.allowable for rule in RULES if rule.severity is Severity.ERROR)


def test_the_control_lesson_has_what_the_rules_are_about(tmp_path):
    text = (write_lesson(tmp_path) / "scenario.yaml").read_text(encoding="utf-8")
    for word in (
        "locked:",
        "once: true",
        "chat:",
        "sort:",
        "practise:",
        "picture:",
        "pulse: after",
        "help: all",
    ):
        assert word in text
