"""Which words: catalogues, fallback, direction."""

from game.language.chain import chain, known, languages
from game.language.localise import localise, localise_vocabulary, names_in, own_locales
from game.language.po import CatalogueTrouble
from game.language.tongues import Tongues, following, second_after
from game.language.words import Words, direction, words_for

__all__ = [
    "CatalogueTrouble",
    "Tongues",
    "Words",
    "chain",
    "direction",
    "following",
    "known",
    "languages",
    "localise",
    "localise_vocabulary",
    "names_in",
    "own_locales",
    "second_after",
    "words_for",
]
