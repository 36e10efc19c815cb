"""Numbers, shares and ranges as both languages write them."""

from game.language import Words
from game.summary.intervals import Interval


def part(of: Interval | None, students: Interval) -> tuple[float, float]:
    """Return the smallest and the largest share that these students can be of all."""
    low, high = of or (0, students[1])
    return low / students[1], min(1.0, high / students[0])


def dashed(ends: Interval, language: str) -> str:
    """Return an interval as people write one."""
    return f"{grouped(ends[0], language)}–{grouped(ends[1], language)}"


def grouped(number: int, language: str) -> str:
    """Return a number with its thousands apart as the language writes it: 3,000, 3 000."""
    return f"{number:,}".replace(",", "\u00a0") if language.startswith("fr") else f"{number:,}"


def labelled(name: str, value: str, words: Words) -> str:
    """Return what a value is, and the value: “region: Manitoba”."""
    return words("{name}: {value}", name=name, value=value)


def percent(share: float, language: str) -> str:
    """Return a share as it is written in the language: 17%, 17 %."""
    return f"{round(100 * share)}{chr(0xA0) if language.startswith('fr') else ''}%"


def span(ends: tuple[float, float], language: str) -> str:
    """Return the two ends of a share."""
    return f"{percent(ends[0], language)}–{percent(ends[1], language)}"


def share_of(numbers: tuple[int, ...]) -> tuple[tuple[float, float], ...]:
    """Return where each of some numbers begins and ends, if all of them together are one."""
    whole, begun = sum(numbers), 0
    ends = []
    for number in numbers:
        ends.append((begun / whole, (begun + number) / whole))
        begun += number
    return tuple(ends)
