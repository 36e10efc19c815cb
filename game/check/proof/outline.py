"""A lesson's scenes as a plain graph, conditions not asked: what may happen, and what surely can.

What this graph alone settles needs no states. Scenes are numbers here, in the author's order.
"""

from collections.abc import Hashable
from functools import cached_property
from typing import NamedTuple

from game.check.proof.components import components
from game.check.proof.names import condition_key, names_in
from game.play.evaluate import compile_condition
from game.scenario.condition import SHORT, Condition
from game.scenario.model import Choice, Ending, Goto, Scene

GOTO = -1
"""Stands for the number of the option where a way is taken by itself."""

_ONLY_SHORT = frozenset((SHORT,))


class Edge(NamedTuple):
    """A way to a scene: by an option of this number, or `GOTO`. A sure one is open whatever happened."""

    target: int
    number: int
    sure: bool


class Outline:
    """The graph of one cut of a lesson."""

    def __init__(self, scenes: tuple[Scene, ...], short: bool) -> None:
        self.short = short
        self.scenes = scenes
        self._known: dict[Hashable, bool | None] = {}
        self.number = {scene.id: number for number, scene in enumerate(self.scenes)}
        self.edges: list[list[Edge]] = [self._edges(scene) for scene in self.scenes]

    def _edges(self, scene: Scene) -> list[Edge]:
        number = self.number
        make = tuple.__new__  # an edge, quickly: there are tens of thousands
        match scene.way_out:
            case Choice(options=options):
                edges = []
                for place, option in enumerate(options):
                    if option.goto is not None:
                        holds = True if option.when is None else self._constant(option.when)
                        if holds is not False:
                            sure = holds is True and not option.once
                            edges.append(make(Edge, (number[option.goto], place, sure)))
                return edges
            case Goto(ways=ways):
                targets = []
                for way in ways:
                    holds = True if way.when is None else self._constant(way.when)
                    if holds is not False:
                        targets.append(number[way.goto])
                    if holds is True:
                        break
                sure = len(set(targets)) == 1
                return [Edge(target, GOTO, sure) for target in targets]
            case _:
                return []

    def _constant(self, condition: Condition) -> bool | None:
        key = condition_key(condition)
        if key not in self._known:
            self._known[key] = constant(condition, self.short)
        return self._known[key]

    @cached_property
    def sources(self) -> list[list[tuple[int, int, bool]]]:
        """For each scene, the edges into it: the scene they come from, the option, and whether it is sure."""
        found: list[list[tuple[int, int, bool]]] = [[] for _ in self.scenes]
        for source, edges in enumerate(self.edges):
            for target, number, sure in edges:
                found[target].append((source, number, sure))
        return found

    @cached_property
    def component(self) -> list[int]:
        """For each scene, the number of its strongly connected component; targets come before sources."""
        return components([[edge.target for edge in edges] for edges in self.edges])

    @cached_property
    def ending(self) -> bytearray:
        """Which scenes end a play."""
        return bytearray(isinstance(scene.way_out, Ending) for scene in self.scenes)


def constant(condition: Condition, short: bool) -> bool | None:
    """Return what a condition is all through a cut of a lesson; None where that depends on the play."""
    if names_in(condition) <= _ONLY_SHORT:
        return bool(compile_condition(condition, {SHORT: 0})((short,)))
    return None
