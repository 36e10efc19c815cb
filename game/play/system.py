"""A lesson as a finite transition system: the one implementation of a step.

The class plays this system and the checks prove what they prove of it, so that they cannot disagree.
"""

from collections.abc import Iterable, Mapping

from game.play.evaluate import Test, Update, Values, always, compile_changes, compile_condition
from game.play.parts import parts
from game.play.state import Decision, Jump, Leave, Offer, On, State, Take
from game.scenario.condition import SHORT
from game.scenario.model import Choice, Ending, Goto, Option, Scenario, Scene, SetVariables


class System:
    """The compiled, unchanging form of a scenario. `names` says which variable each value is."""

    __slots__ = ("_beats", "_options", "_ways", "names", "scenario")

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.names: tuple[str, ...] = (SHORT, *scenario.variables)
        index = {name: place for place, name in enumerate(self.names)}
        self._beats = {scene.id: _compile_beats(scene, index, scenario) for scene in scenario.scenes.values()}
        self._options: dict[str, list[tuple[Option, Test, Update]]] = {}
        self._ways: dict[str, list[tuple[str, Test]]] = {}
        for scene in scenario.scenes.values():
            match scene.way_out:
                case Choice(options=options):
                    self._options[scene.id] = [
                        (
                            option,
                            compile_condition(option.when, index),
                            compile_changes(option.changes, index, scenario.variables),
                        )
                        for option in options
                    ]
                case Goto(ways=ways):
                    self._ways[scene.id] = [(w.goto, compile_condition(w.when, index)) for w in ways]

    def start(self, short: bool = False) -> State:
        """Return the first moment of a play, of the full lesson or of its short cut."""
        values: Values = (short, *(variable.start for variable in self.scenario.variables.values()))
        return self._settle(self.scenario.first.id, 0, values, frozenset())

    def step(self, state: State, decision: Decision) -> State:
        """Return the state after a decision. Total: one that does not apply here changes nothing."""
        match decision:
            case On():
                return self._on(state, state.part + 1)
            case Leave():
                return self._on(state, None)
            case Take(option=number):
                return self._take(state, number)
            case Jump(scene=scene):
                if scene not in self.scenario.scenes:
                    return state
                return self._settle(scene, 0, state.values, state.spent)

    def offers(self, state: State) -> tuple[Offer, ...]:
        """Return what the class may choose from here, in the author's order; nothing before the way out."""
        if state.beat < len(self._beats[state.scene]) or state.stuck:
            return ()
        offers = []
        for number, (option, test, _) in enumerate(self._options.get(state.scene, ())):
            spent = (state.scene, number) in state.spent
            if option.goto is None or not test(state.values):
                if option.locked is not None:
                    offers.append(Offer(number, open=False, reason=option.locked))
            elif not spent:
                offers.append(Offer(number, open=True))
        return tuple(offers)

    def ended(self, state: State) -> Ending | None:
        """Return the ending that the class has come to, if it has."""
        scene = self.scenario.scenes[state.scene]
        at_way_out = state.beat == len(scene.beats) and not state.stuck
        return scene.way_out if at_way_out and isinstance(scene.way_out, Ending) else None

    def value(self, state: State, name: str) -> object:
        """Return a variable's value in a state."""
        return state.values[self.names.index(name)]

    def _on(self, state: State, part: int | None) -> State:
        scene = self.scenario.scenes[state.scene]
        if state.beat >= len(scene.beats):
            return state
        if part is not None and part < parts(scene.beats[state.beat]):
            return State(state.scene, state.beat, part, state.values, state.spent)
        return self._settle(state.scene, state.beat + 1, state.values, state.spent)

    def _take(self, state: State, number: int) -> State:
        if not any(offer.open and offer.option == number for offer in self.offers(state)):
            return state
        option, _, update = self._options[state.scene][number]
        spent = state.spent | {(state.scene, number)} if option.once else state.spent
        assert option.goto is not None
        return self._settle(option.goto, 0, update(state.values), spent)

    def _settle(self, scene: str, beat: int, values: Values, spent: frozenset[tuple[str, int]]) -> State:
        """Run what the class does not see, up to the next beat that it does, a choice or an ending."""
        seen: set[tuple[str, Values]] = set()
        while True:
            beats = self._beats[scene]
            while beat < len(beats):
                test, update = beats[beat]
                if test(values):
                    if update is None:
                        return State(scene, beat, 0, values, spent)
                    values = update(values)
                beat += 1
            ways = self._ways.get(scene)
            if ways is None:
                return self._at_way_out(scene, values, spent)
            if (scene, values) in seen:
                return State(scene, len(beats), 0, values, spent, stuck=True)
            seen.add((scene, values))
            scene, beat = _first_open(ways, values), 0

    def _at_way_out(self, scene: str, values: Values, spent: frozenset[tuple[str, int]]) -> State:
        state = State(scene, len(self._beats[scene]), 0, values, spent)
        if scene not in self._options or any(offer.open for offer in self.offers(state)):
            return state
        return State(scene, state.beat, 0, values, spent, stuck=True)


def _compile_beats(
    scene: Scene, index: Mapping[str, int], scenario: Scenario
) -> list[tuple[Test, Update | None]]:
    """Return for each beat its condition, and for a `set` what it does."""
    return [
        (
            compile_condition(beat.when, index),
            compile_changes(beat.changes, index, scenario.variables)
            if isinstance(beat, SetVariables)
            else None,
        )
        for beat in scene.beats
    ]


def _first_open(ways: Iterable[tuple[str, Test]], values: Values) -> str:
    return next(scene for scene, test in ways if test is always or test(values))
