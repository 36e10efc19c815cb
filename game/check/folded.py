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
    where they stood).
    """

    text: str
    places: tuple[int, ...] | None = None

    def written(self, position: int) -> int:
        """Return where a position of the folded text stands in the text that was written."""
        return position if self.places is None else self.places[position]


def folded(text: str) -> Folded:
    """Return a text folded."""
    if text.isascii() or (unicodedata.is_normalized("NFC", text) and not _LEFT_OUT.search(text)):
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
