"""Which words: catalogues, fallback, direction."""

from game.language.catalogues import chain, words_for
from game.language.words import Words, direction

__all__ = ["Words", "chain", "direction", "words_for"]
