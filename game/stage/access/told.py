"""One thing that a screen reader meets, before any library knows of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.screens import Part

Kind = Literal[
    "window",
    "heading",
    "paragraph",
    "status",
    "list",
    "item",
    "group",
    "button",
    "tick",
    "image",
    "code",
    "news",
]
Rect = tuple[int, int, int, int]
"""Left, top, right and lower edge, in pixels of the window."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a part, and what is in it.

    `name` is read first, `description` after it. `part` is set where a person can act on it. `place` is where
    it stands in its list, counted from one, and `many` is how many a list has. `on` is whether a tick is set
    or a button is pressed, None where there is no such thing; `picked` likewise for one of several. `closed`
    is what nobody can act on now. `aloud` is what is said when it appears. `language` stands where it is
    another one than around it.
    """

    kind: Kind
    name: str = ""
    description: str = ""
    part: Part | None = None
    place: int = 0
    many: int = 0
    on: bool | None = None
    picked: bool | None = None
    closed: bool = False
    aloud: bool = False
    language: str = ""
    direction: str = ""
    rect: Rect | None = None
    children: tuple["Told", ...] = ()

    def walk(self) -> Iterator["Told"]:
        """Go through this and all in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()
