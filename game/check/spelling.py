"""Spelling, by the dictionaries of pyspellchecker (optional: `waymark[spelling]`), English and French."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

LANGUAGES = ("en", "fr")
DISTANCE = 1
"""So many letters a suggestion may differ in."""

_WORD = re.compile(r"(?<![\w.@/])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@/]|\.\w)")
"""A word, its hyphens and apostrophes included; no part of an address or of a name such as alex_17."""
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|presqu)'(?=.)")
_WHOLE = frozenset({"aujourd'hui", "prud'homme", "quelqu'un", "quelqu'une", "d'accord", "entr'aide"})


class Misspelt(NamedTuple):
    """A word that no dictionary has: where it stands in its text, and what may have been meant."""

    word: str
    start: int
    end: int
    near: tuple[str, ...]


class Speller:
    """Knows a language's words, and those of a list of our own. Raises ImportError without its library."""

    def __init__(self, language: str, more: frozenset[str] = frozenset()) -> None:
        self.base = language.replace("_", "-").split("-")[0]
        self._known: Any = _dictionary(self.base)
        self._more = more

    def misspelt(self, text: str) -> Iterator[Misspelt]:
        """Give the words of a text that are in no dictionary. Capitalised ones are taken for names."""
        for found in _WORD.finditer(text):
            word = found.group()
            if word.islower() and not self._knows(word):
                yield Misspelt(word, found.start(), found.end(), self._near(word))

    def _knows(self, word: str) -> bool:
        word = word.lower().replace("’", "'")
        word = _ELIDED.sub("", word).replace("œ", "oe") if self.base == "fr" else word.removesuffix("'s")
        return self._has(word) or all(self._has(part) for part in re.split("['-]", word))

    def _has(self, word: str) -> bool:
        return len(word) < 2 or word in self._more or word in _WHOLE or bool(self._known.known([word]))

    def _near(self, word: str) -> tuple[str, ...]:
        found = self._known.candidates(word.lower()) or ()
        best = sorted(found, key=lambda other: -self._known.word_usage_frequency(other))
        return tuple(other for other in best if other != word.lower())[:3]


@lru_cache(maxsize=len(LANGUAGES))
def _dictionary(language: str) -> Any:
    from spellchecker import SpellChecker

    return SpellChecker(language=language, distance=DISTANCE)
