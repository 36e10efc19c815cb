"""From a path through a net back to a play: the decisions of a class, and the options it picks."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from game.check.proof.outline import GOTO
from game.play import Decision, Leave, State, System, Take
from game.scenario.model import Choice


class Retold(NamedTuple):
    """A play: the texts of the options that it picks, its decisions, and where it comes to."""

    picks: tuple[str, ...]
    decisions: tuple[Decision, ...]
    last: State


def retell(
    system: System,
    short: bool,
    path: Sequence[int],
    until: Callable[[State], bool] | None = None,
) -> Retold:
    """Return the play that takes these steps from its start: an option's number, or `GOTO`, a scene.

    It goes no further than into the scene that the last step enters; with `until`, on to a moment for which
    that holds, within what comes by itself.
    """
    state = system.start(short)
    ahead = len(system.passed_at_start(short))  # ways that were already taken by themselves
    decisions: list[Decision] = []
    picks: list[str] = []

    def decide(decision: Decision) -> None:
        nonlocal state, ahead
        ahead += len(system.passed(state, decision))
        state = system.step(state, decision)
        decisions.append(decision)

    def at_beat() -> bool:
        return state.beat < len(system.scenario.scenes[state.scene].beats)

    for step in path:
        if step == GOTO:
            while not ahead and at_beat():
                decide(Leave())
            ahead -= 1
            continue
        while at_beat():
            decide(Leave())
        way_out = system.scenario.scenes[state.scene].way_out
        assert isinstance(way_out, Choice)
        picks.append(str(way_out.options[step].text))
        ahead = -1
        decide(Take(step))
    if until is not None:
        while not until(state) and at_beat():
            decide(Leave())
    return Retold(tuple(picks), tuple(decisions), state)
