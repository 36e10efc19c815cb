"""A lesson from choice to choice: what comes by itself between two, and every choice that can come up."""

from collections import defaultdict
from dataclasses import dataclass

from game.check.lesson import Lesson
from game.check.minutes import Pace
from game.play import AtBeat, AtChoice, AtEnding, Leave, State, Take, moment
from game.play.state import Decision
from game.scenario.model import Choice

BOUND = 4_000
"""So many choices in different states are walked through; a lesson with more is left to the proof."""
LARGEST = 300
"""A lesson with more scenes than this is left to the proof."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What comes by itself from a state on: up to a choice, an ending, or a standstill (`ended` is False)."""

    minutes: float
    words: int
    scenes: tuple[str, ...]
    end: State
    ended: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """An open option: its text, the state after it, and the minutes and words of its feedback."""

    text: str
    after: State
    minutes: float
    words: int


def stretches(lesson: Lesson, short: bool) -> "Stretches":
    """Return the stretches of a cut: the same ones for all who ask, so that each is run once."""
    key = "stretches", short
    found: Stretches | None = lesson.kept.get(key)
    if found is None:
        found = lesson.kept[key] = Stretches(lesson, short)
    return found


class Stretches:
    """The stretches of one cut of a lesson, each run once. `seen` are the beats that one of them showed."""

    def __init__(self, lesson: Lesson, short: bool) -> None:
        self.lesson, self.short = lesson, short
        self.start = lesson.system.start(short)
        self.seen: set[tuple[str, int]] = set()
        self.entered: set[str] = set()
        self._pace = Pace(lesson)
        self._run: dict[State, Stretch] = {}
        self._taken: dict[State, tuple[Taken, ...]] = {}

    def run(self, start: State) -> Stretch:
        """Return what comes by itself from here on."""
        found = self._run.get(start)
        if found is None:
            found = self._run[start] = self._play(start)
        return found

    def taken(self, state: State) -> tuple[Taken, ...]:
        """Return what each open option of a choice leads to."""
        found = self._taken.get(state)
        if found is None:
            found = self._taken[state] = tuple(self._take(state))
        return found

    def _take(self, state: State) -> list[Taken]:
        way_out = self.lesson.scenario.scenes[state.scene].way_out
        if not isinstance(way_out, Choice):
            return []
        taken = []
        for offer in self.lesson.system.offers(state):
            if offer.open:
                option = way_out.options[offer.option]
                minutes, words = self._pace.option(option)
                after = self.lesson.system.step(state, Take(offer.option))
                taken.append(Taken(str(option.text), after, minutes, words))
        return taken

    def walk(self) -> dict[str, set[tuple[int, ...]]] | None:
        """Return for each choice which options are open together in some state; None if too many."""
        if len(self.lesson.scenario.scenes) > LARGEST:
            return None
        met, waiting = {self.start}, [self.start]
        together: dict[str, set[tuple[int, ...]]] = defaultdict(set)
        while waiting:
            end = self.run(waiting.pop()).end
            offers = self.lesson.system.offers(end)
            if offers:
                together[end.scene].add(tuple(offer.option for offer in offers if offer.open))
            for taken in self.taken(end):
                if taken.after not in met:
                    met.add(taken.after)
                    waiting.append(taken.after)
            if len(met) > BOUND:
                return None
        return together

    def _play(self, state: State) -> Stretch:
        system, pace = self.lesson.system, self._pace
        minutes, words = 0.0, 0
        scenes = [state.scene]
        leave: Decision = Leave()
        while True:
            if state.scene != scenes[-1]:
                if state.scene in scenes:  # back where it was without a choice: a play that never ends
                    return Stretch(minutes, words, tuple(scenes), state, False)
                scenes.append(state.scene)
            self.entered.add(state.scene)
            match moment(system, state):
                case AtBeat(beat=beat):
                    self.seen.add((state.scene, state.beat))
                    minutes, words = minutes + pace.beat(beat), words + pace.words(beat)
                    after = system.step(state, leave)
                    if (
                        after.scene == state.scene and after.beat <= state.beat
                    ):  # once round, back into itself
                        return Stretch(minutes, words, tuple(scenes), after, False)
                    state = after
                case (AtChoice(scene=scene) | AtEnding(scene=scene)) as at:
                    more, said = pace.way_out(scene)
                    ended = isinstance(at, AtEnding)
                    return Stretch(minutes + more, words + said, tuple(scenes), state, ended)
                case _:
                    return Stretch(minutes, words, tuple(scenes), state, False)
