"""What moved between two questions, as far as their bands can tell."""

from dataclasses import dataclass
from typing import Literal

from game.summary.bands import BANDS, LARGEST, MOST, TOP, WIDTH, most_from
from game.summary.intervals import Interval
from game.summary.summary import Play, Question

Verdict = Literal["more", "fewer", "open", "untold"]
"""More (or fewer) for certain; open: the bands allow both; untold: a side has no bands."""


@dataclass(frozen=True, slots=True)
class Movement:
    """One item before and after: how many students leaned to the upper half of its scale, as intervals."""

    item: str
    before: Interval | None
    after: Interval | None

    @property
    def verdict(self) -> Verdict:
        """What can be said for certain."""
        if self.before is None or self.after is None:
            return "untold"
        if self.after[0] > self.before[1]:
            return "more"
        return "fewer" if self.after[1] < self.before[0] else "open"


def movements(play: Play) -> tuple[Movement, ...]:
    """Return every pulse item of a session in the order asked; one side is None where it was not asked."""
    found: dict[str, dict[str, Interval | None]] = {}
    for question in play.questions:
        if question.kind == "pulse":
            _, when, item = question.id.split("/", 2)
            found.setdefault(item, {})[when] = upper_half(question, play.class_size)
    return tuple(Movement(item, sides.get("before"), sides.get("after")) for item, sides in found.items())


def class_ends(band: str) -> Interval:
    """Return the fewest and the most students in a class-size band."""
    low = BANDS.index(band) * WIDTH
    return low, LARGEST if low == TOP else low + WIDTH - 1


def upper_half(question: Question, class_size: str) -> Interval | None:
    """Return how many chose the upper half of the options, at least and at most; None without bands.

    Beside the bands of the upper half, those of the lower half and of the passes narrow it: all together
    are the class.
    """
    if not question.shown:
        return None
    fewest, most = class_ends(class_size)
    bands = [cell.band for cell in question.cells]
    half = len(bands) // 2
    if MOST in bands:
        low = most_from(fewest)
        return (low, most) if bands.index(MOST) >= half else (0, most - low)
    ends = [count_ends(band, most) for band in (*bands, question.passed)]
    lower, upper = [*ends[:half], ends[-1]], ends[half:-1]
    low = max(sum(low for low, _ in upper), fewest - sum(high for _, high in lower))
    high = min(sum(high for _, high in upper), most - sum(low for low, _ in lower))
    return (low, high) if low <= high else None


def count_ends(band: str | None, most: int) -> Interval:
    """Return the two ends of a count's band, where no count is above `most`."""
    if band is None:
        return 0, most
    low = BANDS.index(band) * WIDTH
    return low, most if low == TOP else min(most, low + WIDTH - 1)
