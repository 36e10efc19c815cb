"""How long ago the help lines that a lesson shows were checked."""

import datetime
from collections.abc import Iterator

from game.check.lesson import Lesson
from game.scenario.model import Help
from game.scenario.vocabulary import HelpLine

WARN_AFTER = 180
"""Days after which a line should be called again."""
FAIL_AFTER = 365
"""Days after which a line is not shown to a class any more."""


def ages_of_lines(lesson: Lesson) -> Iterator[tuple[HelpLine, int]]:
    """Return each help line that the lesson shows, once, and the days since it was checked."""
    names = dict.fromkeys(
        name for _, beat in lesson.beats.get(Help, ()) if isinstance(beat, Help) for name in beat.lines
    )
    for name in names:
        line = lesson.vocabulary.help.get(name)
        if line is None:
            continue
        try:
            checked = datetime.date.fromisoformat(line.checked_on)
        except ValueError:  # the 30th of February: reading told of it, or lets it pass
            continue
        yield line, (lesson.today - checked).days
