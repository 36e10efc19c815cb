"""A variable that nothing asks about."""

from collections.abc import Iterator

from game.check.changes import all_read
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM415"
TITLE = "A variable that is never read"
SEVERITY = WARNING
REASON = (
    "The lesson remembers something and never uses it. Usually a line with an `if` was meant and "
    "forgotten, or two names were mixed up. Whoever reads the lesson next year will look for what it "
    "does."
)
FAILS = edit(
    "        if: asked\n",
    "        if: trust >= 1\n",
)
PASSES = edit("        if: asked\n", "        if: not asked\n")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for each variable in all conditions."""
    if not lesson.scenario.variables:
        return
    read = all_read(lesson)
    for variable in lesson.scenario.variables.values():
        if variable.name not in read:
            yield Found(
                variable.at,
                worded("No condition asks about `{name}`.", name=variable.name),
                worded("Use it in an `if`, or take it out here and wherever it is set."),
            )
