"""How many plays are needed at least to take some options: as many as no play can take two of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from game.check.proof.antichain import widest
from game.check.proof.components import components
from game.check.proof.outline import Outline

MOST_EXACT = 600
"""Up to so many options the bound is the best that the scenes' graph has; beyond, a quicker one."""


def at_least(outlines: Sequence[Outline], wanted: AbstractSet[tuple[int, int]]) -> int:
    """Return a lower bound for the plays, of any of these cuts, that take all the wanted options.

    Options are (scene, number). Conditions are not asked: two options count as one play's where some way
    leads from one to the other.
    """
    cuts = [outline.edges for outline in outlines]
    edges = [[edge for cut in cuts for edge in cut[scene]] for scene in range(len(cuts[0]))]
    targets = [[edge.target for edge in out] for out in edges]
    component = components(targets)
    spans = {
        (scene, edge.number): (component[scene], component[edge.target])
        for scene, out in enumerate(edges)
        for edge in out
        if (scene, edge.number) in wanted
    }
    needed = [span for span in spans.values() if span[0] != span[1]]
    needed += {span for span in spans.values() if span[0] == span[1]}
    return _exact(component, targets, needed) if len(needed) <= MOST_EXACT else _crossing(needed)


def _exact(component: list[int], targets: list[list[int]], spans: list[tuple[int, int]]) -> int:
    """Return the most options pairwise without a way between them."""
    onward = [1 << one for one in range(max(component) + 1)]
    for scene in sorted(range(len(component)), key=component.__getitem__):
        for target in targets[scene]:
            onward[component[scene]] |= onward[component[target]]
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
