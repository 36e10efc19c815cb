"""Phrases of the word lists as patterns, in a notation that needs no programming.

`*` stands for any one word, `word*` for any ending, `...` for up to five words, `a/b` for either, `#` for a
number.
"""

import re

BETWEEN = r"[\s,–—-]+"
"""What may stand between two words of a phrase."""

_WORD = r"[\w'’]+"
_FEW = rf"(?:{_WORD}{BETWEEN}){{0,5}}?"


def compile_phrase(phrase: str, cased: bool = False) -> re.Pattern[str]:
    """Return the pattern of a phrase: whole words, any kind of apostrophe, any case unless `cased`."""
    tokens = phrase.split()
    pattern = ""
    for number, token in enumerate(tokens):
        if token == "...":
            pattern += _FEW
        else:
            pattern += _token(token) + (BETWEEN if number < len(tokens) - 1 else "")
    return re.compile(rf"(?<!\w){pattern}(?!\w)", 0 if cased else re.IGNORECASE)


def keys_of(phrase: str) -> tuple[str, ...]:
    """Return lower-case parts of which every match holds one, for a quick look; "" where there are none.

    Words are joined by one space in them, whatever stands between the words of a match.
    """
    best: tuple[str, ...] = ("",)
    run = ""
    for token in phrase.lower().split():
        plain = re.fullmatch(r"[^*#'’/.-]+", token)
        run = f"{run} {token}".strip() if plain else ""
        keys = (run,) if plain else tuple(_plain(option) for option in token.split("/"))
        best = max(best, keys, key=lambda parts: min(map(len, parts)))
    return best


def _plain(option: str) -> str:
    """Return the longest part of a word that stands in each of its matches as it is."""
    return max(re.split(r"[*#'’-]|\.\.\.", option), key=len)


def _token(token: str) -> str:
    options = "|".join(_word(option) for option in token.split("/"))
    return f"(?:{options})"


def _word(word: str) -> str:
    if word == "*":
        return _WORD
    escaped = re.escape(word.replace("’", "'")).replace(r"\*", r"\w*").replace(r"\#", r"\d[\d.,]*")
    return escaped.replace("'", "['’]")
