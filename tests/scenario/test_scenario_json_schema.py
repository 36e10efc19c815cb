"""scenario.schema.json: the file is what the shape says, and editors accept and refuse what reading does."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from good_lesson import GOOD, changed
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from strategies import lessons
from test_scenario_faults import FAULTS, Fault
from written import lesson_text

from game.scenario import model
from game.scenario.json_schema import FILE_NAME, schema, text
from game.shipped import folder

VALIDATOR = Draft202012Validator(schema())


class Plain(yaml.CSafeLoader):
    """Reads as an editor does: YAML 1.2, where only true, false and numbers are more than texts."""


Plain.yaml_implicit_resolvers = {}
Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)\Z"), ["t", "f"])
Plain.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+\Z"), list("-+0123456789"))


def load(lesson: str) -> Any:
    return yaml.load(lesson, Loader=Plain)


def test_the_file_is_as_generated() -> None:
    assert (folder("scenarios") / FILE_NAME).read_text(encoding="utf-8") == text()


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


def test_every_key_tells_the_author_what_it_is_for() -> None:
    def missing(part: Any, path: str) -> list[str]:
        found = []
        if isinstance(part, dict):
            for name, held in part.get("properties", {}).items():
                if isinstance(held, dict) and not held.get("description"):
                    found.append(f"{path}/{name}")
            for name, held in part.items():
                found += missing(held, f"{path}/{name}")
        return found

    assert missing(schema(), "") == []


def test_a_whole_good_lesson_is_valid() -> None:
    assert [error.message for error in VALIDATOR.iter_errors(load(GOOD))] == []


@pytest.mark.parametrize(
    "path", sorted(folder("scenarios").glob("*/scenario.yaml")), ids=lambda path: path.parent.name
)
def test_shipped_lessons_are_valid(path: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(load(path.read_text(encoding="utf-8")))] == []


@given(lessons())
@settings(max_examples=40, deadline=None)
def test_generated_lessons_are_valid(lesson: model.Scenario) -> None:
    data = json.loads(json.dumps(load(lesson_text(lesson))))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


SHAPE = [
    "WM202",
    "WM203",
    "WM204",
    "WM205",
    "WM206",
    "WM207",
    "WM208",
    "WM209",
    "WM210",
    "WM211",
    "WM212",
    "WM216",
    "WM221",
    "WM223",
    "WM224",
    "WM225",
    "WM227",
]
BEYOND = {
    "review: {status: reviewed}",  # depends on another value
    "minutes: {full: 45, short: 50}",
    "ages: 14-12",
    "{from: 4, to: 3, start: 1}",
    "{from: 0, to: 1000, start: 1}",
    "minutes: 010",  # a number for YAML
    'once: "true"',  # quoted: the reader's own rule, the same for an editor
}
EXPRESSIBLE = [fault for fault in FAULTS if fault.code in SHAPE and fault.bad not in BEYOND]


@pytest.mark.parametrize("fault", EXPRESSIBLE, ids=lambda fault: f"{fault.code}-{fault.bad.strip()[:24]!a}")
def test_faults_of_shape_are_shown_while_typing(fault: Fault) -> None:
    assert list(VALIDATOR.iter_errors(load(changed(fault.old, fault.bad))))
    if fault.fine:
        assert [error.message for error in VALIDATOR.iter_errors(load(changed(fault.old, fault.fine)))] == []
