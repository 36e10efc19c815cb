"""How many plays are needed at least to take some options: as many as no play can take two of."""

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from game.check.proof.antichain import widest
from game.check.proof.outline import Outline

MOST_EXACT = 600
"""Up to so many options the bound is the best that the scenes' graph has; beyond, a quicker one."""


def at_least(outline: Outline, wanted: AbstractSet[tuple[int, int]]) -> int:
    """Return a lower bound for the plays that take all the wanted options, as (scene, number).

    Conditions are not asked: two options count as one play's where some way leads from one to the other.
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
    return _exact(outline, spans) if len(spans) <= MOST_EXACT else _crossing(spans)


def _exact(outline: Outline, spans: list[tuple[int, int]]) -> int:
    """Return the most options pairwise without a way between them."""
    component = outline.component
    onward = [1 << one for one in range(max(component) + 1)]
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
    """Return the most options across one line through the components' order: a play crosses it only once."""
    change: defaultdict[int, int] = defaultdict(int)
    for source, target in spans:
        change[target] += source != target
        change[source] -= source != target
    most, now = 1, 0
    for place in sorted(change):
        now += change[place]
        most = max(most, now)
    return most
