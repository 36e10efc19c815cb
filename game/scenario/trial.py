"""Whether a line that was written anew would be read: so that no advice is given that leads nowhere."""

from collections.abc import Mapping
from typing import Any

import yaml

_LOADER: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_ABOVE, _BELOW = 60, 300
END = 1 << 60
"""What a trial returns that came to its end."""


class Trial:
    """The lines around one line, read again and again with some of them changed.

    Of a long file only what matters here is kept: the lines just above, what they stand in, and some below.
    """

    def __init__(self, lines: list[str], number: int) -> None:
        """Choose the lines around this one, which counts from 1."""
        near = [n for n in range(max(number - _ABOVE, 1), number) if lines[n - 1].strip()]
        within = min((_indent(lines[n - 1]) for n in near), default=0)
        first = next((n for n in near if _indent(lines[n - 1]) == within), number)
        kept = list(range(first, min(number + _BELOW, len(lines)) + 1))
        for above in range(first - 1, 0, -1):
            if not within:
                break
            if lines[above - 1].strip() and _indent(lines[above - 1]) < within:
                within = _indent(lines[above - 1])
                kept.insert(0, above)
        self._lines, self._kept = lines, kept

    def stops(self, changes: Mapping[int, str]) -> int:
        """Return the line where YAML stops with these lines changed; `END` where it reads them all."""
        text = "\n".join(changes.get(number, self._lines[number - 1]) for number in self._kept)
        loader = _LOADER(text)
        try:
            while loader.check_event():
                loader.get_event()
        except yaml.YAMLError as problem:
            said: Any = problem
            mark: Any = getattr(said, "problem_mark", None)
            if mark is None:
                return self._kept[0]
            context = str(getattr(said, "context", None) or "")
            if "simple key" in context and said.context_mark:
                mark = said.context_mark
            line: int = mark.line
            if line >= len(self._kept) - 1 and self._kept[-1] < len(self._lines):
                return END  # something goes on below what was kept
            return self._kept[min(line, len(self._kept) - 1)]
        finally:
            loader.dispose()
        return END


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
