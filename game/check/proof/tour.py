"""Looks for plays that take many options, among the states of one cut from which a play can still end."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

from game.check.proof.components import components
from game.check.proof.outline import GOTO
from game.check.proof.single import Hop, Singles

Taken = tuple[int, int]
"""An option: its scene's number, and its own."""


class Tour:
    """The states by their strongly connected components: within one, a play can go round to every option."""

    def __init__(self, cut: Singles) -> None:
        self._cut = cut
        ends = _can_end(cut)
        self._hops = [[hop for hop in hops if ends[hop.target]] for hops in cut.hops]
        self._component = components([[hop.target for hop in hops] for hops in self._hops])
        members: defaultdict[int, list[int]] = defaultdict(list)
        for state, one in enumerate(self._component):
            members[one].append(state)
        self._members = [members[one] for one in range(len(members))]

    def _option(self, state: int, hop: Hop) -> Taken:
        return self._cut.scene[state], hop.number

    def options(self) -> set[Taken]:
        """Return every option that a play can take which comes to an end."""
        return {
            self._option(state, hop)
            for state, hops in enumerate(self._hops)
            for hop in hops
            if hop.number != GOTO
        }

    def taken(self, hops: Iterable[Hop]) -> set[Taken]:
        """Return the options that a play takes."""
        state, found = 0, set()
        for hop in hops:
            if hop.number != GOTO:
                found.add(self._option(state, hop))
            state = hop.target
        return found

    def richest(self, wanted: AbstractSet[Taken]) -> list[Hop]:
        """Return a play that takes many of the wanted options, at least one if there is one.

        Within a component it takes all there are; out of it, the way to the most of the rest.
        """
        leave = self._ways_on(wanted)
        path: list[Hop] = []
        state = 0
        while True:
            here = self._component[state]
            path += self._round(state, here, wanted - self.taken(path))
            state = path[-1].target if path else state
            on = leave[here]
            if on is None:
                return path + self._to_ending(state, here)
            path += [*self._to_state(state, here, on[0]), on[1]]
            state = on[1].target

    def _round(self, state: int, here: int, wanted: AbstractSet[Taken]) -> list[Hop]:
        """Return a walk within a component that takes all of the wanted options there."""
        path: list[Hop] = []
        left = set(wanted)
        while True:

            def wants(at: int, hop: Hop) -> bool:
                return self._component[hop.target] == here and self._option(at, hop) in left

            walk = self._walk(state, here, wants)
            if not walk:
                return path
            for hop in walk:
                left.discard(self._option(state, hop))
                state = hop.target
            path += walk

    def _to_state(self, state: int, here: int, goal: int) -> list[Hop]:
        return [] if state == goal else self._walk(state, here, lambda _, hop: hop.target == goal)

    def _to_ending(self, state: int, here: int) -> list[Hop]:
        ending, scene = self._cut.outline.ending, self._cut.scene
        if ending[scene[state]]:
            return []
        return self._walk(state, here, lambda _, hop: bool(ending[scene[hop.target]]))

    def _ways_on(self, wanted: AbstractSet[Taken]) -> list[tuple[int, Hop] | None]:
        """Return for each component the hop out of it with the most wanted options on it and after it."""
        worth: list[int] = []
        leave: list[tuple[int, Hop] | None] = []
        for one, states in enumerate(self._members):
            within: set[Taken] = set()
            best, on = -1, None
            for state in states:
                for hop in self._hops[state]:
                    option = self._option(state, hop)
                    target = self._component[hop.target]
                    if target != one and worth[target] + (option in wanted) > best:
                        best, on = worth[target] + (option in wanted), (state, hop)
                    elif target == one and option in wanted:
                        within.add(option)
            worth.append(len(within) + max(best, 0))
            leave.append(on)
        return leave

    def _walk(self, start: int, here: int, wanted: Callable[[int, Hop], bool]) -> list[Hop]:
        """Return the shortest walk within a component that ends with a wanted hop; none if there is none."""
        came: dict[int, tuple[int, Hop]] = {}
        waiting = deque([start])
        met = {start}
        while waiting:
            state = waiting.popleft()
            for hop in self._hops[state]:
                if wanted(state, hop):
                    path = [hop]
                    while state != start:
                        state, before = came[state]
                        path.append(before)
                    return path[::-1]
                if hop.target not in met and self._component[hop.target] == here:
                    met.add(hop.target)
                    came[hop.target] = state, hop
                    waiting.append(hop.target)
        return []


def _can_end(cut: Singles) -> list[bool]:
    sources: list[list[int]] = [[] for _ in cut.scene]
    for state, hops in enumerate(cut.hops):
        for hop in hops:
            sources[hop.target].append(state)
    can = [bool(cut.outline.ending[scene]) for scene in cut.scene]
    waiting = [state for state, ends in enumerate(can) if ends]
    while waiting:
        for source in sources[waiting.pop()]:
            if not can[source]:
                can[source] = True
                waiting.append(source)
    return can
