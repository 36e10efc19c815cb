"""A sentence that was put together in English, and can still be told in another language.

Whatever reads a file or checks a lesson does not know who will read its words. So it says them as a `Worded`:
a plain English string that remembers its template and its values. Only at the edge, where the reader's
language is known, `game.language.retell` tells it anew.
"""

from collections.abc import Mapping, Sequence
from typing import Self


class Worded(str):
    """An English text with its template and its values. Equal to, and used as, a plain string.

    Where `many` is given it counts: `template` is for one, `many` for other numbers, `values["n"]` how many.
    """

    __slots__ = ("many", "template", "values")
    template: str
    values: Mapping[str, object]
    many: str

    def __new__(cls, template: str, values: Mapping[str, object], many: str = "") -> Self:
        """Put the values into the template. Without values, braces in it are just braces."""
        english = many if many and values["n"] != 1 else template
        text = str.__new__(cls, english.format(**values) if values else english)
        text.template, text.values, text.many = template, values, many
        return text

    def __str__(self) -> str:
        """Return itself: so that an exception that was raised with it still says it in any language."""
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[str, Mapping[str, object], str]]:
        return type(self), (self.template, self.values, self.many)


def worded(template: str, /, **values: object) -> Worded:
    """Return a sentence with the named values put in. A value may be such a sentence itself."""
    return Worded(template, values)


def worded_count(one: str, many: str, n: int, /, **values: object) -> Worded:
    """Return the sentence for a number; `{n}` in it is the number."""
    return Worded(one, {"n": n, **values}, many)


def both(parts: Sequence[str]) -> str:
    """Return texts joined by and: `a` and `b` and `c`."""
    first, *others = parts
    for other in others:
        first = worded("{first} and {other}", first=first, other=other)
    return first


def either(parts: Sequence[str]) -> str:
    """Return texts joined by or: “a” or “b”."""
    first, *others = parts
    for other in others:
        first = worded("{first} or {other}", first=first, other=other)
    return first


def grouped(number: int) -> str:
    """Return a large number as it is written: 20,000."""
    if number < 1000:
        return str(number)
    return worded("{thousands},{rest}", thousands=grouped(number // 1000), rest=f"{number % 1000:03}")


def tenths(number: float) -> str:
    """Return a number with one decimal as it is written: 6.2."""
    whole, tenth = f"{number:.1f}".split(".")
    return worded("{whole}.{tenth}", whole=whole, tenth=tenth)


def together(sentences: Sequence[str]) -> str:
    """Return sentences one after the other; nothing for none."""
    if not sentences:
        return ""
    first, *others = sentences
    for other in others:
        first = worded("{first} {other}", first=first, other=other)
    return first


def listed(parts: Sequence[str]) -> str:
    """Return texts with commas between them."""
    first, *others = parts
    for other in others:
        first = worded("{first}, {other}", first=first, other=other)
    return first
