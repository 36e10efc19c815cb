"""Steps between sets of states."""

from typing import NamedTuple, Protocol

from game.check.proof.forget import Fold, folded


class Step(NamedTuple):
    """The states `mask` of a node go on to a node `target`, shifted; `number` is the option, or `GOTO`."""

    target: int
    mask: int
    shift: int
    fold: Fold
    number: int


class Net(Protocol):
    """A graph of nodes, for searching."""

    scene: list[int]
    chooses: list[bool]

    def out(self, node: int) -> list[Step]:
        """Return the steps from a node."""


def moved_back(states: int, shift: int) -> int:
    """Return the states from which a shift leads to these."""
    return states >> shift if shift >= 0 else states << -shift


def image(states: int, step: Step) -> int:
    """Return where a step leads these states."""
    states &= step.mask
    states = states << step.shift if step.shift >= 0 else states >> -step.shift
    return folded(states, step.fold) if step.fold else states


def preimage(states: int, step: Step) -> int:
    """Return the states that a step leads to these."""
    for without, far in reversed(step.fold):
        states &= without
        states |= states << far
    return moved_back(states, step.shift) & step.mask
