"""What a YAML file holds before anybody asks what it means: words, lists and mappings, each with its place.

A scalar is a `Text` (see text.py) when it was written plainly, and a `Quoted` when it stood in quotes or in a
block; so the word `true` can be told from the text "true". Nothing is resolved here: `no`, `12:30` and
`1e3` are texts.
"""

from typing import Any

from game.scenario.text import Span, Text


class Quoted(Text):
    """A text that stood in quotes, or in a block after `|` or `>`."""

    __slots__ = ()


class Sequence:
    """A list."""

    __slots__ = ("at", "flow", "items")

    def __init__(self, at: Span, flow: bool) -> None:
        self.at = at
        self.flow = flow
        self.items: list[Any] = []


class Mapping:
    """Keys with their values. `marks` has the place where each key starts, in the order of `entries`."""

    __slots__ = ("at", "entries", "flow", "marks")

    def __init__(self, at: Span, flow: bool) -> None:
        self.at = at
        self.flow = flow
        self.entries: dict[str, Any] = {}
        self.marks: list[Any] = []

    def key(self, key: str) -> Text:
        """Return this key as a text that knows its place. The key must be there."""
        return _placed(key, self.marks[list(self.entries).index(key)], self.at.file)

    def words(self) -> list[Text]:
        """Return all keys, each with its place."""
        file = self.at.file
        return [_placed(key, mark, file) for key, mark in zip(self.entries, self.marks, strict=True)]


def _placed(key: str, mark: Any, file: str) -> Text:
    line, column = mark.line + 1, mark.column + 1
    return Text(key, Span(file, line, column, line, column + (len(key) or 1)))


Node = Text | Sequence | Mapping
