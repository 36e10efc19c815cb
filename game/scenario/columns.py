"""In which columns something can stand at a line of a lesson, by the lines above it."""

import re
from typing import NamedTuple

_ENTRY = re.compile(
    r"^(?P<lead> *)(?P<dashes>(?:- +)*(?:-(?=$))?)(?:(?P<key>[\w.-]+) *:(?= |$))?(?P<value>.*)$"
)
DASH, KEY = "-", ":"
_DEEP = 30
"""More dashes than these on one line are no lists."""


class Column(NamedTuple):
    """A column where a dash or a key can stand, the line that says so, and what is held there.

    `path` is the way to it from the top: keys, and a dash for each list. `taken` are the keys that were given
    already. `inside` is true where the line would be the first thing inside of the one above it.
    """

    column: int
    kind: str
    line: int
    path: tuple[str, ...]
    taken: tuple[str, ...]
    inside: bool = False


class Entry(NamedTuple):
    """A dash, or a key, of one line."""

    column: int
    kind: str
    key: str


def entries_of(line: str) -> list[Entry]:
    """Return the dashes of a line and its key, from left to right; none for a text that goes on."""
    parts = _ENTRY.match(line)
    if parts is None or is_empty(line) or parts["dashes"].count(DASH) > _DEEP:
        return []
    start = len(parts["lead"])
    found = [Entry(start + at + 1, DASH, "") for at, char in enumerate(parts["dashes"]) if char == DASH]
    if parts["key"]:
        found.append(Entry(parts.start("key") + 1, KEY, parts["key"]))
    return found


def is_empty(line: str) -> bool:
    """Tell whether a line is blank, or holds nothing but a comment."""
    return line.lstrip()[:1] in ("", "#")


def column_of(line: str) -> int:
    """Return the column where a line begins, from 1."""
    return len(line) - len(line.lstrip()) + 1


def line_above(lines: list[str], number: int) -> int:
    """Return the number of the next line above that holds something; 0 where there is none."""
    number -= 1
    while number > 0 and is_empty(lines[number - 1]):
        number -= 1
    return number


def open_columns(lines: list[str], number: int) -> list[Column]:
    """Return where something could stand at this line (from 1), the innermost column first.

    The first column is always open; its line is 0 where nothing stands there yet.
    """
    open_: list[tuple[Entry, int, list[str]]] = []
    for above in range(number - 1, 0, -1):
        line = lines[above - 1]
        if not line or (open_ and line[: open_[-1][0].column].isspace()):
            continue  # inside of what was closed before; most of a long file is
        for entry in reversed(entries_of(line)):
            last = open_[-1] if open_ else None
            if last and entry.column == last[0].column and entry.kind == last[0].kind:
                last[2].append(entry.key)
            elif (
                not last
                or entry.column < last[0].column
                or (entry.column == last[0].column and entry.kind == KEY)
            ):
                open_.append((entry, above, [entry.key]))
    words = [entry.key or DASH for entry, _, _ in open_]
    found = [
        Column(entry.column, entry.kind, above, tuple(reversed(words[place + 1 :])), tuple(keys))
        for place, (entry, above, keys) in enumerate(open_)
    ]
    if not found or found[-1].column > 1:
        found.append(Column(1, KEY, 0, (), ()))
    return _inside(lines, number, found) + found


def _inside(lines: list[str], number: int, found: list[Column]) -> list[Column]:
    """Return the columns inside of the line above, where it ends with a colon or a dash and nothing more."""
    above = line_above(lines, number)
    entries = entries_of(lines[above - 1]) if above else []
    parts = _ENTRY.match(lines[above - 1]) if entries else None
    if parts is None or not is_empty(parts["value"]):
        return []
    path = (*found[0].path, entries[-1].key or DASH)
    column = entries[-1].column + 2
    return [Column(column, kind, above, path, (), True) for kind in (DASH, KEY)]
