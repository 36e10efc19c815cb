"""Tells anew, in a language, what another room said in English (`game.scenario.worded`)."""

from game.language.chain import COMMANDS
from game.language.po import CatalogueTrouble
from game.language.words import Words, words_for
from game.scenario.worded import Worded


def retell(words: Words, text: str) -> str:
    """Return a text in the language of these words; a text that nobody worded stays as it is."""
    if not isinstance(text, Worded):
        return text
    values = {
        name: retell(words, value) if isinstance(value, str) else value for name, value in text.values.items()
    }
    if text.many:
        n = values.pop("n")
        assert isinstance(n, int)
        return words.count(text.template, text.many, n, **values)
    return words(text.template, **values)


def retell_in(language: str, text: str) -> str:
    """Return in a language what another room said; in English where the catalogue cannot be read."""
    try:
        return retell(words_for(language, domain=COMMANDS), text) if isinstance(text, Worded) else text
    except CatalogueTrouble:
        return text
