"""How many words have room, by language."""

MORE_WORDS = {"fr": 1.15, "pa": 1.1}
"""The same scene takes so many times the words of English: these write their small words apart."""
MORE_ROOM = {"zh": 1.3, "ja": 1.2}
"""So many times the words of English fit into the same place: Han is set densely."""


def more_words(language: str) -> float:
    """Return how many times the words of English a language takes. They are read in the same time."""
    return MORE_WORDS.get(language.replace("_", "-").split("-")[0], 1.0)


def room(words: int, language: str) -> int:
    """Return a limit that was set for English, for another language."""
    return round(words * more_words(language) * MORE_ROOM.get(language.replace("_", "-").split("-")[0], 1.0))
