"""The page of all codes is made from the rules, and is up to date."""

import re

import pytest
from edited_control import check_example

from game.check.explained import explained, find, near
from game.check.reading_examples import READING_EXAMPLES
from game.check.reference import reference_page
from game.check.shown import shown
from game.language.chain import COMMANDS
from game.language.words import words_for
from game.shipped import folder


def test_the_page_is_what_the_rules_say_now():
    written = (folder("scenarios") / "CHECKS.md").read_text(encoding="utf-8")
    assert written == reference_page(), "run: waymark explain --all > scenarios/CHECKS.md"


def test_the_french_page_is_what_the_rules_say_now():
    written = (folder("scenarios") / "CHECKS.fr.md").read_text(encoding="utf-8")
    told = reference_page(words_for("fr", domain=COMMANDS))
    assert written == told, "run: waymark explain --all --language fr > scenarios/CHECKS.fr.md"


def test_the_french_page_has_every_code_and_no_english_around_the_examples():
    told = re.sub(r"```yaml.*?```|`[^`]*`", "", reference_page(words_for("fr", domain=COMMANDS)), flags=re.S)
    assert all(code in told for code in explained())
    assert not re.findall(r"\b(the|with|which|that|whoever|should|must)\b", told)


def test_every_code_has_a_title_and_a_reason():
    for code, entry in explained().items():
        assert entry.code == code
        assert entry.title and entry.reason and entry.about


@pytest.mark.parametrize("code", READING_EXAMPLES)
def test_the_examples_of_reading_fail_and_pass(code, tmp_path):
    fails, passes = READING_EXAMPLES[code]
    assert {finding.code for finding in check_example(tmp_path / "fails", fails).findings} == {code}
    assert check_example(tmp_path / "passes", passes).findings == ()


def test_an_example_is_shown_as_an_author_would_write_it():
    for entry in explained().values():
        if entry.fails is not None:
            assert shown(entry.fails), entry.code
            assert shown(entry.passes), entry.code
            assert shown(entry.fails) != shown(entry.passes), entry.code


def test_a_code_is_found_in_any_case_and_a_slip_is_answered():
    assert find("wm405").code == "WM405"
    assert find("WM999") is None
    assert "WM405" in near("405")
    assert "WM405" in near("WM4O5")
    assert "WM419" in near("tag")
