"""A net watched by a small machine that steps with what a play passes, and may call it broken.

What a play passes: an option's response when it is taken; then the scene entered, its tags, an ending's own.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from game.check.proof.outline import Outline
from game.check.proof.step import Net, Step
from game.check.proof.uses import Uses

BROKEN = -1
OVER = -2
"""The machine need not look any further on this play."""


Row = Sequence[int]
"""What a state of the machine becomes when a scene is entered: one entry a scene."""


class Watcher(NamedTuple):
    """Starts in state 0. `enter` gives the row of a state; `take` what it becomes when an option is taken.

    Options other than `options` change nothing when they are taken.
    """

    options: frozenset[tuple[int, int]]
    take: Callable[[int, tuple[int, int]], int]
    enter: Callable[[int], Row]


class Watched:
    """The product of a net and a watcher. Node 0 is where the promise is broken."""

    def __init__(self, model: Net, watcher: Watcher) -> None:
        self.model, self.watcher = model, watcher
        self.scene: list[int] = [-1]
        self.chooses: list[bool] = [False]
        self.base: list[int] = [-1]
        self.state: list[int] = [BROKEN]
        self._rows: dict[int, Row] = {}
        self._nodes: dict[tuple[int, int], int] = {}
        self._steps: dict[int, list[Step]] = {0: []}

    def begin(self, start: tuple[int, int]) -> tuple[int, int] | None:
        """Return the node and the states that a play begins with; None where it is over at once."""
        node, states = start
        now = self._row(0)[self.model.scene[node]]
        return None if now == OVER else (self._node(node, now), states)

    def _row(self, state: int) -> Row:
        row = self._rows.get(state)
        if row is None:
            row = self._rows[state] = self.watcher.enter(state)
        return row

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
            options, take = self.watcher.options, self.watcher.take
            for step in self.model.out(self.base[node]):
                option = scene, step.number
                now = take(state, option) if option in options else state
                if now >= 0:
                    now = self._row(now)[self.model.scene[step.target]]
                if now != OVER:
                    found.append(step._replace(target=self._node(step.target, now)))
        return found


def may_break(outline: Outline, watcher: Watcher) -> bool:
    """Return whether a play could break the promise if no condition were asked. If not, it surely holds."""
    options, take = watcher.options, watcher.take
    start = watcher.enter(0)[0]
    if start < 0:
        return start == BROKEN
    rows: dict[int, Row] = {}
    met: dict[int, bytearray] = {}
    count = len(outline.scenes)
    waiting = [(0, start)]
    while waiting:
        scene, state = waiting.pop()
        for target, number, _ in outline.edges[scene]:
            now = state
            if options and (scene, number) in options:
                now = take(state, (scene, number))
                if now < 0:
                    if now == BROKEN:
                        return True
                    continue
            row = rows.get(now)
            if row is None:
                row = rows[now] = watcher.enter(now)
            now = row[target]
            if now >= 0:
                seen = met.get(now)
                if seen is None:
                    seen = met[now] = bytearray(count)
                if not seen[target]:
                    seen[target] = 1
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
        if target in uses.number:
            self.scenes[uses.number[target]] = 1
        self.options = frozenset(uses.passed_options.get(target, ()))
