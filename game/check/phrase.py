"""Phrases of the word lists as patterns, in a notation that needs no programming.

`*` stands for any one word, `word*` for any ending, `...` for up to five words, `a/b` for either, `#` for a number.
"""

import re

_BETWEEN = r"[\s,–—-]+"
_WORD = r"[\w'’]+"
_FEW = rf"(?:{_WORD}{_BETWEEN}){{0,5}}?"


def compile_phrase(phrase: str, cased: bool = False) -> re.Pattern[str]:
    """Return the pattern of a phrase: whole words, any kind of apostrophe, any case unless `cased`."""
    tokens = phrase.split()
    pattern = ""
    for number, token in enumerate(tokens):
        if token == "...":
            pattern += _FEW
        else:
            pattern += _token(token) + (_BETWEEN if number < len(tokens) - 1 else "")
    return re.compile(rf"(?<!\w){pattern}(?!\w)", 0 if cased else re.IGNORECASE)


def keys_of(phrase: str) -> tuple[str, ...]:
    """Return lower-case parts of which every match holds one, for a quick look; empty where there are none."""
    choices = [[_plain(option) for option in token.split("/")] for token in phrase.lower().split()]
    return tuple(max(choices, key=lambda parts: min(map(len, parts))))


def _plain(option: str) -> str:
    """Return the longest part of a word that stands in each of its matches as it is."""
    return max(re.split(r"[*#'’]|\.\.\.", option), key=len)


def _token(token: str) -> str:
    options = "|".join(_word(option) for option in token.split("/"))
    return f"(?:{options})"


def _word(word: str) -> str:
    if word == "*":
        return _WORD
    if word == "#":
        return r"\d[\d.,]*"
    escaped = re.escape(word.replace("’", "'")).replace(r"\*", r"\w*")
    return escaped.replace("'", "['’]")
