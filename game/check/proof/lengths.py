"""How long the longest and the shortest play of a lesson are, by any measure that is added up.

The longest is that of the plays that enter no scene twice. To find it among loops is hard in general, so
within a part of the lesson that can come again every way through is tried, up to a budget; beyond that a
bound is told instead, and said to be one.
"""

import heapq
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from game.check.proof.bounds import bounds
from game.check.proof.measure import CHOICES, Extremes, Length, Weight
from game.check.proof.outline import GOTO, Outline
from game.check.proof.retell import retell
from game.check.proof.single import MOST, Hop, Singles
from game.check.proof.uses import Uses
from game.play import System
from game.scenario.model import Choice

TRIES = 200_000
"""So many steps are tried within loops at most, for one measure."""


class Lengths:
    """The lengths of the plays of one cut of a lesson."""

    def __init__(self, system: System, short: bool = False, most: int = MOST) -> None:
        self._system, self._short, self._most = system, short, most

    def of(self, weight: Weight) -> Extremes:
        """Return the extremes by a measure."""
        if not self._singles.settled:
            return bounds(self._outline, weight)
        return _Exact(self._singles, weight).extremes()

    @cached_property
    def _singles(self) -> Singles:
        return Singles(self._system, self._short, beats=True, most=self._most)

    @cached_property
    def _outline(self) -> Outline:
        return Outline(Uses(self._system.scenario).scenes, self._short)


def plays(system: System, short: bool = False, weight: Weight = CHOICES) -> Extremes:
    """Return the longest and the shortest play of a lesson by one measure. For several, keep a `Lengths`."""
    return Lengths(system, short).of(weight)


class _Exact:
    """One measure over the states one by one."""

    def __init__(self, singles: Singles, weight: Weight) -> None:
        self._all, self._weight = singles, weight
        self._beats: dict[int, list[float]] = {}
        self._own = [self._own_weight(state) for state in range(len(singles.scene))]
        self._tries = 0
        self._exact = True

    def extremes(self) -> Extremes:
        return Extremes(self._longest(), self._shortest())

    def _own_weight(self, state: int) -> float:
        """Return what is met in a state's scene."""
        number = self._all.scene[state]
        scene = self._all.outline.scenes[number]
        beats = self._beats.get(number)
        if beats is None:
            beats = [self._weight.beat(beat) for beat in scene.beats]
            self._beats[number] = beats
        values = self._all.values(state)
        place = self._all.system.place(scene.id)
        total = self._weight.way_out(scene)
        for beat, (shown, update) in enumerate(place.beats):
            if update is None and shown(values):
                total += beats[beat]
            values = place.after(beat, values)
        return total

    def _hop_weight(self, state: int, hop: Hop) -> float:
        way_out = self._all.outline.scenes[self._all.scene[state]].way_out
        return self._weight.option(way_out.options[hop.number]) if isinstance(way_out, Choice) else 0

    def _told(self, value: float, path: Sequence[int]) -> Length:
        told = retell(self._all.system, self._all.short, path, until=lambda _: False)
        return Length(value, True, told.picks, told.decisions)

    def _shortest(self) -> Length | None:
        best: dict[int, tuple[float, int, int]] = {}
        heap: list[tuple[float, int, int, int]] = [(self._own[0], 0, -1, GOTO)]
        ending = self._all.outline.ending
        while heap:
            far, state, before, number = heapq.heappop(heap)
            if state in best:
                continue
            best[state] = far, before, number
            if ending[self._all.scene[state]]:
                path = []
                at = state
                while at:
                    _, at, taken = best[at]
                    path.append(taken)
                return self._told(far, path[::-1])
            for hop in self._all.hops[state]:
                if hop.target not in best:
                    further = far + self._hop_weight(state, hop) + self._own[hop.target]
                    heapq.heappush(heap, (further, hop.target, state, hop.number))
        return None

    def _longest(self) -> Length | None:
        component = self._all.outline.component
        size: defaultdict[int, int] = defaultdict(int)
        for one in component:
            size[one] += 1
        # a state's best: the length from its scene on, and the hops to where the next best takes over
        best: dict[int, tuple[float, tuple[Hop, ...]]] = {}
        order = sorted(range(len(self._all.scene)), key=lambda state: component[self._all.scene[state]])
        entries = {0} | {
            hop.target
            for state, hops in enumerate(self._all.hops)
            for hop in hops
            if component[self._all.scene[hop.target]] != component[self._all.scene[state]]
        }
        for state in order:
            if state in entries:
                found = self._through(state, best, size[component[self._all.scene[state]]])
                if found is not None:
                    best[state] = found
        if 0 not in best:
            return None
        value = best[0][0]
        if not self._exact:
            return Length(value, False)
        path: list[int] = []
        at = 0
        while hops := best[at][1]:
            path += [hop.number for hop in hops]
            at = hops[-1].target
        return self._told(value, path)

    def _through(
        self, entry: int, best: dict[int, tuple[float, tuple[Hop, ...]]], size: int
    ) -> tuple[float, tuple[Hop, ...]] | None:
        """Return the longest way from an entry through its component, and on."""
        scene, component, ending = self._all.scene, self._all.outline.component, self._all.outline.ending
        here = component[scene[entry]]
        found: tuple[float, tuple[Hop, ...]] | None = None
        path: list[Hop] = []
        met = {scene[entry]}
        stack = [(entry, self._own[entry], iter(self._all.hops[entry]))]
        if ending[scene[entry]]:
            return self._own[entry], ()
        while stack:
            state, far, rest = stack[-1]
            for hop in rest:
                self._tries += 1
                further = far + self._hop_weight(state, hop)
                target = hop.target
                if component[scene[target]] != here:
                    onward = best.get(target)
                    if onward is not None and (found is None or further + onward[0] > found[0]):
                        found = further + onward[0], (*path, hop)
                elif scene[target] not in met and size > 1:
                    met.add(scene[target])
                    path.append(hop)
                    stack.append((target, further + self._own[target], iter(self._all.hops[target])))
                    break
            else:
                stack.pop()
                if stack:
                    met.discard(scene[state])
                    path.pop()
            if size > 1 and self._tries > TRIES:
                return self._at_most(here, best)
        return found

    def _at_most(
        self, here: int, best: dict[int, tuple[float, tuple[Hop, ...]]]
    ) -> tuple[float, tuple[Hop, ...]] | None:
        """Return a bound for every way through a component: all its scenes, and the longest way on."""
        self._exact = False
        scene, component = self._all.scene, self._all.outline.component
        own: defaultdict[int, float] = defaultdict(float)
        options: defaultdict[int, float] = defaultdict(float)
        onward: list[float] = []
        for state, hops in enumerate(self._all.hops):
            if component[scene[state]] == here:
                own[scene[state]] = max(own[scene[state]], self._own[state])
                for hop in hops:
                    options[scene[state]] = max(options[scene[state]], self._hop_weight(state, hop))
                    if component[scene[hop.target]] != here and hop.target in best:
                        onward.append(best[hop.target][0])
        return (sum(own.values()) + sum(options.values()) + max(onward), ()) if onward else None
