"""Texts that are too hard to read for their age."""

from collections import defaultdict
from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.passages import SPOKEN
from game.check.rule import WARNING, Found, edit
from game.check.syllables import grade, measures

CODE = "WM606"
TITLE = "Hard to read"
SEVERITY = WARNING
REASON = (
    "Grade 6 for classes with students under 14, grade 8 for older ones: then nearly everybody in the room can follow at "
    "the pace of reading aloud. The grade is told from the length of sentences and words (Flesch and Kincaid for English; "
    "Kandel and Moles for French), so it can be wrong about a scene, but hardly about long sentences."
)
FAILS = edit(
    "He wants me to quit the club. I like the club.",
    "He continually encourages me to discontinue my participation in the organization, notwithstanding my considerable "
    "appreciation of everybody participating. ",
    "Nine at night. Sami calls, and says nothing for a while.",
    "Immediately following the conclusion of Wednesday's activities, Sami telephones and communicates approximately "
    "nothing whatsoever.",
)
PASSES = edit(
    "He wants me to quit the club. I like the club.",
    "He wants me to quit the chess club, and I like the chess club, and so he sulks.",
)
YOUNGER_MOST, OLDER_MOST = 6.0, 8.0
FEWEST = 30
"""A scene with fewer words is not judged by itself, only as a part of the lesson."""


def check(lesson: Lesson) -> Iterator[Found]:
    """Tell the grade of each scene that has enough words, and else of the lesson."""
    if not measures(lesson.language):
        return
    most = YOUNGER_MOST if lesson.is_for_younger else OLDER_MOST
    texts: dict[str, list[str]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    for passage in lesson.passages:
        if passage.kind in SPOKEN and passage.scene is not None:
            texts[passage.scene.id].append(passage.text)
            counts[passage.scene.id] += passage.words
    told = False
    for name, inside in texts.items():
        if counts[name] >= FEWEST:
            found = grade(inside, lesson.language)
            if found > most:
                told = True
                yield _found(lesson.scenario.scenes[name].at, f"The scene `{name}`", found, most)
    if not told:
        found = grade([text for inside in texts.values() for text in inside], lesson.language)
        if found > most:
            yield _found(lesson.key("title"), "This lesson", found, most)


def _found(at: object, what: str, found: float, most: float) -> Found:
    return Found(
        at,
        f"{what} reads like grade {found:.0f}, and should like {most:.0f}.",
        "Shorter sentences, shorter words.",
    )  # type: ignore[arg-type]
