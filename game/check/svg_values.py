"""What the value of an SVG attribute may be. Each check returns what is wrong and what to write, or None."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from game.scenario.worded import either, worded

LARGEST: Final = 20_000.0
"""No number of a drawing is beyond this: larger ones only keep the painter busy."""

_NUMBER: Final = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?"
_LIST_PART: Final = re.compile(rf"[\s,]*({_NUMBER})")
_PATH_PART: Final = re.compile(rf"[\s,]*(?:(?P<command>[MmLlHhVvCcSsQqTtAaZz])|(?P<number>{_NUMBER}))")
_PATH_FLAG: Final = re.compile(r"[\s,]*(?P<number>[01])(?P<command>(?!))?")
_NEEDS: Final = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
_TRANSFORM: Final = re.compile(r"[\s,]*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)")
_TRANSFORM_NEEDS: Final = {
    "matrix": (6,),
    "translate": (1, 2),
    "scale": (1, 2),
    "rotate": (1, 3),
    "skewX": (1,),
    "skewY": (1,),
}


class Fault(NamedTuple):
    """Why a value is refused: the code, what is wrong, what to write instead."""

    code: str
    wrong: str
    instead: str


Check = Callable[[str], Fault | None]


def numbers(value: str) -> list[float] | None:
    """Return the numbers of a list such as "0 0 400 480"; None if it is not one, or one is too large."""
    found: list[float] = []
    at = 0
    while match := _LIST_PART.match(value, at):
        found.append(float(match[1]))
        at = match.end()
    whole = found and not value[at:].strip() and all(abs(number) <= LARGEST for number in found)
    return found if whole else None


def anything(_: str) -> Fault | None:
    """No rule."""
    return None


def length(value: str) -> Fault | None:
    """A number, or a number of px."""
    found = numbers(value.strip().removesuffix("px"))
    if found is not None and len(found) == 1:
        return None
    return Fault(
        "WM520",
        worded('"{value}" is not a plain number.', value=value),
        worded("Write a number without a unit, such as 12.5."),
    )


def place(value: str) -> Fault | None:
    """A coordinate of a gradient: a length or a percentage."""
    return length(value.strip().removesuffix("%"))


def size(value: str) -> Fault | None:
    """A length of 0 or more."""
    if (fault := length(value)) is not None:
        return fault
    if float(value.strip().removesuffix("px")) >= 0:
        return None
    return Fault("WM520", worded('"{value}" is less than nothing.', value=value), worded("Write 0 or more."))


def share(value: str) -> Fault | None:
    """An opacity from 0 to 1. SDL reads 50% as 50, which is fully opaque."""
    found = numbers(value)
    if found is not None and len(found) == 1 and 0 <= found[0] <= 1:
        return None
    return Fault(
        "WM520",
        worded('"{value}" is not a number from 0 to 1.', value=value),
        worded("Write half as 0.5, not as 50%."),
    )


def offset(value: str) -> Fault | None:
    """Where a stop of a gradient lies: 0 to 1, or a percentage."""
    found = numbers(value.strip().removesuffix("%"))
    if found is not None and len(found) == 1 and 0 <= found[0] <= (100 if value.strip().endswith("%") else 1):
        return None
    return Fault(
        "WM520",
        worded('"{value}" is no place on a gradient.', value=value),
        worded("Write a percentage from 0% to 100%."),
    )


def points(value: str) -> Fault | None:
    """Pairs of numbers."""
    found = numbers(value)
    if found is not None and len(found) % 2 == 0:
        return None
    return Fault(
        "WM520", worded("The points are not pairs of numbers."), worded('Write them as "x,y x,y x,y".')
    )


def dashes(value: str) -> Fault | None:
    """`none`, or dashes that are long enough to be counted."""
    found = numbers(value)
    if value == "none" or (found is not None and min(found) >= 0 and sum(found) >= 1):
        return None
    return Fault(
        "WM520",
        worded('"{value}" is no row of dashes.', value=value),
        worded("Write lengths that add up to 1 or more."),
    )


def transform(value: str) -> Fault | None:
    """Matrix, translate, scale, rotate or skew, with plain numbers."""
    at = 0
    while match := _TRANSFORM.match(value, at):
        found = numbers(match[2])
        if found is None or len(found) not in _TRANSFORM_NEEDS[match[1]]:
            break
        at = match.end()
    if at and not value[at:].strip():
        return None
    return Fault(
        "WM520",
        worded('SDL misreads "{value}".', value=value[at:].strip()),
        worded('Write it as "rotate(-3 204 330)", without units.'),
    )


def colour(value: str) -> Fault | None:
    """`none`, #rgb or #rrggbb."""
    if value == "none" or re.fullmatch(r"#(?:[0-9a-fA-F]{3}){1,2}", value):
        return None
    return Fault(
        "WM518",
        worded('SDL draws the colour "{value}" wrong.', value=value),
        worded("Write it as #rrggbb, such as #2f5d5c."),
    )


def path_data(value: str) -> Fault | None:
    """Path commands, each with the right number of numbers; the two flags of an arc may run together."""
    parts: list[tuple[str, int]] = []
    at = 0
    while True:
        in_flags = bool(parts) and parts[-1][0] in "Aa" and parts[-1][1] % 7 in (3, 4)
        if not (match := (_PATH_FLAG if in_flags else _PATH_PART).match(value, at)):
            break
        if match["command"]:
            parts.append((match["command"], 0))
        elif not parts:
            break
        elif abs(float(match["number"])) > LARGEST:
            return Fault(
                "WM520",
                worded("{number} lies far outside any picture.", number=match["number"]),
                worded("Draw within the canvas."),
            )
        else:
            parts[-1] = (parts[-1][0], parts[-1][1] + 1)
        at = match.end()
    if value[at:].strip() or not parts or parts[0][0] not in "Mm":
        return Fault(
            "WM520",
            worded('The path cannot be read from "{value}" on.', value=value[at : at + 20]),
            worded("Start with M and x y."),
        )
    for command, count in parts:
        needs = _NEEDS[command.lower()]
        if count != 0 if needs == 0 else count == 0 or count % needs:
            hint = worded("Each command needs its own number of numbers: M x y, C x1 y1 x2 y2 x y, Z none.")
            return Fault(
                "WM520",
                worded("The numbers after {command} in the path do not add up.", command=command),
                hint,
            )
    return None


def words(*allowed: str) -> Check:
    """Make a check for one of these words."""

    def check(value: str) -> Fault | None:
        if value in allowed:
            return None
        return Fault(
            "WM520",
            worded('SDL does not know "{value}" here.', value=value),
            worded("Write {words}.", words=either(allowed)),
        )

    return check
