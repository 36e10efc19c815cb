"""A lesson as a finite transition system: the one implementation of a step.

The class plays this system and the checks prove what they prove of it, so that they cannot disagree.
"""

from game.play.evaluate import Values
from game.play.place import Place
from game.play.state import Decision, Jump, Leave, Offer, On, Spent, State, Take
from game.scenario.condition import SHORT
from game.scenario.model import Ending, Scenario


class System:
    """The compiled form of a scenario. `names` says which variable each value is.

    A scene is compiled when a play first comes to it, and kept.
    """

    __slots__ = ("_index", "_places", "names", "scenario")

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.names: tuple[str, ...] = (SHORT, *scenario.variables)
        self._index = {name: place for place, name in enumerate(self.names)}
        self._places: dict[str, Place] = {}

    def place(self, scene: str) -> Place:
        """Return a scene as it is played."""
        place = self._places.get(scene)
        if place is None:
            scenario = self.scenario
            place = Place(scenario.scenes[scene], self._index, scenario.variables)
            self._places[scene] = place
        return place

    def first_values(self, short: bool) -> Values:
        """Return the values that a play starts with."""
        return (short, *(variable.start for variable in self.scenario.variables.values()))

    def start(self, short: bool = False) -> State:
        """Return the first moment of a play, of the full lesson or of its short cut."""
        return self._settle(self.scenario.first.id, 0, self.first_values(short), frozenset())

    def step(self, state: State, decision: Decision) -> State:
        """Return the state after a decision. Total: one that does not apply here changes nothing."""
        kind = type(decision)
        if kind is On:
            return self._on(state, state.part + 1)
        if kind is Leave:
            return self._on(state, None)
        if isinstance(decision, Take):
            return self._take(state, decision.option)
        if isinstance(decision, Jump) and decision.scene in self.scenario.scenes:
            return self._settle(decision.scene, 0, state.values, state.spent)
        return state

    def offers(self, state: State) -> tuple[Offer, ...]:
        """Return what the class may choose from here, in the author's order; nothing before the way out."""
        scene, beat, _, values, spent, stuck = state
        place = self.place(scene)
        if stuck or beat < len(place.beats):
            return ()
        offers = []
        for number, road in enumerate(place.options):
            if road.open(values, spent):
                offers.append(Offer(number, open=True))
            elif road.option.locked is not None and (road.goto is None or not road.test(values)):
                offers.append(Offer(number, open=False, reason=road.option.locked))
        return tuple(offers)

    def ended(self, state: State) -> Ending | None:
        """Return the ending that the class has come to, if it has."""
        place = self.place(state.scene)
        return place.ending if state.beat == len(place.beats) and not state.stuck else None

    def value(self, state: State, name: str) -> object:
        """Return a variable's value in a state."""
        return state.values[self.names.index(name)]

    def passed(self, state: State, decision: Decision) -> tuple[str, ...]:
        """Return the scenes that a decision enters, in order, also those of which the class sees nothing."""
        entered: list[str] = []
        if isinstance(decision, Take):
            self._take(state, decision.option, entered)
        elif isinstance(decision, Jump):
            if decision.scene in self.scenario.scenes:
                self._settle(decision.scene, 0, state.values, state.spent, entered)
                entered.insert(0, decision.scene)
        else:
            self._on(state, state.part + 1 if isinstance(decision, On) else None, entered)
        return tuple(entered)

    def passed_at_start(self, short: bool) -> tuple[str, ...]:
        """Return the scenes that a play enters by itself before its first moment; not the first scene."""
        entered: list[str] = []
        self._settle(self.scenario.first.id, 0, self.first_values(short), frozenset(), entered)
        return tuple(entered)

    def _on(self, state: State, part: int | None, entered: list[str] | None = None) -> State:
        scene, beat, _, values, spent, _ = state
        counts = self.place(scene).parts
        if beat >= len(counts):
            return state
        if part is not None and part < counts[beat]:
            return State(scene, beat, part, values, spent)
        return self._settle(scene, beat + 1, values, spent, entered)

    def _take(self, state: State, number: int, entered: list[str] | None = None) -> State:
        scene, beat, _, values, spent, stuck = state
        place = self.place(scene)
        if stuck or beat < len(place.beats) or not 0 <= number < len(place.options):
            return state
        road = place.options[number]
        if road.goto is None or not road.open(values, spent):
            return state
        if entered is not None:
            entered.append(road.goto)
        values, spent = road.taken(values, spent)
        return self._settle(road.goto, 0, values, spent, entered)

    def _settle(
        self, scene: str, beat: int, values: Values, spent: Spent, entered: list[str] | None = None
    ) -> State:
        """Run what the class does not see, up to the next beat that it does, a choice or an ending."""
        seen: set[tuple[str, Values]] = set()
        while True:
            place = self.place(scene)
            for test, update in place.beats[beat:] if beat else place.beats:
                if test(values):
                    if update is None:
                        return State(scene, beat, 0, values, spent)
                    values = update(values)
                beat += 1
            if not place.ways:
                return State(scene, beat, 0, values, spent, place.stuck(values, spent))
            if (scene, values) in seen:
                return State(scene, beat, 0, values, spent, True)
            seen.add((scene, values))
            scene, beat = place.ways[place.way(values)][0], 0
            if entered is not None:
                entered.append(scene)
