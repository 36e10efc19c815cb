"""Too many words on one screen."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.room import room
from game.check.rule import WARNING, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM604"
TITLE = "Too many words on one screen"
SEVERITY = WARNING
REASON = (
    "A screen is read from the back of a room, often in somebody's third language, while others already "
    "talk. Beyond 45 words the fast readers wait and the slow ones give up. Two screens are no more "
    "work than one."
)
FAILS = edit(
    "What happened? Tell it back in five short sentences.",
    "What happened? " + "Then tell it back in five short sentences, one each. " * 5,
)
PASSES = edit(
    "What happened? Tell it back in five short sentences.",
    "What happened? " + "Then tell it back in five short sentences, one each. " * 3,
)
MOST = 45
_HINT = worded("Say less, or make it two.")
ALONE = (
    "line",
    "message",
    "discuss",
    "situation",
    "settle",
    "responsibility",
    "feedback",
    "summary",
    "locked",
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Count the words of each text, of each choice with its options, and of each card with its reason."""
    most = room(MOST, lesson.language)
    for passage in lesson.texts(ALONE):
        if passage.words > most:
            told = worded("This text has {words} words; {most} fit a screen.", words=passage.words, most=most)
            yield Found(where(passage.text), told, _HINT)
    for scene, choice in lesson.choices:
        words = lesson.choice_words[scene.id]
        if words > most:
            told = worded(
                "This choice, with its options, has {words} words; {most} fit a screen.",
                words=words,
                most=most,
            )
            yield Found(where(choice.prompt), told, _HINT)
    for card, why in zip(lesson.by_kind.get("card", ()), lesson.by_kind.get("why", ()), strict=True):
        words = card.words + why.words
        if words > most:
            told = worded(
                "This card, with its reason, has {words} words; {most} fit a screen.", words=words, most=most
            )
            yield Found(where(card.text), told, _HINT)
