"""A key that is none yet, since its colon or the space behind it is missing: `noor Look at that`."""

import re
from collections.abc import Collection
from typing import NamedTuple

from game.scenario.context import quote
from game.scenario.worded import Worded, together, worded

HARD = "\u00a0\u202f"
"""Hard spaces, which look like spaces; YAML takes them for letters."""

_KEY = re.compile(
    rf"(?P<before>[{HARD}]*)(?P<word>[\w-]+)(?P<gap> *:? *[{HARD}\s]*)(?P<rest>[^\s:].*)?", re.DOTALL
)
_NAME = re.compile(r"[a-z][a-z0-9_-]*")


class Unfinished(NamedTuple):
    """What is missing or too much in words, and the key with its text as they were meant."""

    told: Worded
    better: str

    @property
    def hint(self) -> str:
        """Both in one line."""
        return together([self.told, worded("Write: {better}", better=self.better)])


def unfinished(text: str, known: Collection[str], by_shape: bool = False) -> Unfinished | None:
    """Return what is missing behind the first word of a text, if that is one of the known words.

    `by_shape`: any lower-case word will do, where the names are not known.
    """
    parts = _KEY.fullmatch(text.strip(" \t"))
    if parts is None:
        return None
    word, gap, rest = parts["word"], parts["gap"], parts["rest"] or ""
    if word not in known and not (by_shape and rest and _NAME.fullmatch(word)):
        return None
    better = f"{word}: {as_value(rest)}".rstrip()
    if parts["before"]:
        return Unfinished(worded("A hard space stands before `{word}`: delete it.", word=word), better)
    if ":" in gap and any(char in gap for char in HARD):
        return Unfinished(worded("A hard space follows the colon: type it again as a plain space."), better)
    if gap.rstrip(" ").endswith(":"):
        if gap.endswith(" ") or not rest:
            return None  # as it should be
        return Unfinished(worded("A space is missing after `{word}:`.", word=word), better)
    if not gap or not rest:
        return None
    return Unfinished(worded("A colon and a space are missing after `{word}`.", word=word), better)


def whole_line(key: str, value: object) -> str:
    """Return a key and its text as they were written; without the colon where nothing follows it."""
    return f"{key}: {value}" if isinstance(value, str) and value else key


def as_value(rest: str) -> str:
    """Return a text as it can stand behind a colon."""
    rest = " ".join(rest.split())
    quoted = len(rest) > 1 and rest[0] in "'\"" and rest[-1] == rest[0]
    return quote(rest) if not quoted and (": " in rest or " #" in rest or rest.endswith(":")) else rest
