"""Two options of a choice that are one and the same."""

from collections.abc import Hashable, Iterator
from operator import attrgetter

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.model import Option
from game.scenario.worded import worded

CODE = "WM413"
TITLE = "Two options that are the same"
SEVERITY = WARNING
REASON = (
    "The class argues about two cards, votes, and nothing differs: not what follows, not what is "
    "remembered, not even what is counted in the summary. Students notice, and stop believing that "
    "their vote matters. Give one of them another consequence, another response or a feedback of its "
    "own, or take it out."
)
FAILS = edit(
    """        - text: "Who gives away gold pieces?"
          response: check
          set: {asked: true}
          goto: message
""",
    """        - text: "Who gives away gold pieces?"
          response: stay
          goto: message
""",
    "sami: You asked who he is. He's nineteen. Or twenty.\n        if: asked",
    "sami: He says he's nineteen. Or twenty.",
    "  asked: false                          # you asked who he is\n",
    "",
)
PASSES = edit(
    '        - text: "Play me instead. Loser buys chips."\n          response: stay\n',
    '        - text: "Play me instead. Loser buys chips."\n          response: negotiate\n',
)


_SEEMS = attrgetter("goto", "response")
"""What tells most options apart, at a glance."""


def outcome(option: Option) -> Hashable:
    """Return what becomes of the lesson when this option is taken."""
    changes = frozenset((change.variable, change.value, change.by) for change in option.changes)
    return option.goto, changes, option.once


def same(option: Option) -> Hashable:
    """Return all that taking this option does, for the class and for the summary."""
    return outcome(option), option.feedback, option.response


def check(lesson: Lesson) -> Iterator[Found]:
    """Compare the options of each choice."""
    for choice in lesson.meeting:
        if len(set(map(_SEEMS, choice.options))) == len(choice.options):
            continue  # no two alike
        first: dict[Hashable, int] = {}
        for number, option in enumerate(choice.options):
            if option.goto is None:
                continue
            before = first.setdefault(same(option), number)
            if before != number and choice.options[before].when == option.when:
                yield Found(
                    option.text.at,  # type: ignore[attr-defined]
                    worded("This option does exactly what option {before} does.", before=before + 1),
                    worded(
                        "Let something differ: where it leads, what it sets, its response, or a feedback."
                    ),
                )
