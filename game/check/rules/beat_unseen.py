"""A line that no class ever sees."""

from collections.abc import Iterator

from game.check.changes import changed
from game.check.conditions import outcomes, reads
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.check.walked import walked
from game.scenario.model import SetVariables
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM418"
TITLE = "A line that no class ever sees"
SEVERITY = WARNING
REASON = (
    "The `if` beside this beat never holds when a play comes here: what it asks for happens later, "
    "elsewhere, or never. It was tried in every state that a play can come to. The line was written for "
    "somebody, and nobody will read it."
)
FAILS = edit(
    "      - sami: It's okay. I liked the gold, too.\n        mood: calm\n",
    "      - sami: It's okay. I liked the gold, too.\n        mood: calm\n"
    "      - sami: And thanks for the coat.\n        if: road is together\n",
)
PASSES = edit(
    "      - sami: It's okay. I liked the gold, too.\n        mood: calm\n",
    "      - sami: It's okay. I liked the gold, too.\n        mood: calm\n"
    "      - sami: You did ask who he was.\n        if: asked\n",
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Compare the beats that have an `if` with those that were shown in some state."""
    scenes = lesson.scenario.scenes.values()
    suspects = [
        (scene.id, number, beat)
        for scene in scenes
        for number, beat in enumerate(scene.beats)
        if beat.when is not None and not isinstance(beat, SetVariables)
    ]
    if not suspects:
        return
    known = walked(lesson)
    if not known.settled:
        return
    constant = frozenset(lesson.scenario.variables) - changed(lesson)
    for name, number, beat in suspects:
        if name not in known.entered or (name, number) in known.seen:
            continue
        assert beat.when is not None
        decided = len(outcomes(beat.when, lesson.scenario.variables)) < 2 or reads(beat.when) & constant
        if not decided:  # else WM417 or WM416 tells of it
            yield Found(
                where(beat.when),
                worded(
                    "Whenever a play comes to `{name}`, this does not hold, so the beat is never shown.",
                    name=name,
                ),
                worded("Set what it asks for before it, or take the beat out."),
            )
