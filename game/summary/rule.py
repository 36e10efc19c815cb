"""Which bands of one question may be published: the gate that an attacker meets.

The attacker knows this file, the exact class size, the outcome, that the class decided it by a strict
plurality, and the votes of up to four students. The bands stand for every table of counts that fits them, the
class size and the outcome. They are published only if none of these can then be told:

- from the bands alone, any cell within a span of less than `SPAN` (the passes are a cell like the others);
- with the outcome, any cell exactly;
- with the outcome and any votes of up to `INSIDERS` students, a cell of one to four *other* students exactly.

Whether bands are published depends on nothing but the bands, the size and the outcome, so publishing says no
more than the bands do. Withholding is seen as well, and says that the table is one of those withheld; so
those must not be few. (Of 24 students, five options and no outcome, 4/4/4/4/4 with 4 passes would be the
only one withheld, and so be told.) Therefore a question that half the class passed is always withheld: a
withheld table may then be any of many. The tests enumerate this for every class of 20 to 60.

Questions of one session share their voters, but nothing ties a student's answers to each other: every
combination of tables that fit is a possible session. So several questions together (before and after, the
cards of one sorting) tell what each tells alone, four insiders' votes on all of them included.
Two ballots of one question would tell more; the first of a re-vote never gets here.

A question that the teacher settled is told by its outcome alone: bands would show the tie that the room saw.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations_with_replacement

from game.summary.bands import LARGEST, MOST, OPTIONS, band, bounds, few_from, most_from
from game.summary.intervals import Box, intervals, plain

SPAN = 3
INSIDERS = 4

Bands = tuple[str | None, ...]
"""A band for each option and last for the passes; None beside a "most"."""


def bands_of(cells: tuple[int, ...], size: int) -> Bands | None:
    """Return the bands of a table of counts, passes last; None where half the class passed."""
    *options, passed = cells
    if passed >= few_from(size):
        return None
    if max(options) >= most_from(size):
        return (*(MOST if count >= most_from(size) else None for count in options), None)
    return tuple(band(count) for count in cells)


def box_of(bands: Bands, size: int) -> Box:
    """Return every count that these bands can stand for in a class of this size."""
    *options, passed = bands
    if MOST in options:
        first = most_from(size)
        rest = (0, size - first)
        return (*((first, size) if name == MOST else rest for name in options), rest)
    top = most_from(size) - 1
    return (*(bounds(name or "", top) for name in options), bounds(passed or "", few_from(size) - 1))


def publishable(bands: Bands, size: int, winner: int | None) -> bool:
    """Tell whether these bands may be published. `winner` is the outcome's place, None for a pulse."""
    box = box_of(bands, size)
    if winner is None:
        return _safe((*sorted(box[:-1]), box[-1]), size, None)
    others = (*box[:winner], *box[winner + 1 : -1])
    return _safe((box[winner], *sorted(others), box[-1]), size, 0)


def released(cells: tuple[int, ...], size: int, winner: int | None) -> Bands | None:
    """Return what is published of a table whose cells sum to the class size; None for the outcome alone."""
    *options, _ = cells
    if len(options) not in OPTIONS or size > LARGEST or min(cells) < 0 or sum(cells) != size:
        return None
    leading = [place for place, count in enumerate(options) if count == max(options)]
    if winner is not None and leading != [winner]:
        return None
    bands = bands_of(cells, size)
    return bands if bands is not None and publishable(bands, size, winner) else None


def coalitions(cells: int, most: int = INSIDERS) -> Iterator[tuple[int, ...]]:
    """Yield every way in which at most so many insiders can have voted, as counts by cell."""
    for number in range(most + 1):
        for votes in combinations_with_replacement(range(cells), number):
            yield tuple(votes.count(cell) for cell in range(cells))


def tells(known: Box, insiders: tuple[int, ...]) -> bool:
    """Tell whether a cell of one to four students other than the insiders is known exactly."""
    return any(low == high and 1 <= low - own <= 4 for (low, high), own in zip(known, insiders, strict=True))


@lru_cache(maxsize=65536)
def _safe(box: Box, size: int, winner: int | None) -> bool:
    from_bands, with_outcome = plain(box, size), intervals(box, size, winner)
    if from_bands is None or with_outcome is None:
        return False
    if any(high - low < SPAN for low, high in from_bands) or any(low == high for low, high in with_outcome):
        return False
    return not any(
        _exposed(box, size, winner, own) for own in coalitions(len(box)) if not _mirrored(box, own, winner)
    )


def _exposed(box: Box, size: int, winner: int | None, insiders: tuple[int, ...]) -> bool:
    raised = tuple((max(low, own), high) for (low, high), own in zip(box, insiders, strict=True))
    known = intervals(raised, size, winner)
    return known is not None and tells(known, insiders)


def _mirrored(box: Box, insiders: tuple[int, ...], winner: int | None) -> bool:
    """Whether swapping two options with equal bounds gives a coalition that is tried anyway."""
    first = 1 if winner == 0 else 0
    return any(
        box[place] == box[place + 1] and insiders[place] < insiders[place + 1]
        for place in range(first, len(box) - 2)
    )
