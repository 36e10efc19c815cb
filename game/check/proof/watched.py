"""The verdict on a promise that a watcher of plays decides."""

from collections.abc import Callable, Sequence

from game.check.proof.cut import Cut
from game.check.proof.search import Space
from game.check.proof.verdict import Verdict
from game.check.proof.watch import Watched, Watcher, may_break
from game.scenario.model import Promise
from game.scenario.text import NOWHERE


def settle(
    cut: Cut,
    promise: str,
    watch: Callable[..., Watcher],
    targets: Sequence[str],
    most: int | None = None,
    source: Promise | None = None,
) -> Verdict:
    """Return whether no play is ever called broken; first without, then with the conditions asked."""
    at = source.at if source is not None else NOWHERE
    key = (watch, tuple(targets), most)
    if key in cut.held:
        return cut.holds(promise, at, source)
    passing = [cut.passing(target) for target in targets]
    watcher = watch(cut.outline, *passing) if most is None else watch(cut.outline, *passing, most)
    if not may_break(cut.outline, watcher):
        cut.held.add(key)
        return cut.holds(promise, at, source)
    watched = Watched(cut.space.net, watcher)
    begin = watched.begin(cut.space.start)
    if begin is None:
        return cut.holds(promise, at, source)
    space = Space(watched, begin, cut.bound, stop=0)
    found = space.first(lambda node, states: states if node == 0 else 0) if space.reached[0] else None
    if found is not None:
        return cut.broken(promise, space, found, at=at if source else None, source=source)
    return cut.holds(promise, at, source) if space.settled else cut.unsettled(promise, space, at, source)
