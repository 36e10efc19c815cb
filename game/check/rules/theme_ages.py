"""A theme that is for older classes."""

from collections.abc import Iterator

from game.check.lesson import YOUNGER, Lesson
from game.check.rule import ERROR, Found, edit
from game.scenario.text import where

CODE = "WM531"
TITLE = "A theme for older students"
SEVERITY = ERROR
REASON = (
    "Sexual images, threats about them, drugs and alcohol are for classes from 14 on, and there only as "
    "something that is reported. In a class with younger students they frighten more than they teach."
)
FAILS = edit("themes: [online-luring]", "themes: [online-luring, sextortion]")
PASSES = edit("themes: [online-luring]", "themes: [online-luring, friendship]")
OLDER = (
    "sextortion",
    "sexual-image",
    "sexual-images",
    "intimate-images",
    "nudes",
    "substances",
    "drugs",
    "alcohol",
    "sexual-exploitation",
    "sex-trafficking",
    "suicide",
    "self-harm",
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look each theme up."""
    if not lesson.is_for_younger:
        return
    for theme in lesson.scenario.themes:
        if theme in OLDER:
            yield Found(
                where(theme),
                f"`{theme}` is for 14 and up, and this lesson starts at {lesson.scenario.ages.youngest}.",
                f"Write ages: {YOUNGER}-18, or leave this theme to another lesson.",
            )
