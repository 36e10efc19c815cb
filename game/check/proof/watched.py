"""The verdict on a promise that a watcher of plays decides."""

from game.check.proof.cut import Cut
from game.check.proof.search import Space
from game.check.proof.verdict import Verdict
from game.check.proof.watch import Watched, Watcher, may_break
from game.scenario.model import Promise
from game.scenario.text import NOWHERE


def settle(cut: Cut, promise: str, watcher: Watcher, source: Promise | None = None) -> Verdict:
    """Return whether no play is ever called broken; first without, then with the conditions asked."""
    at = source.at if source is not None else NOWHERE
    if not may_break(cut.outline, watcher):
        return cut.holds(promise, at, source)
    watched = Watched(cut.model, watcher)
    begin = watched.begin()
    if begin is None:
        return cut.holds(promise, at, source)
    space = Space(watched, begin, cut.bound, stop=0)
    found = space.first(lambda node, states: states if node == 0 else 0) if space.reached[0] else None
    if found is not None:
        return cut.broken(promise, space, found, at=at if source else None, source=source)
    return cut.holds(promise, at, source) if space.settled else cut.unsettled(promise, space, at, source)
