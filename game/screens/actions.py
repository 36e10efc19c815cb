"""What a part of a screen does: a command to the session, or one to the view of it."""

from dataclasses import dataclass
from typing import Literal

from game.session.commands import Command

Overlay = Literal["", "help", "pause", "quiet", "desk", "join", "seats", "place", "left-open"]


@dataclass(frozen=True, slots=True)
class OpenLesson:
    """Begin this lesson, at the teacher's checklist."""

    lesson: str


@dataclass(frozen=True, slots=True)
class ResumeSession:
    """Take an earlier session up where it was."""

    session: str


@dataclass(frozen=True, slots=True)
class SealOld:
    """Show an earlier session's summary, to seal it as it is."""

    session: str


@dataclass(frozen=True, slots=True)
class AskToDelete:
    """Ask once more before this earlier session is deleted; "" asks no more."""

    session: str


@dataclass(frozen=True, slots=True)
class DeleteSession:
    """Delete an earlier session for good."""

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
class SwapDisplays:
    """Let the class's picture and the teacher's desk change places."""


@dataclass(frozen=True, slots=True)
class ToLibrary:
    """Leave this lesson for the library. A session that has begun stays on this machine."""


@dataclass(frozen=True, slots=True)
class SealSession:
    """Write the summary, and destroy what it was made of."""


@dataclass(frozen=True, slots=True)
class ChooseToTell:
    """Tick what a summary tells, or how much, before it is sealed; or take the tick away."""

    name: str


@dataclass(frozen=True, slots=True)
class PickNetwork:
    """Open the room for the students' own devices on this network."""

    address: str


@dataclass(frozen=True, slots=True)
class LookAgain:
    """Look again which networks this computer is on."""


@dataclass(frozen=True, slots=True)
class LockDoor:
    """Let no more devices in, or let them in again."""

    locked: bool


@dataclass(frozen=True, slots=True)
class HoldDoor:
    """Hold the door open so many seconds: wrong codes had shut it."""

    seconds: int


@dataclass(frozen=True, slots=True)
class EmptySeat:
    """Empty the seat with this number, with whatever it chose: a device that left, or a second tab."""

    number: int


@dataclass(frozen=True, slots=True)
class ReopenVote:
    """Ask the devices the same question once more; what was counted is dropped."""


@dataclass(frozen=True, slots=True)
class PractiseIn:
    """Practise in groups of three, one of whom watches with a list; or in pairs."""

    threes: bool


@dataclass(frozen=True, slots=True)
class HideNumber:
    """Hide how many have voted so far, or show it again."""

    hidden: bool


@dataclass(frozen=True, slots=True)
class PlaySound:
    """Play a sound of the lesson, once: the teacher turns it on, nothing else does."""

    file: str


@dataclass(frozen=True, slots=True)
class PickRegion:
    """Show the help lines of this province or territory first (two letters; "" for none)."""

    region: str


@dataclass(frozen=True, slots=True)
class Speak:
    """Show everything in this language. What the class did stays as it is."""

    language: str


@dataclass(frozen=True, slots=True)
class SpeakAlso:
    """Show a second language below the first; "" for none."""

    language: str


@dataclass(frozen=True, slots=True)
class NextSecond:
    """Show the next second language, or none after the last."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Close Waymark."""


ViewAction = (
    OpenLesson
    | ResumeSession
    | SealOld
    | AskToDelete
    | DeleteSession
    | Show
    | Zoom
    | ToggleFullScreen
    | SwapDisplays
    | ToLibrary
    | SealSession
    | ChooseToTell
    | PickNetwork
    | LookAgain
    | LockDoor
    | HoldDoor
    | EmptySeat
    | ReopenVote
    | PractiseIn
    | HideNumber
    | PlaySound
    | PickRegion
    | Speak
    | SpeakAlso
    | NextSecond
    | Quit
)
Action = Command | ViewAction
