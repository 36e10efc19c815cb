"""How many plays meet a text: so that what most classes would miss is translated first."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from game.play import AtBeat, AtChoice, AtEnding, Leave, State, System, Take, moment
from game.scenario.model import Ending

BOUND = 4_000
"""So many choices in different states are walked through; beyond that, nothing is counted."""

Key = tuple[str, int]
"""A scene and the number of one of its beats; -1 for its way out."""
WAY_OUT = -1


class Met(NamedTuple):
    """`total` plays of the full lesson; how many of them meet each beat and way out of its `scenes`."""

    total: int
    plays: Mapping[Key, int]
    scenes: frozenset[str]

    def of(self, path: str) -> int:
        """Return how many plays meet the text at a path of `map_texts`, such as `aunt/beats/2/tante`.

        What stands outside the scenes, such as the title, every class meets.
        """
        scene, *rest = path.split("/")
        if scene not in self.scenes:
            return self.total
        if rest and rest[0] == "beats" and rest[1].isdigit():
            return self.plays.get((scene, int(rest[1])), 0)
        return self.plays.get((scene, WAY_OUT), 0)


def _once(plays: Mapping[Key, int], total: int) -> dict[Key, int]:
    """A play that meets a part twice is one play."""
    return {key: min(number, total) for key, number in plays.items()}


class Way(NamedTuple):
    """From one choice to the next: what is met, where its options lead, whether it ends there instead."""

    keys: tuple[Key, ...]
    onward: list[State]
    ends: bool


def met(system: System) -> Met | None:
    """Count the plays that meet each part; None where a play can go round for ever, or there are too many."""
    ways: dict[State, Way] = {}
    done: list[State] = []
    stack = [(system.start(False), False)]
    under_way: set[State] = set()
    while stack:
        state, after = stack.pop()
        if after:
            under_way.discard(state)
            done.append(state)
        elif state in under_way:
            return None
        elif state not in ways:
            keys, end = _run(system, state)
            if end is None or len(ways) >= BOUND:
                return None
            onward = [system.step(end, Take(offer.option)) for offer in system.offers(end) if offer.open]
            ways[state] = Way(keys, onward, isinstance(system.scenario.scenes[end.scene].way_out, Ending))
            under_way.add(state)
            stack.append((state, True))
            stack.extend((next_one, False) for next_one in onward)
    return _counted(ways, done, frozenset(system.scenario.scenes))


def _counted(ways: Mapping[State, Way], done: list[State], scenes: frozenset[str]) -> Met:
    """Count, with the states in an order in which each comes after those that follow it."""
    to_end: dict[State, int] = {}
    for state in done:
        to_end[state] = sum(to_end[after] for after in ways[state].onward) + ways[state].ends
    from_start: defaultdict[State, int] = defaultdict(int)
    from_start[done[-1]] = 1
    plays: defaultdict[Key, int] = defaultdict(int)
    for state in reversed(done):
        for key in ways[state].keys:
            plays[key] += from_start[state] * to_end[state]
        for after in ways[state].onward:
            from_start[after] += from_start[state]
    total = to_end[done[-1]]
    return Met(total, _once(plays, total), scenes)


def _run(system: System, state: State) -> tuple[tuple[Key, ...], State | None]:
    """Return what is met from a state up to the next choice or ending, and where that is; None if nowhere."""
    keys: dict[Key, None] = {}
    seen: set[State] = set()
    while state not in seen:
        seen.add(state)
        match moment(system, state):
            case AtBeat():
                keys[state.scene, state.beat] = None
                state = system.step(state, Leave())
            case AtChoice() | AtEnding():
                return (*keys, (state.scene, WAY_OUT)), state
            case _:
                return tuple(keys), None
    return tuple(keys), None
