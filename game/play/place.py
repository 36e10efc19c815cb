"""A scene made ready to be played: its tests and updates compiled, in the order in which they run."""

from collections.abc import Mapping

from game.play.evaluate import Test, Update, Values, compile_changes, compile_condition
from game.play.parts import parts
from game.play.state import Spent
from game.scenario.model import Choice, Ending, Goto, Option, Scene, SetVariables, Variable


class Road:
    """An option. `flag` is what a `once` option leaves in `State.spent`."""

    __slots__ = ("flag", "goto", "option", "test", "update")

    def __init__(
        self, scene: str, number: int, option: Option, index: Mapping[str, int], known: Mapping[str, Variable]
    ) -> None:
        self.option = option
        self.goto = option.goto
        self.flag = (scene, number) if option.once else None
        self.test: Test = compile_condition(option.when, index)
        self.update: Update = compile_changes(option.changes, index, known)

    def open(self, values: Values, spent: Spent) -> bool:
        """Return whether the class may take it now."""
        return self.goto is not None and self.flag not in spent and self.test(values)

    def taken(self, values: Values, spent: Spent) -> tuple[Values, Spent]:
        """Return the values, and what is spent, once it was taken."""
        return self.update(values), spent if self.flag is None else spent | {self.flag}


class Place:
    """A scene. A beat's update is None where the class sees it, and a `set` where it does not."""

    __slots__ = ("beats", "ending", "options", "parts", "scene", "ways")

    def __init__(self, scene: Scene, index: Mapping[str, int], known: Mapping[str, Variable]) -> None:
        self.scene = scene
        self.beats: tuple[tuple[Test, Update | None], ...] = tuple(
            (
                compile_condition(beat.when, index),
                compile_changes(beat.changes, index, known) if isinstance(beat, SetVariables) else None,
            )
            for beat in scene.beats
        )
        self.parts = tuple(parts(beat) for beat in scene.beats)
        self.options: tuple[Road, ...] = ()
        self.ways: tuple[tuple[str, Test], ...] = ()
        self.ending: Ending | None = None
        match scene.way_out:
            case Choice(options=options):
                self.options = tuple(Road(scene.id, n, o, index, known) for n, o in enumerate(options))
            case Goto(ways=ways):
                self.ways = tuple((way.goto, compile_condition(way.when, index)) for way in ways)
            case Ending() as ending:
                self.ending = ending

    def way(self, values: Values) -> int:
        """Return which automatic way is taken: the first that holds. The last one always does."""
        for number, (_, test) in enumerate(self.ways):
            if test(values):
                return number
        return len(self.ways) - 1

    def after(self, beat: int, values: Values) -> Values:
        """Return the values after a beat."""
        test, update = self.beats[beat]
        return values if update is None or not test(values) else update(values)

    def stuck(self, values: Values, spent: Spent) -> bool:
        """Return whether this is a choice without an open option."""
        return bool(self.options) and not any(road.open(values, spent) for road in self.options)
