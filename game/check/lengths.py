"""The longest and the shortest play of a lesson: choices, words read aloud, minutes.

The longest is the one that takes no scene twice, found over all states: conditions count, and so does what was
remembered. A play is measured from choice to choice; what lies between two of them comes by itself.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from game.check.conditions import may_hold
from game.check.lesson import Lesson
from game.check.minutes import Pace
from game.check.proof.components import components
from game.play import AtBeat, AtChoice, AtEnding, Leave, State, System, Take, moment
from game.play.state import Decision
from game.scenario.model import Choice, Goto, Scene

BOUND = 200_000
"""So many choices in different states are looked at; beyond that only `most_minutes` is known."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long a play is, and the options that it picks."""

    minutes: float
    words: int
    picks: tuple[str, ...]
    ended: bool = True

    @property
    def choices(self) -> int:
        """How many choices the class makes."""
        return len(self.picks)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What comes by itself from a state on: up to a choice, an ending, or a standstill."""

    minutes: float
    words: int
    scenes: tuple[str, ...]
    end: State
    ended: bool


class Lengths:
    """The plays of one cut of a lesson, measured."""

    def __init__(self, lesson: Lesson, short: bool = False) -> None:
        self._lesson, self._system, self._short = lesson, lesson.system, short
        self._pace = Pace(lesson)
        self._stretches: dict[State, _Stretch] = {}
        scenes = lesson.scenario.scenes
        number = {name: place for place, name in enumerate(scenes)}
        found = components([[number[target] for target in _targets(scene)] for scene in scenes.values()])
        self._loop = dict(zip(scenes, found, strict=True))

    def most_minutes(self) -> float:
        """Return minutes that no play without a scene twice can pass: conditions on the ways are not asked."""
        scenes = self._lesson.scenario.scenes
        inside: dict[int, float] = {}
        for name, scene in scenes.items():
            inside[self._loop[name]] = inside.get(self._loop[name], 0.0) + self._most(scene)
        ahead: dict[int, float] = {}
        for name in sorted(scenes, key=lambda name: self._loop[name]):  # a way leads to a smaller number
            own = self._loop[name]
            onward = [self._loop[t] for t in _targets(scenes[name]) if self._loop[t] != own]
            ahead[own] = max(ahead.get(own, 0.0), max((ahead[o] + inside[o] for o in onward), default=0.0))
        first = self._loop[self._lesson.scenario.first.id]
        return inside[first] + ahead[first]

    def _most(self, scene: Scene) -> float:
        variables = self._lesson.scenario.variables
        told = sum(self._pace.beat(b) for b in scene.beats if may_hold(b.when, variables, self._short))
        options = scene.way_out.options if isinstance(scene.way_out, Choice) else ()
        return (
            told + self._pace.way_out(scene)[0] + max((self._pace.option(o)[0] for o in options), default=0)
        )

    def shortest(self) -> Length | None:
        """Return the play with the fewest minutes; None where no play ends."""
        order = count()
        heap: list[tuple[float, int, State, int, tuple[str, ...]]] = [
            (0.0, next(order), self._system.start(self._short), 0, ())
        ]
        done: set[State] = set()
        while heap and len(done) < BOUND:
            minutes, _, start, words, picks = heapq.heappop(heap)
            if start in done:
                continue
            done.add(start)
            stretch = self._stretch(start)
            minutes, words = minutes + stretch.minutes, words + stretch.words
            if (
                stretch.ended
            ):  # a stretch costs the same for all who come to it, so the first one is the shortest
                return Length(minutes, words, picks)
            for text, after, more, said in self._taken(stretch.end):
                heapq.heappush(heap, (minutes + more, next(order), after, words + said, (*picks, text)))
        return None

    def longest(self) -> Length | None:
        """Return the play with the most minutes that takes no scene twice; None beyond `BOUND`."""
        Key = tuple[State, frozenset[str]]  # noqa: N806
        best: dict[Key, Length | None] = {}
        first: Key = (self._system.start(self._short), frozenset())
        stack: list[tuple[Key, list[tuple[str, Key, float, int]] | None]] = [(first, None)]
        while stack:
            key, ways = stack.pop()
            if ways is None:
                if key in best:
                    continue
                if len(best) > BOUND:
                    return None
                ways = list(self._onward(key))
                stack.append((key, ways))
                stack.extend((after, None) for _, after, _, _ in ways if after not in best)
            else:
                best[key] = self._longest_of(key, ways, best)
        return best[first]

    def _onward(
        self, key: "tuple[State, frozenset[str]]"
    ) -> "Iterator[tuple[str, tuple[State, frozenset[str]], float, int]]":
        start, seen = key
        stretch = self._stretch(start)
        if stretch.ended or seen.intersection(stretch.scenes):
            return
        seen = seen.union(stretch.scenes)
        for text, after, minutes, words in self._taken(stretch.end):
            loop = self._loop[after.scene]
            yield text, (after, frozenset(s for s in seen if self._loop[s] == loop)), minutes, words

    def _longest_of(
        self,
        key: "tuple[State, frozenset[str]]",
        ways: list[tuple[str, tuple[State, frozenset[str]], float, int]],
        best: "dict[tuple[State, frozenset[str]], Length | None]",
    ) -> Length | None:
        start, seen = key
        stretch = self._stretch(start)
        if seen.intersection(stretch.scenes):
            return None
        if stretch.ended:
            return Length(stretch.minutes, stretch.words, ())
        longest: Length | None = None
        for text, after, minutes, words in ways:
            rest = best.get(after)
            if rest is None:
                continue
            total = stretch.minutes + minutes + rest.minutes
            if longest is None or total > longest.minutes:
                longest = Length(total, stretch.words + words + rest.words, (text, *rest.picks))
        return longest

    def _stretch(self, start: State) -> _Stretch:
        found = self._stretches.get(start)
        if found is None:
            found = self._stretches[start] = _run(self._system, self._pace, start)
        return found

    def _taken(self, state: State) -> Iterator[tuple[str, State, float, int]]:
        """Return for each open option its text, the state after it, and the minutes and words of its feedback."""
        way_out = self._lesson.scenario.scenes[state.scene].way_out
        if isinstance(way_out, Choice):
            for offer in self._system.offers(state):
                if offer.open:
                    option = way_out.options[offer.option]
                    minutes, words = self._pace.option(option)
                    yield str(option.text), self._system.step(state, Take(offer.option)), minutes, words


def _run(system: System, pace: Pace, state: State) -> _Stretch:
    minutes, words = 0.0, 0
    scenes = [state.scene]
    leave: Decision = Leave()
    while True:
        match moment(system, state):
            case AtBeat(beat=beat):
                minutes, words = minutes + pace.beat(beat), words + pace.words(beat)
                state = system.step(state, leave)
                if state.scene in scenes[:-1]:  # back to a scene without a choice: a play that never ends
                    return _Stretch(minutes, words, tuple(scenes), state, False)
                if state.scene != scenes[-1]:
                    scenes.append(state.scene)
            case AtChoice(scene=scene) | AtEnding(scene=scene) as at:
                more, said = pace.way_out(scene)
                ended = isinstance(at, AtEnding)
                return _Stretch(minutes + more, words + said, tuple(scenes), state, ended)
            case _:
                return _Stretch(minutes, words, tuple(scenes), state, False)


def _targets(scene: Scene) -> list[str]:
    match scene.way_out:
        case Choice(options=options):
            return [option.goto for option in options if option.goto is not None]
        case Goto(ways=ways):
            return [way.goto for way in ways]
        case _:
            return []
