"""A text in the letters that its words are looked for in: composed as Unicode composes them, and without the
marks that Arabic may write or leave out. So a phrase is found however a keyboard typed it.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_LEFT_OUT = re.compile(r"[\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed]")
"""Arabic: short vowels, doubling, signs of recitation, and the stroke that only makes a word longer."""


class Folded(NamedTuple):
    """A folded text, and where each of its characters, and its end, stand in the text that was written (None:
    where they stood). Characters that were written as one, or one by the other, stand at the same place.
    """

    text: str
    places: tuple[int, ...] | None = None

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the folded text stands in the text that was written, in whole letters."""
        if self.places is None:
            return start, end
        while start < end < len(self.text) and self.places[end] == self.places[end - 1]:
            end += 1
        return self.places[start], self.places[end]


def is_folded(text: str) -> bool:
    """Whether folding changes nothing in a text: so it is in most, and quickly seen of many at once."""
    return text.isascii() or (unicodedata.is_normalized("NFC", text) and not _LEFT_OUT.search(text))


def folded(text: str) -> Folded:
    """Return a text folded."""
    if is_folded(text):
        return Folded(text)
    parts: list[str] = []
    places: list[int] = []
    for start, end in _clusters(text):
        part = _LEFT_OUT.sub("", unicodedata.normalize("NFC", text[start:end]))
        parts.append(part)
        places += [start] * len(part)
    return Folded("".join(parts), (*places, len(text)))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Return the stretches in which characters compose: a letter with its marks."""
    start = 0
    for position, letter in enumerate(text):
        if position and not _composes(letter):
            yield start, position
            start = position
    yield start, len(text)


def _composes(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M") or "\u1160" <= letter <= "\u11ff"
