"""Which variables a lesson changes."""

from game.check.lesson import Lesson
from game.scenario.model import SetVariables


def changed(lesson: Lesson) -> frozenset[str]:
    """Return the variables that some option or some beat sets."""
    found = {change.variable for _, _, option in lesson.options for change in option.changes}
    for _, beat in lesson.beats.get(SetVariables, ()):
        assert isinstance(beat, SetVariables)
        found |= {change.variable for change in beat.changes}
    return frozenset(found)
