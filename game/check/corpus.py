"""All texts of a lesson as one string, so that a pattern is looked for once and not in each of them.

A text that stands in many places (shared beats, a repeated line) is in it once.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from game.check.passages import Passage, part_of
from game.check.phrase import BETWEEN
from game.check.word_list import Entry
from game.scenario.text import Span

_GAP = "\n\0\n"
_BETWEEN = re.compile(BETWEEN)


class Match(NamedTuple):
    """A stretch of a text that matched."""

    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words themselves."""
        return str(self.passage.text[self.start : self.end])

    @property
    def at(self) -> Span:
        """Where they stand."""
        return part_of(self.passage.text, self.start, self.end)


class Corpus:
    """The joined texts of a lesson: `text` is all of them, each once."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        places: dict[str, list[Passage]] = {}
        for passage in passages:
            places.setdefault(passage.text, []).append(passage)
        self._places = list(places.values())
        self.text = _GAP.join(places)
        self._plain = _BETWEEN.sub(" ", self.text.lower())
        self._starts = [0, *accumulate(len(text) + len(_GAP) for text in places)]

    def holds(self, keys: Iterable[str]) -> bool:
        """Whether one of these texts stands anywhere: in lower case, with one space between words."""
        return any(key in self._plain for key in keys)

    def matches(self, pattern: re.Pattern[str], kinds: Container[str]) -> Iterator[Match]:
        """Return where a pattern stands in texts of these kinds."""
        for found in pattern.finditer(self.text):
            number = bisect_right(self._starts, found.start()) - 1
            start = self._starts[number]
            for passage in self._places[number]:
                if passage.kind in kinds:
                    yield Match(passage, found.start() - start, found.end() - start)

    def entries(self, entries: Iterable[Entry], kinds: Container[str]) -> Iterator[tuple[Entry, Match]]:
        """Return where the entries of a word list stand in texts of these kinds."""
        for entry in entries:
            if not self.holds(entry.keys):
                continue
            for match in self.matches(entry.pattern, kinds):
                if not any(_inside(match, excuse) for excuse in entry.excuses):
                    yield entry, match


def _inside(match: Match, excuse: re.Pattern[str]) -> bool:
    return any(f.start() <= match.start and match.end <= f.end() for f in excuse.finditer(match.passage.text))
