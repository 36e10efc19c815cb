"""Whether some play gets to a target, from everywhere it should: within so many choices, or at all."""

from functools import cached_property
from operator import or_

from game.check.proof.backward import backward
from game.check.proof.cut import Cut
from game.check.proof.search import Space
from game.check.proof.sure import FAR
from game.check.proof.verdict import Verdict
from game.check.proof.watch import Passing, Watched
from game.check.proof.watchers import until
from game.scenario.model import Promise
from game.scenario.text import NOWHERE


class Reaching:
    """How far a target is, from each state. `within` counts choices; None asks only whether it is reached."""

    def __init__(self, cut: Cut, target: str, within: int | None) -> None:
        self.cut, self.name, self.within = cut, target, within
        self.target = cut.passing(target)

    @cached_property
    def sure(self) -> list[int]:
        """For each scene, so many choices surely suffice."""
        return self.cut.sure(self.name)

    @cached_property
    def can(self) -> list[int]:
        """For each node, the states from which the target is near enough."""
        goal = self.cut.at(self.target.scenes.__getitem__)
        return backward(self.cut.space, goal, self.within, self.target.options)

    def _near(self, scene: int) -> bool:
        return self.sure[scene] <= (FAR - 1 if self.within is None else self.within)

    def everywhere(self, promise: str, source: Promise | None = None) -> Verdict:
        """Return the verdict for all states but endings, and but those that run to one by themselves."""
        cut = self.cut
        at = source.at if source is not None else NOWHERE
        ending = cut.outline.ending
        if all(self._near(number) for number, met in enumerate(cut.may) if met and not ending[number]):
            return cut.holds(promise, at, source)
        space = cut.space
        if not space.settled:
            return cut.unsettled(promise, space, at, source)
        over = backward(space, cut.ending_nodes, within=0)
        can = self.can
        found = space.first(lambda node, states: states & ~can[node] & ~over[node])
        if found is None:
            return cut.holds(promise, at, source)
        return cut.broken(promise, space, found, at=at if source else None, source=source)

    def before(self, limit: Passing, promise: str, source: Promise | None = None) -> Verdict:
        """Return the verdict for all states before the limit was passed, but endings.

        A scene of which the class sees nothing is no state here: what it leads to at once is.
        """
        cut = self.cut
        at = source.at if source is not None else NOWHERE
        exempt = bytes(map(or_, cut.outline.ending, limit.scenes))
        if all(self._near(number) for number, met in enumerate(cut.may) if met and not exempt[number]):
            return cut.holds(promise, at, source)
        if not cut.space.settled:
            return cut.unsettled(promise, cut.space, at, source)
        watched = Watched(cut.model, until(limit))
        begin = watched.begin(cut.space.start)
        if begin is None:
            return cut.holds(promise, at, source)
        space = Space(watched, begin, cut.bound)
        if not space.settled:
            return cut.unsettled(promise, space, at, source)
        can, base, ending = self.can, watched.base, cut.ending_nodes

        def bad(node: int, states: int) -> int:
            at = base[node]
            states &= ~can[at] & ~ending.get(at, 0)
            return states & cut.seen(at) if states else 0

        found = space.first(bad)
        if found is None:
            return cut.holds(promise, at, source)
        return cut.broken(promise, space, found, at=at if source else None, source=source)
