"""From which states a goal is reached, whole sets at a time."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from game.check.proof.search import Space, States
from game.check.proof.step import Step, preimage


def backward(
    space: Space,
    goal: Mapping[int, int],
    within: int | None = None,
    options: AbstractSet[tuple[int, int]] = frozenset(),
) -> list[int]:
    """Return for each node the reached states from which some play gets to the goal.

    `goal` is sets of states; the taking of one of the `options`, as (scene, number), is a goal as well.
    `within` bounds the choices.
    """
    net, reached, sources = space.net, space.reached, space.sources
    can = [0] * len(reached)
    new: States = {}
    for node, states in goal.items():
        if states := states & reached[node]:
            can[node] = states
            new[node] = states
    left = within
    first = True
    while True:
        level: States = dict(new)
        while new:  # all that comes by itself
            pulled: States = {}
            for node, states in new.items():
                for source, step in sources[node]:
                    if not net.chooses[source]:
                        _pull(states, source, step, can, reached, pulled)
            for node, states in pulled.items():
                level[node] = level.get(node, 0) | states
            new = pulled
        if left is not None:
            if left == 0:
                return can
            left -= 1
        new = {}
        for node, states in level.items():
            for source, step in sources[node]:
                if net.chooses[source]:
                    _pull(states, source, step, can, reached, new)
        if first and options:
            for node, states in enumerate(reached):
                if states and net.chooses[node]:
                    for step in net.out(node):
                        if (net.scene[node], step.number) in options:
                            fresh = states & step.mask & ~can[node]
                            can[node] |= fresh
                            if fresh:
                                new[node] = new.get(node, 0) | fresh
        first = False
        if not new:
            return can


def _pull(states: int, source: int, step: Step, can: list[int], reached: list[int], found: States) -> None:
    fresh = preimage(states, step) & reached[source] & ~can[source]
    if fresh:
        can[source] |= fresh
        found[source] = found.get(source, 0) | fresh
