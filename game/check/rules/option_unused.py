"""An option that no play can take."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.promised import broken
from game.check.rule import ERROR, Found, edit
from game.scenario.model import Choice
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM404"
TITLE = "An option that no play can take"
SEVERITY = ERROR
REASON = (
    "Whenever the class comes here, this option's `if` does not hold: what it asks for never comes "
    "before it. A road that is closed on purpose has no `goto`; this one pretends to open. That was "
    "proved over all states."
)
FAILS = edit("          if: trust >= 2\n          locked:", "          if: trust >= 3\n          locked:")
PASSES = edit(
    "          if: trust >= 2\n          locked:", "          if: trust >= 2 and not asked\n          locked:"
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Ask the proof."""
    for verdict in broken(lesson, "all_used", "option"):
        way_out = lesson.scenario.scenes[verdict.scene].way_out
        assert isinstance(way_out, Choice) and verdict.option is not None
        option = way_out.options[verdict.option]
        yield Found(
            where(option.when) if option.when is not None else where(option.text),
            worded("No play can ever take this option of `{scene}`.", scene=verdict.scene),
            worded(
                "Change its `if`. If the road is meant to be closed, take `goto` out and say why in `locked`."
            ),
        )
