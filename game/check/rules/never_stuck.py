"""A choice at which every option is closed."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.promised import broken, in_cut
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM402"
TITLE = "A choice without an open option"
SEVERITY = ERROR
REASON = (
    "The class comes to this choice and can take none of its options: each is locked, hidden or spent. "
    "The lesson stands still in front of everybody. The play shown is the shortest one that comes here "
    "in such a state."
)
_THREE = """        - text: "Answer tomorrow. It's nearly our stop."
          response: delay
          set: {trust: +1}
          goto: night
        - text: "One little secret. Who would mind?"
          response: yield
          goto: night
"""
FAILS = edit(
    _THREE,
    _THREE.replace("          goto: night", "          if: asked\n          goto: night"),
)
PASSES = edit(
    _THREE,
    _THREE.replace("          goto: night", "          if: asked\n          goto: night", 1),
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Ask the proof."""
    for verdict in broken(lesson, "never_stuck"):
        yield Found(
            verdict.at,
            in_cut(
                verdict,
                worded("The choice of `{scene}` can come up with no open option.", scene=verdict.scene),
            ),
            worded("Leave one option without an `if` and without `once`."),
            verdict.play,
        )
