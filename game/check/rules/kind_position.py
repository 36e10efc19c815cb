"""One can guess the kind option from where it stands."""

from collections.abc import Iterator
from operator import attrgetter

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.model import Choice
from game.scenario.text import where
from game.scenario.worded import Worded, worded

CODE = "WM540"
TITLE = "The kind option always stands in the same place"
SEVERITY = WARNING
REASON = (
    "After three votes a class knows that the first card is the good one, or that the last one is the "
    "trap, and stops reading. Then the votes in the summary say nothing. Let the place change."
)
FAILS = edit(
    """        - text: "Gold pieces! Say thanks for me."
          response: yield
          set: {trust: +1}
          goto: message
        - text: "Who gives away gold pieces?"
          response: check
          set: {asked: true}
          goto: message
        - text: "Play me instead. Loser buys chips."
          response: stay
          goto: message
""",
    """        - text: "Who gives away gold pieces?"
          response: check
          set: {asked: true}
          goto: message
        - text: "Play me instead. Loser buys chips."
          response: stay
          goto: message
        - text: "Gold pieces! Say thanks for me."
          response: yield
          set: {trust: +1}
          goto: message
""",
)
PASSES = edit(
    """        - text: "Who gives away gold pieces?"
          response: check
          set: {asked: true}
          goto: message
        - text: "Play me instead. Loser buys chips."
          response: stay
          goto: message
""",
    """        - text: "Play me instead. Loser buys chips."
          response: stay
          goto: message
        - text: "Who gives away gold pieces?"
          response: check
          set: {asked: true}
          goto: message
""",
)
FROM = 3


_RESPONSE = attrgetter("response")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look at the choices that have both: an option that gives in, and one that practises a skill."""
    mixed = [choice for _, choice in lesson.choices if _is_mixed(choice)]
    if len(mixed) < FROM:
        return
    firsts = [_takeable(choice)[0] for choice in mixed]
    lasts = [_takeable(choice)[-1] for choice in mixed]
    told = _told(firsts, lasts)
    if told is not None:
        yield Found(where(mixed[-1].prompt), told, worded("Change the order in one of them."))


def _told(firsts: list[str | None], lasts: list[str | None]) -> Worded | None:
    count = len(firsts)
    if all(response not in (None, "yield") for response in firsts):
        return worded(
            "In all {count} choices between giving in and something else, a kind option always comes first.",
            count=count,
        )
    if all(response == "yield" for response in firsts):
        return worded(
            "In all {count} choices between giving in and something else, the option that gives in always "
            "comes first.",
            count=count,
        )
    if all(response == "yield" for response in lasts):
        return worded(
            "In all {count} choices between giving in and something else, the option that gives in always "
            "comes last.",
            count=count,
        )
    return None


def _takeable(choice: Choice) -> list[str | None]:
    return [option.response for option in choice.options if option.goto is not None]


def _is_mixed(choice: Choice) -> bool:
    if "yield" not in map(_RESPONSE, choice.options):
        return False
    responses = _takeable(choice)
    return "yield" in responses and any(response not in (None, "yield") for response in responses)
