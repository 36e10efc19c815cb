"""A scene's beats and ways out as shifts of sets of states.

Every change of values is, on packed states, a shift by a constant of those states for which it holds; what
holds and how far it shifts is found by asking play's own tests and updates.
"""

from collections.abc import Callable, Hashable, Mapping
from functools import partial, reduce
from operator import or_
from typing import Literal, NamedTuple

from game.check.proof.fields import Field, Fields, table
from game.check.proof.guards import LARGE, AnyTable, Guard, Parted, Ways, asks, guard
from game.check.proof.names import changes_key, condition_key, names_in
from game.check.proof.outline import Outline
from game.check.proof.uses import Uses, all_names
from game.play import System
from game.play.evaluate import Values
from game.play.place import Road as PlayRoad
from game.scenario.condition import Condition
from game.scenario.model import Change, Choice, Goto, Scene, SetVariables

NOTHING: frozenset[tuple[str, int]] = frozenset()


class Road(NamedTuple):
    """An option or a way. Without a table it is always open and changes nothing that matters."""

    target: int
    number: int
    table: AnyTable | None
    flag: Field | None


class Roads:
    """Finds the tables of one slice of one cut; equal conditions and changes share theirs."""

    def __init__(
        self,
        system: System,
        uses: Uses,
        outline: Outline,
        fields: Fields,
        flags: Mapping[tuple[int, int], int],
    ) -> None:
        self._system, self._uses, self._outline = system, uses, outline
        self._fields, self._flags = fields, flags
        self._start = system.first_values(outline.short)
        self._kept = fields.variables.keys()
        self._shared: dict[Hashable, AnyTable] = {}
        self._guards: dict[Hashable, Guard] = {}
        self._index = {name: place for place, name in enumerate(system.names)}

    def beats(self, number: int) -> list[AnyTable]:
        """Return what the beats of a scene do, those left out that change nothing that matters."""
        sets = self._uses.sets.get(number, ())
        return [found for place, beat in sets if (found := self.beat(number, place, beat)) is not None]

    def beat(self, number: int, place: int, beat: SetVariables) -> AnyTable | None:
        """Return what a beat of a scene does; None if nothing that matters."""
        if not any(change.variable in self._kept for change in beat.changes):
            return None
        return self._table("set", self._outline.scenes[number], place, beat.when, beat.changes)

    def options(self, number: int, scene: Scene) -> list[Road]:
        """Return a choice's options that lead somewhere in this cut."""
        way_out = scene.way_out
        assert isinstance(way_out, Choice)
        roads = []
        make = tuple.__new__  # a road, quickly: there are tens of thousands
        for edge in self._outline.edges[number]:
            target, place, _ = edge
            option = way_out.options[place]
            found = field = None
            if option.when is not None or option.changes:
                found = self._table("option", scene, place, option.when, option.changes)
            if option.once and (number, place) in self._flags:
                field = self._fields.flags[self._flags[number, place]]
            roads.append(make(Road, (target, place, found, field)))
        return roads

    def _table(
        self,
        kind: Literal["set", "option"],
        scene: Scene,
        number: int,
        when: Condition | None,
        changes: tuple[Change, ...],
    ) -> AnyTable:
        key = (kind, condition_key(when), changes_key(changes))
        found = self._shared.get(key)
        if found is None:
            found = self._shared[key] = self._make(kind, scene, number, when, changes)
        return found

    def _make(
        self,
        kind: Literal["set", "option"],
        scene: Scene,
        number: int,
        when: Condition | None,
        changes: tuple[Change, ...],
    ) -> AnyTable:
        written = frozenset(change.variable for change in changes)
        names = names_in(when) | written
        place = self._system.place(scene.id)
        if asks(self._fields, names) <= LARGE:
            change: Callable[[Values], Values | None] = (
                partial(place.after, number) if kind == "set" else partial(_take, place.options[number])
            )
            return table(self._fields, names, self._start, partial(self._moved, written, change))
        update = place.beats[number][1] if kind == "set" else place.options[number].update
        assert update is not None
        inside = table(self._fields, written, self._start, partial(self._moved, written, update))
        held = self.guard(when)
        otherwise = (0, 0) if kind == "set" else None
        return Parted(self._fields.full, held, inside, otherwise, held.high_mask | inside.high_mask)

    def _moved(
        self, written: frozenset[str], change: Callable[[Values], Values | None], values: Values
    ) -> tuple[int, int] | None:
        """Return how far a change moves the low and the high bits; None where it cannot be made."""
        after = change(values)
        if after is None:
            return None
        low = high = 0
        for name in written:
            field = self._fields.variables.get(name)
            if field is not None:
                far = (field.rank[after[field.place]] - field.rank[values[field.place]]) * (1 << field.offset)
                low, high = (low + far, high) if field.low else (low, high + far)
        return low, high

    def ways(self, number: int, scene: Scene) -> tuple[AnyTable | None, list[int]]:
        """Return which way is taken, and where each leads; no table where all lead to one scene."""
        way_out = scene.way_out
        assert isinstance(way_out, Goto)
        edges = self._outline.edges[number]
        if edges[0].sure:
            return None, [edges[0].target]
        targets = [self._outline.number[way.goto] for way in way_out.ways]
        key = ("ways", *(condition_key(way.when) for way in way_out.ways))
        found = self._shared.get(key)
        if found is None:
            found = self._shared[key] = self._which(scene, way_out)
        return found, targets

    def _which(self, scene: Scene, way_out: Goto) -> AnyTable:
        names = all_names(way_out.ways)
        if asks(self._fields, names) <= LARGE:
            return table(self._fields, names, self._start, self._system.place(scene.id).way)
        guards = [self.guard(way.when) for way in way_out.ways[:-1]]
        high_mask = reduce(or_, (one.high_mask for one in guards), 0)
        return Ways(self._fields.full, tuple(guards), high_mask)

    def guard(self, condition: Condition | None) -> Guard:
        """Return for which states a condition holds."""
        key = condition_key(condition)
        found = self._guards.get(key)
        if found is None:
            found = self._guards[key] = guard(self._fields, condition, self._start, self._index)
        return found


def _take(road: PlayRoad, values: Values) -> Values | None:
    return road.taken(values, NOTHING)[0] if road.open(values, NOTHING) else None
