"""The JSON Schema that ships says what the reader says."""

import json

import jsonschema
import pytest
from summary_sheets import choice, pulse, sheet

from game.summary import canonical, seal
from game.summary.form import FORMAT
from game.summary.schema import FILE, schema, schema_text

VALIDATOR = jsonschema.Draft202012Validator(schema())


def test_the_shipped_schema_is_the_current_one() -> None:
    assert FILE.read_text(encoding="utf-8") == schema_text(), "run: python -m game.summary.schema"
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["version"] == FORMAT and schema()["$id"].endswith(f"/summary-{FORMAT}.json")


@pytest.mark.parametrize("size", [0, 4, 5, 12, 19, 20, 22, 24, 25, 31, 60])
@pytest.mark.parametrize("policy", ["standard", "strict"])
def test_every_size_of_class_validates(size: int, policy: str) -> None:
    made = sheet(
        size, choice(13, 7), choice(size), pulse(1, 2, 7, 8), region="ON", quarter="2026-Q1", ages="13"
    )
    VALIDATOR.validate(json.loads(canonical(seal(made, policy))))


@pytest.mark.parametrize(
    "wrong",
    [
        {"format": 2},
        {"date": "2026-10-01"},
        {"class_size": "10-14"},
        {"policy": "n25-b5-w3-v1"},
        {"session": "x"},
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(wrong: dict[str, object]) -> None:
    """T23, T31: also for those who read with another tool."""
    data = json.loads(canonical(seal(sheet(24, choice(13, 7))))) | wrong
    assert not VALIDATOR.is_valid(data)
