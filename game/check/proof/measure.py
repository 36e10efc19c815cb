"""Measures of a play that are added up along it: words, minutes, choices."""

from collections.abc import Callable
from typing import NamedTuple

from game.play import Decision
from game.scenario.model import Beat, Option, Scene


class Weight(NamedTuple):
    """A measure: what a beat that is shown adds, a scene's way out when it is met, an option when taken."""

    beat: Callable[[Beat], float]
    way_out: Callable[[Scene], float]
    option: Callable[[Option], float]


CHOICES = Weight(lambda _: 0, lambda _: 0, lambda _: 1)
"""The measure that counts choices."""


class Length(NamedTuple):
    """The length of a play. If not `exact`, none is longer (or shorter), and no play is told."""

    value: float
    exact: bool
    play: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()


class Extremes(NamedTuple):
    """The longest play that enters no scene twice, and the shortest; None where no such play ends."""

    longest: Length | None
    shortest: Length | None
