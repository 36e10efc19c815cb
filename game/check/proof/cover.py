"""A few plays that together take every option that can be taken, for an author's play tests."""

from typing import NamedTuple

from game.check.proof.at_least import at_least
from game.check.proof.outline import GOTO
from game.check.proof.retell import retell
from game.check.proof.single import MOST, Hop, Singles
from game.check.proof.tour import Taken, Tour
from game.play import Decision, System


class Play(NamedTuple):
    """A play from start to end: the options that it takes, as their numbers and as their texts."""

    short: bool
    numbers: tuple[int, ...]
    play: tuple[str, ...]
    decisions: tuple[Decision, ...]
    ending: str


class Cover(NamedTuple):
    """Plays that take every option that some play can take, and how many any such set must have.

    `settled` is false where there were too many states to look for plays.
    """

    plays: tuple[Play, ...]
    at_least: int
    options: int
    settled: bool = True


class _Found(NamedTuple):
    cut: Singles
    hops: list[Hop]
    took: set[Taken]


def cover(system: System, most: int = MOST) -> Cover:
    """Return a small set of plays that takes every option that a play can take which comes to an end.

    One after the other takes the most options that are not taken yet; then those that became needless go.
    """
    has_short = system.scenario.minutes.short is not None
    cuts = [Singles(system, short, beats=False, most=most) for short in (False, True)[: 1 + has_short]]
    if not all(cut.settled for cut in cuts):
        return Cover((), 0, 0, settled=False)
    found: list[_Found] = []
    done: set[Taken] = set()
    for cut in cuts:
        tour = Tour(cut)
        can = tour.options()
        while left := can - done:
            hops = tour.richest(left)
            took = tour.taken(hops)
            done |= took
            found.append(_Found(cut, hops, took))
    bound = at_least([cut.outline for cut in cuts], done)
    return Cover(tuple(_play(one) for one in _needed(found)), bound, len(done))


def _needed(found: list[_Found]) -> list[_Found]:
    """Leave out plays whose options others take too, those with the fewest first."""
    kept = list(found)
    for one in sorted(found, key=lambda item: len(item.took)):
        others = [item for item in kept if item is not one]
        if one.took <= set().union(*(item.took for item in others)):
            kept = others
    return kept


def _play(found: _Found) -> Play:
    cut = found.cut
    told = retell(cut.system, cut.short, [hop.number for hop in found.hops], until=lambda _: False)
    numbers = tuple(hop.number for hop in found.hops if hop.number != GOTO)
    return Play(cut.short, numbers, told.picks, told.decisions, told.last.scene)
