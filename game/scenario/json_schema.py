"""The lesson's shape as JSON Schema (draft 2020-12), for editors: `python -m game.scenario.json_schema`.

What points where, and what conditions say, only reading can tell; `waymark check` does.
"""

import json
from itertools import combinations
from pathlib import Path

from game.scenario.beats import BEATS, BESIDE
from game.scenario.forms import NAME, VARIABLE_NAME
from game.scenario.kinds import Json
from game.scenario.model import NARRATOR
from game.scenario.schema import LESSON

FILE_NAME = "scenario.schema.json"


def schema() -> Json:
    """Return the whole schema as plain data."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Waymark lesson",
        "description": "One branching lesson, format 1. The educator's guide beside this file explains it.",
        **LESSON.json(),
        "$defs": {
            "text": {"type": ["string", "number", "boolean"], "pattern": r"\S"},
            "condition": {
                "type": "string",
                "minLength": 1,
                "examples": ["told", "not told", "trust >= 2", "mood is hurt", "not short"],
            },
            "changes": {
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"pattern": f"^{VARIABLE_NAME.pattern}$"},
                "additionalProperties": {"type": ["string", "integer", "boolean"]},
            },
            "beat": _beat(),
        },
    }


def _beat() -> Json:
    """Exactly one kind of beat, or one speaker; and what may stand beside it."""
    kinds: Json = {name: {**kind.kind.json(), "description": kind.doc} for name, kind in BEATS.items()}
    beside: Json = {name: {**field.kind.json(), "description": field.doc} for name, field in BESIDE.items()}
    kinds[NARRATOR] = {"$ref": "#/$defs/text", "description": "A line of the narrator."}
    others = "|".join([*BEATS, *BESIDE, NARRATOR])
    lines: Json = {
        f"^(?!(?:{others})$){NAME}$": {
            "$ref": "#/$defs/text",
            "description": "A line of somebody of the cast.",
        }
    }
    with_mood = [{"required": [name]} for name in BEATS]
    return {
        "type": "object",
        "properties": {**kinds, **beside},
        "patternProperties": lines,
        "additionalProperties": False,
        "oneOf": [
            *({"required": [name]} for name in kinds),
            {"not": {"anyOf": [{"required": [name]} for name in kinds]}},
        ],
        "anyOf": [
            {
                "required": list(some),
                "not": {"anyOf": [{"required": [name]} for name in BESIDE if name not in some] or [False]},
                "minProperties": len(some) + 1,
                "maxProperties": len(some) + 1,
            }
            for count in range(len(BESIDE) + 1)
            for some in combinations(BESIDE, count)
        ],
        "dependentSchemas": {"mood": {"not": {"anyOf": with_mood}}},
    }


def text() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def write(folder: Path) -> Path:
    """Write the schema into a folder of scenarios, and return its path."""
    path = folder / FILE_NAME
    path.write_text(text(), encoding="utf-8", newline="\n")
    return path


if __name__ == "__main__":
    from game.shipped import folder

    write(folder("scenarios"))
