"""Typing the counts of a ballot by hands. All of it is in memory; only its close is written down."""

from dataclasses import replace

from game.session import commands as c
from game.session.session import HALL, LARGEST_CLASS, Session
from game.session.tally import Count

CountCommand = c.TypeDigit | c.EraseDigit | c.Adjust | c.ChooseField | c.StopCount


def count_command(session: Session, command: CountCommand) -> Session:
    """Return the session after a key or a click on the counts. Nothing happens when no count is open."""
    if isinstance(command, c.StopCount):
        return replace(session, count=None, vote=None, asking=None)
    count = session.count
    if count is None:
        return session
    most = HALL if session.preparation.class_size <= HALL else LARGEST_CLASS
    match command:
        case c.TypeDigit(digit=digit):
            typed = (count.typed[count.field] or 0) * 10 + digit
            return replace(session, count=_set(count, count.field, typed, most))
        case c.EraseDigit():
            left = (count.typed[count.field] or 0) // 10
            return replace(session, count=_set(count, count.field, left or None, most))
        case c.Adjust(field=field, by=by) if 0 <= field < len(count.typed):
            passing = field == len(count.typed) - 1
            now = count.passing(session.preparation.class_size) if passing else count.typed[field] or 0
            return replace(
                session, count=replace(_set(count, field, min(max(0, now + by), most), most), field=field)
            )
        case c.ChooseField(field=field) if 0 <= field < len(count.typed):
            return replace(session, count=replace(count, field=field))
        case _:
            return session


def _set(count: Count, field: int, number: int | None, most: int) -> Count:
    """Set a number. One that is more than there can be was mistyped, and begins anew with its last digit."""
    if number is not None and number > most:
        number = number % 10
    typed = list(count.typed)
    typed[field] = number
    return replace(count, typed=tuple(typed))
