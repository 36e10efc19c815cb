"""What a line was meant to be that does not fit below the ones above it: tried out before it is advised."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from game.scenario.columns import DASH, KEY, Column, entries_of, is_empty, line_above, open_columns
from game.scenario.fitting import keys_at, may_hold
from game.scenario.trial import END, Trial
from game.scenario.unfinished import unfinished
from game.scenario.worded import Worded, worded

_ODD_DASH = re.compile(r"^(?P<lead> *(?:- +)*)(?P<sign>[\u2010-\u2015\u2022\u00b7\u2212\u2043*])[\s\u00a0\u202f]*(?=\S)")
_AFTER_DASHES = re.compile(r"^(?P<lead> *(?:- +)*)(?P<text>\S.*)$")
_SPOKEN = ("beats", "chat")


class Mended(NamedTuple):
    """A line's number, what is wrong with it, and the line as it was meant."""

    code: str
    line: int
    message: Worded
    better: str


def mend(lines: list[str], number: int, people: Collection[str] = ()) -> Mended | None:
    """Return how the line where reading stopped, or one that it hangs on, was meant; None if nothing fits.

    `people` are those of the cast, as far as they are known. What is returned has been tried: with it, YAML
    reads beyond this line.
    """
    trial = Trial(lines, number)
    above = line_above(lines, number)
    for one in (number, above):
        for mended in (_dashed(lines, one), _keyed(lines, one, people)):
            if mended and trial.stops({one: mended.better}) > number:
                return mended
    return _moved(lines, number, above, people, trial)


def column_of(line: str) -> int:
    """Return the column where a line begins, from 1."""
    return len(line) - len(line.lstrip()) + 1


def _dashed(lines: list[str], number: int) -> Mended | None:
    line = lines[number - 1] if number else ""
    found = _ODD_DASH.match(line)
    if found is None:
        return None
    told = worded("This line begins with {sign}; a list has plain dashes.", sign=found["sign"])
    return Mended("WM123", number, told, f"{found['lead']}- {line[found.end():]}")


def _keyed(lines: list[str], number: int, people: Collection[str]) -> Mended | None:
    parts = _AFTER_DASHES.match(lines[number - 1]) if number else None
    if parts is None:
        return None
    path = path_of(lines, number)
    known = {*keys_at(path), *people}
    by_shape = not people and path[-1:] == (DASH,) and path[-2:-1] in [(name,) for name in _SPOKEN]
    found = unfinished(parts["text"], known, by_shape)
    return Mended("WM107", number, found.told, parts["lead"] + found.better) if found else None


def path_of(lines: list[str], number: int) -> tuple[str, ...]:
    """Return the way to what stands in this line, as well as it can be told from the lines above."""
    line = lines[number - 1]
    column = column_of(line)
    dashed = [entry for entry in entries_of(line) if entry.kind == DASH]
    for place in open_columns(lines, number):
        if place.column == column and (place.kind == DASH) == bool(dashed):
            return (*place.path, *[DASH] * len(dashed))
    return ()


class _Move(NamedTuple):
    rank: tuple[int, ...]
    mended: Mended


def _moved(
    lines: list[str], number: int, above: int, people: Collection[str], trial: Trial
) -> Mended | None:
    """Return the best of all moves: of the line itself, or of one above it that stands a bit off."""
    column = column_of(lines[number - 1])
    near = {place.line for place in open_columns(lines, number) if 0 < abs(place.column - column) <= 2}
    found = list(_moves(lines, number, number, people, trial))
    for other in sorted({above, *near} - {0, number}, reverse=True):
        found += _moves(lines, other, number, people, trial)
    return min(found).mended if found else None


def _moves(
    lines: list[str], moved: int, number: int, people: Collection[str], trial: Trial
) -> Iterator[_Move]:
    """Try to put a line into every column that is open there, and rank what came of it: the least is best."""
    line = lines[moved - 1]
    entries = entries_of(line)
    if not entries:
        return
    column = column_of(line)
    for place in open_columns(lines, moved):
        better = " " * (place.column - 1) + line.strip()
        if place.kind != entries[0].kind or place.column == column or better == line:
            continue
        stops = trial.stops({moved: better})
        if stops <= number:
            continue
        fit, settled = fits(place, lines, moved, people)
        if moved != number and not fit:
            continue
        far = abs(place.column - column)
        rank = (int(not fit), int(stops != END), int(moved != number), -fit, far, int(not settled), -place.column)
        yield _Move(rank, Mended("WM119", moved, _told(column, place), better))


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
            "This line begins in column {column}. It belongs in column {wanted}, two further in than line {above}.",
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
