"""Pressure, and nobody marked as the one who presses."""

from collections.abc import Iterator

from game.check.cues import cards
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit

CODE = "WM553"
TITLE = "Nobody is marked as the one who pressures"
SEVERITY = WARNING
REASON = (
    "This lesson has warning cards, scenes of risk or options that give in, so somebody pressures somebody. Several rules "
    "look at what that person says, and at who is named as responsible. Without `part: recruiter` they look at nobody."
)
FAILS = edit("portrait: no-face, part: recruiter}", "portrait: no-face}")
PASSES = edit("portrait: adult-short-silver, part: helper}", "portrait: adult-short-silver}")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for somebody with the part."""
    if lesson.recruiters:
        return
    pressed = (
        any(card.light == "warning" for card in cards(lesson))
        or any("risk" in scene.tags for scene in lesson.scenario.scenes.values())
        or any(option.response == "yield" for _, _, option in lesson.options)
    )
    if pressed:
        yield Found(
            lesson.key("cast"),
            "There is pressure in this lesson, and nobody of the cast has the part of a recruiter.",
            "Write `part: recruiter` beside whoever pressures somebody, also where it is a friend.",
        )
