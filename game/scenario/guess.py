"""“Did you mean ...?”"""

from collections.abc import Iterable
from difflib import get_close_matches

from game.scenario.worded import worded

COMPARISONS = 20_000
"""How many words are compared for one file. A file with thousands of slips gets hints for the first ones."""

LISTED = 8
"""Up to this many known names are simply all shown."""

ALL_KEYS = 24
"""Up to this many are shown of the keys that may stand in a place: all of them."""


class Guesser:
    """Finds the known name that is nearest to a mistyped one."""

    def __init__(self) -> None:
        self._left = COMPARISONS

    def __call__(self, word: str, known: Iterable[str], most: int = LISTED) -> str:
        """Return a hint, or nothing where no known name is near and there are more than `most` to list."""
        if self._left <= 0:
            return ""
        names = [str(name) for name in known]
        self._left -= len(names)
        near = nearest(word, names)
        if near:
            return worded("Did you mean `{name}`?", name=near)
        if 0 < len(names) <= most:
            return worded("Known here: {names}.", names=", ".join(f"`{name}`" for name in names))
        return ""


def nearest(word: str, names: list[str]) -> str | None:
    """Return the name that is most like the word, if any is like it."""
    plain = word.strip().strip("-").casefold()[:60]
    folded = {name.casefold(): name for name in reversed(names)}
    if plain in folded:
        return folded[plain]
    near = get_close_matches(plain, folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else None
