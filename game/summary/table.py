"""A summary as a table: tidy CSV, one row a cell, all of it text and numbers to any spreadsheet.

Bands stand as two numbers, `low` and `high`, since a spreadsheet would make a date of "5-9".
"""

import csv
import io
from collections.abc import Iterable, Iterator

from game.summary.bands import BANDS, MOST, TOP, WIDTH
from game.summary.summary import Play, Question, Summary

HEAD = (
    *("session", "lesson", "lesson_hash", "policy", "language", "ages_low", "ages_high", "cut"),
    *("minutes_low", "minutes_high", "class_low", "class_high", "quarter", "region"),
)
CELL = ("part", "number", "id", "kind", "sign", "light", "option", "skill", "outcome", "told", "low", "high")
COLUMNS = (*HEAD, *CELL)

Value = str | int | None


def csv_bytes(rows: Iterable[Iterable[Value]]) -> bytes:
    """Return rows as CSV (RFC 4180, UTF-8). A text that a spreadsheet would run gets a ' in front."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([[harmless(value) for value in row] for row in rows])
    return text.getvalue().encode()


def harmless(value: Value) -> str | int:
    """Return a cell that is no formula, wherever it is opened."""
    if value is None:
        return ""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r", "\n"):
        return f"'{value}"
    return value


def table(summary: Summary) -> bytes:
    """Return the CSV of a summary: what it tells, and nothing that it does not."""
    return csv_bytes([COLUMNS, *rows(summary)])


def rows(summary: Summary) -> Iterator[tuple[Value, ...]]:
    """Yield one row for each thing that is told: of a question, one an option and one for the passes."""
    play = summary.play
    head = _head(summary, play)
    yield (*head, *_fact("completed", 0, told=_truth(summary.completed)))
    if play is None:
        return
    yield (*head, *_fact("debrief_reached", 0, told=_truth(play.debrief_reached)))
    if play.ending is not None:
        yield (*head, *_fact("ending", 0, play.ending))
    lists = {
        "ballot": play.ballots,
        "scene": play.path,
        "skill": play.skills,
        "sign": play.signs,
        "left_out": play.left_out,
    }
    for part, ids in lists.items():
        for number, name in enumerate(ids, 1):
            yield (*head, *_fact(part, number, name))
    for number, question in enumerate(play.questions, 1):
        for cell in _cells(question, number):
            yield (*head, *cell)


def _head(summary: Summary, play: Play | None) -> tuple[Value, ...]:
    if play is None:
        return (None, summary.lesson, summary.lesson_hash, summary.policy, *(None,) * 10)
    return (
        *(play.session, summary.lesson, summary.lesson_hash, summary.policy, play.language),
        *ends(play.ages),
        play.cut,
        *ends(play.minutes),
        *ends(play.class_size),
        *(play.quarter, play.region),
    )


def ends(band: str) -> tuple[int, int | None]:
    """Return the two ends of a band of ages, minutes or a class; of "30+" the second is None."""
    low, _, high = band.removesuffix("+").partition("-")
    return int(low), (int(high) if high else None if band.endswith("+") else int(low))


def _fact(part: str, number: int, name: str | None = None, told: str | None = None) -> tuple[Value, ...]:
    return (part, number, name, *(None,) * 6, told, None, None)


def _cells(question: Question, number: int) -> Iterator[tuple[Value, ...]]:
    head = ("question", number, question.id, question.kind, question.sign, question.light)
    for cell in question.cells:
        outcome = _truth(cell.option == question.outcome) if question.outcome is not None else None
        yield (*head, cell.option, cell.skill, outcome, *_band(cell.band))
    yield (*head, "pass", None, None, *_band(question.passed))


def _band(name: str | None) -> tuple[Value, ...]:
    """Return what is told of a count (a band, "most", or nothing) and its lowest and highest value."""
    if name is None or name == MOST:
        return (MOST if name == MOST else "withheld", None, None)
    low = BANDS.index(name) * WIDTH
    return ("band", low, None if low == TOP else low + WIDTH - 1)


def _truth(value: bool) -> str:
    return "yes" if value else "no"
