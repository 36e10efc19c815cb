"""A place from which no play can end."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.promised import broken, in_cut
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM401"
TITLE = "A lesson that cannot end"
SEVERITY = ERROR
REASON = (
    "From here the class goes round and round: whatever it chooses, no ending can be reached any more. "
    "The bell rings in the middle of the story. Every state that a play can come to was explored, and "
    "the play shown is the shortest one that is caught in this way."
)
_ROUND = """  round:
    note: Ask who would like to stop here.
    beats:
      - narrator: The radiator hums.
    choice:
      prompt: One more game?
      options:
        - text: "One more."
          goto: round
        - text: "One more, and I win."
          set: {asked: true}
          goto: %s

  end-coat:
"""
_WAY = "      - {if: road is together, goto: end-coat}\n"
FAILS = edit("  end-coat:\n", _ROUND % "round", _WAY, "      - {if: trust >= 3, goto: round}\n" + _WAY)
PASSES = edit("  end-coat:\n", _ROUND % "end-coat", _WAY, "      - {if: trust >= 3, goto: round}\n" + _WAY)


def check(lesson: Lesson) -> Iterator[Found]:
    """Ask the proof."""
    for verdict in broken(lesson, "ends"):
        yield Found(
            verdict.at,
            in_cut(verdict, worded("From here no play can end any more.")),
            worded("Let one of its roads lead on to a scene from which there is an ending."),
            verdict.play,
        )
