"""Which words: catalogues, fallback, direction."""

from game.language.chain import chain, known, languages
from game.language.localise import localise, localise_vocabulary, names_in
from game.language.po import CatalogueTrouble
from game.language.words import Words, direction, words_for

__all__ = [
    "CatalogueTrouble",
    "Words",
    "chain",
    "direction",
    "known",
    "languages",
    "localise",
    "localise_vocabulary",
    "names_in",
    "words_for",
]
