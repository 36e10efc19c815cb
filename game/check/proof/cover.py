"""A few plays that together take every option that can be taken, for an author's play tests."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from game.check.proof.antichain import widest
from game.check.proof.components import components
from game.check.proof.outline import GOTO, Outline
from game.check.proof.retell import retell
from game.check.proof.single import MOST, Hop, Singles
from game.play import Decision, System

Taken = tuple[int, int]
"""An option: its scene's number, and its own."""


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


def cover(system: System, most: int = MOST) -> Cover:
    """Return a small set of plays that takes every option that can be taken and after which a play can end.

    Each play is the one that takes the most options not taken yet; then those that turned out to be needless go.
    """
    has_short = system.scenario.minutes.short is not None
    cuts = [
        Singles(system, short, beats=False, most=most) for short in ((False, True) if has_short else (False,))
    ]
    if not all(cut.settled for cut in cuts):
        return Cover((), 0, 0, settled=False)
    found: list[tuple[Singles, list[Hop], set[Taken]]] = []
    done: set[Taken] = set()
    for cut in cuts:
        search = _Search(cut)
        open_ones = search.options() - done
        while open_ones:
            hops = search.richest(open_ones)
            took = search.taken(hops)
            if not took & open_ones:
                break
            open_ones -= took
            done |= took
            found.append((cut, hops, took))
    needed = _needed(found)
    return Cover(
        tuple(_play(cut, hops) for cut, hops, _ in needed),
        max((_at_least(cut.outline, done & _Search(cut).options()) for cut in cuts), default=0),
        len(done),
    )


def _needed(
    found: list[tuple[Singles, list[Hop], set[Taken]]],
) -> list[tuple[Singles, list[Hop], set[Taken]]]:
    """Leave out plays whose options others take too, those with the fewest first."""
    kept = list(found)
    for one in sorted(found, key=lambda item: len(item[2])):
        others: set[Taken] = set().union(*(took for item in kept if item is not one for took in [item[2]]))
        if one[2] <= others:
            kept = [item for item in kept if item is not one]
    return kept


def _play(cut: Singles, hops: list[Hop]) -> Play:
    told = retell(cut.system, cut.short, [hop.number for hop in hops], until=lambda _: False)
    numbers = tuple(hop.number for hop in hops if hop.number != GOTO)
    return Play(cut.short, numbers, told.picks, told.decisions, told.last.scene)


class _Search:
    """Looks for plays among the states of one cut that can still end."""

    def __init__(self, cut: Singles) -> None:
        self._cut = cut
        self._ends = _can_end(cut)
        self._hops = [[hop for hop in hops if self._ends[hop.target]] for hops in cut.hops]
        self._component = components([[hop.target for hop in hops] for hops in self._hops])
        members: defaultdict[int, list[int]] = defaultdict(list)
        for state, one in enumerate(self._component):
            members[one].append(state)
        self._members = [members[one] for one in range(len(members))]

    def _option(self, state: int, hop: Hop) -> Taken | None:
        return None if hop.number == GOTO else (self._cut.scene[state], hop.number)

    def options(self) -> set[Taken]:
        """Return every option that a play can take that ends."""
        return {
            option
            for state, hops in enumerate(self._hops)
            for hop in hops
            if (option := self._option(state, hop)) is not None
        }

    def taken(self, hops: Iterable[Hop]) -> set[Taken]:
        """Return the options that a play takes."""
        state, found = 0, set()
        for hop in hops:
            if (option := self._option(state, hop)) is not None:
                found.add(option)
            state = hop.target
        return found

    def richest(self, wanted: Collection[Taken]) -> list[Hop]:
        """Return a play that takes many of the wanted options: all there are within a loop, then the best way on."""
        worth, leave = self._worth(wanted)
        path: list[Hop] = []
        left = set(wanted)
        state = 0
        while True:
            here = self._component[state]

            def inside(hop: Hop, here: int = here) -> bool:
                return self._component[hop.target] == here

            while walk := self._walk(
                state, inside, lambda at, hop: self._option(at, hop) in left and inside(hop)
            ):
                path += walk
                left -= self.taken(path)
                state = path[-1].target
            exit_ = leave[here]
            if exit_ is None:
                if not self._cut.outline.ending[self._cut.scene[state]]:
                    ending = self._cut.outline.ending
                    path += self._walk(
                        state, inside, lambda _, hop: bool(ending[self._cut.scene[hop.target]])
                    )
                return path
            source, hop = exit_
            if state != source:
                path += self._walk(state, inside, lambda _, h, source=source: h.target == source)
            path.append(hop)
            left -= self.taken(path)
            state = hop.target

    def _worth(self, wanted: Collection[Taken]) -> tuple[list[int], list[tuple[int, Hop] | None]]:
        """Return for each component how many wanted options a way through it and on takes, and where it leaves."""
        worth: list[int] = []
        leave: list[tuple[int, Hop] | None] = []
        for one, states in enumerate(self._members):
            within = set()
            best, exit_ = -1, None
            for state in states:
                for hop in self._hops[state]:
                    gain = self._option(state, hop) in wanted
                    if self._component[hop.target] == one:
                        if gain:
                            within.add(self._option(state, hop))
                    elif worth[self._component[hop.target]] + gain > best:
                        best, exit_ = worth[self._component[hop.target]] + gain, (state, hop)
            worth.append(len(within) + max(best, 0))
            leave.append(exit_)
        return worth, leave

    def _walk(
        self, start: int, inside: Callable[[Hop], bool], wanted: Callable[[int, Hop], bool]
    ) -> list[Hop]:
        """Return the shortest walk that ends with a wanted hop; none if there is none."""
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
                if hop.target not in met and inside(hop):
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


MOST_EXACT = 600
"""Up to so many options the bound is that of the scenes' graph; beyond, one that is quicker to find."""


def _at_least(outline: Outline, wanted: Collection[Taken]) -> int:
    """Return how many plays are needed at least, conditions not asked.

    Options of which no play can take two, whatever the conditions, need a play each.
    """
    component = outline.component
    spans: list[tuple[int, int]] = []
    loops: set[int] = set()
    for scene, edges in enumerate(outline.edges):
        for edge in edges:
            if (scene, edge.number) in wanted:
                if component[edge.target] == component[scene]:
                    loops.add(component[scene])
                else:
                    spans.append((component[scene], component[edge.target]))
    spans += [(one, one) for one in loops]
    if not spans:
        return 0
    if len(spans) > MOST_EXACT:
        return _crossing(spans)
    count = max(component) + 1
    onward = [1 << one for one in range(count)]
    for scene in sorted(range(len(component)), key=component.__getitem__):
        for edge in outline.edges[scene]:
            onward[component[scene]] |= onward[component[edge.target]]
    starts: defaultdict[int, int] = defaultdict(int)
    for number, (source, _) in enumerate(spans):
        starts[source] |= 1 << number
    before = []
    for number, (_, target) in enumerate(spans):
        after = 0
        for source, members in starts.items():
            if onward[target] >> source & 1:
                after |= members
        before.append(after & ~(1 << number))
    return widest(before)


def _crossing(spans: Iterable[tuple[int, int]]) -> int:
    """Return the most options that lead across one line through the order of the components: a play takes one."""
    change: defaultdict[int, int] = defaultdict(int)
    for source, target in spans:
        if source != target:
            change[target] += 1
            change[source] -= 1
    most = now = 0
    for place in sorted(change):
        now += change[place]
        most = max(most, now)
    return max(most, 1)
