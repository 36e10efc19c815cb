"""A theme that is for older classes."""

from collections.abc import Iterator

from game.check.lesson import YOUNGER, Lesson
from game.check.rule import ERROR, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

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
                worded(
                    "`{theme}` is for 14 and up, and this lesson starts at {youngest}.",
                    theme=theme,
                    youngest=lesson.scenario.ages.youngest,
                ),
                worded("Write ages: {least}-18, or leave this theme to another lesson.", least=YOUNGER),
            )
