"""Reading a summary back, from somebody who may have written it by hand or in bad faith."""

import json
from typing import Any

from game.scenario.worded import worded
from game.summary.canonical import as_data, canonical
from game.summary.coherence import band_problems, form_problems
from game.summary.leaving import leave_out_data
from game.summary.summary import Cell, Play, Question, Summary

LIMIT = 1_000_000
"""Bytes. No lesson comes near."""


def read_summary(data: bytes) -> Summary | tuple[str, ...]:
    """Return the summary in a file, or what is wrong with it. Never raises, whatever the bytes are.

    Accepts only what `canonical` writes of what `seal` could give, so that equal sessions are equal bytes.
    It cannot tell a well-made forgery from a class: whoever pools must bound what one file weighs.
    """
    if len(data) > LIMIT:
        return (worded("the file is larger than {most} bytes", most=LIMIT),)
    if not data.strip():
        return (worded("the file is empty"),)
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_object, parse_constant=_refuse)
    except UnicodeDecodeError:
        return (worded("the file is not UTF-8"),)
    except json.JSONDecodeError as error:
        what = worded(
            "the file is not JSON from line {line}, column {column} on", line=error.lineno, column=error.colno
        )
        return (what,)
    except (ValueError, RecursionError) as error:
        return (worded("the file is not JSON: {why}", why=str(error)[:200]),)
    problems = form_problems(value) or band_problems(value)
    if problems:
        return problems
    summary = of_data(value)
    return summary if canonical(summary) == data else (worded("the file is not in the canonical form"),)


def leave_out(summary: Summary, parts: tuple[str, ...]) -> Summary:
    """Return a summary without these parts (`leaving.PARTS`)."""
    return of_data(leave_out_data(as_data(summary), parts)) if parts else summary


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(worded("a key stands twice in one object"))
    return found


def _refuse(constant: str) -> None:
    raise ValueError(worded("{constant} is not JSON", constant=constant))


def of_data(data: dict[str, Any]) -> Summary:
    """Return the summary that `as_data` wrote. KeyError for data that never were one."""
    head = (data["policy"], data["lesson"], data["lesson_hash"], data["completed"])
    if "session" not in data:
        return Summary(*head, None)
    play = Play(
        session=data["session"],
        language=data["language"],
        ages=data["ages"],
        cut=data["cut"],
        class_size=data["class_size"],
        ballots=tuple(data["ballots"]),
        path=tuple(data["path"]),
        questions=tuple(of_question(question) for question in data["questions"]),
        skills=tuple(data["skills"]),
        signs=tuple(data["signs"]),
        debrief_reached=data["debrief_reached"],
        ending=data["ending"],
        quarter=data["quarter"],
        region=data["region"],
        minutes=data["minutes"],
        left_out=tuple(data["left_out"]),
    )
    return Summary(*head, play)


def of_question(data: dict[str, Any]) -> Question:
    """Return the question that `as_data` wrote. KeyError for data that never were one."""
    cells = tuple(Cell(option["option"], option["band"], option["skill"]) for option in data["options"])
    head = (data["id"], data["kind"], data["outcome"])
    return Question(*head, cells, data["passed"], data["sign"], data["light"])
