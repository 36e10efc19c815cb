"""What of a play's values can matter: for a promise at all, and from a scene on.

A variable that no condition on a way ever reads cannot change which ways are open, nor can what is only
ever set from it. Left out, the states that differ in it alone become one.
"""

from collections.abc import Mapping
from functools import cached_property, reduce
from operator import or_

from game.check.proof.names import names_in
from game.check.proof.outline import Outline
from game.scenario.model import Beat, Choice, Goto, Option, Scenario, Scene, SetVariables, Way

Names = frozenset[str]


class Uses:
    """Where a lesson reads and writes its variables."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        conditions = [option.when for scene in scenario.scenes.values() for option in _ways(scene)]
        self.control: Names = frozenset().union(*(names_in(c) for c in conditions if c is not None))
        self._sets = [
            (frozenset(change.variable for change in beat.changes), names_in(beat.when))
            for scene in scenario.scenes.values()
            for beat in scene.beats
            if isinstance(beat, SetVariables) and beat.when is not None
        ]

    @cached_property
    def unseen(self) -> dict[str, Names]:
        """Return, for scenes that a class may pass without seeing a thing, what decides whether it does."""
        return {
            scene.id: frozenset().union(*(names_in(beat.when) for beat in _shown(scene)))
            for scene in self.scenario.scenes.values()
            if isinstance(scene.way_out, Goto) and all(beat.when is not None for beat in _shown(scene))
        }

    def relevant(self, extra: Names = frozenset()) -> Names:
        """Return the variables that can decide which ways are open, or what `extra` ones hold."""
        kept, before = self.control | extra, None
        while kept != before:
            before = kept
            for written, read in self._sets:
                if written & kept:
                    kept |= read
        return kept & self.scenario.variables.keys()


def _shown(scene: Scene) -> list[Beat]:
    return [beat for beat in scene.beats if not isinstance(beat, SetVariables)]


def _ways(scene: Scene) -> tuple[Option, ...] | tuple[Way, ...]:
    match scene.way_out:
        case Choice(options=options):
            return options
        case Goto(ways=ways):
            return ways
        case _:
            return ()


def live(
    outline: Outline, kept: tuple[str, ...], everywhere: Names, also: Mapping[str, Names] | None = None
) -> list[int]:
    """Return for each scene the variables that can still matter when it is entered.

    A set of bits, one a kept variable in their order. What is overwritten before it is read does not
    matter. `everywhere` are variables that always do; `also` are those that more than ways read in a scene.
    """
    bit = {name: 1 << place for place, name in enumerate(kept)}
    always = _bits(everywhere, bit)
    scenes = [
        _Flow(scene, bit, also.get(scene.id, frozenset()) if also else frozenset())
        for scene in outline.scenes
    ]
    result = [flow.reads | always for flow in scenes]
    sources: list[list[int]] = [[] for _ in scenes]
    for source, edges in enumerate(outline.edges):
        for edge in edges:
            sources[edge.target].append(source)
    waiting = sorted(range(len(scenes)), key=outline.component.__getitem__, reverse=True)
    queued = [True] * len(scenes)
    while waiting:
        number = waiting.pop()
        queued[number] = False
        flow = scenes[number]
        after = 0
        for edge in outline.edges[number]:
            after |= result[edge.target] & ~flow.sets.get(edge.number, 0)
        now = flow.reads | (after & ~flow.overwrites) | always
        if now != result[number]:
            result[number] = now
            for source in sources[number]:
                if not queued[source]:
                    queued[source] = True
                    waiting.append(source)
    return result


class _Flow:
    """What one scene reads before it overwrites it, what its beats overwrite, what each option does."""

    __slots__ = ("overwrites", "reads", "sets")

    def __init__(self, scene: Scene, bit: dict[str, int], also: Names) -> None:
        self.reads, self.overwrites = _bits(also, bit), 0
        self.sets: dict[int, int] = {}
        for beat in scene.beats:
            if not isinstance(beat, SetVariables):
                continue
            if beat.when is not None:
                self.reads |= _bits(names_in(beat.when), bit) & ~self.overwrites
            else:
                given = frozenset(c.variable for c in beat.changes if c.by is None)
                self.overwrites |= _bits(given, bit)
        way_out = scene.way_out
        if isinstance(way_out, Choice | Goto):
            for option in _ways(scene):
                self.reads |= _bits(names_in(option.when), bit) & ~self.overwrites
        if isinstance(way_out, Choice):
            for number, choice in enumerate(way_out.options):
                if choice.changes:
                    given = frozenset(c.variable for c in choice.changes if c.by is None)
                    self.sets[number] = _bits(given, bit)


def _bits(names: Names, bit: dict[str, int]) -> int:
    return reduce(or_, (bit.get(name, 0) for name in names), 0)
