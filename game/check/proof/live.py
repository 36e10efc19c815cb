"""Which variables can still matter from a scene on. What cannot is forgotten there, and states become one."""

from collections.abc import Mapping
from functools import reduce
from operator import or_

from game.check.proof.names import names_in
from game.check.proof.outline import Outline
from game.check.proof.uses import NONE, Names
from game.scenario.model import Change, Choice, Goto, Scene, SetVariables


def live(outline: Outline, kept: tuple[str, ...], everywhere: Names, also: Mapping[str, Names]) -> list[int]:
    """Return for each scene the variables that can still matter when it is entered.

    A set of bits, one a kept variable in their order. What is overwritten before it is read does not
    matter. `everywhere` are variables that always do; `also` are those that more than ways read in a scene.
    """
    bit = {name: 1 << place for place, name in enumerate(kept)}
    always = _bits(everywhere, bit)
    flows = [_Flow(scene, bit, also.get(scene.id, NONE)) for scene in outline.scenes]
    result = [flow.reads | always for flow in flows]
    waiting = sorted(range(len(flows)), key=outline.component.__getitem__, reverse=True)
    queued = [True] * len(flows)
    while waiting:
        number = waiting.pop()
        queued[number] = False
        flow = flows[number]
        after = 0
        for edge in outline.edges[number]:
            after |= result[edge.target] & ~flow.sets.get(edge.number, 0)
        now = flow.reads | (after & ~flow.overwrites) | always
        if now != result[number]:
            result[number] = now
            for source, _, _ in outline.sources[number]:
                if not queued[source]:
                    queued[source] = True
                    waiting.append(source)
    return result


def written(scene: Scene, kept: tuple[str, ...]) -> int:
    """Return which kept variables a scene may change: a set of bits."""
    changes = [c for beat in scene.beats if isinstance(beat, SetVariables) for c in beat.changes]
    if isinstance(scene.way_out, Choice):
        changes += [c for option in scene.way_out.options for c in option.changes]
    return _bits(frozenset(c.variable for c in changes), {name: 1 << n for n, name in enumerate(kept)})


class _Flow:
    """What one scene reads before it overwrites it, what its beats overwrite, what each option does."""

    __slots__ = ("overwrites", "reads", "sets")

    def __init__(self, scene: Scene, bit: dict[str, int], also: Names) -> None:
        self.reads, self.overwrites = _bits(also, bit), 0
        self.sets: dict[int, int] = {}
        for beat in scene.beats:
            if isinstance(beat, SetVariables):
                if beat.when is not None:
                    self.reads |= _bits(names_in(beat.when), bit) & ~self.overwrites
                else:
                    self.overwrites |= _given(beat.changes, bit)
        match scene.way_out:
            case Choice(options=options):
                for number, option in enumerate(options):
                    self.reads |= _bits(names_in(option.when), bit) & ~self.overwrites
                    if option.changes:
                        self.sets[number] = _given(option.changes, bit)
            case Goto(ways=ways):
                for way in ways:
                    self.reads |= _bits(names_in(way.when), bit) & ~self.overwrites


def _given(changes: tuple[Change, ...], bit: dict[str, int]) -> int:
    return _bits(frozenset(change.variable for change in changes if change.by is None), bit)


def _bits(names: Names, bit: dict[str, int]) -> int:
    return reduce(or_, (bit.get(name, 0) for name in names), 0)
