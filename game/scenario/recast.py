"""Another name for somebody of the cast, wherever the name stands as a whole word."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from game.scenario.model import Person, Scenario
from game.scenario.text import Text, where
from game.scenario.texts import map_texts


def recast(scenario: Scenario, names: Mapping[str, str]) -> Scenario:
    """Return the scenario with other names for some of its cast: `names` has the new one for each cast id.

    Wherever the old name stands as a whole word, in any text, the new one is shown. Two may swap names.
    Raises ValueError for somebody who is not in the cast, or a name that is not among their `also`.
    """
    for name, chosen in names.items():
        if name not in scenario.cast:
            raise ValueError(f"there is nobody {name!r} in the cast")
        person = scenario.cast[name]
        if chosen != person.name and chosen not in person.also:
            raise ValueError(f"{chosen!r} is not among the names of {name!r}")
    new = {
        scenario.cast[name].name: chosen
        for name, chosen in names.items()
        if scenario.cast[name].name != chosen
    }
    if not new:
        return scenario
    pattern = re.compile("|".join(re.escape(name) for name in sorted(new, key=len, reverse=True)))

    def renamed(path: str, text: str) -> str:
        return pattern.sub(lambda found: new[found.group()] if _whole_word(found) else found.group(), text)

    changed = map_texts(scenario, renamed)
    cast = {name: _named(person, names.get(name)) for name, person in scenario.cast.items()}
    return replace(changed, cast=cast)


def bears(text: str, name: str) -> bool:
    """Tell whether a name stands in a text, as a whole word."""
    return any(_whole_word(found) for found in re.finditer(re.escape(name), text))


def _named(person: Person, chosen: str | None) -> Person:
    if chosen is None or chosen == person.name:
        return person
    also = tuple(person.name if name == chosen else name for name in person.also)
    return replace(person, name=Text(chosen, where(person.name)), also=also)


def _whole_word(found: re.Match[str]) -> bool:
    start, after = found.start(), found.string[found.end() : found.end() + 1]
    before = found.string[:start][-1:]
    if before and before in _ARABIC_PREFIXES and not _joined(found.string[: start - 1][-1:], before):
        before = ""
    first, last = found.group()[0], found.group()[-1]
    return not (_joined(before, first) or _joined(last, after))


def _joined(left: str, right: str) -> bool:
    """Tell whether two neighbouring characters belong to one word, much as Unicode's word boundaries do."""
    if not left or not right:
        return False
    if unicodedata.category(right).startswith("M") or right in "\u200c\u200d":
        return True
    return _in_word(left) and _in_word(right)


def _in_word(char: str) -> bool:
    """Tell whether this is of a word. Scripts without spaces have a boundary at each character."""
    if unicodedata.category(char).startswith("M") or char in "\u200c\u200d":
        return True
    if not (char.isalnum() or char == "_"):
        return False
    return not any(first <= char <= last for first, last in _UNSPACED)


_ARABIC_PREFIXES = "وفبلك"
"""And, so, in, for, like: written without a space before the word that they belong to."""
_UNSPACED = (
    ("\u0e00", "\u0eff"),  # Thai, Lao
    ("\u1000", "\u109f"),  # Myanmar
    ("\u1780", "\u17ff"),  # Khmer
    ("\u3040", "\u309f"),  # Hiragana
    ("\u3400", "\u4dbf"),  # Han
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
