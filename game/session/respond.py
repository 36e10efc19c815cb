"""How a session answers a command: with events for the journal, or with something in memory only.

Pure: the caller writes the events down before it shows the session that they lead to.
"""

from dataclasses import replace
from typing import NamedTuple

from game.play import AtEnding, Decision, Leave, On, System, Take, moment, question, to_debrief
from game.session import commands as c
from game.session.counting import count_command
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
)
from game.session.preparing import prepare_command
from game.session.session import LARGEST_CLASS, Notice, Session, fold
from game.session.settling import leave_to_teacher, settle
from game.session.tally import FEWEST_TEAMS, FEWEST_VOTERS, MOST_TEAMS, Ballot, Count, TeamVote, taken_by


class Response(NamedTuple):
    """The session after a command, and the events that led there (none: it is in memory only)."""

    session: Session
    events: tuple[Event, ...] = ()


def respond(system: System, session: Session, command: c.Command) -> Response:
    """Return what a command does. Total: one that does not apply here changes nothing."""
    quiet = replace(session, notice=None)
    match command:
        case c.ChooseBallot() | c.ChangeTeams():
            return _ballot(system, quiet, command)
        case c.TeamChooses(team=team, place=place):
            vote = quiet.vote.choosing(team, place) if quiet.vote is not None else None
            return Response(replace(quiet, vote=vote))
        case c.Tick() | c.Resize() | c.ChooseCut() | c.NextName():
            return Response(prepare_command(system, quiet, command))
        case c.TypeDigit() | c.EraseDigit() | c.Adjust() | c.ChooseField() | c.StopCount():
            return Response(count_command(quiet, command))
    events = _events(system, session, command)
    if isinstance(events, Session):
        return Response(events)
    return Response(fold(system, quiet, events), events)


def _events(system: System, session: Session, command: c.Command) -> tuple[Event, ...] | Session:
    match command:
        case c.GoOn():
            return _go_on(system, session)
        case c.GoBack():
            return _go_back(session)
        case c.TakeTally(counts=counts, passed=passed):
            return _take_tally(session, counts, passed)
        case c.WhatIf(position=position, first=first):
            line = session.told if first else session.line
            may = session.phase == "path" and 0 <= position < len(line.decisions)
            return (Branched(position, first),) if may else ()
        case _ if session.phase != "playing":
            return ()
        case c.BackToPath():
            return (Entered("path"),) if session.first is not None else ()
        case c.LeaveOut():
            return _decide(system, session, Leave())
        case c.SkipToDebrief():
            jump = to_debrief(system, session.state)
            return _decide(system, session, jump) if jump else ()
        case c.OpenCount():
            return _open_count(system, session)
        case c.CloseCount():
            return _close_count(session)
        case c.EnlargeClass():
            return _enlarge(session)
        case c.Settle(option=option):
            return settle(system, session, option)
        case c.LeaveToTeacher():
            return leave_to_teacher(system, session)
        case c.AskAgain():
            return (Reopened(),) if session.may_ask_again else ()
        case _:
            return ()


def _go_on(system: System, session: Session) -> tuple[Event, ...] | Session:
    onward: dict[Phase, Phase] = {"card": "welcome", "welcome": "playing", "path": "seal"}
    if session.phase == "checklist":
        ready = session.preparation
        if not ready.ready:
            return replace(session, notice=Notice("not-ticked"))
        prepared = Prepared(ready.class_size, ready.short, ready.names, ready.ballot, ready.teams)
        return (prepared, Entered("card"))
    if session.phase in onward:
        return (Entered(onward[session.phase]),)
    if session.phase != "playing":
        return ()
    if session.count is not None:
        if session.count.field < len(session.count.typed) - 1:
            return count_command(session, c.ChooseField(session.count.field + 1))
        return _close_count(session)
    if session.vote is not None:
        return _close_count(session) if session.vote.complete else ()
    if session.asking is not None:
        return ()
    if isinstance(moment(system, session.state), AtEnding):
        return (Entered("path"),)
    asked = question(system, session.state)
    if asked is None or asked.kind != "choice":
        return _decide(system, session, On())
    if session.round is None or session.round.next_step == "talk":
        return () if session.preparation.ballot == "circle" else _open_count(system, session)
    if session.round.outcome is None:
        return ()
    return _decide(system, session, Take(int(session.round.outcome)))


def _go_back(session: Session) -> tuple[Event, ...] | Session:
    back: dict[Phase, Phase] = {
        "card": "checklist",
        "welcome": "card",
        "path": "playing",
        "seal": "path",
    }
    if session.phase in back:
        return (Entered(back[session.phase]),)
    if session.phase != "playing":
        return ()
    if session.count is not None or session.vote is not None or session.asking is not None:
        return replace(session, count=None, vote=None, asking=None, notice=None)
    if session.settling:
        return replace(session, settling=False, notice=None)
    if session.round is not None:
        return (Reopened(),)
    return (Rewound(),) if session.decisions else (Entered("welcome"),)


def _decide(system: System, session: Session, decision: Decision) -> tuple[Event, ...]:
    state = system.step(session.state, decision)
    return () if state == session.state else (Decided(decision, state.scene),)


def _open_count(system: System, session: Session) -> tuple[Event, ...] | Session:
    asked = question(system, session.state)
    settled = session.round is not None and session.round.next_step != "talk"
    if asked is None or settled or session.count is not None or session.vote is not None:
        return ()
    ballot = taken_by(session.preparation.ballot, asked.kind)
    if ballot == "devices":
        return replace(session, asking=asked, notice=None)
    if ballot == "teams":
        return replace(session, vote=TeamVote.of(asked, session.preparation.teams), notice=None)
    return replace(session, count=Count.of(asked), notice=None)


def _close_count(session: Session) -> tuple[Event, ...] | Session:
    if session.vote is not None:
        teams = session.vote.tally()
        return (Counted(teams.counts, teams.passed, teams.ballot),)
    if session.count is None:
        return ()
    tally = session.count.tally(session.preparation.class_size)
    if tally.voted + tally.passed > session.preparation.class_size:
        return replace(session, notice=Notice("too-many", tally.voted + tally.passed))
    ballot: Ballot = "cards" if session.preparation.ballot == "cards" else "hands"
    return (Counted(tally.counts, tally.passed, ballot),)


def _take_tally(session: Session, counts: tuple[int, ...], passed: int) -> tuple[Event, ...] | Session:
    """Take the devices' counts. Who sent nothing passes; where more voted than were here, they are here."""
    if session.asking is None:
        return ()
    voted = sum(counts)
    if voted + passed < FEWEST_VOTERS or 0 < voted < FEWEST_VOTERS:
        return replace(session, asking=None, notice=Notice("too-few"))
    size = session.preparation.class_size
    enough = min(max(size, voted + passed), LARGEST_CLASS)
    counted = Counted(counts, max(0, enough - voted), "devices")
    return (counted,) if enough == size else (Resized(enough), counted)


def _ballot(system: System, session: Session, command: c.ChooseBallot | c.ChangeTeams) -> Response:
    """Choose how rounds are taken: on the checklist in memory, later written down as it changes."""
    prepared = session.preparation
    match command:
        case c.ChooseBallot(ballot=ballot):
            prepared = replace(prepared, ballot=ballot)
        case c.ChangeTeams(by=by):
            teams = min(max(prepared.teams + by, FEWEST_TEAMS), MOST_TEAMS)
            prepared = replace(prepared, teams=teams)
    if session.phase == "checklist":
        return Response(replace(session, preparation=prepared))
    if prepared == session.preparation:
        return Response(session)
    events = (BallotChosen(prepared.ballot, prepared.teams),)
    return Response(fold(system, session, events), events)


def _enlarge(session: Session) -> tuple[Event, ...] | Session:
    """Take the counted number for the class's size, and close with it."""
    if session.count is None:
        return ()
    tally = session.count.tally(session.preparation.class_size)
    size = min(max(session.preparation.class_size, tally.voted + tally.passed), LARGEST_CLASS)
    grown = replace(session, preparation=replace(session.preparation, class_size=size))
    closing = _close_count(grown)
    return (Resized(size), *closing) if isinstance(closing, tuple) else closing
