"""Pressure, and nobody marked as the one who presses."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM553"
TITLE = "Nobody is marked as the one who pressures"
SEVERITY = WARNING
REASON = (
    "This lesson has scenes of risk, so somebody pressures somebody. Several rules look at what that "
    "person says, and at who is named as responsible. Without `part: recruiter` they look at nobody. A "
    "lesson that turns out fine has no such scene, and needs no such part."
)
FAILS = edit("portrait: no-face, part: recruiter}", "portrait: no-face}")
PASSES = edit("portrait: adult-short-silver, part: helper}", "portrait: adult-short-silver}")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for somebody with the part."""
    if lesson.recruiters:
        return
    if any("risk" in scene.tags for scene in lesson.scenario.scenes.values()):
        yield Found(
            lesson.key("cast"),
            worded("This lesson has scenes of risk, and nobody of the cast has the part of a recruiter."),
            worded("Write `part: recruiter` beside whoever pressures somebody, also where it is a friend."),
        )
