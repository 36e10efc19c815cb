"""Sealing: from counts to what may leave the room. Pure, and the same every time."""

from typing import Literal

from game.scenario.worded import worded
from game.summary.bands import POLICIES, SMALLEST, Policy, band, minutes_band
from game.summary.canonical import as_data
from game.summary.coherence import form_problems
from game.summary.rule import Bands, released
from game.summary.sheet import Asked, Sheet
from game.summary.summary import Cell, Play, Question, Summary


def seal(sheet: Sheet, policy: Literal["standard", "strict"] = "standard") -> Summary:
    """Return the summary of a session.

    Fewer than ten students: that the lesson was completed. From ten: the path and the outcomes, the same
    whatever the counts were. From 20 (strict: 25): also quarter and region if given, and the bands of each
    question that `rule.released` gives them to. Counts that cannot be are never refused: they stay untold.
    ValueError if an id, the language or another name cannot stand in a summary (form.py says what can).
    """
    rule = POLICIES[policy]
    play = _play(sheet, rule) if sheet.class_size >= SMALLEST else None
    summary = Summary(rule.name, sheet.lesson, sheet.lesson_hash, sheet.ended is not None, play)
    problems = form_problems(as_data(summary))
    if problems:
        raise ValueError(worded("this session cannot be sealed: {problems}", problems="; ".join(problems)))
    return summary


def _play(sheet: Sheet, rule: Policy) -> Play:
    # A lesson that was run once in one region in one quarter is a name; a small class is one more clue.
    banded = sheet.class_size >= rule.gate
    return Play(
        session=sheet.session,
        language=sheet.language,
        ages=sheet.ages,
        cut=sheet.cut,
        class_size=band(sheet.class_size),
        ballots=sheet.ballots,
        path=sheet.path,
        questions=tuple(_question(asked, sheet.class_size, banded) for asked in sheet.asked),
        skills=sheet.skills,
        signs=sheet.signs,
        debrief_reached=sheet.debrief_reached,
        ending=sheet.ended,
        quarter=sheet.quarter if banded else None,
        region=sheet.region if banded else None,
        minutes=minutes_band(sheet.minutes),
    )


def _question(asked: Asked, size: int, banded: bool) -> Question:
    outcome = None if asked.kind == "pulse" else asked.outcome
    bands = told_bands(asked, size) if banded else None
    if bands is None:
        bands = (None,) * (len(asked.options) + 1)
    skills = asked.skills or (None,) * len(asked.options)
    cells = tuple(Cell(*cell) for cell in zip(asked.options, bands, skills, strict=False))
    return Question(asked.id, asked.kind, outcome, cells, bands[-1], asked.sign, asked.light)


def told_bands(asked: Asked, size: int) -> Bands | None:
    """Return the bands that a class large enough for any may be told by, or None; None too for whatever is
    not the class's own count.
    """
    counts, outcome = asked.counts, None if asked.kind == "pulse" else asked.outcome
    if counts is None or len(counts) != len(asked.options) or asked.decided_by != "class":
        return None
    if sum(counts) + asked.passed > size or asked.passed < 0 or min(counts, default=-1) < 0:
        return None
    if outcome is None and asked.kind != "pulse":
        return None
    winner = asked.options.index(outcome) if outcome in asked.options else None
    return released((*counts, size - sum(counts)), size, winner)
