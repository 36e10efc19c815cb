"""Whether the data of a summary are a summary: its form, and that its bands could be published at all."""

from collections.abc import Iterator
from typing import Any

from game.summary.bands import LARGEST, MOST, OPTIONS, SIZES, TOP, WIDTH, gate
from game.summary.form import COMPLETED, PLAYED
from game.summary.leaving import leave_out_data
from game.summary.rule import publishable

ENOUGH = 20
"""How many problems are told; a file with more is no better known by them."""


def form_problems(data: object) -> tuple[str, ...]:
    """Return what is wrong with the form of a summary, empty for nothing. Total."""
    played = isinstance(data, dict) and len(data) > len(COMPLETED.fields)
    found = list((PLAYED if played else COMPLETED).problems(data, "summary"))
    if not found and isinstance(data, dict):
        for index, question in enumerate(data.get("questions", [])):
            found.extend(_options(question, f"summary.questions[{index}]"))
        found.extend(_left_out(data))
    return tuple(found[:ENOUGH])


def band_problems(data: dict[str, Any]) -> tuple[str, ...]:
    """Return which questions of a well-formed summary have bands that its policy never publishes."""
    found: list[str] = []
    for index, question in enumerate(data.get("questions", [])):
        shown = question["passed"] is not None or any(option["band"] for option in question["options"])
        if shown and not _could_be(data["policy"], data["class_size"], question):
            found.append(
                f"summary.questions[{index}]: no class of {data['class_size']} has these bands published"
            )
    if data.get("class_size") is not None and not _sizes(data["policy"], data["class_size"]):
        found.extend(
            f"summary.{key}: not told of so small a class" for key in ("quarter", "region") if data[key]
        )
    return tuple(found[:ENOUGH])


def _options(question: dict[str, Any], at: str) -> Iterator[str]:
    options = [option["option"] for option in question["options"]]
    if len(set(options)) < len(options):
        yield f"{at}: an option stands there twice"
    if question["kind"] == "pulse" and question["outcome"] is not None:
        yield f"{at}: a pulse has no outcome"
    if question["outcome"] is not None and question["outcome"] not in options:
        yield f"{at}: the outcome is none of the options"
    if question["kind"] != "sort" and (question["sign"] or question["light"]):
        yield f"{at}: only a card has a sign and a light"
    if question["kind"] not in ("choice", "practise") and any(o["skill"] for o in question["options"]):
        yield f"{at}: only what is said to somebody practises a skill"


def _left_out(data: dict[str, Any]) -> Iterator[str]:
    told = data.get("left_out", [])
    if told != sorted(set(told)):
        yield "summary.left_out: each part once, in alphabetical order"
    elif leave_out_data(data, tuple(told)) != data:
        yield "summary.left_out: something of what was left out stands there"


def _could_be(policy: str, class_size: str, question: dict[str, Any]) -> bool:
    bands = (*(option["band"] for option in question["options"]), question["passed"])
    alone = MOST in bands and len([name for name in bands if name is not None]) == 1
    if not alone and (None in bands or MOST in bands):
        return False
    if question["outcome"] is None and question["kind"] != "pulse":
        return False
    options = [option["option"] for option in question["options"]]
    winner = options.index(question["outcome"]) if question["outcome"] is not None else None
    return len(options) in OPTIONS and any(
        publishable(bands, size, winner) for size in _sizes(policy, class_size)
    )


def _sizes(policy: str, class_size: str) -> range:
    """Return the exact sizes for which this policy gives bands to a class of this size band."""
    low = (SIZES.index(class_size) + 1) * WIDTH
    high = LARGEST if low == TOP else low + WIDTH - 1
    return range(max(low, gate(policy)), high + 1)
