"""What a line was meant to be that does not fit below the ones above it: tried out before it is advised."""

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

from game.scenario.columns import DASH, KEY, Column, column_of, entries_of, line_above, open_columns
from game.scenario.context import ODD_DASHES
from game.scenario.fitting import keys_at, may_hold
from game.scenario.moving import moved
from game.scenario.trial import Trial
from game.scenario.unfinished import HARD, unfinished
from game.scenario.worded import Worded, worded

_ODD_DASH = re.compile(
    r"^(?P<lead> *(?:- +)*)"
    rf"(?:(?P<sign>[{ODD_DASHES}*])|-(?=[{HARD}]))[\s{HARD}]*(?=\S)"
)
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
    ways: tuple[Callable[[list[str], int, Collection[str]], Mended | None], ...] = (_dashed, _keyed, _begun)
    for one in (number, line_above(lines, number)):
        for way in ways if one else ():
            mended = way(lines, one, people)
            if mended and trial.stops({one: mended.better}) > number:
                return mended
    found = moved(lines, number, people, trial)
    return Mended("WM119", found.line, found.told, found.better) if found else None


def _dashed(lines: list[str], number: int, people: Collection[str]) -> Mended | None:
    """Put a plain dash and a plain space where a line begins with something alike."""
    line = lines[number - 1]
    found = _ODD_DASH.match(line)
    if found is None:
        return None
    better = f"{found['lead']}- {line[found.end() :]}"
    if not found["sign"]:
        told = worded("A hard space follows the dash: type it again as a plain space.")
        return Mended("WM118", number, told, better)
    told = worded("This line begins with {sign}, where a plain dash belongs.", sign=found["sign"])
    return Mended("WM123", number, told, better)


def _keyed(lines: list[str], number: int, people: Collection[str]) -> Mended | None:
    """Put a colon and a space behind the first word of a line."""
    parts = _AFTER_DASHES.match(lines[number - 1])
    if parts is None:
        return None
    path = _path_of(lines, number)
    by_shape = not people and path[-1:] == (DASH,) and path[-2:-1] in [(name,) for name in _SPOKEN]
    found = unfinished(parts["text"], {*keys_at(path), *people}, by_shape)
    return Mended("WM107", number, found.told, parts["lead"] + found.better) if found else None


def _begun(lines: list[str], number: int, people: Collection[str]) -> Mended | None:
    """Put a dash before a line that begins where the dashes of a list do, and can only be a new entry."""
    line = lines[number - 1]
    entries = entries_of(line)
    open_ = open_columns(lines, number)
    place = next(
        (one for one in open_ if entries and one.column == entries[0].column and one.kind == DASH), None
    )
    if place is None or entries[0].kind != KEY:
        return None
    key = entries[0].key
    given = next((one.taken for one in open_ if one.column == place.column + 2 and one.kind == KEY), ())
    if may_hold((*place.path, DASH), key, people) < 2 or not (
        key in given or key in people or key == "narrator"
    ):
        return None
    better = f"{line[: place.column - 1]}- {line.lstrip()}"
    return Mended("WM107", number, worded("A dash and a space are missing before `{key}`.", key=key), better)


def _path_of(lines: list[str], number: int) -> tuple[str, ...]:
    """Return the way to what stands in this line, as well as it can be told from the lines above."""
    line = lines[number - 1]
    dashed = [entry for entry in entries_of(line) if entry.kind == DASH]

    def holds(place: Column) -> bool:
        return place.column == column_of(line) and (place.kind == DASH) == bool(dashed)

    place = next((one for one in open_columns(lines, number) if holds(one)), None)
    return (*place.path, *[DASH] * len(dashed)) if place else ()
