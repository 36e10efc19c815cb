"""Where a class is in a lesson, and what it can decide there: frozen values."""

from dataclasses import dataclass
from typing import NamedTuple

from game.scenario.model import Value

Spent = frozenset[tuple[str, int]]


class State(NamedTuple):
    """A place in a play.

    `beat` counts the scene's beats and equals their number at its way out; `part` counts within a beat
    (a message of a chat, a card of a sort). `values` follow `System.names`; `spent` are the `once`
    options that were taken, as (scene, option). `stuck` is true where an unproved lesson leads nowhere.
    """

    scene: str
    beat: int
    part: int
    values: tuple[Value, ...]
    spent: Spent = frozenset()
    stuck: bool = False


@dataclass(frozen=True, slots=True)
class On:
    """Go on to the next part or beat."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave the rest of this beat out, and go on to the next one."""


@dataclass(frozen=True, slots=True)
class Take:
    """Take an option, counted from 0 as the author wrote them."""

    option: int


@dataclass(frozen=True, slots=True)
class Jump:
    """Go to a scene at once: the teacher skips to the debrief, or a lesson changed since."""

    scene: str


Decision = On | Leave | Take | Jump


@dataclass(frozen=True, slots=True)
class Offer:
    """An option as the class meets it: open, or locked with a reason. Hidden ones are not offered."""

    option: int
    open: bool
    reason: str | None = None
