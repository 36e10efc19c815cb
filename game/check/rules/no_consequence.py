"""A choice of which nothing comes, whatever the class says."""

from collections.abc import Iterator
from operator import attrgetter

from game.check.lesson import Lesson
from game.check.rule import NOTE, Found, edit
from game.check.rules.same_road import outcome, same
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM414"
TITLE = "A choice without a consequence"
SEVERITY = NOTE
REASON = (
    "All options of this choice lead to the same state: the story goes on as if nobody had spoken. That "
    "can be meant, as a first vote to learn voting, or as practice where only the response counts. "
    "Where it is not, let the story remember: a `set`, and later a line with an `if`."
)
FAILS = edit(
    "          if: trust >= 2\n          locked:",
    "          if: trust >= 1\n          locked:",
    "          response: yield\n          set: {trust: +1}\n          goto: message\n",
    "          response: yield\n          goto: message\n",
    """          response: check
          set: {asked: true}
          goto: message
""",
    """          response: check
          goto: message
""",
    "sami: You asked who he is. He's nineteen. Or twenty.\n        if: asked",
    "sami: He says he's nineteen. Or twenty.",
    "  asked: false                          # you asked who he is\n",
    "",
)
PASSES = edit(
    "          response: yield\n          set: {trust: +1}\n          goto: message\n",
    "          response: yield\n          set: {trust: +2}\n          goto: message\n",
)


_GOTO = attrgetter("goto")


def check(lesson: Lesson) -> Iterator[Found]:
    """Compare what the options of each choice lead to."""
    for choice in lesson.meeting:
        if len({*map(_GOTO, choice.options)} - {None}) > 1:
            continue
        open_ones = [option for option in choice.options if option.goto is not None]
        alike = len({outcome(option) for option in open_ones}) == 1
        if len(open_ones) > 1 and alike and len({same(option) for option in open_ones}) == len(open_ones):
            yield Found(
                where(choice.prompt),
                worded("Whatever the class chooses here, the lesson goes on in the same way."),
                worded("Let it remember: a `set` beside an option, and a later line with `if`."),
            )
