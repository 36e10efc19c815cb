"""The states of a lesson one by one, for what is counted along single plays: lengths, and plays to try."""

from typing import NamedTuple

from game.check.proof.net import Model
from game.check.proof.outline import Outline
from game.check.proof.search import Space
from game.check.proof.step import Step, image
from game.check.proof.uses import NONE, Names, Uses, all_names, shown_beats
from game.play import System
from game.play.evaluate import Values

MOST = 200_000
"""So many states are told one by one at most."""


class Hop(NamedTuple):
    """To a state, by an option's number or `GOTO`."""

    target: int
    number: int


class Singles:
    """Every state of one cut, numbered in the order of the fewest choices; the first is the start.

    With `beats`, states that differ in which beats are shown are told apart. `settled` is false where
    there are too many; then there are none.
    """

    def __init__(self, system: System, short: bool, *, beats: bool, most: int = MOST) -> None:
        self.system, self.short = system, short
        uses = Uses(system.scenario)
        also: dict[str, Names] = {}
        if beats:
            also = {scene.id: names for scene in uses.scenes if (names := all_names(shown_beats(scene)))}
        self.outline = Outline(uses.scenes, short)
        kept = uses.relevant(NONE.union(*also.values()))
        self._model = Model(system, uses, self.outline, kept, also=also, forget=True)
        space = Space(self._model, self._model.start, most)
        self.settled = space.settled
        self._states: list[tuple[int, int]] = []
        self._number: dict[tuple[int, int], int] = {}
        if self.settled:
            for wave in space.waves:
                for node, states in wave.new.items():
                    while states:
                        state = states & -states
                        states ^= state
                        self._number[node, state] = len(self._states)
                        self._states.append((node, state))
        self.scene: list[int] = [self._model.scene[node] for node, _ in self._states]
        self.hops: list[list[Hop]] = [self._hops(node, state) for node, state in self._states]

    def _hops(self, node: int, state: int) -> list[Hop]:
        steps: list[Step] = self._model.out(node)
        number = self._number
        return [
            Hop(number[step.target, image(state, step)], step.number) for step in steps if state & step.mask
        ]

    def values(self, number: int) -> Values:
        """Return the values of a state; what is not told apart is as it was at the start."""
        node, state = self._states[number]
        fields = self._model.fields
        start = self.system.first_values(self.short)
        return fields.unpack(state.bit_length() - 1, self._model.high[node], start)
