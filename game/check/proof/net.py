"""The states of a lesson that differ in what matters, and the steps between sets of them.

A node is a scene together with the high bits of its states' values (see `fields`); a set of states is a
node and an integer of low bits, as they are when the scene is entered. Nodes are made as they are reached.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from game.check.proof.fields import LOW, Fields, Table
from game.check.proof.forget import Fold, Forgetting, folded
from game.check.proof.live import live
from game.check.proof.outline import GOTO, Outline
from game.check.proof.roads import Road, Roads
from game.check.proof.uses import NONE, Names, Uses
from game.play import System
from game.scenario.model import Choice, Ending, Goto

Pieces = list[tuple[int, int, int]]
"""Which states, how far they were shifted, and their high bits by then."""


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


class _Place(NamedTuple):
    """What a scene does: its beats, then its options or, with a table of which is taken, its ways."""

    beats: list[Table]
    roads: list[Road]
    ways: Table | None


class Model:
    """The net of a lesson's states, in one cut, with these variables kept.

    `everywhere` are variables that matter in every scene; `also`, those that matter in one beside its ways.
    With `forget`, even where states are few, a variable is forgotten where it no longer matters.
    """

    def __init__(
        self,
        system: System,
        uses: Uses,
        outline: Outline,
        kept: Iterable[str],
        everywhere: Names = NONE,
        also: Mapping[str, Names] | None = None,
        forget: bool = False,
    ) -> None:
        scenario = system.scenario
        self.outline = outline
        wanted = frozenset(kept)
        self.kept = tuple(name for name in scenario.variables if name in wanted)
        flags = _flags(uses, outline)
        places = {name: place for place, name in enumerate(system.names)}
        most = max(flags.values(), default=-1) + 1
        self.fields = Fields((scenario.variables[name] for name in self.kept), places, most)
        self.roads = Roads(system, uses, outline, self.fields, flags)
        alive = None
        if self.kept and (forget or self.fields.low_bits + self.fields.high_bits > LOW):
            alive = live(outline, self.kept, everywhere, also or {})
        flagged = frozenset(outline.component[scene] for scene, _ in flags) if flags else frozenset()
        self._forgetting = None
        if alive or flagged:
            self._forgetting = Forgetting(outline, self.fields, self.kept, alive, flagged)
        self._choice = [isinstance(scene.way_out, Choice) for scene in outline.scenes]
        self._places: dict[int, _Place] = {}
        self.scene: list[int] = []
        self.high: list[int] = []
        self.chooses: list[bool] = []
        self._steps: list[list[Step] | None] = []
        self._nodes: dict[int, int] = {}
        low, high = self.fields.pack(system.first_values(outline.short))
        fold, keep = self._forgetting.at_start() if self._forgetting else ((), -1)
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

    def _expand(self, node: int) -> list[Step]:
        number = self.scene[node]
        place = self._places.get(number)
        if place is None:
            place = self._places[number] = self._place(number)
        steps: list[Step] = []
        pieces = self._inside(place.beats, self.high[node])
        for road in place.roads:
            if place.ways is None:
                self._take(steps, pieces, number, road)
                continue
            for mask, shift, high in pieces:
                held = place.ways.at(high).get(road.number, 0)
                self._add(steps, number, road.target, GOTO, mask & moved_back(held, shift), shift, high)
        return steps

    def _place(self, number: int) -> _Place:
        scene = self.outline.scenes[number]
        match scene.way_out:
            case Ending():
                return _Place([], [], None)
            case Choice():
                return _Place(self.roads.beats(number), self.roads.options(number, scene), None)
            case Goto():
                table, targets = self.roads.ways(number, scene)
                roads = [Road(target, way, None, None) for way, target in enumerate(targets)]
                if table is None:
                    roads = [Road(targets[0], GOTO, None, None)]
                return _Place(self.roads.beats(number), roads, table)

    def _inside(self, beats: list[Table], high: int) -> Pieces:
        """Return what the beats of a scene do to its states."""
        pieces = [(self.fields.full, 0, high)]
        for beat in beats:
            pieces = [
                (now, shift + moved[0], before + moved[1])
                for mask, shift, before in pieces
                for moved, held in beat.at(before).items()
                if (now := mask & moved_back(held, shift))
            ]
        return pieces

    def _take(self, steps: list[Step], pieces: Pieces, number: int, road: Road) -> None:
        target, option, table, flag = road
        for mask, shift, high in pieces:
            low_flag = high_flag = 0
            if flag is not None:
                if flag.low:
                    low_flag = 1 << flag.offset
                    mask &= moved_back(self.fields.masks(flag)[0], shift)
                elif high & flag.mask:
                    continue
                else:
                    high_flag = flag.mask
            if table is None:
                self._add(steps, number, target, option, mask, shift + low_flag, high + high_flag)
                continue
            for moved, held in table.at(high).items():
                if moved is not None:
                    now = mask & moved_back(held, shift)
                    far, then = shift + moved[0] + low_flag, high + moved[1] + high_flag
                    self._add(steps, number, target, option, now, far, then)

    def _add(
        self, steps: list[Step], source: int, target: int, number: int, mask: int, shift: int, high: int
    ) -> None:
        if mask:
            fold: Fold = ()
            if self._forgetting is not None:
                fold, keep = self._forgetting.between(source, target)
                high &= keep
            steps.append(Step(self.node(target, high), mask, shift, fold, number))


def _flags(uses: Uses, outline: Outline) -> dict[tuple[int, int], int]:
    """Return the place of the flag of each `once` option that may be met again; components share places."""
    places: dict[tuple[int, int], int] = {}
    used: dict[int, int] = {}
    for number in uses.once:
        way_out = outline.scenes[number].way_out
        assert isinstance(way_out, Choice)
        component = outline.component
        for edge in outline.edges[number]:
            if way_out.options[edge.number].once and component[edge.target] == component[number]:
                places[number, edge.number] = used.get(component[number], 0)
                used[component[number]] = places[number, edge.number] + 1
    return places


def moved_back(states: int, shift: int) -> int:
    """Return the states from which a shift leads to these."""
    return states >> shift if shift >= 0 else states << -shift


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
