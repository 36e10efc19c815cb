"""A lesson that was asked for in a language that it has no catalogue for."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Example, Found
from game.scenario.worded import worded

CODE = "WM612"
TITLE = "Not in this language at all"
SEVERITY = WARNING
REASON = (
    "The check was asked to look at the lesson as a class sees it in another language, and nobody has begun "
    "to translate it. So the class would see it as it was written, and that is what was looked at. "
    "`waymark translate` makes a catalogue to begin with."
)
FAILS = Example(language="de")
PASSES = Example(language="en-CA")


def check(lesson: Lesson) -> Iterator[Found]:
    """Tell it once, in place of every text that is not translated."""
    if not lesson.translated:
        yield Found(
            lesson.key("language"),
            worded("Nothing of this lesson is translated into `{language}`.", language=lesson.wanted),
            worded(
                "Begin with: waymark translate update {lesson} --language {language}",
                lesson=lesson.scenario.id,
                language=lesson.wanted,
            ),
        )
