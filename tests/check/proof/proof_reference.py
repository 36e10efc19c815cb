"""What the promises mean, told as plainly as can be: every moment of every play, one at a time.

It knows nothing of the proof: only the moments that `System` comes to, and what is passed on the way.
Each function returns the fewest choices of a play that breaks the promise, or None where it holds.
"""

from collections import deque
from collections.abc import Callable, Iterable
from typing import NamedTuple

from game.play import Decision, Leave, State, System, Take
from game.play.evaluate import compile_condition
from game.scenario.model import Choice, Ending, Goto, Promise

Passed = tuple[frozenset[str], ...]
FAR = 10**9


class Move(NamedTuple):
    cost: int
    passed: Passed
    after: State


class TooMany(Exception):
    """There are too many moments for a plain search."""


class Reference:
    def __init__(self, system: System, short: bool, most: int = 4000) -> None:
        self.system, self.short = system, short
        self.start = system.start(short)
        self.begun = self._scenes((system.scenario.first.id, *system.passed_at_start(short)))
        self.moves: dict[State, list[Move]] = {}
        self.depth = {self.start: 0}
        waiting = deque([self.start])
        while waiting:
            state = waiting.popleft()
            self.moves[state] = [self._move(state, decision) for decision in self._decisions(state)]
            if len(self.moves) > most:
                raise TooMany
            for move in self.moves[state]:
                if self.depth.get(move.after, FAR) > self.depth[state] + move.cost:
                    self.depth[move.after] = self.depth[state] + move.cost
                    (waiting.append if move.cost else waiting.appendleft)(move.after)

    def _decisions(self, state: State) -> list[Decision]:
        if state.beat < len(self.system.scenario.scenes[state.scene].beats) and not state.stuck:
            return [Leave()]
        return [Take(offer.option) for offer in self.system.offers(state) if offer.open]

    def _names(self, scene: str) -> frozenset[str]:
        found = self.system.scenario.scenes[scene]
        own = found.way_out.tags if isinstance(found.way_out, Ending) else ()
        return frozenset((scene, *found.tags, *own))

    def _scenes(self, scenes: Iterable[str]) -> Passed:
        return tuple(self._names(scene) for scene in scenes)

    def _move(self, state: State, decision: Decision) -> Move:
        passed = self._scenes(self.system.passed(state, decision))
        if isinstance(decision, Take):
            way_out = self.system.scenario.scenes[state.scene].way_out
            assert isinstance(way_out, Choice)
            response = way_out.options[decision.option].response
            passed = (frozenset((response,) if response else ()), *passed)
        return Move(int(isinstance(decision, Take)), passed, self.system.step(state, decision))

    # what can still come

    def far(
        self, target: Callable[[frozenset[str]], bool] | None, also: Callable[[State], bool] | None = None
    ) -> dict[State, int]:
        """The fewest choices to a target from each moment; with None, to an ending; or to what `also` holds for."""
        far = {}
        for state in self.moves:
            here = (
                self.system.ended(state) is not None if target is None else target(self._names(state.scene))
            )
            far[state] = 0 if here or (also and also(state)) else FAR
        changed = True
        while changed:
            changed = False
            for state, moves in self.moves.items():
                for cost, passed, after in moves:
                    hit = target is not None and any(map(target, passed))
                    new = cost + (0 if hit else far[after])
                    if new < far[state]:
                        far[state], changed = new, True
        return far

    def first(self, bad: Callable[[State], bool]) -> int | None:
        return min((depth for state, depth in self.depth.items() if bad(state)), default=None)

    def ends(self, own: bool = False) -> int | None:
        """With `own`, only where neither a stuck choice nor a silent loop is to blame."""
        far = self.far(None, self.dead if own else None)
        return self.first(lambda state: far[state] == FAR)

    def dead(self, state: State) -> bool:
        return state.stuck or self.loops(state)

    def never_stuck(self) -> int | None:
        return self.first(
            lambda s: s.stuck and isinstance(self.system.scenario.scenes[s.scene].way_out, Choice)
        )

    def no_silent_loop(self) -> int | None:
        return self.first(self.loops)

    def loops(self, state: State) -> bool:
        seen = set()
        while state not in seen:
            seen.add(state)
            if state.stuck:
                return isinstance(self.system.scenario.scenes[state.scene].way_out, Goto)
            moves = self.moves[state]
            if len(moves) != 1 or moves[0].cost:
                return False
            state = moves[0].after
        return True

    def watched(
        self, step: Callable[[int, frozenset[str]], int], end: Callable[[int], bool] | None = None
    ) -> int | None:
        """Fold what is passed; -1 is broken. `end` says whether a play may not end so."""

        def fold(value: int, passed: Passed) -> int:
            for names in passed:
                value = step(value, names) if value >= 0 else value
            return value

        def broken(state: State, value: int) -> bool:
            ending = isinstance(self.system.scenario.scenes[state.scene].way_out, Ending)
            return value < 0 or bool(end and ending and end(value))

        begin = (self.start, fold(0, self.begun))
        depth = {begin: 0}
        waiting = deque([begin])
        best = None
        while waiting:
            at = waiting.popleft()
            state, value = at
            if broken(state, value):
                best = depth[at] if best is None else min(best, depth[at])
                continue
            for cost, passed, after in self.moves[state]:
                new = (after, fold(value, passed))
                if depth.get(new, FAR) > depth[at] + cost:
                    depth[new] = depth[at] + cost
                    (waiting.append if cost else waiting.appendleft)(new)
        return best

    def before_end(self, target: str) -> int | None:
        return self.watched(lambda value, names: int(value or target in names), lambda value: not value)

    def precedes(self, first: str, then: str) -> int | None:
        return self.watched(lambda value, names: 1 if value or first in names else -1 if then in names else 0)

    def never_after(self, first: str, then: str) -> int | None:
        return self.watched(
            lambda value, names: -1 if value and then in names else int(value or first in names)
        )

    def at_most(self, target: str, most: int) -> int | None:
        def step(value: int, names: frozenset[str]) -> int:
            value += target in names
            return -1 if value > most else value

        return self.watched(step)

    def moments(self, promise: Promise) -> int | None:
        index = {name: place for place, name in enumerate(self.system.names)}
        test = compile_condition(promise.condition, index)
        return self.first(lambda state: bool(test(state.values)) is (promise.kind == "never"))

    def reachable(self, target: str, within: int) -> int | None:
        far = self.far(lambda names: target in names)

        def over(state: State) -> bool:
            seen = set()
            while state not in seen and self.system.ended(state) is None:
                seen.add(state)
                moves = self.moves[state]
                if len(moves) != 1 or moves[0].cost:
                    return False
                state = moves[0].after
            return self.system.ended(state) is not None

        return self.first(lambda state: far[state] > within and not over(state))

    def reachable_before(self, target: str, limit: str, within: int) -> int | None:
        far = self.far(lambda names: target in names)
        late = self._later(lambda names: limit in names)
        return min(
            (
                depth
                for state, depth in late.items()
                if far[state] > within
                and not isinstance(self.system.scenario.scenes[state.scene].way_out, Ending)
            ),
            default=None,
        )

    def _later(self, limit: Callable[[frozenset[str]], bool]) -> dict[State, int]:
        """The moments of plays that did not pass the limit, with the fewest choices."""
        if any(map(limit, self.begun)):
            return {}
        depth = {self.start: 0}
        waiting = deque([self.start])
        while waiting:
            state = waiting.popleft()
            for cost, passed, after in self.moves[state]:
                if not any(map(limit, passed)) and depth.get(after, FAR) > depth[state] + cost:
                    depth[after] = depth[state] + cost
                    (waiting.append if cost else waiting.appendleft)(after)
        return depth

    def near(self, cause: str, target: str, within: int, option: bool) -> int | None:
        """After each passing of `cause` (by an option, or a scene), the target is near."""
        far = self.far(lambda names: target in names)
        plays = [(0, self.begun, self.start, False)]
        plays += [
            (self.depth[s] + m.cost, m.passed, m.after, bool(m.cost))
            for s, ms in self.moves.items()
            for m in ms
        ]
        worst = None
        for depth, passed, after, took in plays:
            causes = passed[:1] if option and took else () if option else passed[1:] if took else passed
            for place, names in enumerate(causes):
                if cause in names:
                    rest = passed[place + 1 :] if option else passed[place + took :]
                    distance = 0 if any(target in names for names in rest) else far[after]
                    if distance > within:
                        worst = depth if worst is None else min(worst, depth)
        return worst

    def used(self) -> tuple[set[str], set[tuple[str, int]]]:
        scenes = {
            name
            for passed in (self.begun, *(m.passed for ms in self.moves.values() for m in ms))
            for names in passed
            for name in names
        }
        options = {
            (state.scene, decision.option)
            for state in self.moves
            for decision in self._decisions(state)
            if isinstance(decision, Take)
        }
        return scenes & self.system.scenario.scenes.keys(), options

    def promise(self, promise: Promise) -> int | None:
        match promise.kind:
            case "reachable" if promise.targets[0] == "help":
                return self.reachable_before("help", "debrief", promise.number or 0)
            case "reachable":
                return self.reachable(promise.targets[0], promise.number or 0)
            case "before_end":
                return self.before_end(promise.targets[0])
            case "precedes":
                return self.precedes(*promise.targets)
            case "never_after":
                return self.never_after(*promise.targets)
            case "at_most":
                return self.at_most(promise.targets[0], promise.number or 0)
            case _:
                return self.moments(promise)
