"""Where a lesson reads and writes its variables, and where what is passed: looked up once for all proofs.

A variable that no condition on a way ever reads cannot change which ways are open, nor can what is only
ever set from it. Left out, the states that differ in it alone become one.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from functools import cached_property

from game.check.proof.names import condition_key, names_in
from game.scenario.condition import SHORT, Condition
from game.scenario.model import Beat, Choice, Ending, Goto, Option, Scenario, Scene, SetVariables, Way

Names = frozenset[str]
NONE: Names = frozenset()


class Uses:
    """What a lesson's beats and ways do with variables, tags and responses. Scenes are numbers here."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.scenes: tuple[Scene, ...] = tuple(scenario.scenes.values())
        self.number = {scene.id: number for number, scene in enumerate(self.scenes)}
        self.sets: dict[int, list[tuple[int, SetVariables]]] = {}
        self.once: list[int] = []
        self.passed_scenes: defaultdict[str, list[int]] = defaultdict(list)
        self.passed_options: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        deciding: dict[Hashable, Condition] = {}
        for number, scene in enumerate(self.scenes):
            sets = [(place, beat) for place, beat in enumerate(scene.beats) if beat.__class__ is SetVariables]
            if sets:
                self.sets[number] = sets
            for tag in scene.tags:
                self.passed_scenes[tag].append(number)
            way_out = scene.way_out
            if isinstance(way_out, Choice):
                self._choice(number, way_out, deciding)
            elif isinstance(way_out, Ending):
                for tag in way_out.tags:
                    self.passed_scenes[tag].append(number)
            else:
                for way in way_out.ways:
                    if way.when is not None:
                        deciding[condition_key(way.when)] = way.when
        self.control: Names = NONE.union(*map(names_in, deciding.values()))
        self._given = [
            (frozenset(change.variable for change in beat.changes), names_in(beat.when))
            for sets in self.sets.values()
            for _, beat in sets
            if beat.when is not None
        ]

    def _choice(self, number: int, choice: Choice, deciding: dict[Hashable, Condition]) -> None:
        once = False
        for place, option in enumerate(choice.options):
            if option.when is not None:
                deciding[condition_key(option.when)] = option.when
            if option.response is not None:
                self.passed_options[option.response].append((number, place))
            once = once or option.once
        if once:
            self.once.append(number)

    @cached_property
    def unseen(self) -> dict[str, Names]:
        """For scenes that a class may pass without seeing a thing, what decides whether it does."""
        found = {}
        for scene in self.scenes:
            if isinstance(scene.way_out, Goto):
                shown = [beat.when for beat in scene.beats if not isinstance(beat, SetVariables)]
                if None not in shown:
                    found[scene.id] = all_names(shown_beats(scene))
        return found

    def relevant(self, extra: Names = NONE) -> Names:
        """Return the variables that can decide which ways are open, or what `extra` ones hold.

        `short` is among them where it is read, though it is no variable.
        """
        kept, before = self.control | extra, None
        while kept != before:
            before = kept
            for written, read in self._given:
                if written & kept:
                    kept |= read
        return kept

    @cached_property
    def same_cuts(self) -> bool:
        """Whether `short` decides nothing that a promise is about, so that both cuts are proved as one."""
        conditions = [p.condition for p in self.scenario.promises if p.condition is not None]
        promised: Names = NONE.union(*map(names_in, conditions))
        if conditions:
            promised = promised.union(*(all_names(shown_beats(scene)) for scene in self.scenes))
        return SHORT not in self.relevant(promised.union(*self.unseen.values()))


def shown_beats(scene: Scene) -> list[Beat]:
    """Return the beats that a class sees, if their conditions hold."""
    return [beat for beat in scene.beats if not isinstance(beat, SetVariables)]


def all_names(parts: Iterable[Beat | Option | Way]) -> Names:
    """Return what the conditions of these read."""
    found: set[str] = set()
    for part in parts:
        if part.when is not None:
            found |= names_in(part.when)
    return frozenset(found)
