"""The teacher's checklist: ticks, how many are in the room, which cut, which names."""

from dataclasses import replace

from game.play import System
from game.session import commands as c
from game.session.session import CHECKLIST_ITEMS, LARGEST_CLASS, SMALLEST_CLASS, Session

PrepareCommand = c.Tick | c.Resize | c.ChooseCut | c.NextName


def prepare_command(system: System, session: Session, command: PrepareCommand) -> Session:
    """Return the session after a change on the checklist; nothing changes once it was left."""
    if session.phase != "checklist":
        return session
    prepared = session.preparation
    match command:
        case c.Tick(item=item) if 0 <= item < CHECKLIST_ITEMS:
            prepared = replace(prepared, ticked=prepared.ticked ^ {item})
        case c.Resize(by=by):
            size = min(max(prepared.class_size + by, SMALLEST_CLASS), LARGEST_CLASS)
            prepared = replace(prepared, class_size=size)
        case c.ChooseCut(short=short):
            prepared = replace(prepared, short=short and system.scenario.minutes.short is not None)
        case c.NextName(person=person) if person in system.scenario.cast:
            prepared = replace(prepared, names=_next_name(system, dict(prepared.names), person))
    return replace(session, preparation=prepared)


def _next_name(system: System, names: dict[str, str], person: str) -> tuple[tuple[str, str], ...]:
    who = system.scenario.cast[person]
    every = (who.name, *who.also)
    now = names.get(person, who.name)
    names[person] = every[(every.index(now) + 1) % len(every)] if now in every else who.name
    return tuple(sorted((p, n) for p, n in names.items() if n != system.scenario.cast[p].name))
