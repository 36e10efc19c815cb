"""How a session answers a command: with events for the journal, or with something in memory only.

Pure: the caller writes the events down before it shows the session that they lead to.
"""

from dataclasses import replace
from typing import NamedTuple

from game.play import AtEnding, Decision, Leave, On, System, Take, moment, question, to_debrief
from game.session import commands as c
from game.session.counting import count_command
from game.session.events import (
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
from game.session.preparing import prepare_command
from game.session.session import LARGEST_CLASS, Notice, Session, fold
from game.session.tally import Count


class Response(NamedTuple):
    """The session after a command, and the events that led there (none: it is in memory only)."""

    session: Session
    events: tuple[Event, ...] = ()


def respond(system: System, session: Session, command: c.Command) -> Response:
    """Return what a command does. Total: one that does not apply here changes nothing."""
    quiet = replace(session, notice=None)
    match command:
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
        case _ if session.phase != "playing":
            return ()
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
            asked = question(system, session.state)
            may = asked is not None and asked.kind == "choice" and option in asked.options
            return (Settled(option),) if may and session.count is None else ()
        case c.AskAgain():
            return (Reopened(),) if session.round else ()
        case _:
            return ()


def _go_on(system: System, session: Session) -> tuple[Event, ...] | Session:
    onward: dict[Phase, Phase] = {"card": "welcome", "welcome": "playing", "path": "seal"}
    if session.phase == "checklist":
        ready = session.preparation
        if not ready.ready:
            return replace(session, notice=Notice("not-ticked"))
        return (Prepared(ready.class_size, ready.short, ready.names), Entered("card"))
    if session.phase in onward:
        return (Entered(onward[session.phase]),)
    if session.phase != "playing":
        return ()
    if session.count is not None:
        if session.count.field < len(session.count.typed) - 1:
            return count_command(session, c.ChooseField(session.count.field + 1))
        return _close_count(session)
    if isinstance(moment(system, session.state), AtEnding):
        return (Entered("path"),)
    asked = question(system, session.state)
    if asked is None or asked.kind != "choice":
        return _decide(system, session, On())
    if session.round is None or session.round.next_step == "talk":
        return _open_count(system, session)
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
    if session.count is not None:
        return replace(session, count=None, notice=None)
    if session.round is not None:
        return (Reopened(),)
    return (Rewound(),) if session.decisions else (Entered("welcome"),)


def _decide(system: System, session: Session, decision: Decision) -> tuple[Event, ...]:
    state = system.step(session.state, decision)
    return () if state == session.state else (Decided(decision, state.scene),)


def _open_count(system: System, session: Session) -> tuple[Event, ...] | Session:
    asked = question(system, session.state)
    settled = session.round is not None and session.round.next_step != "talk"
    if asked is None or settled or session.count is not None:
        return ()
    return replace(session, count=Count.of(asked), notice=None)


def _close_count(session: Session) -> tuple[Event, ...] | Session:
    if session.count is None:
        return ()
    tally = session.count.tally(session.preparation.class_size)
    if tally.voted + tally.passed > session.preparation.class_size:
        return replace(session, notice=Notice("too-many", tally.voted + tally.passed))
    return (Counted(tally.counts, tally.passed),)


def _enlarge(session: Session) -> tuple[Event, ...] | Session:
    """Take the counted number for the class's size, and close with it."""
    if session.count is None:
        return ()
    tally = session.count.tally(session.preparation.class_size)
    size = min(max(session.preparation.class_size, tally.voted + tally.passed), LARGEST_CLASS)
    grown = replace(session, preparation=replace(session.preparation, class_size=size))
    closing = _close_count(grown)
    return (Resized(size), *closing) if isinstance(closing, tuple) else closing
