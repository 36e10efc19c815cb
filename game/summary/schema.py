"""The JSON Schema of a summary file, for whoever reads summaries with other tools.

    python -m game.summary.schema

writes `summary.schema.json` beside this file.
"""

import json
from pathlib import Path
from typing import Any

from game.summary.bands import NAMES, SIZES, gate
from game.summary.form import COMPLETED, FORMAT, PLAYED
from game.summary.xapi import BASE

FILE = Path(__file__).with_name("summary.schema.json")


def schema() -> dict[str, Any]:
    """Return the schema. `read_summary` is stricter: it also does the arithmetic of the bands."""
    return {
        "$id": f"{BASE}/schema/summary-{FORMAT}.json",
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "version": FORMAT,
        "title": "Waymark summary",
        "description": "What a class's session may tell: no count, no time, no name.",
        "oneOf": [COMPLETED.schema(), {**PLAYED.schema(), "allOf": [_small(name) for name in NAMES]}],
    }


def schema_text() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(schema(), indent=2, sort_keys=True) + "\n"


def _small(policy: str) -> dict[str, Any]:
    """Of classes below a policy's gate no band is told."""
    sizes = [size for size in SIZES if size != "30+" and int(size.split("-")[1]) < gate(policy)]
    null = {"const": None}
    question = {"properties": {"passed": null, "options": {"items": {"properties": {"band": null}}}}}
    return {
        "if": {"properties": {"policy": {"const": policy}, "class_size": {"enum": sizes}}},
        "then": {"properties": {"questions": {"items": question}, "quarter": null, "region": null}},
    }


if __name__ == "__main__":
    FILE.write_text(schema_text(), encoding="utf-8", newline="\n")
