"""What a translation must keep of its source: placeholders, numbers to call, line breaks and marks."""

import re
from collections import Counter
from collections.abc import Sequence
from string import Formatter
from typing import Literal, NamedTuple

from game.scenario.worded import worded

Kind = Literal["placeholder", "number", "markup"]

_NUMBER = re.compile(r"(?<![\w-])\d[\d-]{3,}(?!\w)|(?<![\w-])\d-\d-\d(?!\w)")
_MARK = re.compile(r"</?\w+[^<>]*>|`|\*\*|__|\n")


class Fault(NamedTuple):
    """One difference. A fault that is `grave` keeps the translation from being shown."""

    kind: Kind
    message: str
    grave: bool


def faults(ids: Sequence[str], strings: Sequence[str]) -> tuple[Fault, ...]:
    """Return what a translation lacks or adds. `ids` is the source (and its plural), `strings` each form."""
    found: list[Fault] = []
    for name, kept in (("placeholder", _placeholders(ids, strings)), ("number", _numbers(ids, strings))):
        found += [Fault("placeholder" if name == "placeholder" else "number", text, True) for text in kept]
    if len(ids) == 1 and len(strings) == 1 and _marks(ids[0]) != _marks(strings[0]):
        told = worded("its line breaks or marks (such as `, ** or <b>) are not those of the source.")
        found.append(Fault("markup", told, False))
    return tuple(found)


def _placeholders(ids: Sequence[str], strings: Sequence[str]) -> list[str]:
    wanted = [_fields(text) for text in ids]
    if any(fields is None for fields in wanted):
        return []  # the source itself is no format: its braces are letters
    every = set().union(*(fields or set() for fields in wanted))
    told = list[str]()
    most = set[str]()
    for text in strings:
        fields = _fields(text)
        if fields is None:
            told.append(worded("a curly brace stands alone."))
            continue
        most |= fields
        strange = fields - every
        if strange:
            told.append(worded("{names} is not in the source.", names=_list(strange)))
    missing = (wanted[-1] or set()) - most
    if missing and not told:
        told.append(worded("{names} is missing. Keep it, letter for letter.", names=_list(missing)))
    return told


def _fields(text: str) -> set[str] | None:
    """Return the placeholders of a text, whole: {n}, {n:.1f}; None where it is no format."""
    try:
        return {
            f"{{{name}{'!' + turned if turned else ''}{':' + form if form else ''}}}"
            for _, name, form, turned in Formatter().parse(text)
            if name is not None
        }
    except ValueError:
        return None


def _numbers(ids: Sequence[str], strings: Sequence[str]) -> list[str]:
    """A number to call must be there, digit for digit: somebody may need it."""
    wanted = Counter(_NUMBER.findall(ids[-1]))
    told = list[str]()
    for text in strings:
        differ = (wanted - Counter(_NUMBER.findall(text))) + (Counter(_NUMBER.findall(text)) - wanted)
        if differ:
            told.append(
                worded("the number {numbers} is not the same as in the source.", numbers=_list(differ))
            )
    return told


def _marks(text: str) -> Counter[str]:
    return Counter(_MARK.findall(text))


def _list(names: set[str] | Counter[str]) -> str:
    return ", ".join(sorted(names))
