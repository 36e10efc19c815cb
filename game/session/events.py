"""What happened in a session, in order: the journal's rows. A session is the fold of its events."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from game.play import Decision, Jump, Leave, On, Take
from game.session.tally import Ballot

Phase = Literal["checklist", "card", "welcome", "playing", "path", "seal", "sealed"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The teacher ticked the checklist and said who is in the room: only how many."""

    class_size: int
    short: bool
    names: tuple[tuple[str, str], ...] = ()
    ballot: Ballot = "hands"
    teams: int = 4


@dataclass(frozen=True, slots=True)
class Resized:
    """There are as many in the room after all: students came late, or hands were more than expected."""

    class_size: int


@dataclass(frozen=True, slots=True)
class Entered:
    """The session came to another phase."""

    phase: Phase


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision was taken, and led to this scene (by which it is found again if the lesson changes)."""

    decision: Decision
    scene: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A ballot closed. Only counts: no seat, no time, no order."""

    counts: tuple[int, ...]
    passed: int
    ballot: Ballot = "hands"


@dataclass(frozen=True, slots=True)
class BallotChosen:
    """From here on rounds are taken in another way."""

    ballot: Ballot
    teams: int


@dataclass(frozen=True, slots=True)
class Settled:
    """A round was settled without a count: by the teacher, openly, or because the class agreed."""

    option: str
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Reopened:
    """The round at this moment is asked again; what was counted is dropped."""


@dataclass(frozen=True, slots=True)
class Rewound:
    """The last decision was taken back."""


@dataclass(frozen=True, slots=True)
class Branched:
    """What if: the class goes back to where so many decisions were taken, on its `first` path or on the one
    that it is on, to play the other way.
    """

    position: int
    first: bool = False


Event = (
    Prepared | Resized | BallotChosen | Entered | Decided | Counted | Settled | Reopened | Rewound | Branched
)

_KINDS: dict[str, type[Any]] = {
    kind.__name__.lower(): kind
    for kind in (
        Prepared,
        Resized,
        BallotChosen,
        Entered,
        Decided,
        Counted,
        Settled,
        Reopened,
        Rewound,
        Branched,
    )
}
_DECISIONS: dict[str, type[Any]] = {kind.__name__.lower(): kind for kind in (On, Leave, Take, Jump)}


def to_data(event: Event) -> dict[str, Any]:
    """Return an event as plain data for the journal."""
    data: dict[str, Any] = {"event": type(event).__name__.lower(), **asdict(event)}
    if isinstance(event, Decided):
        data["decision"] = {"take": type(event.decision).__name__.lower(), **asdict(event.decision)}
    return data


def from_data(data: dict[str, Any]) -> Event:
    """Return the event that `to_data` wrote. Raises KeyError, TypeError or ValueError on anything else."""
    fields = {key: _frozen(value) for key, value in data.items() if key != "event"}
    if data["event"] == "decided":
        decision = dict(data["decision"])
        fields["decision"] = _DECISIONS[decision.pop("take")](**decision)
    event: Event = _KINDS[data["event"]](**fields)
    return event


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
