"""Questions about a student's own life."""

from collections.abc import Iterator

from game.check.avoid import entries
from game.check.lesson import Lesson
from game.check.rule import ERROR, Found, edit
from game.scenario.model import NARRATOR
from game.scenario.worded import worded

CODE = "WM603"
TITLE = "A question about a student's own life"
SEVERITY = ERROR
ALLOWABLE = True
REASON = (
    "In front of thirty others nobody can answer it safely, and nobody can pass without being seen to. "
    "It may bring out something that a class is not the place for. Ask about the story, or about “a "
    "friend tomorrow”."
)
FAILS = edit(
    "What happened? Tell it back in five short sentences.", "Have you ever had to keep such a secret?"
)
PASSES = edit(
    "What happened? Tell it back in five short sentences.",
    "What would a friend need who has to keep such a secret?",
)
ASKED = frozenset(("discuss", "sort", "situation", "settle", "prompt", "note", "line", "summary", "goal"))
"""Where the class is asked something, by the screen or by the teacher. Of lines, only the narrator's."""


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the list `own_life` where somebody asks the class."""
    for entry, match in entries(lesson, "own_life", ASKED):
        passage = match.passage
        if passage.kind != "line" or passage.speaker == NARRATOR:
            yield Found(
                match.at,
                worded("“{words}” asks students about their own life.", words=match.words),
                entry.hint,
            )
