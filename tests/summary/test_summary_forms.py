"""The other forms of a summary: what the file tells and no more, valid for those who read it, the same every time."""

import csv
import io
import json
import re
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement
from summary_sheets import choice, pulse, sheet
from test_summary_seal import sheets

from game.summary import Asked, Sheet, Summary, canonical, leave_out, read_summary, seal
from game.summary.leaving import PARTS
from game.summary.table import COLUMNS, csv_bytes, harmless, table
from game.summary.xapi import statements, xapi

CARD = Asked(
    *("secret/beats/2/sort/0", "sort", ("green", "unclear", "warning"), (4, 5, 13), 2, "warning"),
    sign="WS.SECRET",
    light="warning",
)
FULL = seal(
    sheet(
        24,
        replace(choice(13, 7), skills=("SK.DELAY", "yield")),
        CARD,
        pulse(1, 2, 7, 12),
        quarter="2026-Q4",
        region="NU",
    )
)


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_the_table_has_one_row_a_cell() -> None:
    rows = read(table(FULL))
    cells = [row for row in rows if row["part"] == "question"]
    assert len(cells) == 3 + 4 + 5
    warned = next(row for row in cells if row["option"] == "warning")
    assert (warned["sign"], warned["light"], warned["outcome"]) == ("WS.SECRET", "warning", "yes")
    assert (warned["told"], warned["low"], warned["high"]) == ("band", "10", "14")
    assert (warned["class_low"], warned["class_high"], warned["ages_low"], warned["ages_high"]) == (
        *("20", "24"),
        *("12", "14"),
    )
    assert [row["skill"] for row in cells[:2]] == ["SK.DELAY", "yield"]


@given(sheets())
def test_the_table_tells_neither_more_nor_less_than_the_file(made: Sheet) -> None:
    """T20, across forms: every band of the file stands in the table, and no band that is not in the file."""
    summary = seal(made)
    rows = [row for row in read(table(summary)) if row["part"] == "question"]
    told = [(row["told"], row["low"], row["high"]) for row in rows]
    questions = summary.play.questions if summary.play else ()
    bands = [band for q in questions for band in (*(cell.band for cell in q.cells), q.passed)]
    expected = []
    for band in bands:
        if band is None or band == "most":
            expected.append(("withheld" if band is None else "most", "", ""))
        else:
            low, _, high = band.removesuffix("+").partition("-")
            expected.append(("band", low, high))
    assert told == expected


@given(st.lists(st.lists(st.text(), min_size=1, max_size=4), max_size=4))
def test_no_cell_is_a_formula_and_every_cell_comes_back(rows: list[list[str]]) -> None:
    """T30: whatever stands in a cell, a spreadsheet does not run it."""
    data = csv_bytes(rows)
    back = list(csv.reader(io.StringIO(data.decode("utf-8", "surrogatepass"), newline="")))
    for before, after in zip(rows, back, strict=False):
        assert [cell.removeprefix("'") for cell in after] == [cell.removeprefix("'") for cell in before]
        assert not any(cell[:1] in ("=", "+", "-", "@", "\t", "\r") and cell for cell in after)


def test_no_number_of_the_table_looks_like_a_date() -> None:
    text = table(FULL).decode()
    assert not re.search(r"(?<![\w.-])\d{1,2}-\d{1,2}(?![\w-])", text)
    assert harmless("=1+1") == "'=1+1"
    assert text.splitlines()[0] == ",".join(COLUMNS)


@given(sheets())
def test_every_statement_is_valid_xapi_about_a_group_without_members(made: Sheet) -> None:
    """T24, T29: a conformant reader takes them, and there is nobody in them."""
    summary = seal(made)
    told = statements(summary)
    assert (told == []) == (summary.play is None)
    for statement in told:
        BaseXapiStatement(**statement)
        assert statement["actor"]["objectType"] == "Group"
        assert set(statement["actor"]) == {"objectType", "account"}
        assert UUID(statement["id"]).version == 5
    assert len({statement["id"] for statement in told}) == len(told)


@given(sheets())
def test_a_statement_tells_the_same_bands_as_the_file(made: Sheet) -> None:
    summary = seal(made)
    questions = summary.play.questions if summary.play else ()
    for question, statement in zip(questions, statements(summary)[1:], strict=True):
        tally = next((v for k, v in statement["result"]["extensions"].items() if k.endswith("/tally")), {})
        bands = {cell.option: cell.band for cell in question.cells} | {"pass": question.passed}
        assert tally == {option: band for option, band in bands.items() if band is not None}
        assert statement["result"].get("response") == question.outcome


def test_the_reader_refuses_what_we_avoid() -> None:
    """An anonymous group without members is no xAPI: so the check above means something."""
    (first, *_) = statements(FULL)
    with pytest.raises(ValidationError):
        BaseXapiStatement(**(first | {"actor": {"objectType": "Group"}}))


def test_the_time_of_a_statement_is_a_quarter_at_most() -> None:
    """T23: the first day of the chosen quarter, or no time at all."""
    assert {s["timestamp"] for s in statements(FULL)} == {"2026-10-01T00:00:00Z"}
    assert all("timestamp" not in s for s in statements(seal(sheet(24, choice(13, 7)))))


@given(sheets(), st.sets(st.sampled_from(PARTS)))
def test_less_can_be_told_and_never_more(made: Sheet, parts: set[str]) -> None:
    """What was left out is in no form, what stays is as it was, and the file is still a summary."""
    summary = seal(made)
    left = leave_out(summary, tuple(parts))
    assert read_summary(canonical(left)) == left
    if summary.play is None or left.play is None:
        assert left == summary
        return
    assert set(left.play.left_out) == parts
    kept = [question for question in summary.play.questions if question.kind in _kinds(parts)]
    assert [q.id for q in left.play.questions] == [q.id for q in kept]
    assert [q.passed for q in left.play.questions] == [q.passed for q in kept]
    text = b"".join((canonical(left), table(left), xapi(left)))
    for part, traces in {
        "signs": b"WS.SECRET",
        "skills": b"SK.",
        "quarter": b"2026",
        "region": b'"NU"',
    }.items():
        assert part not in parts or traces not in text


def _kinds(parts: set[str]) -> set[str]:
    gone = {"pulse": "pulse", "signs": "sort", "skills": "practise", "story": "choice"}
    return {"choice", "sort", "practise", "pulse"} - {gone[part] for part in parts if part in gone}


@pytest.mark.parametrize("form", [table, xapi, canonical])
def test_each_form_is_the_same_bytes_every_time(form) -> None:
    """T21: also from the file that was read back."""
    back = read_summary(canonical(FULL))
    assert isinstance(back, Summary)
    assert form(FULL) == form(back)
    assert json.loads(canonical(FULL)) == json.loads(canonical(back))
