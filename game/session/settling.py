"""Settling a question without a count: a circle that agrees, or the teacher, openly."""

from dataclasses import replace

from game.play import System, question
from game.session.events import Settled
from game.session.session import Session
from game.session.tally import taken_by


def settle(system: System, session: Session, option: str) -> tuple[Settled, ...]:
    """Settle without a count. A circle agrees on any question but a pulse; the teacher settles only choices,
    which must be decided: where a circle leaves one to them, or a second vote came to nothing.
    """
    asked = question(system, session.state)
    counting = session.count is not None or session.vote is not None
    if asked is None or option not in asked.options or counting:
        return ()
    circle = taken_by(session.preparation.ballot, asked.kind) == "circle"
    if asked.kind != "choice" and not circle:
        return ()
    closed = session.round
    left = session.settling or (closed is not None and closed.next_step == "settle")
    return (Settled(option, agreed=circle and not left),)


def may_leave_to_teacher(system: System, session: Session) -> bool:
    """Whether a circle may leave this choice to the teacher: while it has not agreed on one."""
    asked, closed = question(system, session.state), session.round
    undecided = closed is None or closed.next_step == "talk"
    circle = session.preparation.ballot == "circle" and session.phase == "playing"
    return circle and undecided and asked is not None and asked.kind == "choice"


def leave_to_teacher(system: System, session: Session) -> tuple[Settled, ...] | Session:
    """Let the teacher settle this choice, for a circle that does not agree; once more takes it back."""
    if not may_leave_to_teacher(system, session):
        return ()
    return replace(session, settling=not session.settling, notice=None)
