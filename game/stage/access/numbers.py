"""A number for each thing that is told, the same as long as it says the same.

A screen reader keeps its place by these numbers, and says aloud what has a new one. So what is the same on
two screens that follow each other (a button of the bar, a question that now has its answer) keeps its number
and is not said again; and what came in its place has another, so that a press that was meant for the one
never does the other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from game.stage.access.told import Kind, Told

Key = tuple[Kind, str, str, str, int]


@dataclass(slots=True)
class Numbers:
    """Gives the numbers, and remembers those that were given last."""

    _given: Mapping[Key, int] = field(default_factory=dict)
    _fresh: Iterator[int] = field(default_factory=lambda: count(1))

    def another(self) -> int:
        """Return a number that nothing has had."""
        return next(self._fresh)

    def of(self, root: Told) -> tuple[int, ...]:
        """Return the number of each thing, in the order of `walk`."""
        seen: Counter[tuple[Kind, str, str, str]] = Counter()
        given: dict[Key, int] = {}
        for told in root.walk():
            said = (told.kind, told.part.id if told.part is not None else "", told.name, told.language)
            seen[said] += 1
            key = (*said, seen[said])
            given[key] = self._given[key] if key in self._given else self.another()
        self._given = given
        return tuple(given.values())
