"""A choice where only one option is ever open."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.check.walked import walked
from game.scenario.model import Choice
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM412"
TITLE = "A choice that is none"
SEVERITY = WARNING
REASON = (
    "Whenever the class comes to this choice, exactly one option is open, so every play must take it. A "
    "vote on one card is a joke at the class's cost. Closed roads may stand beside open ones, but two "
    "of those are needed for a choice."
)
FAILS = edit(
    "        mood: hurt\n    goto: office\n",
    """        mood: hurt
    choice:
      prompt: He waits.
      options:
        - text: "I'll come along."
          response: tell
          goto: office
        - text: "In a minute."
          locked: There is no minute. The bell rings.
""",
)
PASSES = edit(
    "        mood: hurt\n    goto: office\n",
    """        mood: hurt
    choice:
      prompt: He waits.
      options:
        - text: "I'll come along."
          response: tell
          goto: office
        - text: "I'll get her."
          response: tell
          set: {trust: -1}
          goto: office
""",
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look at what is open together, in every state that a play can come to."""
    suspects = {scene.id: choice for scene, choice in lesson.choices if _sure(choice) < 2}
    if not suspects:
        return
    together = walked(lesson).together
    for name, choice in suspects.items():
        if together.get(name) and all(len(numbers) == 1 for numbers in together[name]):
            (numbers, *others) = together[name]
            yield Found(
                where(choice.prompt),
                worded("In this choice only one option is open at a time.")
                if others
                else worded("In this choice only option {number} is ever open.", number=numbers[0] + 1),
                worded("Open another one, or lead on with `goto` and let somebody say it."),
            )


def _sure(choice: Choice) -> int:
    """Return how many options are open whatever happened, up to two."""
    count = 0
    for option in choice.options:
        if option.when is None and option.goto is not None and not option.once:
            count += 1
            if count == 2:
                break
    return count
