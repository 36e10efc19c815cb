"""All texts of a lesson as one string, so that a pattern is looked for once and not in each of them.

A text that stands in many places (shared beats, a repeated line) is in it once.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from game.check.folded import Folded, folded, is_folded
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
    """The joined texts of a lesson, each once, folded. What is looked for in it must be folded too.

    `written` are the texts as they were written.
    """

    def __init__(self, passages: Iterable[Passage]) -> None:
        places: dict[str, list[Passage]] = {}
        for passage in passages:
            places.setdefault(passage.text, []).append(passage)
        self._places = list(places.values())
        self.written = _GAP.join(places)
        self._folded: dict[int, Folded] = {}
        texts = list(places)
        if not is_folded(self.written):
            self._folded = {number: folded(text) for number, text in enumerate(places) if not is_folded(text)}
            texts = [
                self._folded[number].text if number in self._folded else text
                for number, text in enumerate(places)
            ]
        self._text = _GAP.join(texts)
        self._plain = _BETWEEN.sub(" ", self._text.lower())
        self._starts = [0, *accumulate(len(text) + len(_GAP) for text in texts)]

    def holds(self, keys: Iterable[str]) -> bool:
        """Whether one of these texts stands anywhere: in lower case, with one space between words."""
        return any(key in self._plain for key in keys)

    def matches(self, pattern: re.Pattern[str], kinds: Container[str]) -> Iterator[Match]:
        """Return where a pattern stands in texts of these kinds."""
        for found in pattern.finditer(self._text):
            number = bisect_right(self._starts, found.start()) - 1
            first = self._starts[number]
            start, end = found.start() - first, found.end() - first
            if number in self._folded:
                start, end = self._folded[number].written(start, end)
            for passage in self._places[number]:
                if passage.kind in kinds:
                    yield Match(passage, start, end)

    def entries(self, entries: Iterable[Entry], kinds: Container[str]) -> Iterator[tuple[Entry, Match]]:
        """Return where the entries of a word list stand in texts of these kinds."""
        for entry in entries:
            if not self.holds(entry.keys):
                continue
            for match in self.matches(entry.pattern, kinds):
                if not any(_inside(match, excuse) for excuse in entry.excuses):
                    yield entry, match


def _inside(match: Match, excuse: re.Pattern[str]) -> bool:
    text = folded(match.passage.text)
    excused = (text.written(*found.span()) for found in excuse.finditer(text.text))
    return any(start <= match.start and match.end <= end for start, end in excused)
