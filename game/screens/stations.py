"""Every instant of a lesson at which a class sees something else: for whoever must look at all of them.

A station is a session as it could be. States that look alike are taken once: a line is the same line,
whatever the variables say.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.play import (
    AtBeat,
    AtChoice,
    AtEnding,
    Decision,
    On,
    Question,
    State,
    System,
    Take,
    moment,
    question,
)
from game.play.moment import SCALE
from game.scenario.model import Pulse
from game.session import About, Count, Notice, Preparation, Round, Session, Tally, TeamVote
from game.session.session import CHECKLIST_ITEMS
from game.session.tally import BALLOTS, MOST_TEAMS, taken_by

STUDENTS = 24
MOST_STATES = 40_000
"""So many states are explored; no lesson comes near it, and what lies beyond is not looked at."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a state: the states that were passed and the decisions between them."""

    states: tuple[State, ...]
    decisions: tuple[Decision, ...] = ()


def ways(system: System) -> tuple[Way, ...]:
    """Return the shortest way to every moment of a lesson, of the full one and of the short cut."""
    found: dict[object, Way] = {}
    shorts = (False, True) if system.scenario.minutes.short is not None else (False,)
    for short in shorts:
        first = system.start(short)
        before: dict[State, tuple[State, Decision] | None] = {first: None}
        queue = deque([first])
        while queue and len(before) < MOST_STATES:
            state = queue.popleft()
            look = _look(system, state)
            if look not in found:
                found[look] = _back(before, state)
            for decision in _decisions(system, state):
                after = system.step(state, decision)
                if after != state and after not in before:
                    before[after] = (state, decision)
                    queue.append(after)
    return tuple(found.values())


def stations(system: System) -> Iterator[Session]:
    """Give every station of the story, the way there included; then the path that leads to each ending."""
    for way in ways(system):
        plain = plainly(system, way)
        yield from _variants(system, plain)
        if isinstance(moment(system, way.states[-1]), AtEnding):
            yield replace(plain, phase="path")
            yield replace(plain, phase="path", first=plain.line)


def _look(system: System, state: State) -> object:
    """Return what a moment looks like, beside the votes: two with the same look are shown the same."""
    match moment(system, state):
        case AtBeat(scene=scene, part=part):
            return scene.id, state.beat, part
        case AtChoice(scene=scene, offers=offers):
            return scene.id, offers
        case AtEnding(scene=scene):
            return scene.id, "ending"
        case _:
            return state.scene, "stuck"


def _decisions(system: System, state: State) -> tuple[Decision, ...]:
    match moment(system, state):
        case AtChoice(offers=offers):
            return tuple(Take(offer.option) for offer in offers if offer.open)
        case AtBeat():
            return (On(),)
        case _:
            return ()


def _back(before: dict[State, tuple[State, Decision] | None], state: State) -> Way:
    states, decisions = [state], []
    while (step := before[states[-1]]) is not None:
        states.append(step[0])
        decisions.append(step[1])
    return Way(tuple(reversed(states)), tuple(reversed(decisions)))


def plainly(system: System, way: Way) -> Session:
    """Return a session that came this way and now only looks."""
    about = About("0" * 32, system.scenario.id, "", system.scenario.language, "2026-01-01")
    ready = Preparation(frozenset(range(CHECKLIST_ITEMS)), STUDENTS)
    return Session(about, way.states, ready, "playing", way.decisions)


def _variants(system: System, plain: Session) -> Iterator[Session]:
    """Give a moment as it is met, asked, counted and answered."""
    yield plain
    asked = question(system, plain.state)
    at = moment(system, plain.state)
    if asked is None:
        if isinstance(at, AtBeat) and isinstance(at.beat, Pulse):
            yield _answered(plain, at.beat.items)
        return
    for ballot in BALLOTS:
        if ballot != "hands":
            other = replace(plain, preparation=replace(plain.preparation, ballot=ballot))
            yield other
            if ballot == "circle" and asked.kind == "choice":
                yield replace(other, settling=True)
    if asked.kind == "choice":
        yield replace(plain, first=plain.line)
    for closed in _rounds(asked):
        yield replace(plain, rounds={plain.position: closed})
        if asked.kind == "practise":
            again = frozenset({plain.position})
            yield replace(plain, rounds={plain.position: closed}, reopened=again)
    count = Count.of(asked)
    yield replace(plain, count=count)
    full = replace(count, typed=(10,) * len(count.typed), field=len(count.typed) - 1)
    yield replace(plain, count=full, notice=Notice("too-many", 10 * len(count.typed)))
    if taken_by("teams", asked.kind) == "teams":
        vote = TeamVote.of(asked, MOST_TEAMS)
        yield replace(plain, vote=vote)
        yield replace(plain, vote=replace(vote, chosen=(0,) * MOST_TEAMS))
    yield replace(plain, asking=asked)
    yield replace(plain, notice=Notice("too-few"))


def _rounds(asked: Question) -> Iterator[Round]:
    """Give what can come of a question: each answer, a tie, a second tie, nobody."""
    places = len(asked.options)
    yield from answers(asked)
    tie = Tally((STUDENTS // places,) * places)
    if places > 1:
        yield Round(asked, (tie,))
        yield Round(asked, (tie, tie))
    yield Round(asked, (Tally((0,) * places),))
    if asked.kind == "choice":
        yield Round(asked, settled=asked.options[0])


def answers(asked: Question) -> Iterator[Round]:
    """Give a question's closed rounds: each of its answers, as what most of the class chose."""
    places = len(asked.options)
    for place in range(places):
        counts = tuple(STUDENTS // 2 + 2 if at == place else 0 for at in range(places))
        shared = tuple(10 if at == (place + 1) % places else n for at, n in enumerate(counts))
        yield Round(asked, (Tally(shared if places > 1 else counts),))


def _answered(plain: Session, items: tuple[str, ...]) -> Session:
    """Return the class's picture with every item answered before and after."""
    tally = Tally((STUDENTS // len(SCALE),) * len(SCALE))
    names = [f"pulse/{when}/{name}" for when in ("before", "after") for name in items]
    rounds = {-1 - at: Round(Question(name, "pulse", SCALE), (tally,)) for at, name in enumerate(names)}
    return replace(plain, rounds=rounds)
