"""Texts that are too hard to read for their age."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from game.check.lesson import Lesson
from game.check.passages import SPOKEN
from game.check.rule import WARNING, Found, edit
from game.check.syllables import Measured, grade, measure, measures
from game.scenario.worded import tenths, worded

CODE = "WM606"
TITLE = "Hard to read"
SEVERITY = WARNING
REASON = (
    "Grade 6 for classes with students under 14, grade 8 for older ones: then nearly everybody in the "
    "room can follow at the pace of reading aloud. The grade is told from the length of sentences and "
    "words (Flesch and Kincaid for English; Kandel and Moles for French), so it can be wrong about a "
    "scene, but hardly about long sentences."
)
FAILS = edit(
    "He wants me to quit the club. I like the club.",
    "He continually encourages me to discontinue my participation in the organization, notwithstanding my "
    "considerable appreciation of everybody participating.",
    "Nine at night. Sami calls, and says nothing for a while.",
    "Immediately following the conclusion of Wednesday's activities, Sami telephones and communicates "
    "approximately nothing whatsoever.",
)
PASSES = edit(
    "He wants me to quit the club. I like the club.",
    "He wants me to quit the chess club, and I like the chess club, and so he sulks.",
)
YOUNGER_MOST, OLDER_MOST = 6.0, 8.0
_HINT = worded("Shorter sentences, shorter words.")
FEWEST = 30
"""A scene with fewer words is not judged by itself, only as a part of the lesson."""


def check(lesson: Lesson) -> Iterator[Found]:
    """Tell the grade of each scene that has enough words, and else of the lesson."""
    if not measures(lesson.language):
        return
    most = YOUNGER_MOST if lesson.is_for_younger else OLDER_MOST
    scenes = _measured(lesson)
    hard = [name for name, found in scenes.items() if _is_hard(found, lesson.language, most)]
    for name in hard:
        told = grade((scenes[name],), lesson.language)
        scores = {"found": tenths(told), "most": round(most)}
        message = worded(
            "The scene `{name}` reads like grade {found}; {most} is the most.", name=name, **scores
        )
        yield Found(lesson.scenario.scenes[name].at, message, _HINT)
    if not hard:
        told = grade(scenes.values(), lesson.language)
        if told > most:
            scores = {"found": tenths(told), "most": round(most)}
            message = worded("This lesson reads like grade {found}; {most} is the most.", **scores)
            yield Found(lesson.key("title"), message, _HINT)


def _measured(lesson: Lesson) -> dict[str, Measured]:
    """Measure all that is spoken in each scene; a text that comes again is measured once."""
    known: dict[str, Measured] = {}
    scenes: dict[str, Measured] = {}
    for scene, passages in groupby(lesson.passages, attrgetter("scene")):
        if scene is None:
            continue
        sentences = words = syllables = 0
        spoken = False
        for text, kind, _, _, _ in passages:
            if kind in SPOKEN:
                found = known.get(text)
                if found is None:
                    found = known[text] = measure(text, lesson.language)
                spoken = True
                sentences += found[0]
                words += found[1]
                syllables += found[2]
        if spoken:
            scenes[scene.id] = Measured(sentences, words, syllables)
    return scenes


def _is_hard(found: Measured, language: str, most: float) -> bool:
    return found.words >= FEWEST and grade((found,), language) > most
