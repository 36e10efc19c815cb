"""Nothing that stays unclear."""

from collections.abc import Iterator

from game.check.cues import cards
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM502"
TITLE = "Nothing that stays unclear"
SEVERITY = WARNING
REASON = (
    "In life most cues are unclear, and studies found that people do not spot grooming in advance. A "
    "lesson where every cue is plain teaches that one should have seen it coming. At least one card is "
    "unclear, so that the class can disagree in good faith."
)
FAILS = edit(
    'light: unclear, why: "Some people are generous. Some people are patient."',
    'light: warning, sign: WS.GIFT.STRINGS, why: "Free things can turn out dear."',
)
PASSES = edit(
    'why: "Some people are generous. Some people are patient."',
    'why: "Some people are generous, that is all."',
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for an unclear card."""
    if not any(card.light == "unclear" for card in cards(lesson)):
        yield Found(
            lesson.key("title"),
            worded("No card of this lesson is unclear."),
            worded("Add a card with `light: unclear` to a `sort`: something that may be fine, and may not."),
        )
