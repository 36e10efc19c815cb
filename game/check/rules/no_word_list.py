"""A language whose words nobody has listed yet."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import NOTE, Found, edit
from game.check.syllables import measures
from game.scenario.worded import Worded, both, worded

CODE = "WM608"
TITLE = "Words that were not looked at"
SEVERITY = NOTE
REASON = (
    "There is no list of words to avoid in this language, or its reading grade cannot be told. So the "
    "rules on language found nothing because they did not look, and somebody who speaks the language "
    "has to. A list is a text file: `words/en.yaml` shows how."
)
FAILS = edit("language: en", "language: cr")
PASSES = edit("language: en", "language: en-CA")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for a list, and for a measure."""
    missing: list[Worded] = []
    if lesson.words is None:
        missing.append(worded("there is no list of words to avoid"))
    if not measures(lesson.language):
        missing.append(worded("no reading grade can be told"))
    if missing:
        yield Found(
            lesson.key("language"),
            worded(
                "In the language `{language}`, {missing}, so these rules did not look.",
                language=lesson.language,
                missing=both(missing),
            ),
            worded("Have somebody read it who speaks it; and write a list beside `words/en.yaml`."),
        )
