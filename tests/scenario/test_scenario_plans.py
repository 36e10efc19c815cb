"""Plans: the authors' own play tests."""

from pathlib import Path

import pytest
from good_lesson import GOOD, SHARED
from strategies import VOCABULARY

from game.scenario import Plan, Scenario, read_plan, read_scenario, read_text
from game.scenario.finding import Finding
from game.shipped import folder

PLAN = """\
plan: Telling the aunt at once
play: [check, 2, Show your aunt.]
expect: {ending: closing, passes: [secret, risk, check], told: true, trust: 2, mood: hurt}
"""


@pytest.fixture
def scenario() -> Scenario:
    found = read_text(GOOD, "the-new-friend", VOCABULARY, SHARED).scenario
    assert found is not None
    return found


def read(text: str, scenario: Scenario, folder: Path) -> tuple[Plan | None, tuple[Finding, ...]]:
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return read_plan(folder / "plan.yaml", scenario)


def test_a_plan_is_read(scenario: Scenario, tmp_path: Path) -> None:
    plan, findings = read(PLAN, scenario, tmp_path)
    assert findings == ()
    assert plan is not None
    assert plan.title == "Telling the aunt at once"
    assert plan.play == ("check", 2, "Show your aunt.")
    assert (plan.ending, plan.passes) == ("closing", ("secret", "risk", "check"))
    assert plan.values == {"told": True, "trust": 2, "mood": "hurt"}
    assert not plan.short


def test_what_is_not_expected_is_left_open(scenario: Scenario, tmp_path: Path) -> None:
    plan, findings = read("plan: Short\nplay: [1]\nshort: true\n", scenario, tmp_path)
    assert findings == ()
    assert plan is not None
    assert (plan.ending, plan.passes, plan.values, plan.short) == (None, (), {}, True)


@pytest.mark.parametrize(
    ("old", "new", "code", "column", "hint"),
    [
        ("[check,", "[chek,", "WM311", 8, "check"),
        ("check, 2", "check, 7", "WM208", 15, "1 to 6"),
        ("ending: closing", "ending: secret", "WM302", 18, "closing"),
        ("passes: [secret,", "passes: [sekret,", "WM310", 36, "secret"),
        ("told: true", "tld: true", "WM303", 58, "told"),
        ("trust: 2", "trust: 7", "WM217", 77, "3"),
        ("plan:", "plann:", "WM203", 1, "plan"),
        ("{ending: closing,", "[", "WM107", 9, ""),
    ],
)
def test_a_fault_in_a_plan(
    scenario: Scenario, tmp_path: Path, old: str, new: str, code: str, column: int, hint: str
) -> None:
    plan, findings = read(PLAN.replace(old, new), scenario, tmp_path)
    assert plan is None
    first = next(finding for finding in findings if finding.code == code)
    assert first.span.column == column
    assert hint in first.hint


def test_a_plan_that_is_not_there(scenario: Scenario, tmp_path: Path) -> None:
    assert [finding.code for finding in read_plan(tmp_path / "no.yaml", scenario)[1]] == ["WM101"]


def test_shipped_lessons_and_their_plans_are_good() -> None:
    for file in sorted(folder("scenarios").glob("*/scenario.yaml")):
        reading = read_scenario(file)
        assert reading.scenario is not None, reading.findings
        for path in sorted(file.parent.glob("plans/*.yaml")):
            assert read_plan(path, reading.scenario)[1] == ()
