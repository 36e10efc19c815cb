"""What a part of a screen does: a command to the session, or one to the view of it."""

from dataclasses import dataclass
from typing import Literal

from game.session.commands import Command

Overlay = Literal["", "help", "pause", "quiet", "desk", "join"]


@dataclass(frozen=True, slots=True)
class OpenLesson:
    """Begin this lesson, at the teacher's checklist."""

    lesson: str


@dataclass(frozen=True, slots=True)
class ResumeSession:
    """Take an earlier session up where it was."""

    session: str


@dataclass(frozen=True, slots=True)
class Show:
    """Lay something over the lesson: help, the pause, the quiet screen; or take it away."""

    overlay: Overlay


@dataclass(frozen=True, slots=True)
class Zoom:
    """Make the text bigger (1) or smaller (-1)."""

    by: int


@dataclass(frozen=True, slots=True)
class ToggleFullScreen:
    """Fill the display, or go back to a window."""


@dataclass(frozen=True, slots=True)
class ToLibrary:
    """Leave this lesson for the library. A session that has begun stays on this machine."""


@dataclass(frozen=True, slots=True)
class SealSession:
    """Write the summary, and destroy what it was made of."""


@dataclass(frozen=True, slots=True)
class PickNetwork:
    """Open the room for the students' own devices on this network."""

    address: str


@dataclass(frozen=True, slots=True)
class LockDoor:
    """Let no more devices in, or let them in again."""

    locked: bool


@dataclass(frozen=True, slots=True)
class HideNumber:
    """Hide how many have voted so far, or show it again."""

    hidden: bool


@dataclass(frozen=True, slots=True)
class PlaySound:
    """Play a sound of the lesson, once: the teacher turns it on, nothing else does."""

    file: str


@dataclass(frozen=True, slots=True)
class Quit:
    """Close Waymark."""


ViewAction = (
    OpenLesson
    | ResumeSession
    | Show
    | Zoom
    | ToggleFullScreen
    | ToLibrary
    | SealSession
    | PickNetwork
    | LockDoor
    | HideNumber
    | PlaySound
    | Quit
)
Action = Command | ViewAction
