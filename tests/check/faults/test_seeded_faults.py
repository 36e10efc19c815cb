"""The corpus of seeded faults: one fault each, caught by exactly the rule that it was made for."""

import datetime
from pathlib import Path

import pytest
import yaml
from edited_control import TODAY, VOCABULARY, write_lesson

from game.check import BOUND, check_lesson

FAULTS = yaml.safe_load((Path(__file__).parent / "faults.yaml").read_text(encoding="utf-8"))


def test_there_are_enough_of_them_and_each_is_another():
    assert len(FAULTS) >= 40
    assert len({fault["fault"] for fault in FAULTS}) == len(FAULTS)
    assert len({fault["code"] for fault in FAULTS}) >= 40


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["fault"].replace(" ", "-"))
def test_a_seeded_fault_is_caught_by_its_rule_alone(fault, tmp_path):
    lesson = write_lesson(tmp_path, [tuple(pair) for pair in fault["edits"]])
    today = fault.get("today", TODAY)
    assert isinstance(today, datetime.date)
    report = check_lesson(lesson, VOCABULARY, bound=fault.get("states", BOUND), today=today)
    assert {f.code for f in report.findings} == {fault["code"]}, [
        (f.code, f.message) for f in report.findings
    ]
    assert report.suppressed == ()
