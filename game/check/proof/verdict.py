"""What a proof says: data."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from game.play import Decision
from game.scenario.model import Promise
from game.scenario.text import NOWHERE, Span

Cut = Literal["full", "short"]


class Result(StrEnum):
    """Whether a promise is kept. `not_settled` counts as failing: silence is never a pass."""

    HOLDS = "holds"
    BROKEN = "broken"
    NOT_SETTLED = "not_settled"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of one promise in one cut.

    `play` is the shortest play that breaks it, as the options' texts; `decisions` are the same for
    `System.step`, beats left out. `explored` counts states. `at`, `scene` and `option` say what it is about.
    `follows` names the promise whose breaking is the cause of this one's, where another is.
    """

    promise: str
    result: Result
    cut: Cut
    explored: int
    at: Span = NOWHERE
    play: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    detail: str = ""
    scene: str = ""
    option: int | None = None
    follows: str = ""
    source: Promise | None = None

    @property
    def holds(self) -> bool:
        """Return whether it was proved."""
        return self.result is Result.HOLDS


@dataclass(frozen=True, slots=True)
class Proof:
    """Every verdict on a lesson; of `all_used`, one for each scene and option that no play uses."""

    verdicts: tuple[Verdict, ...]

    @property
    def holds(self) -> bool:
        """Return whether every promise was proved."""
        return all(verdict.holds for verdict in self.verdicts)

    @property
    def failing(self) -> tuple[Verdict, ...]:
        """Return what is broken or not settled: once a promise, of the full lesson if it fails there."""
        found: dict[object, Verdict] = {}
        for verdict in self.verdicts:
            if not verdict.holds:
                key = (verdict.promise, verdict.detail, id(verdict.source), *_where(verdict))
                found.setdefault(key, verdict)
        return tuple(found.values())


def _where(verdict: Verdict) -> tuple[object, ...]:
    return (verdict.scene, verdict.option) if verdict.promise == "all_used" else ()
