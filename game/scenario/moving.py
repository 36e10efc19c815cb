"""Which column a line was meant to stand in: every open one is tried out, and the best is advised."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from game.scenario.columns import DASH, KEY, Column, column_of, entries_of, is_empty, line_above, open_columns
from game.scenario.fitting import may_hold
from game.scenario.trial import END, Trial
from game.scenario.worded import Worded, worded

_NEAR = 2
"""By so many columns a line above may be off to be held for the one that was meant elsewhere."""


class Move(NamedTuple):
    """A line, and the column where it was meant to stand. Of two moves the lesser one is the better."""

    rank: tuple[int, ...]
    line: int
    told: Worded
    better: str


def moved(lines: list[str], number: int, people: Collection[str], trial: Trial) -> Move | None:
    """Return the best move that lets reading go beyond this line: of it, or of one that it hangs on."""
    column = column_of(lines[number - 1])
    near = {place.line for place in open_columns(lines, number) if 0 < abs(place.column - column) <= _NEAR}
    found = list(_moves(lines, number, number, people, trial))
    for other in sorted({line_above(lines, number), *near} - {0, number}, reverse=True):
        found += _moves(lines, other, number, people, trial)
    return min(found, default=None)


def without_tabs(lines: list[str], number: int) -> str:
    """Return a line with spaces for its tabs; where it begins with one, as far in as the lines above."""
    line = lines[number - 1].expandtabs(2)
    start = lines[number - 1][: column_of(lines[number - 1]) - 1]
    if "\t" not in start:
        return line
    known = [*lines[: number - 1], line, *lines[number:]]
    found = min(_moves(known, number, number, (), Trial(known, number), far=False), default=None)
    return found.better if found else line


def _moves(
    lines: list[str], one: int, number: int, people: Collection[str], trial: Trial, far: bool = True
) -> Iterator[Move]:
    """Try to put line `one` into every column that is open there, and rank what came of it.

    `far`: it is worse to move far. Otherwise the line's own column says nothing.
    """
    line = lines[one - 1]
    entries = entries_of(line)
    if not entries:
        return
    column = column_of(line)
    for place in open_columns(lines, one):
        better = " " * (place.column - 1) + line.strip()
        if place.kind != entries[0].kind or (far and better == line.rstrip()):
            continue
        stops = trial.stops({one: better})
        if stops <= number:
            continue
        fit, settled = fits(place, lines, one, people)
        if one != number and not fit:
            continue
        away = abs(place.column - column) if far else 0
        # Two further in than its key is where the first of a mapping or a list stands; others go by it.
        whose = 0 if one == number else -1 if place.inside else 1
        rank = (int(not fit), int(stops != END), whose, -fit, away, int(not settled), -place.column)
        yield Move(rank, one, _told(column, place), better)


def fits(place: Column, lines: list[str], number: int, people: Collection[str]) -> tuple[int, bool]:
    """Return how well a line fits into a column: 2 for known keys that are not there yet, 0 for strangers.

    A key in the line below that would come along counts as well; and the truth value says whether that line
    begins right where it would then have to.
    """
    entries = entries_of(lines[number - 1])
    key = entries[-1].key
    if place.kind == KEY and key in place.taken:
        return 0, False
    path = (*place.path, *[DASH for entry in entries if entry.kind == DASH])
    fit = may_hold(path, key, people) if key else 1  # without a key it is a text, or stands in brackets
    below = next((line for line in lines[number : number + 9] if not is_empty(line)), "")
    carried = entries_of(below)
    if not key or not carried or carried[0].kind != KEY:
        return fit, False
    inner = place.column + entries[-1].column - entries[0].column
    beside = carried[0].column == inner and place.kind == DASH
    if beside or carried[0].column > inner:
        fit = min(fit, may_hold(path if beside else (*path, key), carried[0].key, people))
    return fit, beside


def _told(column: int, place: Column) -> Worded:
    if not place.line:
        return worded("This line begins in column {column}. It belongs in column 1.", column=column)
    if place.inside:
        return worded(
            "This line begins in column {column}. It belongs in column {wanted}, two further in than line "
            "{above}.",
            column=column,
            wanted=place.column,
            above=place.line,
        )
    return worded(
        "This line begins in column {column}. It belongs in column {wanted}, under line {above}.",
        column=column,
        wanted=place.column,
        above=place.line,
    )
