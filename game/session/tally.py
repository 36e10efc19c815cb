"""The counts of a ballot, and what they decide. Every kind of ballot ends in the same `Tally`."""

from dataclasses import dataclass
from typing import Literal

from game.play import Question


@dataclass(frozen=True, slots=True)
class Tally:
    """How many raised a hand for each option, in the author's order, and how many passed."""

    counts: tuple[int, ...]
    passed: int = 0

    @property
    def voted(self) -> int:
        """How many chose an option."""
        return sum(self.counts)

    @property
    def leaders(self) -> tuple[int, ...]:
        """The places of the options with the most hands; none when nobody voted."""
        top = max(self.counts, default=0)
        return tuple(place for place, count in enumerate(self.counts) if count == top > 0)


@dataclass(frozen=True, slots=True)
class Round:
    """One class decision, closed: its ballots (a tie is voted again once) and how it was settled.

    `settled` is the option's id that the teacher settled on, openly.
    """

    question: Question
    ballots: tuple[Tally, ...] = ()
    settled: str | None = None

    @property
    def outcome(self) -> str | None:
        """The option that the class decided for, by its id; None while it is open who decides."""
        if self.settled is not None:
            return self.settled
        leaders = self.ballots[-1].leaders if self.ballots else ()
        return self.question.options[leaders[0]] if len(leaders) == 1 else None

    @property
    def decided_by(self) -> Literal["class", "facilitator"]:
        """Who decided."""
        return "class" if self.settled is None else "facilitator"

    @property
    def next_step(self) -> Literal["done", "talk", "settle"]:
        """What this round still needs. Only a choice must be decided; a card or an item may stay open."""
        if self.outcome is not None or self.question.kind != "choice":
            return "done"
        tied_once = len(self.ballots) == 1 and self.ballots[0].voted > 0
        return "talk" if tied_once else "settle"


@dataclass(frozen=True, slots=True)
class Count:
    """A count that is being taken: it lives in memory only, and nothing of it shows before the close.

    `typed` holds a number for each option and, last, for those who pass; None is not counted yet.
    """

    question: Question
    typed: tuple[int | None, ...]
    field: int = 0

    @classmethod
    def of(cls, question: Question) -> "Count":
        """Begin to count: nothing is typed yet."""
        return cls(question, (None,) * (len(question.options) + 1))

    @property
    def hands(self) -> int:
        """How many hands were counted for the options so far."""
        return sum(number or 0 for number in self.typed[:-1])

    def passing(self, class_size: int) -> int:
        """Return how many pass: as typed, or all who were not counted."""
        typed = self.typed[-1]
        return max(0, class_size - self.hands) if typed is None else typed

    def tally(self, class_size: int) -> Tally:
        """Return the tally of what was counted."""
        return Tally(tuple(number or 0 for number in self.typed[:-1]), self.passing(class_size))
