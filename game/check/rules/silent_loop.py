"""Scenes that lead on by themselves for ever."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.promised import broken, in_cut
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM405"
TITLE = "A circle without a choice"
SEVERITY = ERROR
REASON = (
    "These scenes lead on by themselves, one to the next and back to the first, and nobody is asked. "
    "The lesson plays them for ever. In another engine the program hangs here; Waymark stops, but the "
    "class is stuck all the same."
)
FAILS = edit(
    "        mood: hurt\n    goto: office\n",
    "        mood: hurt\n    goto: [{if: asked, goto: morning}, {goto: office}]\n",
)
PASSES = edit(
    "        mood: hurt\n    goto: office\n",
    "        mood: hurt\n    goto: [{if: asked, goto: night}, {goto: office}]\n",
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Ask the proof."""
    for verdict in broken(lesson, "no_silent_loop"):
        yield Found(
            verdict.at,
            in_cut(
                verdict,
                worded(
                    "From `{scene}` the lesson goes round in a circle in which nobody is asked.",
                    scene=verdict.scene,
                ),
            ),
            worded("Put a choice into the circle, or let one of its ways lead out."),
            verdict.play,
        )
