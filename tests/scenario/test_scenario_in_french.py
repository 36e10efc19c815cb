"""What reading says of a faulty lesson can be told in French, to its last part."""

import pytest
from good_lesson import changed
from test_scenario_faults import CONDITIONS, FAULTS, read
from told_in_french import untold


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code}-{fault.bad.strip()[:24]!a}")
def test_a_fault_is_told_in_french(fault):
    found = read(changed(fault.old, fault.bad)).findings
    assert found and [text for one in found for text in untold(one)] == []


@pytest.mark.parametrize("condition", [condition for _, condition, _, _ in CONDITIONS])
def test_what_is_wrong_with_a_condition_is_told_in_french(condition):
    found = read(changed("        if: not short", f'        if: "{condition}"')).findings
    assert found and [text for one in found for text in untold(one)] == []
