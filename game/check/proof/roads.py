"""A scene's beats and ways out as shifts of sets of states.

Every change of values is, on packed states, a shift by a constant of those states for which it holds; what
holds and how far it shifts is found by asking play's own tests and updates.
"""

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from typing import Literal, NamedTuple

from game.check.proof.fields import Field, Fields, Table, table
from game.check.proof.names import changes_key, condition_key, names_in
from game.check.proof.outline import Outline
from game.check.proof.uses import Uses
from game.play import System
from game.play.evaluate import Values
from game.play.place import Place
from game.play.place import Road as PlayRoad
from game.scenario.condition import Condition
from game.scenario.model import Change, Choice, Goto, Scene, SetVariables

NOTHING: frozenset[tuple[str, int]] = frozenset()


class Road(NamedTuple):
    """An option or a way. Without a table it is always open and changes nothing that matters."""

    target: int
    number: int
    table: Table | None
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
        self._shared: dict[Hashable, Table] = {}

    def beats(self, number: int) -> list[Table]:
        """Return what the beats of a scene do, those left out that change nothing that matters."""
        return [
            self._table("set", self._outline.scenes[number], place, beat.when, beat.changes)
            for place, beat in self._uses.sets.get(number, ())
            if any(change.variable in self._kept for change in beat.changes)
        ]

    def options(self, number: int, scene: Scene) -> list[Road]:
        """Return a choice's options that lead somewhere in this cut."""
        way_out = scene.way_out
        assert isinstance(way_out, Choice)
        roads = []
        for edge in self._outline.edges[number]:
            option = way_out.options[edge.number]
            flag = self._flags.get((number, edge.number)) if option.once else None
            found = None
            if option.when is not None or option.changes:
                found = self._table("option", scene, edge.number, option.when, option.changes)
            field = None if flag is None else self._fields.flags[flag]
            roads.append(Road(edge.target, edge.number, found, field))
        return roads

    def _table(
        self,
        kind: Literal["set", "option"],
        scene: Scene,
        number: int,
        when: Condition | None,
        changes: tuple[Change, ...],
    ) -> Table:
        key = (kind, condition_key(when), changes_key(changes))
        found = self._shared.get(key)
        if found is None:
            place = self._system.place(scene.id)
            change: Callable[[Values], Values | None] = (
                partial(place.after, number) if kind == "set" else partial(_take, place.options[number])
            )
            written = [self._fields.variables[c.variable] for c in changes if c.variable in self._kept]
            names = names_in(when) | {c.variable for c in changes}

            def ask(values: Values) -> tuple[int, int] | None:
                after = change(values)
                if after is None:
                    return None
                moved = [0, 0]
                for field in written:
                    step = field.rank[after[field.place]] - field.rank[values[field.place]]
                    moved[not field.low] += step << field.offset if step >= 0 else -(-step << field.offset)
                return moved[0], moved[1]

            found = self._shared[key] = table(self._fields, names, self._start, ask)
        return found

    def ways(self, number: int, scene: Scene) -> tuple[Table | None, list[int]]:
        """Return which way is taken, and where each leads; no table where all lead to one scene."""
        way_out = scene.way_out
        assert isinstance(way_out, Goto)
        edges = self._outline.edges[number]
        if edges[0].sure:
            return None, [edges[0].target]
        targets = [self._outline.number[way.goto] for way in way_out.ways]
        names = frozenset().union(*(names_in(way.when) for way in way_out.ways))
        key = ("ways", *(condition_key(way.when) for way in way_out.ways))
        found = self._shared.get(key)
        if found is None:
            place = self._system.place(scene.id)
            found = self._shared[key] = table(self._fields, names, self._start, place.way)
        return found, targets

    def seen(self, scene: Scene, test: Callable[[Values], bool], read: frozenset[str]) -> Table:
        """Return the table of whether the class sees a moment in this scene for which `test` holds."""
        place = self._system.place(scene.id)
        names = set(read)
        for beat in scene.beats:
            names |= names_in(beat.when)
            if isinstance(beat, SetVariables):
                names |= {change.variable for change in beat.changes}
        return table(self._fields, names, self._start, lambda values: meets(place, values, test))


def _take(road: PlayRoad, values: Values) -> Values | None:
    return road.taken(values, NOTHING)[0] if road.open(values, NOTHING) else None


def meets(place: Place, values: Values, test: Callable[[Values], bool]) -> bool:
    """Return whether a class that enters a scene with these values sees a moment for which `test` holds."""
    for number, (shown, update) in enumerate(place.beats):
        if update is None and test(values) and shown(values):
            return True
        values = place.after(number, values)
    return not place.ways and test(values)
