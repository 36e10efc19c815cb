"""Bands of five, for counts and for class sizes, and the rules that are named after them."""

from dataclasses import dataclass
from typing import Literal

WIDTH = 5
TOP = 30
BANDS = ("0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30+")
SIZES = BANDS[2:]
MOST = "most"

MINUTES = ("0-14", "15-29", "30-44", "45-59", "60+")
"""Bands of what a lesson plans to take. How long a class took is not told: nobody writes it down."""

SMALLEST = 10
"""Fewer students than this: nothing but "lesson completed".

In a class of five to eight an outcome alone, with up to four insiders, tells how one to four others voted; of
nine, a tie that the room saw does. The path shows the outcomes, so it is not told either."""

LARGEST = 60
"""More than this is not a class but a hall, for which the rule was not tried: it gets outcomes only."""

OPTIONS = range(2, 7)
"""How many options a question may have for its bands to be considered."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A rule by its published name. A class smaller than `gate` gets outcomes only."""

    name: str
    gate: int


POLICIES: dict[Literal["standard", "strict"], Policy] = {
    "standard": Policy("n20-b5-w3-v1", 20),
    "strict": Policy("n25-b5-w3-v1", 25),
}
NAMES = tuple(policy.name for policy in POLICIES.values())


def gate(name: str) -> int:
    """Return the smallest class that a policy gives bands for. KeyError for a name that does not exist."""
    return {policy.name: policy.gate for policy in POLICIES.values()}[name]


def band(count: int) -> str:
    """Return the band that a count of students, 0 or more, lies in."""
    return BANDS[min(count, TOP) // WIDTH]


def minutes_band(planned: int) -> str:
    """Return the band of a planned number of minutes, 0 or more."""
    return MINUTES[min(planned // 15, len(MINUTES) - 1)]


def bounds(name: str, most: int) -> tuple[int, int]:
    """Return the smallest and the largest count in a band, where no count is above `most`."""
    low = BANDS.index(name) * WIDTH
    return low, most if low == TOP else min(most, low + WIDTH - 1)


def most_from(size: int) -> int:
    """Return the count from which a class of this size is "most": a band wholly above 80 % of its own.

    In whole numbers: the first multiple of five above four fifths of the upper end of the class's own band.
    """
    upper = size // WIDTH * WIDTH + WIDTH - 1
    return (4 * upper // 5 // WIDTH + 1) * WIDTH


def few_from(size: int) -> int:
    """Return how many passes are too many for bands: the first multiple of five that is half the class."""
    return -(-size // (2 * WIDTH)) * WIDTH
