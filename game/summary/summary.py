"""What may leave the room: a frozen value with no count in it."""

from dataclasses import dataclass
from typing import Literal

from game.summary.sheet import Kind


@dataclass(frozen=True, slots=True)
class Cell:
    """One option and the band its count lies in; None where the band is withheld.

    `skill` is what the option practises, by the shared vocabulary, or "yield"; None where it is neither.
    """

    option: str
    band: str | None
    skill: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `passed` is the band of those who passed or did not answer.

    Either every band is given, or one alone and it is "most", or none: then the outcome is all there is.
    Of a card of the traffic light, `sign` is what it shows and `light` the light that the lesson gives it.
    """

    id: str
    kind: Kind
    outcome: str | None
    cells: tuple[Cell, ...]
    passed: str | None
    sign: str | None = None
    light: str | None = None

    @property
    def shown(self) -> bool:
        """Whether anything beside the outcome is given."""
        return any(cell.band is not None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Play:
    """How a class of ten or more played. `class_size` is a band, `minutes` one of what was planned.

    `left_out` names the parts (`leaving.PARTS`) that the facilitator chose not to tell.
    """

    session: str
    language: str
    ages: str
    cut: Literal["full", "short"]
    class_size: str
    ballots: tuple[str, ...]
    path: tuple[str, ...]
    questions: tuple[Question, ...]
    skills: tuple[str, ...]
    signs: tuple[str, ...]
    debrief_reached: bool
    ending: str | None
    quarter: str | None
    region: str | None
    minutes: str
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """A sealed session. `policy` names the rule it was sealed by; of fewer than ten no `play` is told."""

    policy: str
    lesson: str
    lesson_hash: str
    completed: bool
    play: Play | None
