"""What a YAML file holds before anybody asks what it means: words, lists and mappings, each with its place.

A scalar is a `Text` (see text.py) when it was written plainly, and a `Quoted` when it stood in quotes or in a
block; so the word `true` can be told from the text "true". Nothing is resolved here: `no`, `12:30` and
`1e3` are texts.
"""

from typing import Any

from game.scenario.text import Place, Span, Text, word_at


class Quoted(Text):
    """A text that stood in quotes, or in a block after `|` or `>`."""

    __slots__ = ()


OPEN = Place(-1, -1)
"""Where what was never closed ends, since YAML broke off inside."""


class _Container:
    """What holds other nodes, as the reader of the tree fills it (tree.py).

    `start` and `end` are the parser's marks: where it begins, and where the last thing in it ends. `key` is
    that of the key that it was written behind, if it was.
    """

    __slots__ = ("end", "file", "flow", "key", "start")
    file: str
    start: Any
    end: Any
    key: Any
    flow: bool

    @property
    def at(self) -> Span:
        """Where it stands."""
        return tuple.__new__(Span, (self.file, self.start, self.end))


class Sequence(_Container):
    """A list."""

    __slots__ = ("items",)

    items: list[Any]


class Mapping(_Container):
    """Keys with their values, each of which knows where its key starts."""

    __slots__ = ("entries",)

    entries: dict[str, Any]

    def word(self, key: str) -> Text:
        """Return this key as a text that knows its place. The key must be there."""
        return word_at(key, self.file, self.entries[key].key)

    def words(self) -> list[Text]:
        """Return all keys, each with its place."""
        file = self.file
        return [word_at(key, file, value.key) for key, value in self.entries.items()]


Node = Text | Sequence | Mapping
