"""Keeps the vote on the students' own devices in step with the session."""

from collections.abc import Callable

from game.screens import (
    EmptySeat,
    HideNumber,
    HoldDoor,
    LockDoor,
    LookAgain,
    PickNetwork,
    Stand,
    question_texts,
)
from game.session import Conductor, Session
from game.session.commands import TakeTally
from game.stage.device_ballot import DeviceBallot

OnDevices = PickNetwork | LookAgain | LockDoor | HoldDoor | EmptySeat | HideNumber


def on_devices(devices: DeviceBallot, action: OnDevices, students: int) -> None:
    """Do what was asked of the room itself, which the session knows nothing of."""
    match action:
        case PickNetwork(address=address):
            devices.pick(address, students)
        case LookAgain():
            devices.look()
        case HoldDoor(seconds=seconds):
            devices.hold_door(seconds)
        case EmptySeat(number=number):
            devices.empty(number)
        case LockDoor(locked=locked):
            devices.lock(locked)
        case HideNumber(hidden=hidden):
            devices.hide(hidden)


def keep_in_step(devices: DeviceBallot, stand: Stand) -> None:
    """Ask on the devices what the lesson asks, in its language, and put away what it asks no more."""
    devices.speak()
    if stand.session.asking is not None:
        devices.ask(stand.session.asking, *question_texts(stand), stand.scenario.language)
    else:
        devices.drop()


def close_on_devices(
    devices: DeviceBallot, conductor: Conductor, stand_of: Callable[[Conductor], Stand]
) -> None:
    """Close the vote on the devices, write its counts down, and tell them what was chosen."""
    tally, before = devices.close(), conductor.session.round
    conductor.act(TakeTally(tally.counts, tally.passed))
    closed = conductor.session.round
    if closed is None or closed == before:
        devices.put_away()
        return
    stand = stand_of(conductor)
    _, labels = question_texts(stand)
    outcome = closed.outcome if closed.question.kind == "choice" else None
    if outcome is not None and outcome in closed.question.options:
        devices.tell(labels[closed.question.options.index(outcome)], stand.scenario.language)
    else:
        devices.tell("", "")


def taken_back(before: Session, after: Session) -> bool:
    """Whether what the devices had voted is dropped, to ask the class once more."""
    closed = before.round if before.position == after.position and after.round is None else None
    return closed is not None and any(tally.ballot == "devices" for tally in closed.ballots)
