"""One cut of a lesson, with what its promises are proved of, made when first asked for."""

from collections.abc import Callable, Hashable, Sequence
from copy import copy
from functools import cached_property

from game.check.proof.backward import backward
from game.check.proof.net import Model
from game.check.proof.outline import GOTO, Outline
from game.check.proof.retell import retell
from game.check.proof.search import Found, Space, States
from game.check.proof.seen import seen
from game.check.proof.sure import may_reach, sure_distance
from game.check.proof.uses import Uses
from game.check.proof.verdict import Cut as CutName
from game.check.proof.verdict import Result, Verdict
from game.check.proof.watch import Passing
from game.play import State, System
from game.scenario.model import Promise
from game.scenario.text import NOWHERE, Span


class Cut:
    """The full lesson, or its short cut."""

    name: CutName

    def __init__(self, system: System, short: bool, bound: int, uses: Uses) -> None:
        self.system, self.short, self.bound, self.uses = system, short, bound, uses
        self.name = "short" if short else "full"
        self._passing: dict[str, Passing] = {}
        self.held: set[Hashable] = set()
        self._sure: dict[str, list[int]] = {}

    def as_short(self) -> "Cut":
        """Return the short cut of a lesson whose cuts differ in nothing that a promise is about."""
        twin = copy(self)
        twin.short, twin.name = True, "short"
        return twin

    @cached_property
    def outline(self) -> Outline:
        """The scenes as a graph."""
        return Outline(self.uses.scenes, self.short)

    @cached_property
    def model(self) -> Model:
        """The net in which only what decides over ways is kept. Ask for `space` first."""
        return self._model(forget=False)

    def _model(self, forget: bool) -> Model:
        unseen = self.uses.unseen
        kept = self.uses.relevant(frozenset().union(*unseen.values()))
        return Model(self.system, self.uses, self.outline, kept, also=unseen, forget=forget)

    def seen(self, node: int) -> int:
        """Return for which states of a node the class sees a moment of its scene."""
        model = self.model
        if self.outline.scenes[model.scene[node]].id not in self.uses.unseen:
            return -1
        return seen(model, node, model.roads.guard(None))

    @cached_property
    def space(self) -> Space:
        """The states that a play can reach."""
        space = Space(self.model, self.model.start, self.bound, order=self.outline.component)
        if not space.settled:  # there may be fewer states where more is forgotten
            self.model = self._model(forget=True)
            space = Space(self.model, self.model.start, self.bound, order=self.outline.component)
        return space

    @cached_property
    def may(self) -> bytearray:
        """The scenes that could be reached if no condition were asked."""
        return may_reach(self.outline)

    @cached_property
    def ending_nodes(self) -> States:
        """Every reached state at an ending."""
        return self.at(self.outline.ending.__getitem__)

    @cached_property
    def stuck(self) -> States:
        """Every reached state at a choice without an open option."""
        found: States = {}
        for node, states in enumerate(self.space.reached):
            if states and self.model.chooses[node]:
                for step in self.model.out(node):
                    states &= ~step.mask
                if states:
                    found[node] = states
        return found

    def at(self, wanted: Callable[[int], object]) -> States:
        """Return the reached states in the scenes that are wanted."""
        scene = self.model.scene
        return {node: s for node, s in enumerate(self.space.reached) if s and wanted(scene[node])}

    def passing(self, target: str) -> Passing:
        """Return where a tag, a scene or a response is passed."""
        found = self._passing.get(target)
        if found is None:
            found = self._passing[target] = Passing(self.uses, target)
        return found

    def sure(self, target: str) -> list[int]:
        """Return for each scene how many choices surely suffice to get to the target."""
        found = self._sure.get(target)
        if found is None:
            passing = self.passing(target)
            found = self._sure[target] = sure_distance(self.outline, passing.scenes, passing.options)
        return found

    @cached_property
    def may_be_silent(self) -> bool:
        """Whether there is a loop of ways that are taken by themselves, conditions not asked."""
        return _has_cycle([[e.target for e in edges if e.number == GOTO] for edges in self.outline.edges])

    @cached_property
    def silent(self) -> States:
        """Every reached state from which the lesson runs on by itself for ever."""
        if not self.may_be_silent or not self.space.settled:
            return {}
        model, reached = self.model, self.space.reached
        left = {
            node: states
            for node, states in enumerate(reached)
            if states and not model.chooses[node] and self.outline.edges[model.scene[node]]
        }
        stops = {n: rest for n, s in enumerate(reached) if (rest := s & ~left.get(n, 0))}
        leads = backward(self.space, stops, within=0)
        return {n: s for n, states in left.items() if (s := states & ~leads[n])}

    # verdicts

    def holds(self, promise: str, at: Span = NOWHERE, source: Promise | None = None) -> Verdict:
        """Return that a promise was proved."""
        return Verdict(promise, Result.HOLDS, self.name, self.explored, at, source=source)

    @property
    def explored(self) -> int:
        """How many states were explored for this cut so far."""
        return self.space.count if "space" in self.__dict__ else 0

    def unsettled(
        self, promise: str, space: Space, at: Span = NOWHERE, source: Promise | None = None
    ) -> Verdict:
        """Return that there were too many states."""
        return Verdict(promise, Result.NOT_SETTLED, self.name, space.count, at, source=source)

    def broken(
        self,
        promise: str,
        space: Space,
        found: Found,
        *,
        then: Sequence[int] = (),
        until: Callable[[State], bool] | None = None,
        at: Span | None = None,
        detail: str = "",
        follows: str = "",
        option: int | None = None,
        source: Promise | None = None,
    ) -> Verdict:
        """Return that a promise is broken, with the shortest play to what was found, and on by `then`."""
        hops = space.trace(found)
        path = [*(number for _, _, number in hops[:-1]), *then]
        told = retell(self.system, self.short, path, until)
        last = space.net.scene[hops[-1][0]]
        scene = self.outline.scenes[last] if last >= 0 else self.system.scenario.scenes[told.last.scene]
        return Verdict(
            promise,
            Result.BROKEN,
            self.name,
            space.count,
            scene.at if at is None else at,
            told.picks,
            told.decisions,
            detail,
            scene.id,
            option,
            follows,
            source,
        )


def _has_cycle(targets: Sequence[Sequence[int]]) -> bool:
    """Return whether a graph has a cycle."""
    incoming = [0] * len(targets)
    for edges in targets:
        for target in edges:
            incoming[target] += 1
    free = [node for node, count in enumerate(incoming) if not count]
    met = 0
    while free:
        met += 1
        for target in targets[free.pop()]:
            incoming[target] -= 1
            if not incoming[target]:
                free.append(target)
    return met < len(targets)
