"""The anonymous items asked only once."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.model import Pulse
from game.scenario.worded import worded

CODE = "WM551"
TITLE = "A pulse without its other half"
SEVERITY = WARNING
REASON = (
    "The anonymous items are asked before and after, so that the summary can say whether something "
    "moved. One half alone costs three minutes and says nothing."
)
FAILS = edit("      - pulse: after\n        if: not short\n", "")
PASSES = edit(
    "      - pulse: after\n        if: not short\n", "", "      - pulse: before\n        if: not short\n", ""
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for both halves."""
    beats = [beat for _, beat in lesson.beats.get(Pulse, ()) if isinstance(beat, Pulse)]
    asked = {beat.when_asked for beat in beats}
    if len(asked) == 1:
        (half,) = asked
        other = "after" if half == "before" else "before"
        at = beats[0].at
        yield Found(
            at.but(end_line=at.line, end_column=at.column + len("pulse")),
            worded("The items are asked before, and never after.")
            if half == "before"
            else worded("The items are asked after, and never before."),
            worded("Add `pulse: {other}`, or take this one out.", other=other),
        )
