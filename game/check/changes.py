"""Which variables a lesson changes, and which it asks about."""

from game.check.conditions import key, reads
from game.check.lesson import Lesson
from game.scenario.model import SetVariables


def changed(lesson: Lesson) -> frozenset[str]:
    """Return the variables that some option or some beat sets."""
    known: frozenset[str] | None = lesson.kept.get("changed")
    if known is not None:
        return known
    found = {change.variable for _, _, option in lesson.options for change in option.changes}
    for _, beat in lesson.beats.get(SetVariables, ()):
        assert isinstance(beat, SetVariables)
        found |= {change.variable for change in beat.changes}
    lesson.kept["changed"] = known = frozenset(found)
    return known


def all_read(lesson: Lesson) -> frozenset[str]:
    """Return the variables that some condition asks about."""
    known: frozenset[str] | None = lesson.kept.get("read")
    if known is None:
        distinct = {key(condition): condition for condition in lesson.conditions}
        lesson.kept["read"] = known = frozenset().union(*map(reads, distinct.values()))
    return known
