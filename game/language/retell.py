"""Tells anew, in a language, what another room said in English (`game.scenario.worded`)."""

from game.language.words import Words
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
