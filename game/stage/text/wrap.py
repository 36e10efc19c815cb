"""Which clusters go on which line: greedy, or balanced for headings. No fonts here, only widths.

Where no spaces show the words, a balanced line ends after a comma or a full stop if it can, not in a word.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from game.stage.text.breaks import is_space, opportunities

Measure = Callable[[int, int], int]
"""The width in pixels of the clusters from one index up to another."""

_MOST_BALANCED = 4
_PAUSES = frozenset("，。、；：？！")
_SHORTEST_BEFORE_PAUSE = 0.5
"""How much of a balanced line a line that ends at a pause must fill at least."""


class Wrapper:
    """Breaks one paragraph, given its clusters as text and a way to measure a stretch of them."""

    def __init__(self, parts: Sequence[str], measure: Measure) -> None:
        self._parts = parts
        self._measure = measure
        self._stops = [*opportunities(parts), len(parts)]
        self._upto: list[int] | None = None

    def lines(self, width: int, balance: bool = False) -> list[tuple[int, int]]:
        """Return where each line starts and ends, without the spaces that hang over its end.

        No line is wider than `width` unless one cluster is. With `balance`, up to four lines are made about
        equally long.
        """
        return self._balanced(0, width) if balance else self._greedy(0, width)

    def _balanced(self, start: int, width: int) -> list[tuple[int, int]]:
        greedy = self._greedy(start, width)
        if not 2 <= len(greedy) <= _MOST_BALANCED:
            return greedy
        low, high = width // 2, width
        while high - low > max(2, width // 200):
            middle = (low + high) // 2
            tried = self._greedy(start, middle, split=False)
            if tried and len(tried) == len(greedy):
                high = middle
            else:
                low = middle
        even = self._greedy(start, high)
        if _PAUSES.isdisjoint(self._parts[start:]):
            return even
        pause = self._pause(even, width)
        if pause is None:
            return [even[0], *self._balanced(even[1][0], width)]
        return [(start, pause), *self._balanced(pause, width)]

    def _pause(self, lines: Sequence[tuple[int, int]], width: int) -> int | None:
        """Return where the first of these lines had better end, if as many lines are enough then."""
        start, end = lines[0]
        least = self._measure(start, end) * _SHORTEST_BEFORE_PAUSE
        for stop in range(end, start, -1):
            if self._parts[stop - 1] in _PAUSES and stop in self._stops:
                if stop == end or self._measure(start, stop) < least:
                    return None
                return stop if len(self._greedy(stop, width)) < len(lines) else None
        return None

    def _greedy(self, start: int, width: int, split: bool = True) -> list[tuple[int, int]]:
        lines: list[tuple[int, int]] = []
        count = len(self._parts)
        while start < count:
            stop = self._furthest(start, width)
            if stop is None:
                if not split:
                    return []
                stop = self._split(start, width)
            lines.append((start, self._trimmed(start, stop)))
            start = stop
            while start < count and is_space(self._parts[start]):
                start += 1
        return lines or [(0, 0)]

    def _trimmed(self, start: int, stop: int) -> int:
        while stop > start and is_space(self._parts[stop - 1]):
            stop -= 1
        return stop

    def _fits(self, start: int, stop: int, width: int) -> bool:
        return self._measure(start, self._trimmed(start, stop)) <= width

    def _furthest(self, start: int, width: int) -> int | None:
        """Return the last stop at which a line from `start` still fits; None if not even the first does."""
        stops = self._stops
        first = bisect_right(stops, start)
        if stops[first] - start > width or not self._fits(start, stops[first], width):
            return None  # (a cluster takes a pixel at least: what has more of them need not be measured)
        room = self._prefix()[first] - self._measure(start, stops[first]) + width
        at = max(first, min(len(stops), bisect_right(self._prefix(), room)) - 1)
        while at > first and not self._fits(start, stops[at], width):
            at -= 1
        while at + 1 < len(stops) and self._fits(start, stops[at + 1], width):
            at += 1
        return stops[at]

    def _prefix(self) -> list[int]:
        """Return about how far along an endless line each stop is: words measured one by one."""
        if self._upto is None:
            total, begin, self._upto = 0, 0, []
            for stop in self._stops:
                total += self._measure(begin, stop)
                self._upto.append(total)
                begin = stop
        return self._upto

    def _split(self, start: int, width: int) -> int:
        """Cut what is wider than a line: at a space that should have held, or where no more clusters fit."""
        limit = self._stops[bisect_right(self._stops, start)]
        low, high = start + 1, start + 2
        while high < limit and self._fits(start, high, width):
            low, high = high, min(limit, start + 2 * (high - start))
        while high - low > 1:
            middle = (low + high) // 2
            if self._fits(start, middle, width):
                low = middle
            else:
                high = middle
        for at in range(low, start + 1, -1):
            if is_space(self._parts[at - 1]) and not is_space(self._parts[start]):
                return at
        return low
