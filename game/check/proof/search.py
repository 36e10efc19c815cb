"""Which states a net's start reaches, whole sets at a time."""

from collections.abc import Callable, Iterable, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from game.check.proof.forget import folded
from game.check.proof.step import Net, Step, preimage

States = dict[int, int]
"""For each node, a set of low bits."""


class Wave(NamedTuple):
    """The states that are met first after so many choices, and so many ways taken by themselves."""

    choices: int
    new: States


class Space:
    """The states that a net reaches.

    `settled` is false where there were more than `bound`; then these are the nearest ones.
    """

    def __init__(
        self,
        net: Net,
        start: tuple[int, int],
        bound: int,
        stop: int | None = None,
        order: Sequence[int] | None = None,
    ) -> None:
        """Search. With a node `stop`, do so only until that is reached.

        `order` has a number for each scene: whatever leads from one to another goes to the same number or a
        smaller one. With it, what is reached is found sooner; which is how far, only when it is asked.
        """
        self.net = net
        self.start = start
        self.bound = bound
        self.reached: list[int] = []
        self.count = 0
        self.settled = True
        self._waves: list[Wave] | None = None
        self._sources: list[list[tuple[int, Step]]] | None = None
        if order is None or not self._reach(order):
            self._waves = self._search(stop)

    @property
    def waves(self) -> list[Wave]:
        """All states, in the order of the fewest choices."""
        if self._waves is None:
            self._waves = self._search(None)
        return self._waves

    def _reach(self, order: Sequence[int]) -> bool:
        """Find every state, each scene's when all that can lead there is known; False if there are too many.

        In a loop of scenes this goes round, in the author's order, until nothing is new.
        """
        node, states = self.start
        out, scene = self.net.out, self.net.scene
        reached = [0] * len(scene)
        reached[node] = states
        count = states.bit_count()
        new = {node: states}
        waiting = [(-order[scene[node]], 0, scene[node], node)]
        while waiting:
            place, turn, here, node = heappop(waiting)
            states = new.pop(node)
            for target, mask, shift, fold, _ in out(node):
                moved = states & mask
                if moved:
                    if shift > 0:
                        moved <<= shift
                    elif shift:
                        moved >>= -shift
                    if fold:
                        moved = folded(moved, fold)
                    if target >= len(reached):
                        reached.extend([0] * (len(scene) - len(reached)))
                    old = reached[target]
                    moved &= ~old
                    if moved:
                        reached[target] = old | moved
                        count += moved.bit_count()
                        if target in new:
                            new[target] |= moved
                        else:
                            new[target] = moved
                            there = scene[target]
                            later = turn if order[there] != -place or there > here else turn + 1
                            heappush(waiting, (-order[there], later, there, target))
            if count > self.bound:
                return False
        self.reached, self.count = reached, count
        return True

    def _search(self, stop: int | None) -> list[Wave]:
        """Find the states in the order of the fewest choices."""
        node, states = self.start
        self.reached = [0] * len(self.net.scene)
        self.reached[node] = states
        self.count = states.bit_count()
        choices, new = 0, {node: states}
        waves: list[Wave] = []
        while new:
            deciding: list[tuple[int, int]] = []
            while new:  # first all that comes by itself
                waves.append(Wave(choices, new))
                if self.count > self.bound:
                    self.settled = False
                    return waves
                if stop is not None and stop in new:
                    return waves
                moving: list[tuple[int, int]] = []
                for item in new.items():
                    (deciding if self.net.chooses[item[0]] else moving).append(item)
                new = self._spread(moving) if moving else {}
            choices += 1
            new = self._spread(deciding)
        return waves

    def _spread(self, frontier: Iterable[tuple[int, int]]) -> States:
        out, reached = self.net.out, self.reached
        nodes = self.net.scene
        found: States = {}
        count = 0
        for node, states in frontier:
            steps = out(node)
            if len(reached) < len(nodes):
                reached.extend([0] * (len(nodes) - len(reached)))
            for target, mask, shift, fold, _ in steps:
                new = states & mask
                if new:
                    if shift > 0:
                        new <<= shift
                    elif shift:
                        new >>= -shift
                    if fold:
                        new = folded(new, fold)
                    old = reached[target]
                    new &= ~old
                    if new:
                        reached[target] = old | new
                        found[target] = found.get(target, 0) | new
                        count += new.bit_count()
        self.count += count
        return found

    @property
    def sources(self) -> list[list[tuple[int, Step]]]:
        """For each node, the steps into it, with where they come from."""
        if self._sources is None:
            found: list[list[tuple[int, Step]]] = [[] for _ in self.reached]
            for node, states in enumerate(self.reached):
                if states:
                    for step in self.net.out(node):
                        if step.target < len(found):
                            found[step.target].append((node, step))
            self._sources = found
        return self._sources

    def first(self, wanted: Callable[[int, int], int]) -> "Found | None":
        """Return a reached state among those wanted with the fewest choices before it.

        `wanted` is given a node and a set of its states, and returns those of them that are wanted.
        """
        if self._waves is None and not any(
            states and wanted(node, states) for node, states in enumerate(self.reached)
        ):
            return None
        for number, wave in enumerate(self.waves):
            for node, states in wave.new.items():
                if chosen := wanted(node, states):
                    return Found(number, node, lowest(chosen))
        return None

    def trace(self, found: "Found") -> list[tuple[int, int, int]]:
        """Return the shortest play to a state: the nodes met, their states, and the steps taken.

        The last one is the state itself, with no step (`GOTO`).
        """
        number, node, state = found
        path = [(node, state, -1)]
        while number:
            number, node, state, taken = self._before(number, node, state)
            path.append((node, state, taken))
        return path[::-1]

    def _before(self, number: int, node: int, state: int) -> tuple[int, int, int, int]:
        choices = self.waves[number].choices
        sources = [(source, step, preimage(state, step)) for source, step in self.sources[node]]
        for earlier in range(number - 1, -1, -1):
            wave = self.waves[earlier]
            if wave.choices < choices - 1:
                break
            for source, step, states in sources:
                both = states & wave.new.get(source, 0)
                if both and wave.choices == choices - self.net.chooses[source]:
                    return earlier, source, lowest(both), step.number
        raise AssertionError("a reached state has one before it")


class Found(NamedTuple):
    """A reached state: its wave, its node, and itself as a set of one."""

    wave: int
    node: int
    state: int


def lowest(states: int) -> int:
    """Return one of these states."""
    return states & -states
