"""Phrases of the word lists as patterns, in a notation that needs no programming.

`*` stands for any one word, `word*` for any ending, `...` for up to five words, `a/b` for either, `#` for a
number. Of languages that put no space between words, a phrase is found wherever it stands.
"""

import re

BETWEEN = r"[\s,–—-]+"
"""What may stand between two words of a phrase."""

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""A letter of Thai, Lao, Burmese, Khmer, Japanese or Chinese: no space says where a word of it begins."""

MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff"
    r"\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3\u3099\u309a\ufe0f"
)
"""Accents and vowels of many scripts: Python counts them as no part of a word."""

LETTER = rf"[\w{MARKS}]"
"""What a word is made of, in any script."""

_WORD = rf"[\w{MARKS}'’]+"
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
    begins = "" if _UNSPACED.match(phrase) else rf"(?<!{LETTER})"
    ends = "" if _UNSPACED.match(phrase[-1:]) else rf"(?!{LETTER})"
    return re.compile(begins + pattern + ends, 0 if cased else re.IGNORECASE)


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
    escaped = re.escape(word.replace("’", "'")).replace(r"\*", f"{LETTER}*").replace(r"\#", r"\d[\d.,]*")
    return escaped.replace("'", "['’]")
