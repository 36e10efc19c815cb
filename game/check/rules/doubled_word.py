"""A word that stands twice twice."""

import re
from collections.abc import Iterator

from game.check.avoid import EVERYWHERE
from game.check.folded import folded
from game.check.lesson import Lesson
from game.check.phrase import LETTER, MARKS
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM611"
TITLE = "A word that stands there twice"
SEVERITY = WARNING
REASON = (
    "Whoever wrote it no longer sees it, and whoever reads it aloud stumbles. Words that are doubled on "
    "purpose (“no, no”, “had had”) are left alone: they are in the list `doubled` of `words/en.yaml`."
)
FAILS = edit(
    "She is busy, and stops. Ask what she did first.", "She is is busy, and stops. Ask what she did first."
)
PASSES = edit(
    "She is busy, and stops. Ask what she did first.",
    "She is very, very busy, and stops. Ask what she did first.",
)
TWICE = re.compile(rf"(?<!{LETTER})([^\W\d_]{{2,}}) \1(?![\w{MARKS}'’-])", re.IGNORECASE)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for a word and the same word after a space; signs between them count as meant."""
    if lesson.words is None:
        return
    for match in lesson.corpus.matches(TWICE, EVERYWHERE):
        word, _, again = match.words.partition(" ")
        if folded(word).text.casefold() not in lesson.words.doubled and word.lower() == again:
            yield Found(match.at, worded("“{word}” stands here twice.", word=word), worded("Take one out."))
