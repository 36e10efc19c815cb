"""Another name that does not fit the grammar."""

import unicodedata
from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM542"
TITLE = "A name that breaks the grammar"
SEVERITY = WARNING
REASON = (
    "A name from `also` stands in sentences that were written for another. In French, “le frère de "
    "Maya” cannot take a name that begins with a vowel, and in English “an Ana” is not “an Mona”. So "
    "both begin with a vowel, or neither."
)
FAILS = edit("also: [Rina, Reva]", "also: [Rina, Ella]")
PASSES = edit("also: [Rina, Reva]", "also: [Rina, Dora]")
VOWELS = frozenset("aeiouhœæ")
"""h is mute in French, and mostly so at the start of names."""


def check(lesson: Lesson) -> Iterator[Found]:
    """Compare the first letters."""
    for person in lesson.scenario.cast.values():
        for name in person.also:
            if _opens(name) is not None and _opens(person.name) not in (None, _opens(name)):
                names = {"name": name, "other": person.name}
                yield Found(
                    where(name),
                    worded("“{name}” begins with a vowel, and “{other}” does not.", **names)
                    if _opens(name)
                    else worded("“{name}” begins with a consonant, and “{other}” does not.", **names),
                    worded("Take one that starts alike."),
                )


def _opens(name: str) -> bool | None:
    """Whether a name begins with a vowel; None in a script where that cannot be seen."""
    first = unicodedata.normalize("NFD", name[:1]).casefold()[:1]
    return first in VOWELS if first.isascii() and first.isalpha() else None
