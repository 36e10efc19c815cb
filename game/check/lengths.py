"""The longest and the shortest play of a lesson: choices, words read aloud, minutes.

The longest is the one that takes no scene twice, found over all states: conditions count, and so does
what was remembered.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from game.check.lesson import Lesson
from game.check.roughly import rough
from game.check.stretches import LARGEST, Taken, stretches
from game.play import State

BOUND = 4_000
"""So many choices in different states are looked at; beyond that only a rough bound is known."""

Key = tuple[State, frozenset[str]]
"""Where a play goes on, and the scenes it took that it could still come back to."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long a play is, and the options that it picks."""

    minutes: float
    words: int
    picks: tuple[str, ...]

    @property
    def choices(self) -> int:
        """How many choices the class makes."""
        return len(self.picks)


class Measured(NamedTuple):
    """One cut of a lesson: its planned minutes, its shortest and its longest play."""

    short: bool
    planned: int
    shortest: Length
    longest: Length


def measured(lesson: Lesson) -> tuple[Measured, ...]:
    """Return the lengths of the full lesson and of its short cut, where they can be told."""
    minutes = lesson.scenario.minutes
    if len(lesson.scenario.scenes) > LARGEST:
        return ()
    found = []
    for short, planned in ((False, minutes.full), (True, minutes.short)):
        if planned is not None:
            lengths = Lengths(lesson, short)
            shortest, longest = lengths.shortest(), lengths.longest()
            if shortest is not None and longest is not None:
                found.append(Measured(short, planned, shortest, longest))
    return tuple(found)


class Lengths:
    """The plays of one cut of a lesson, measured."""

    def __init__(self, lesson: Lesson, short: bool = False) -> None:
        self._lesson, self._short = lesson, short
        self._stretches = stretches(lesson, short)
        self._loop = dict(zip(lesson.scenario.scenes, rough(lesson).circle, strict=True))

    def shortest(self) -> Length | None:
        """Return the play with the fewest minutes; None where no play ends."""
        order = count()
        heap: list[tuple[float, int, State, int, tuple[str, ...]]] = []
        heapq.heappush(heap, (0.0, next(order), self._stretches.start, 0, ()))
        done: set[State] = set()
        ended: Length | None = None
        while heap and len(done) < BOUND:
            minutes, _, start, words, picks = heapq.heappop(heap)
            if ended is not None and minutes >= ended.minutes:
                break
            if start in done:
                continue
            done.add(start)
            stretch = self._stretches.run(start)
            minutes, words = minutes + stretch.minutes, words + stretch.words
            if stretch.ended:
                if ended is None or minutes < ended.minutes:
                    ended = Length(minutes, words, picks)
                continue
            for way in self._stretches.taken(stretch.end):
                after = (minutes + way.minutes, next(order), way.after, words + way.words, (*picks, way.text))
                heapq.heappush(heap, after)
        return ended

    def longest(self) -> Length | None:
        """Return the play with the most minutes that takes no scene twice; None beyond `BOUND`."""
        best: dict[Key, Length | None] = {}
        first: Key = (self._stretches.start, frozenset())
        stack: list[tuple[Key, list[tuple[Taken, Key]] | None]] = [(first, None)]
        while stack:
            key, ways = stack.pop()
            if ways is not None:
                best[key] = self._longest_of(key, ways, best)
            elif key not in best:
                if len(best) > BOUND:
                    return None
                ways = list(self._onward(key))
                stack.append((key, ways))
                stack.extend((after, None) for _, after in ways if after not in best)
        return best[first]

    def _onward(self, key: Key) -> Iterator[tuple[Taken, Key]]:
        """Return the ways on that come back to no scene of this play."""
        start, seen = key
        stretch = self._stretches.run(start)
        if stretch.ended or seen.intersection(stretch.scenes):
            return
        seen = seen.union(stretch.scenes)
        for way in self._stretches.taken(stretch.end):
            loop = self._loop[way.after.scene]
            yield way, (way.after, frozenset(scene for scene in seen if self._loop[scene] == loop))

    def _longest_of(
        self, key: Key, ways: list[tuple[Taken, Key]], best: dict[Key, Length | None]
    ) -> Length | None:
        start, seen = key
        stretch = self._stretches.run(start)
        if seen.intersection(stretch.scenes):
            return None
        if stretch.ended:
            return Length(stretch.minutes, stretch.words, ())
        longest: Length | None = None
        for way, after in ways:
            rest = best.get(after)
            if rest is None:
                continue
            total = stretch.minutes + way.minutes + rest.minutes
            if longest is None or total > longest.minutes:
                words = stretch.words + way.words + rest.words
                longest = Length(total, words, (way.text, *rest.picks))
        return longest
