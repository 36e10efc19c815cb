"""A story where everything is a choice."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import NOTE, Found, edit
from game.scenario.worded import worded

CODE = "WM545"
TITLE = "Everything is a choice"
SEVERITY = NOTE
REASON = (
    "When every way is open, it looks as if the person in the story could simply have chosen better. "
    "Money, distance, a parent on the night shift, a trust that is not there yet: a road that is "
    "closed, with its reason, shows the class that not everything is a choice."
)
FAILS = edit(
    """        - text: "Ask your dad tonight."
          locked: Sami's dad drives a truck, and is in Ohio until Friday.
""",
    "",
    "          locked: Sami is not ready to show anyone yet.\n",
    "",
)
PASSES = edit("          locked: Sami is not ready to show anyone yet.\n", "")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for an option with `locked`."""
    if lesson.options and all(option.locked is None for _, _, option in lesson.options):
        yield Found(
            lesson.key("scenes"),
            worded("No road in this lesson is ever closed."),
            worded("Give one option `locked:` with the reason why this person cannot take it (now)."),
        )
