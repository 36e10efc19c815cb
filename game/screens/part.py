"""What is on a screen, before it has a pixel: a tree of parts in reading order.

The stage paints it, a screen reader hears it, paper prints it, tests read it. Nothing is shown that is
not here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.screens.actions import Action

Role = Literal[
    "heading",
    "text",
    "quiet",
    "speech",
    "thread",
    "message",
    "options",
    "option",
    "field",
    "list",
    "item",
    "card",
    "button",
    "clock",
    "path",
    "map",
    "step",
    "picture",
    "status",
    "row",
    "bars",
    "bar",
    "segment",
    "scale",
    "code",
    "code-to-join",
]
Mark = Literal["locked", "chosen", "faded", "current", "ticked", "unticked", "primary", "wide", "small"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a screen.

    `text` is read first, `detail` after it. `action` is what Enter, a click or a touch on it does, and
    then `id` is unique on its screen. `badge` is the number to call out, `who` the speaker's name,
    `portrait` and `mood` their face, `side` on which side of a thread a message stands. `amount` is a
    part of a whole, from 0 to 1, for bars and clocks. `echo` is the same part in the screen's second
    language, where that says something else.
    """

    role: Role
    text: str = ""
    id: str = ""
    action: Action | None = None
    detail: str = ""
    badge: str = ""
    icon: str = ""
    who: str = ""
    portrait: str = ""
    mood: str = ""
    side: Literal["", "in", "out"] = ""
    amount: float | None = None
    marks: frozenset[Mark] = frozenset()
    children: tuple["Part", ...] = ()
    echo: "Part | None" = None

    def walk(self) -> Iterator["Part"]:
        """Go through this part and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Screen:
    """A whole screen. `parts` are what it is about, `controls` the keys that are always at hand.

    `second` is the language that its parts are echoed in, "" for none.
    """

    kind: str
    title: str
    parts: tuple[Part, ...]
    controls: tuple[Part, ...] = ()
    place: str = ""
    language: str = "en"
    direction: str = "ltr"
    digits: Literal["", "focus", "type"] = ""
    second: str = ""

    def walk(self) -> Iterator[Part]:
        """Go through every part, in reading order; the controls come last."""
        for part in (*self.parts, *self.controls):
            yield from part.walk()

    @property
    def targets(self) -> tuple[Part, ...]:
        """Every part that a person can act on, in the order of the Tab key."""
        return tuple(part for part in self.walk() if part.action is not None)

    def find(self, part_id: str) -> Part | None:
        """Return the part with this id."""
        return next((part for part in self.walk() if part.id == part_id), None)


def marks(**given: bool) -> frozenset[Mark]:
    """Return the marks that are true: `marks(chosen=True, locked=False)`."""
    return frozenset(name for name, on in given.items() if on)  # type: ignore[misc]
