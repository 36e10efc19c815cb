"""Plays as lists of decisions: rewinding is dropping the last ones, resuming is folding them again."""

from collections.abc import Iterable

from game.play.state import Decision, State
from game.play.system import System


def states(system: System, decisions: Iterable[Decision], short: bool = False) -> tuple[State, ...]:
    """Return every state of a play: one more than there are decisions."""
    result = [system.start(short)]
    for decision in decisions:
        result.append(system.step(result[-1], decision))
    return tuple(result)
