"""What is said by itself when the picture changes: once, politely, and in the order in which it is read.

A screen reader may be told of many things that are new in any order. So they are gathered in one last thing,
which is not drawn, and has no word that is not.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from game.stage.access.told import Told

Numbered = tuple[int, Told]


@dataclass(frozen=True, slots=True)
class News:
    """What was said last: its own number, the text, and the numbers of what it was made of."""

    number: int
    text: str
    made_of: frozenset[int]

    def told(self) -> Told:
        """Return the thing that says it."""
        return Told("news", self.text, aloud=True)

    def holds(self, numbers: Collection[int]) -> bool:
        """Whether all that it tells is still there. It goes with the picture: a quiet screen has no word."""
        return self.made_of <= set(numbers)


def fresh(now: Iterable[Numbered], before: Collection[int]) -> tuple[Numbered, ...]:
    """Return what is to be said of what was not there before."""
    return tuple((number, told) for number, told in now if told.aloud and number not in before)


def news_of(found: Iterable[Numbered], number: int) -> News:
    """Return these things as one piece of news."""
    numbers, texts = [], []
    for each, told in found:
        numbers.append(each)
        texts += [told.name, told.description] if told.kind == "item" else [told.name]
    return News(number, "\n".join(text for text in texts if text), frozenset(numbers))
