"""The states of a lesson that differ in what matters, and the steps between sets of them.

A node is a scene together with the high bits of its states' values (see `fields`); a set of states is a
node and an integer of low bits, as they are when the scene is entered. Nodes are made as they are reached.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.check.proof.fields import LOW, Fields
from game.check.proof.forget import Fold, Forgetting, folded
from game.check.proof.guards import AnyTable
from game.check.proof.live import live
from game.check.proof.outline import GOTO, Outline
from game.check.proof.roads import Road, Roads
from game.check.proof.step import Step, moved_back
from game.check.proof.uses import NONE, Names, Uses
from game.play import System
from game.scenario.model import Choice, Ending, Goto, SetVariables

Pieces = list[tuple[int, int, int]]
"""Which states, how far they were shifted, and their high bits by then."""


_Move = tuple[int, int, int, Fold, int, int, int]
"""A step whatever the high bits, but for those read: to which scene, which low bits, their shift and fold,
the option; what is added to the high bits, and which of those are kept."""


class _Place(NamedTuple):
    """What a scene does: its beats, then its options or, with a table of which is taken, its ways.

    `reads` are the high bits that decide what it does; `known`, what it does, by them.
    """

    beats: list[AnyTable]
    roads: list[Road]
    ways: AnyTable | None
    reads: int
    known: dict[int, list[_Move]]


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
        self.forgets = alive is not None
        self._forgetting = None
        if alive or flagged:
            self._forgetting = Forgetting(outline, self.fields, self.kept, alive, flagged)
        self._choice = [isinstance(scene.way_out, Choice) for scene in outline.scenes]
        self._places: dict[int, _Place] = {}
        count = len(outline.scenes)
        self.scene: list[int] = list(range(count))  # the first nodes are the scenes without high bits
        self.high: list[int] = [0] * count
        self.chooses: list[bool] = list(self._choice)
        self._steps: list[list[Step] | None] = [None] * count
        self._nodes: dict[int, int] = {}
        low, high = self.fields.pack(system.first_values(outline.short))
        fold, keep = self._forgetting.at_start() if self._forgetting else ((), -1)
        self.start = self.node(0, high & keep), folded(1 << low, fold)

    def node(self, scene: int, high: int) -> int:
        """Return the node of a scene with these high bits."""
        if not high:
            return scene
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
        number, high = self.scene[node], self.high[node]
        make = tuple.__new__  # a step, quickly: there are tens of thousands
        if self.fields.high_bits == 0:  # a scene has one node, so nothing of it is asked for again
            return [make(Step, move[:5]) for move in self._moves(self._place(number), number, 0)]
        place = self._places.get(number)
        if place is None:
            place = self._places[number] = self._place(number)
        read = high & place.reads
        moves = place.known.get(read)
        if moves is None:
            moves = place.known[read] = self._moves(place, number, read)
        at = self.node
        return [
            make(Step, (at(target, (high + added) & keep), mask, shift, fold, option))
            for target, mask, shift, fold, option, added, keep in moves
        ]

    def _moves(self, place: _Place, number: int, read: int) -> list[_Move]:
        moves: list[_Move] = []
        pieces = self._inside(place.beats, read)
        for road in place.roads:
            if place.ways is None:
                self._take(moves, pieces, number, road, read)
                continue
            fold, keep = self._between(number, road.target)
            for mask, shift, high in pieces:
                held = mask & moved_back(place.ways.at(high).get(road.number, 0), shift)
                if held:
                    moves.append((road.target, held, shift, fold, GOTO, high - read, keep))
        return moves

    def _place(self, number: int) -> _Place:
        scene = self.outline.scenes[number]
        roads: list[Road] = []
        table: AnyTable | None = None
        match scene.way_out:
            case Ending():
                return _Place([], [], None, 0, {})
            case Choice():
                roads = self.roads.options(number, scene)
            case Goto():
                table, targets = self.roads.ways(number, scene)
                roads = [Road(target, way, None, None) for way, target in enumerate(targets)]
                if table is None:
                    roads = [Road(targets[0], GOTO, None, None)]
        beats = self.roads.beats(number)
        reads = table.high_mask if table else 0
        for beat in beats:
            reads |= beat.high_mask
        for road in roads:
            if road.table is not None:
                reads |= road.table.high_mask
            if road.flag is not None and not road.flag.low:
                reads |= road.flag.mask
        return _Place(beats, roads, table, reads, {})

    def _inside(self, beats: list[AnyTable], high: int) -> Pieces:
        """Return what the beats of a scene do to its states."""
        pieces = [(self.fields.full, 0, high)]
        for beat in beats:
            pieces = _changed(pieces, beat)
        return pieces

    def after(self, pieces: Pieces, number: int, place: int, beat: SetVariables) -> Pieces:
        """Return what becomes of the states in a scene by this `set`, its beat number `place`."""
        found = self.roads.beat(number, place, beat)
        return pieces if found is None else _changed(pieces, found)

    def _take(self, moves: list[_Move], pieces: Pieces, number: int, road: Road, read: int) -> None:
        target, option, table, flag = road
        fold, keep = self._between(number, target) if self._forgetting else ((), -1)
        for mask, shift, high in pieces:
            far, added = shift, high - read
            if flag is not None:
                if flag.low:
                    far += 1 << flag.offset
                    mask &= moved_back(self.fields.masks(flag)[0], shift)
                elif high & flag.mask:
                    continue
                else:
                    added += flag.mask
            if table is None:
                moves.append((target, mask, far, fold, option, added, keep))
                continue
            for moved, held in table.at(high).items():
                now = mask & (held if not shift else moved_back(held, shift))
                if now and moved is not None:
                    moves.append((target, now, far + moved[0], fold, option, added + moved[1], keep))

    def _between(self, source: int, target: int) -> tuple[Fold, int]:
        return self._forgetting.between(source, target) if self._forgetting else ((), -1)


def _changed(pieces: Pieces, beat: AnyTable) -> Pieces:
    return [
        (now, shift + moved[0], high + moved[1])
        for mask, shift, high in pieces
        for moved, held in beat.at(high).items()
        if (now := mask & moved_back(held, shift))
    ]


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
