"""A class playing once: a frozen value, and the fold that makes it out of its events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from game.play import Decision, Jump, Question, State, System, question
from game.session.events import (
    BallotChosen,
    Branched,
    Counted,
    Decided,
    Entered,
    Event,
    Phase,
    Prepared,
    Reopened,
    Resized,
    Rewound,
    Settled,
)
from game.session.tally import Ballot, Count, Round, Tally, TeamVote

CHECKLIST_ITEMS = 7
SMALLEST_CLASS, LARGEST_CLASS = 1, 1000
HALL = 60
"""With more than this it is no class but a hall."""


@dataclass(frozen=True, slots=True)
class About:
    """What a session is of. `id` is a uuid4 in hex; `day` an ISO date, which never leaves the machine."""

    id: str
    lesson: str
    content_hash: str
    language: str
    day: str


@dataclass(frozen=True, slots=True)
class Preparation:
    """What the teacher has said so far on the checklist."""

    ticked: frozenset[int] = frozenset()
    class_size: int = 25
    short: bool = False
    names: tuple[tuple[str, str], ...] = ()
    ballot: Ballot = "hands"
    teams: int = 4

    @property
    def ready(self) -> bool:
        """Whether everything is ticked."""
        return len(self.ticked) == CHECKLIST_ITEMS


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the teacher on the next screen, once."""

    kind: Literal["not-ticked", "too-many", "too-few", "changed", "scene-gone"]
    number: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One way through a lesson: every state, the decisions between them, the rounds closed on the way."""

    states: tuple[State, ...]
    decisions: tuple[Decision, ...]
    rounds: Mapping[int, Round]


@dataclass(frozen=True, slots=True)
class Session:
    """A session at one instant. `rounds` are the closed ones, by how many decisions came before.

    `count` and `vote` are ballots that are open, in memory only; `asking` is what the students' own
    devices are asked, whose answers are not even here. `first` is the path that the class took,
    once it went back to ask what if; everything that is told outside the room is told of it.
    `settling` says that a circle leaves this choice to the teacher: in memory only, until it is settled.
    `counted` are the choices that were ever counted, by their questions' ids: also those taken back since.
    `reopened` are the places, like those of `rounds`, at which a round was asked once more.
    """

    about: About
    states: tuple[State, ...]
    preparation: Preparation = Preparation()
    phase: Phase = "checklist"
    decisions: tuple[Decision, ...] = ()
    rounds: Mapping[int, Round] = field(default_factory=dict)
    count: Count | None = None
    vote: TeamVote | None = None
    asking: Question | None = None
    settling: bool = False
    first: Line | None = None
    counted: frozenset[str] = frozenset()
    reopened: frozenset[int] = frozenset()
    notice: Notice | None = None
    moved: bool = False

    @property
    def state(self) -> State:
        """Where the class is in the lesson."""
        return self.states[-1]

    @property
    def position(self) -> int:
        """How many decisions were taken to come here."""
        return len(self.decisions)

    @property
    def line(self) -> Line:
        """The way that the class is on."""
        return Line(self.states, self.decisions, self.rounds)

    @property
    def told(self) -> Line:
        """The way that a summary tells of."""
        return self.first or self.line

    @property
    def round(self) -> Round | None:
        """The closed round of this moment, if there is one."""
        return self.rounds.get(self.position)

    @property
    def may_ask_again(self) -> bool:
        """Whether the closed round of this moment may be asked once more: a line of a practice only once, so
        that the class goes on to the next.
        """
        closed = self.round
        if closed is None:
            return False
        return closed.question.kind != "practise" or self.position not in self.reopened


def begin(system: System, about: About, preparation: Preparation | None = None) -> Session:
    """Return a session that has just begun, at the teacher's checklist."""
    suggested = Preparation(ballot=system.scenario.ballot or "hands")
    return Session(about, (system.start(),), preparation or suggested)


def apply(system: System, session: Session, event: Event) -> Session:
    """Return the session after one event. Total: an event that does not apply changes nothing."""
    session = replace(session, notice=None, settling=False)
    match event:
        case Prepared(class_size=size, short=short, names=names, ballot=ballot, teams=teams):
            ticked = frozenset(range(CHECKLIST_ITEMS))
            preparation = Preparation(ticked, size, short, names, ballot, teams)
            return replace(session, preparation=preparation, states=(system.start(short),))
        case BallotChosen(ballot=ballot, teams=teams):
            chosen = replace(session.preparation, ballot=ballot, teams=teams)
            return replace(session, preparation=chosen, count=None, vote=None, asking=None)
        case Resized(class_size=size):
            return replace(session, preparation=replace(session.preparation, class_size=size))
        case Entered(phase=phase):
            return replace(session, phase=phase, count=None, vote=None, asking=None)
        case Decided(decision=decision, scene=scene):
            return _decided(system, session, decision, scene)
        case Counted(counts=counts, passed=passed, ballot=ballot):
            return _closed(session, question(system, session.state), Tally(counts, passed, ballot))
        case Settled(option=option, agreed=agreed):
            asked = question(system, session.state)
            if asked is None or option not in asked.options:
                return session
            old = session.round or Round(asked)
            return _with_round(session, replace(old, settled=option, agreed=agreed))
        case Reopened():
            rounds = {at: r for at, r in session.rounds.items() if at < session.position}
            reopened = session.reopened | {session.position}
            return replace(session, rounds=rounds, reopened=reopened, count=None, vote=None, asking=None)
        case Branched(position=position, first=first):
            return _branched(session, session.told if first else session.line, position)
        case Rewound():
            if not session.decisions:
                return session
            left = session.position - 1
            rounds = {at: r for at, r in session.rounds.items() if at <= left}
            return replace(
                session,
                decisions=session.decisions[:-1],
                states=session.states[:-1],
                rounds=rounds,
                reopened=frozenset(at for at in session.reopened if at <= left),
                count=None,
                vote=None,
                asking=None,
            )


def fold(system: System, session: Session, events: Iterable[Event]) -> Session:
    """Return the session after all these events."""
    for event in events:
        session = apply(system, session, event)
    return session


def _decided(system: System, session: Session, decision: Decision, scene: str) -> Session:
    """Step. Where a changed lesson leads elsewhere than it did, go to the scene that the class was in."""
    state = system.step(session.state, decision)
    moved = session.moved
    if scene and state.scene != scene:
        moved = True
        if scene in system.scenario.scenes:
            decision = Jump(scene)
            state = system.step(session.state, decision)
        else:
            state = session.state
    return replace(
        session,
        decisions=(*session.decisions, decision),
        states=(*session.states, state),
        count=None,
        vote=None,
        asking=None,
        moved=moved,
    )


def _branched(session: Session, way: Line, position: int) -> Session:
    """Keep the path that was taken first, and stand again where this decision of a way was to be made."""
    if not 0 <= position < len(way.decisions):
        return session
    rounds = {at: r for at, r in way.rounds.items() if at < position}
    line = Line(way.states[: position + 1], way.decisions[:position], rounds)
    reopened = frozenset(at for at in session.reopened if at < position)
    return replace(_on_line(session, line), first=session.told, phase="playing", reopened=reopened)


def _on_line(session: Session, line: Line) -> Session:
    return replace(
        session,
        states=line.states,
        decisions=line.decisions,
        rounds=line.rounds,
        count=None,
        vote=None,
        asking=None,
    )


def _closed(session: Session, asked: Question | None, tally: Tally) -> Session:
    if asked is None or len(tally.counts) != len(asked.options):
        return replace(session, count=None, vote=None, asking=None)
    old = session.round
    if old is not None and old.next_step == "talk":
        return _with_round(session, replace(old, ballots=(*old.ballots, tally)))
    again = asked.id in session.counted
    if asked.kind == "choice":
        session = replace(session, counted=session.counted | {asked.id})
    return _with_round(session, Round(asked, (tally,), again=again))


def _with_round(session: Session, closed: Round) -> Session:
    return replace(
        session, rounds={**session.rounds, session.position: closed}, count=None, vote=None, asking=None
    )
