"""A scene that no play enters."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.promised import broken
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM403"
TITLE = "A scene that no play enters"
SEVERITY = ERROR
REASON = (
    "Nothing leads here, or what leads here can never be taken. Somebody wrote this scene for a class, "
    "and no class will ever see it. That was proved over all states, conditions included, for the full "
    "lesson and for the short cut."
)
FAILS = edit(
    "          once: true\n          set: {trust: +1}\n          goto: sorry\n",
    "          once: true\n          set: {trust: +1}\n          goto: morning\n",
)
PASSES = edit(
    "          once: true\n          set: {trust: +1}\n          goto: sorry\n",
    "          once: true\n          goto: sorry\n",
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Ask the proof."""
    for verdict in broken(lesson, "all_used", "scene"):
        yield Found(
            verdict.at,
            worded("No play ever enters the scene `{scene}`.", scene=verdict.scene),
            worded("Let something lead here that can be taken, or delete it."),
        )
