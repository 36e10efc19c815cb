"""A net watched by a small machine that steps with what a play passes, and may call it broken.

What a play passes: an option's response when it is taken; then the scene entered, its tags, an ending's own.
"""

from collections.abc import Callable
from typing import NamedTuple

from game.check.proof.net import Net, Step
from game.check.proof.outline import GOTO, Outline
from game.check.proof.uses import Uses

BROKEN = -1
OVER = -2
"""The machine need not look any further on this play."""


class Watcher(NamedTuple):
    """`start`, and what the machine's state becomes when an option is taken and when a scene is entered."""

    start: int
    take: Callable[[int, int, int], int]
    enter: Callable[[int, int], int]


class Watched:
    """The product of a net and a watcher. Node 0 is where the promise is broken."""

    def __init__(self, model: Net, watcher: Watcher) -> None:
        self.model, self.watcher = model, watcher
        self.scene: list[int] = [-1]
        self.chooses: list[bool] = [False]
        self.base: list[int] = [-1]
        self.state: list[int] = [BROKEN]
        self._nodes: dict[tuple[int, int], int] = {}
        self._steps: dict[int, list[Step]] = {0: []}

    def begin(self, start: tuple[int, int]) -> tuple[int, int] | None:
        """Return the node and the states that a play begins with; None where it is over at once."""
        node, states = start
        now = self.watcher.enter(self.watcher.start, self.model.scene[node])
        return None if now == OVER else (self._node(node, now), states)

    def _node(self, base: int, state: int) -> int:
        if state == BROKEN:
            return 0
        found = self._nodes.get((base, state))
        if found is None:
            found = self._nodes[base, state] = len(self.scene)
            self.scene.append(self.model.scene[base])
            self.chooses.append(self.model.chooses[base])
            self.base.append(base)
            self.state.append(state)
        return found

    def out(self, node: int) -> list[Step]:
        """Return the steps from a node."""
        found = self._steps.get(node)
        if found is None:
            found = self._steps[node] = []
            scene, state = self.scene[node], self.state[node]
            for step in self.model.out(self.base[node]):
                now = self.watcher.take(state, scene, step.number) if step.number != GOTO else state
                if now >= 0:
                    now = self.watcher.enter(now, self.model.scene[step.target])
                if now != OVER:
                    found.append(step._replace(target=self._node(step.target, now)))
        return found


def may_break(outline: Outline, watcher: Watcher) -> bool:
    """Return whether a play could break the promise if no condition were asked. If not, it surely holds."""
    start = watcher.enter(watcher.start, 0)
    if start < 0:
        return start == BROKEN
    seen = {(0, start)}
    waiting = [(0, start)]
    take, enter = watcher.take, watcher.enter
    while waiting:
        scene, state = waiting.pop()
        for target, number, _ in outline.edges[scene]:
            now = take(state, scene, number) if number != GOTO else state
            if now >= 0:
                now = enter(now, target)
            if now >= 0:
                if (target, now) not in seen:
                    seen.add((target, now))
                    waiting.append((target, now))
            elif now == BROKEN:
                return True
    return False


class Passing:
    """Where a tag, a scene or a response is passed."""

    def __init__(self, uses: Uses, target: str) -> None:
        self.scenes = bytearray(len(uses.scenes))
        for number in uses.passed_scenes.get(target, ()):
            self.scenes[number] = 1
        self.options = frozenset(uses.passed_options.get(target, ()))

    def taking(self, scene: int, number: int) -> bool:
        """Return whether taking this option passes it."""
        return (scene, number) in self.options


def before_end(outline: Outline, target: Passing) -> Watcher:
    """Watch for an ending before the target."""
    endings = outline.ending

    def take(_state: int, scene: int, number: int) -> int:
        return OVER if target.taking(scene, number) else 0

    def enter(_state: int, scene: int) -> int:
        return OVER if target.scenes[scene] else BROKEN if endings[scene] else 0

    return Watcher(0, take, enter)


def precedes(_outline: Outline, first: Passing, then: Passing) -> Watcher:
    """Watch for `then` without `first` before it. What comes at the same moment is not before."""

    def take(_state: int, scene: int, number: int) -> int:
        return OVER if first.taking(scene, number) else BROKEN if then.taking(scene, number) else 0

    def enter(_state: int, scene: int) -> int:
        return OVER if first.scenes[scene] else BROKEN if then.scenes[scene] else 0

    return Watcher(0, take, enter)


def never_after(_outline: Outline, first: Passing, then: Passing) -> Watcher:
    """Watch for `then` at a later moment than `first`."""

    def take(state: int, scene: int, number: int) -> int:
        if state and then.taking(scene, number):
            return BROKEN
        return 1 if first.taking(scene, number) else state

    def enter(state: int, scene: int) -> int:
        if state and then.scenes[scene]:
            return BROKEN
        return 1 if first.scenes[scene] else state

    return Watcher(0, take, enter)


def at_most(_outline: Outline, target: Passing, most: int) -> Watcher:
    """Watch for the target once more than `most`."""

    def counted(state: int) -> int:
        return BROKEN if state >= most else state + 1

    def take(state: int, scene: int, number: int) -> int:
        return counted(state) if target.taking(scene, number) else state

    def enter(state: int, scene: int) -> int:
        return counted(state) if target.scenes[scene] else state

    return Watcher(0, take, enter)


def until(target: Passing) -> Watcher:
    """Watch every play until the target, and call none broken."""

    def take(_state: int, scene: int, number: int) -> int:
        return OVER if target.taking(scene, number) else 0

    def enter(_state: int, scene: int) -> int:
        return OVER if target.scenes[scene] else 0

    return Watcher(0, take, enter)
