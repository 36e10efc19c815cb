"""All texts of a lesson as one string, so that a pattern is looked for once and not in each of them."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from game.check.passages import Passage, part_of
from game.check.word_list import Entry
from game.scenario.text import Span

_GAP = "\n\0\n"


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
    """The joined texts of a lesson."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = tuple(passages)
        self._text = _GAP.join([passage.text for passage in self._passages])
        self._lower = self._text.lower()
        lengths = (len(passage.text) + len(_GAP) for passage in self._passages)
        self._starts = [0, *accumulate(lengths)]

    def holds(self, keys: Iterable[str]) -> bool:
        """Whether one of these lower-case texts stands anywhere."""
        return any(key in self._lower for key in keys)

    def matches(self, pattern: re.Pattern[str], kinds: Container[str]) -> Iterator[Match]:
        """Return where a pattern stands in texts of these kinds."""
        for found in pattern.finditer(self._text):
            number = bisect_right(self._starts, found.start()) - 1
            passage = self._passages[number]
            if passage.kind in kinds:
                start = self._starts[number]
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
