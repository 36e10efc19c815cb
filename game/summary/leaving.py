"""Leaving parts out: a facilitator may always tell less than the rule allows, and never more."""

from typing import Any

PARTS = ("ballots", "pulse", "quarter", "region", "signs", "skills", "story")
"""What can be left out, in alphabetical order. `story` is the path, the ending and the class's choices."""

_LISTS = {"ballots": ("ballots",), "signs": ("signs",), "skills": ("skills",), "story": ("path",)}
_SINGLE = {"quarter": ("quarter",), "region": ("region",), "story": ("ending",)}
_KINDS = {"pulse": ("pulse",), "signs": ("sort",), "skills": ("practise",), "story": ("choice",)}


def leave_out_data(data: dict[str, Any], parts: tuple[str, ...]) -> dict[str, Any]:
    """Return a summary's data without these parts. Of fewer than ten students there is nothing to leave out.

    Which parts are missing is told: else many summaries together would take "not told" for "not met".
    """
    if "session" not in data:
        return data
    kinds = {kind for part in parts for kind in _KINDS.get(part, ())}
    questions = [question for question in data["questions"] if question["kind"] not in kinds]
    if "skills" in parts:
        questions = [
            question | {"options": [option | {"skill": None} for option in question["options"]]}
            for question in questions
        ]
    emptied: dict[str, Any] = {key: [] for part in parts for key in _LISTS.get(part, ())}
    emptied |= {key: None for part in parts for key in _SINGLE.get(part, ())}
    return data | emptied | {"questions": questions, "left_out": sorted({*data["left_out"], *parts})}
