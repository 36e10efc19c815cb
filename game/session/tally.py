"""The counts of a ballot, and what they decide. Every kind of ballot ends in the same `Tally`."""

from dataclasses import dataclass
from typing import Literal

from game.play import Question

Ballot = Literal["hands", "cards", "circle", "teams", "devices"]
"""How a round is taken. A circle counts nothing: each speaks in turn, then the class agrees."""

BALLOTS: tuple[Ballot, ...] = ("hands", "cards", "circle", "teams", "devices")
FEWEST_TEAMS, MOST_TEAMS = 2, 6
FEWEST_VOTERS = 3
"""Fewer votes on devices than this are not counted: who voted could be told apart. Hands or a circle then."""


def taken_by(ballot: Ballot, kind: str) -> Ballot:
    """Return how a question of this kind is taken where rounds are taken by this ballot. A pulse is answered
    unseen, each for themselves: where a circle or teams decide, hands are counted for it, all eyes closed.
    """
    return "hands" if kind == "pulse" and ballot in ("circle", "teams") else ballot


@dataclass(frozen=True, slots=True)
class Tally:
    """How many stood for each option, in the author's order, and how many passed; teams or students."""

    counts: tuple[int, ...]
    passed: int = 0
    ballot: Ballot = "hands"

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

    `settled` is the option's id that was settled on without a count: by the teacher, openly, or by a class
    that `agreed`. `again` says that the class had counted this very choice before: nothing of it is told but
    its outcome, since two counts of one question differ by few votes, and their difference tells whose.
    """

    question: Question
    ballots: tuple[Tally, ...] = ()
    settled: str | None = None
    agreed: bool = False
    again: bool = False

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
        return "class" if self.settled is None or self.agreed else "facilitator"

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


@dataclass(frozen=True, slots=True)
class TeamVote:
    """Teams choosing on one keyboard. What each chose is in memory and hidden until all are in.

    `chosen` holds for each team the place of its option, -1 for a pass, None while it is still talking.
    """

    question: Question
    chosen: tuple[int | None, ...]

    @classmethod
    def of(cls, question: Question, teams: int) -> "TeamVote":
        """Begin: no team has chosen."""
        return cls(question, (None,) * teams)

    @property
    def complete(self) -> bool:
        """Whether every team has chosen or passed."""
        return None not in self.chosen

    def choosing(self, team: int, place: int) -> "TeamVote":
        """Return the vote after a team's choice; until the close it may change its mind."""
        if not (0 <= team < len(self.chosen) and -1 <= place < len(self.question.options)):
            return self
        return TeamVote(self.question, (*self.chosen[:team], place, *self.chosen[team + 1 :]))

    def tally(self) -> Tally:
        """Return the tally, in teams."""
        places = range(len(self.question.options))
        counts = tuple(self.chosen.count(place) for place in places)
        return Tally(counts, len(self.chosen) - sum(counts), "teams")
