"""A debrief where something is missing."""

from collections.abc import Iterator

from game.check.conditions import may_hold
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.model import Discuss, Help, Settle
from game.scenario.worded import worded

CODE = "WM547"
TITLE = "A debrief where something is missing"
SEVERITY = WARNING
REASON = (
    "A debrief settles the class, talks the story over, and shows where to get help, each time and in "
    "the short cut too. Without the breath the talk starts in the middle of the story; without the help "
    "it ends in it."
)
FAILS = edit(
    "      - settle: Feet on the floor. One slow breath out.\n",
    "",
    "      - settle: Stretch as tall as you can.\n",
    "",
)
PASSES = edit("      - settle: Stretch as tall as you can.\n", "")
PARTS = {
    Settle: ("`settle`", worded("a breath or a stretch")),
    Discuss: ("`discuss`", worded("a talk")),
    Help: ("`help`", worded("where to go")),
}


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the three in the debrief scenes, in each cut of the lesson."""
    scenes = [scene for scene in lesson.scenario.scenes.values() if "debrief" in scene.tags]
    variables = lesson.scenario.variables
    for short in (False,) if lesson.scenario.minutes.short is None else (False, True):
        if not scenes:
            return
        kinds = {type(b) for scene in scenes for b in scene.beats if may_hold(b.when, variables, short)}
        missing = [words for kind, words in PARTS.items() if kind not in kinds]
        if missing:
            (key, what), *_ = missing
            yield Found(
                scenes[0].at,
                worded("The debrief of the short cut has no {key}: {what}.", key=key, what=what)
                if short
                else worded("The debrief has no {key}: {what}.", key=key, what=what),
                worded("Add a beat {key} to it.", key=key),
            )
            return
