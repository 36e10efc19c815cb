"""The lists of threats: each has a row, and every test that a row names is there."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
LISTS = {"devices": range(1, 20), "summary": range(20, 33)}


@pytest.mark.parametrize("room", LISTS)
def test_every_threat_has_a_row(room):
    page = (TESTS / room / "README.md").read_text(encoding="utf-8")
    assert [int(n) for n in re.findall(r"^\| T(\d+) \|", page, re.MULTILINE)] == list(LISTS[room])


@pytest.mark.parametrize("room", LISTS)
def test_every_test_that_a_row_names_is_there(room):
    page = (TESTS / room / "README.md").read_text(encoding="utf-8")
    files = {path.name: path.read_text(encoding="utf-8") for path in TESTS.glob("*/test_*.py")}
    rows = re.findall(r"^\| T\d+ \|.*$", page, re.MULTILINE)
    named = [(file, row) for row in rows for file in re.findall(r"`(?:tests/\w+/)?(test_\w+\.py)`", row)]
    assert len(named) >= len(rows) - 1 and not {file for file, _ in named} - files.keys()
    every = "\n".join(files.values())
    wanted = {name for row in rows for name in re.findall(r"`(?!test_|tests/)(\w+?)(?:\.\.\.)?`", row)}
    assert len(wanted) > 20
    assert {name for name in wanted if name not in every} == set()
