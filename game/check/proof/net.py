"""The states of a lesson that differ in what matters, and the steps between sets of them.

A node is a scene together with the high bits of its states' values (see `fields`); a set of states is a
node and an integer of low bits, as they are when the scene is entered. Nodes are made as they are reached.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from game.check.proof.fields import Field, Fields
from game.check.proof.outline import GOTO, Outline
from game.check.proof.roads import Road, Roads
from game.check.proof.slicing import live
from game.play import System
from game.scenario.model import Choice, Goto, Scene, SetVariables

Fold = tuple[tuple[int, int], ...]
"""How low bits are forgotten: for each bit, (the states without it, how far those with it are)."""


class Step(NamedTuple):
    """The states `mask` of a node go on to a node `target`, shifted; `number` is the option, or `GOTO`."""

    target: int
    mask: int
    shift: int
    fold: Fold
    number: int


class Net(Protocol):
    """A graph of nodes, for searching."""

    scene: list[int]
    chooses: list[bool]

    def out(self, node: int) -> list[Step]:
        """Return the steps from a node."""


class Model:
    """The net of a lesson's states, in one cut, with these variables kept."""

    def __init__(
        self,
        system: System,
        outline: Outline,
        kept: Iterable[str],
        everywhere: frozenset[str] = frozenset(),
        also: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        scenario = system.scenario
        self.system, self.outline = system, outline
        self.kept = tuple(name for name in scenario.variables if name in frozenset(kept))
        flags = _flags(outline)
        places = {name: place for place, name in enumerate(system.names)}
        most = max(flags.values(), default=-1) + 1
        self.fields = Fields((scenario.variables[name] for name in self.kept), places, most)
        self.roads = Roads(system, outline, self.fields, flags)
        self._flagged = frozenset(outline.component[scene] for scene, _ in flags)
        self._live = live(outline, self.kept, everywhere, also) if self.kept else [0] * len(outline.scenes)
        self._everything = (1 << len(self.kept)) - 1
        self._folds: dict[tuple[int, bool], tuple[Fold, int]] = {}
        self._choice = [isinstance(scene.way_out, Choice) for scene in outline.scenes]
        self.scene: list[int] = []
        self.high: list[int] = []
        self.chooses: list[bool] = []
        self._steps: list[list[Step] | None] = []
        self._nodes: dict[int, int] = {}
        low, high = self.fields.pack(system.first_values(outline.short))
        fold, keep = self._fold(self._forgotten(-1, 0), bool(flags))
        self.start = self.node(0, high & keep), folded(1 << low, fold)

    def node(self, scene: int, high: int) -> int:
        """Return the node of a scene with these high bits."""
        key = high * len(self._choice) + scene
        found = self._nodes.get(key)
        if found is None:
            found = self._nodes[key] = len(self.scene)
            self.scene.append(scene)
            self.high.append(high)
            self.chooses.append(self._choice[scene])
            self._steps.append(None)
        return found

    def out(self, node: int) -> list[Step]:
        """Return the steps from a node."""
        steps = self._steps[node]
        if steps is None:
            steps = self._steps[node] = self._expand(node)
        return steps

    def inside(self, node: int) -> list[tuple[int, int, int]]:
        """Return what the beats of a scene do: (which states, their shift, the high bits then)."""
        pieces = [(self.fields.full, 0, self.high[node])]
        for beat in self.roads.beats(self.outline.scenes[self.scene[node]]):
            pieces = [
                (now, shift + moved[0], high + moved[1])
                for mask, shift, high in pieces
                for moved, held in beat.at(high).items()
                if (now := mask & moved_back(held, shift))
            ]
        return pieces

    def _expand(self, node: int) -> list[Step]:
        number = self.scene[node]
        scene = self.outline.scenes[number]
        if isinstance(scene.way_out, Goto):
            return self._goto(node, number, scene)
        steps: list[Step] = []
        if isinstance(scene.way_out, Choice):
            pieces = self.inside(node)
            for road in self.roads.options(number, scene):
                self._take(steps, pieces, number, road)
        return steps

    def _goto(self, node: int, number: int, scene: Scene) -> list[Step]:
        steps: list[Step] = []
        ways, targets = self.roads.ways(number, scene)
        for mask, shift, high in self.inside(node):
            if ways is None:
                self._add(steps, number, targets[0], GOTO, mask, shift, high)
                continue
            for way, held in ways.at(high).items():
                self._add(steps, number, targets[way], GOTO, mask & moved_back(held, shift), shift, high)
        return steps

    def _take(self, steps: list[Step], pieces: list[tuple[int, int, int]], number: int, road: Road) -> None:
        for mask, shift, high in pieces:
            low_flag = high_flag = 0
            if road.flag is not None:
                if road.flag.low:
                    low_flag = 1 << road.flag.offset
                    mask &= moved_back(self.fields.masks(road.flag)[0], shift)
                elif high & road.flag.mask:
                    continue
                else:
                    high_flag = road.flag.mask
            if road.table is None:
                self._add(steps, number, road.target, road.number, mask, shift, high)
                continue
            for moved, held in road.table.at(high).items():
                if moved is not None:
                    self._add(
                        steps,
                        number,
                        road.target,
                        road.number,
                        mask & moved_back(held, shift),
                        shift + moved[0] + low_flag,
                        high + moved[1] + high_flag,
                    )

    def _add(
        self, steps: list[Step], source: int, target: int, number: int, mask: int, shift: int, high: int
    ) -> None:
        if mask:
            component = self.outline.component
            crossing = component[source] != component[target] and component[source] in self._flagged
            fold, keep = self._fold(self._forgotten(source, target), crossing)
            steps.append(Step(self.node(target, high & keep), mask, shift, fold, number))

    def _forgotten(self, source: int, target: int) -> int:
        """Return which kept variables a step may still carry, and no longer matter: a set of bits."""
        gone = ~self._live[target] & self._everything
        if gone and source >= 0:
            gone &= self._live[source] | self._writes(source)
        return gone

    def _writes(self, number: int) -> int:
        scene = self.outline.scenes[number]
        written = {c.variable for b in scene.beats if isinstance(b, SetVariables) for c in b.changes}
        if isinstance(scene.way_out, Choice):
            written |= {c.variable for option in scene.way_out.options for c in option.changes}
        return sum(1 << place for place, name in enumerate(self.kept) if name in written)

    def _fold(self, forgotten: int, flags: bool) -> tuple[Fold, int]:
        """Return how to forget these variables and all flags: in low bits, and what stays of the high ones."""
        if not forgotten and not flags:
            return (), -1
        found = self._folds.get((forgotten, flags))
        if found is None:
            gone = [self.fields.variables[n] for place, n in enumerate(self.kept) if forgotten >> place & 1]
            found = self._folds[forgotten, flags] = _fold(
                self.fields, [*gone, *(self.fields.flags if flags else ())]
            )
        return found


def _flags(outline: Outline) -> dict[tuple[int, int], int]:
    """Return the place of the flag of each `once` option that may be met again; components share places."""
    places: dict[tuple[int, int], int] = {}
    used: dict[int, int] = {}
    for number, scene in enumerate(outline.scenes):
        if isinstance(scene.way_out, Choice) and any(option.once for option in scene.way_out.options):
            component = outline.component
            for edge in outline.edges[number]:
                if scene.way_out.options[edge.number].once and component[edge.target] == component[number]:
                    places[number, edge.number] = used.get(component[number], 0)
                    used[component[number]] = places[number, edge.number] + 1
    return places


def _fold(fields: Fields, forgotten: list[Field]) -> tuple[Fold, int]:
    fold, keep = [], -1
    for field in forgotten:
        if not field.low:
            keep &= ~field.mask
            continue
        for bit in range(field.offset, field.offset + field.width):
            block = (1 << (1 << bit)) - 1
            fold.append((block * (fields.full // ((1 << (2 << bit)) - 1)), 1 << bit))
    return tuple(fold), keep


def moved_back(states: int, shift: int) -> int:
    """Return the states from which a shift leads to these."""
    return states >> shift if shift >= 0 else states << -shift


def folded(states: int, fold: Fold) -> int:
    """Return these states with some low bits forgotten."""
    for without, far in fold:
        states = (states & without) | ((states >> far) & without)
    return states


def image(states: int, step: Step) -> int:
    """Return where a step leads these states."""
    states &= step.mask
    states = states << step.shift if step.shift >= 0 else states >> -step.shift
    return folded(states, step.fold) if step.fold else states


def preimage(states: int, step: Step) -> int:
    """Return the states that a step leads to these."""
    for without, far in reversed(step.fold):
        states &= without
        states |= states << far
    return moved_back(states, step.shift) & step.mask
