"""What a person can ask of a session: frozen values, whatever key, button or touch they came from."""

from dataclasses import dataclass

from game.session.tally import Ballot


@dataclass(frozen=True, slots=True)
class GoOn:
    """On: to the next part, beat, scene or phase; take what the class chose."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Back by one: a closed count is asked again, else the last decision is taken back."""


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Leave the rest of this beat out."""


@dataclass(frozen=True, slots=True)
class SkipToDebrief:
    """Go to the debrief at once."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Tick an item of the checklist, or take the tick away."""

    item: int


@dataclass(frozen=True, slots=True)
class Resize:
    """So many more (or fewer) students are in the room."""

    by: int


@dataclass(frozen=True, slots=True)
class ChooseCut:
    """Play the short cut, or the full lesson."""

    short: bool


@dataclass(frozen=True, slots=True)
class NextName:
    """Give somebody of the cast their next name."""

    person: str


@dataclass(frozen=True, slots=True)
class OpenCount:
    """Begin to count hands for the question at this moment."""


@dataclass(frozen=True, slots=True)
class StopCount:
    """Put a count away that was begun: nothing of it stays."""


@dataclass(frozen=True, slots=True)
class TypeDigit:
    """Type a digit into the number that is being counted."""

    digit: int


@dataclass(frozen=True, slots=True)
class EraseDigit:
    """Erase the last digit."""


@dataclass(frozen=True, slots=True)
class Adjust:
    """One hand more (or less) for a field."""

    field: int
    by: int


@dataclass(frozen=True, slots=True)
class ChooseField:
    """Count this option now; the one after the last option is for those who pass."""

    field: int


@dataclass(frozen=True, slots=True)
class CloseCount:
    """Close the ballot: now the class sees what it decided."""


@dataclass(frozen=True, slots=True)
class EnlargeClass:
    """There are as many in the room as hands were counted."""


@dataclass(frozen=True, slots=True)
class Settle:
    """Settle on an option, by its id: the teacher does, openly (a tie, no vote), or a circle that agrees."""

    option: str


@dataclass(frozen=True, slots=True)
class LeaveToTeacher:
    """The circle leaves this choice to the teacher, who settles it openly; or takes it back."""


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Put the same question to the class once more."""


@dataclass(frozen=True, slots=True)
class ChooseBallot:
    """Take rounds in another way from here on."""

    ballot: Ballot


@dataclass(frozen=True, slots=True)
class ChangeTeams:
    """So many more (or fewer) teams."""

    by: int


@dataclass(frozen=True, slots=True)
class TeamChooses:
    """A team chooses the option at this place; -1 is a pass."""

    team: int
    place: int


@dataclass(frozen=True, slots=True)
class TakeTally:
    """Close a round with the counts of the students' own devices, in the author's order; so many passed."""

    counts: tuple[int, ...]
    passed: int = 0


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Go back to where so many decisions were taken, and play the other way; the first path is kept.

    After a what if, `first` says that it is a place of that first path, and not of the other one.
    """

    position: int
    first: bool = False


@dataclass(frozen=True, slots=True)
class BackToPath:
    """From the middle of a what if, back to the path that was taken first, with this one beside it."""


Command = (
    GoOn
    | GoBack
    | LeaveOut
    | SkipToDebrief
    | Tick
    | Resize
    | ChooseCut
    | NextName
    | OpenCount
    | StopCount
    | TypeDigit
    | EraseDigit
    | Adjust
    | ChooseField
    | CloseCount
    | EnlargeClass
    | Settle
    | LeaveToTeacher
    | AskAgain
    | ChooseBallot
    | ChangeTeams
    | TeamChooses
    | TakeTally
    | WhatIf
    | BackToPath
)
