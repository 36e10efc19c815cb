"""Whether the data of a summary are a summary: its form, and that its bands could be published at all."""

from collections.abc import Iterator
from typing import Any

from game.scenario.worded import worded
from game.summary.bands import BANDS, LARGEST, MOST, OPTIONS, SIZES, TOP, WIDTH, gate
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
            found.extend(option_problems(question, f"summary.questions[{index}]"))
        found.extend(_left_out(data))
    return tuple(found[:ENOUGH])


def band_problems(data: dict[str, Any]) -> tuple[str, ...]:
    """Return which questions of a well-formed summary have bands that its policy never publishes."""
    found: list[str] = []
    for index, question in enumerate(data.get("questions", [])):
        if not could_be(data["policy"], data["class_size"], question):
            found.append(
                worded(
                    "{at}: no class of {size} has these bands published",
                    at=f"summary.questions[{index}]",
                    size=data["class_size"],
                )
            )
    if not found and not one_size(data):
        found.append(
            worded("{at}: no one class has the bands of all of them published", at="summary.questions")
        )
    if data.get("class_size") is not None and not banded_sizes(data["policy"], data["class_size"]):
        found.extend(
            worded("{at}: not told of so small a class", at=f"summary.{key}")
            for key in ("quarter", "region")
            if data[key]
        )
    return tuple(found[:ENOUGH])


def option_problems(question: dict[str, Any], at: str) -> Iterator[str]:
    """Yield what does not fit together within a question of the right form."""
    options = [option["option"] for option in question["options"]]
    if len(set(options)) < len(options):
        yield worded("{at}: an option stands there twice", at=at)
    if question["kind"] == "pulse" and question["outcome"] is not None:
        yield worded("{at}: a pulse has no outcome", at=at)
    if question["outcome"] is not None and question["outcome"] not in options:
        yield worded("{at}: the outcome is none of the options", at=at)
    if question["kind"] != "sort" and (question["sign"] or question["light"]):
        yield worded("{at}: only a card has a sign and a light", at=at)
    if question["kind"] not in ("choice", "practise") and any(o["skill"] for o in question["options"]):
        yield worded("{at}: only what is said to somebody practises a skill", at=at)


def _left_out(data: dict[str, Any]) -> Iterator[str]:
    told = data.get("left_out", [])
    if told != sorted(set(told)):
        yield worded("{at}: each part once, in alphabetical order", at="summary.left_out")
    elif leave_out_data(data, tuple(told)) != data:
        yield worded("{at}: something of what was left out stands there", at="summary.left_out")


def one_size(data: dict[str, Any]) -> bool:
    """Whether some exact class size fits all the questions of a well-formed summary together.

    Not asked of 30 and more: there are too many sizes to try, and nearly all fit.
    """
    policy, class_size = data["policy"], data.get("class_size")
    if class_size is None or class_size == SIZES[-1]:
        return True
    left = set(banded_sizes(policy, class_size))
    shown = [question for question in data["questions"] if _shown(question)]
    for question in shown:
        left &= fitting_sizes(policy, class_size, question)
    return bool(left) or not shown


def could_be(policy: str, class_size: str, question: dict[str, Any]) -> bool:
    """Whether a policy ever publishes these bands of a class of this size; True where there are none."""
    return not _shown(question) or any(_fitting(policy, class_size, question))


def fitting_sizes(policy: str, class_size: str, question: dict[str, Any]) -> frozenset[int]:
    """Return the exact sizes of which this policy publishes the bands of a question that has some."""
    return frozenset(_fitting(policy, class_size, question))


def _shown(question: dict[str, Any]) -> bool:
    return question["passed"] is not None or any(option["band"] for option in question["options"])


def _fitting(policy: str, class_size: str, question: dict[str, Any]) -> Iterator[int]:
    bands = (*(option["band"] for option in question["options"]), question["passed"])
    alone = MOST in bands and len([name for name in bands if name is not None]) == 1
    if not alone and (None in bands or MOST in bands):
        return
    if question["outcome"] is None and question["kind"] != "pulse":
        return
    options = [option["option"] for option in question["options"]]
    winner = options.index(question["outcome"]) if question["outcome"] is not None else None
    if len(options) in OPTIONS:
        yield from (size for size in banded_sizes(policy, class_size) if publishable(bands, size, winner))


def banded_sizes(policy: str, class_size: str) -> range:
    """Return the exact sizes for which this policy gives bands to a class of this size band."""
    low = BANDS.index(class_size) * WIDTH
    high = LARGEST if low == TOP else low + WIDTH - 1
    return range(max(low, gate(policy)), high + 1)
