"""A variable that never changes."""

from collections.abc import Iterator

from game.check.changes import all_read, changed
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM416"
TITLE = "A variable that never changes"
SEVERITY = WARNING
REASON = (
    "Conditions ask about it, and nothing ever sets it, so the answer is the same in every play. A "
    "`set` was forgotten, or it stands on another variable."
)
FAILS = edit(
    "          response: check\n          set: {asked: true}\n",
    "          response: check\n",
)
PASSES = edit(
    "          response: check\n          set: {asked: true}\n",
    "          response: check\n          set: {asked: true, trust: +1}\n",
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for something that changes each variable which is read."""
    variables = lesson.scenario.variables
    if not variables:
        return
    ever, read = changed(lesson), all_read(lesson)
    for variable in variables.values():
        if variable.name in read and variable.name not in ever:
            yield Found(
                variable.at,
                worded(
                    "Nothing ever sets `{name}`, so each condition on it is decided beforehand.",
                    name=variable.name,
                ),
                worded("Set it in an option or in a beat, or take the conditions out."),
            )
