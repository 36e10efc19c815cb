"""The attack on a published question: what somebody can tell who knows all but the votes."""

from collections.abc import Iterator

from game.summary.bands import BANDS, LARGEST, MOST, OPTIONS, WIDTH, few_from, most_from
from game.summary.intervals import Box, intervals
from game.summary.rule import Bands, box_of, publishable
from game.summary.summary import Question


def attack(question: Question, size: int, insiders: tuple[int, ...], gate: int = 20) -> Box | None:
    """Return the tightest interval of every cell, options first, passes last; insiders counted in.

    `size` is the exact class size, `insiders` the votes that the attacker knows, by cell. The attacker also
    knows the outcome, that the class decided it by a strict plurality, and the rule: so a missing band tells
    something too. None where nothing fits. Exact: a union over all bands that look like this question.
    """
    options = [cell.option for cell in question.cells]
    winner = options.index(question.outcome) if question.outcome is not None else None
    if question.shown:
        boxes: Iterator[Box] = iter(
            [box_of((*(cell.band for cell in question.cells), question.passed), size)]
        )
    else:
        boxes = withheld(len(options), size, winner, gate)
    known: Box | None = None
    for box in boxes:
        raised = tuple((max(low, own), high) for (low, high), own in zip(box, insiders, strict=True))
        found = intervals(raised, size, winner)
        if found is not None:
            pairs = zip(known or found, found, strict=True)
            known = tuple((min(a, c), max(b, d)) for (a, b), (c, d) in pairs)
    return known


def withheld(options: int, size: int, winner: int | None, gate: int = 20) -> Iterator[Box]:
    """Yield boxes that together hold exactly the tables of which the outcome alone is published."""
    if size < gate or options not in OPTIONS or size > LARGEST:
        yield ((0, size),) * (options + 1)
        return
    yield (*(((0, size),) * options), (few_from(size), size))
    for bands in every_bands(options, size):
        if not publishable(bands, size, winner):
            yield box_of(bands, size)


def every_bands(options: int, size: int) -> Iterator[Bands]:
    """Yield all bands that a class of this size can come out with, where less than half passed."""
    for place in range(options):
        yield (*(MOST if option == place else None for option in range(options)), None)
    for names in _names(options, size, most_from(size)):
        left = size - sum(BANDS.index(name) * WIDTH for name in names)
        for passed in BANDS[: -(-min(few_from(size), left + 1) // WIDTH)]:
            yield (*names, passed)


def _names(options: int, room: int, below: int) -> Iterator[tuple[str, ...]]:
    """Yield so many bands that begin under `below` and whose lowest counts need no more than this room."""
    if options == 0:
        yield ()
        return
    for low, name in zip(range(0, min(room, below - 1) + 1, WIDTH), BANDS, strict=False):
        for rest in _names(options - 1, room - low, below):
            yield (name, *rest)
