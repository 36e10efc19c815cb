"""Conditions that always hold, or never can."""

from collections.abc import Hashable, Iterator

from game.check.conditions import key, outcomes, parts
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.condition import AllOf, AnyOf, Condition, Not
from game.scenario.text import where
from game.scenario.worded import Worded, worded

CODE = "WM417"
TITLE = "A condition that decides nothing"
SEVERITY = WARNING
REASON = (
    "Whatever the variables are, this condition comes out the same: `trust >= 0` of a range from 0, or "
    "`told and not told`. So the line is always there or never, and something else was meant."
)
FAILS = edit("        if: asked\n", "        if: asked and trust >= 0\n")
PASSES = edit("        if: asked\n", "        if: asked and trust >= 1\n")


def check(lesson: Lesson) -> Iterator[Found]:
    """Try each condition, and each part of it, over all values of its variables."""
    variables = lesson.scenario.variables
    known: dict[Hashable, Condition | None] = {}
    for condition in lesson.conditions:
        same = key(condition)
        if same in known and known[same] is None:
            continue
        fixed = next((p for p in parts(condition) if len(outcomes(p, variables)) == 1), None)
        known[same] = fixed
        if fixed is not None:
            always = True in outcomes(fixed, variables)
            told = _told(fixed, condition, always)
            yield Found(where(fixed), told, worded("Take it out, or write what was meant."))


def _told(fixed: Condition, condition: Condition, always: bool) -> Worded:
    if isinstance(fixed, AllOf | AnyOf | Not):
        if always:
            return worded("Taken together, this always holds.")
        return worded("Taken together, this can never hold.")
    if fixed is condition:
        return worded("This condition always holds.") if always else worded("This condition can never hold.")
    if always:
        return worded("This part of the condition always holds.")
    return worded("This part of the condition can never hold.")
