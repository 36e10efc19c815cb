"""A play that ends without a debrief."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.promised import broken, in_cut
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM408"
TITLE = "A play without a debrief"
SEVERITY = ERROR
REASON = (
    "Most of what students take away is made in the talk afterwards, and some need it to put the story "
    "down. No play of a lesson ends without passing a scene with the tag `debrief`. The play shown is "
    "the shortest that does."
)
FAILS = edit(
    "      - okafor: Thank you. I have to pass this on. You choose how.\n    goto: talk\n",
    "      - okafor: Thank you. I have to pass this on. You choose how.\n"
    "    goto: [{if: road is together, goto: talk}, {goto: end-chair}]\n",
    "      - {if: road is together, goto: end-coat}\n      - {goto: end-chair}\n",
    "      - {if: trust >= 2, goto: end-coat}\n      - {goto: end-chair}\n",
)
PASSES = edit("  - {before_end: help}\n", "  - {before_end: debrief}\n")


def check(lesson: Lesson) -> Iterator[Found]:
    """Ask the proof."""
    for verdict in broken(lesson, "debrief"):
        yield Found(
            verdict.at,
            in_cut(
                verdict, worded("A play can end here, in `{scene}`, without a debrief.", scene=verdict.scene)
            ),
            worded("Let every road to an ending pass a scene with `tags: [debrief]`."),
            verdict.play,
        )
