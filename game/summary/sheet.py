"""What a finished session hands over to be sealed: counts, and nothing of seats, names or times."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["choice", "sort", "practise", "pulse"]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question that the class was asked and that was closed.

    Of a re-vote only the last ballot is handed over: two ballots of one question differ by few votes,
    and their difference tells whose. `options` are ids in the author's order, `counts` stand in the same
    order, None where it was settled without counting. `passed` need not be complete: whoever is in the
    class and in no count is taken to have passed. `outcome` is the option taken or the light that led; None
    for a pulse, where nothing led and where nothing was counted, which makes it no sign of a tie.
    What the lesson says of the question stands beside it, so that questions of all lessons add up: `sign`
    and `light` of a card (what it shows, and the author's own light), `skills` by option (SK.DELAY; "yield"
    gives in).
    """

    id: str
    kind: Kind
    options: tuple[str, ...]
    counts: tuple[int, ...] | None
    passed: int = 0
    outcome: str | None = None
    decided_by: Literal["class", "facilitator"] = "class"
    sign: str | None = None
    light: str | None = None
    skills: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole session's results, before disclosure control. It stays in memory and is never written.

    `session` is a uuid4 in hex; `class_size` one number for the whole session; `path` the scenes in the
    order played; `ended` the ending's scene; `minutes` what the lesson plans for its cut.
    `quarter` ("2026-Q4") and `region` ("NU") are given only if the facilitator chose them.
    """

    session: str
    lesson: str
    lesson_hash: str
    language: str
    ages: str
    cut: Literal["full", "short"]
    class_size: int
    ballots: tuple[str, ...]
    path: tuple[str, ...]
    asked: tuple[Asked, ...]
    skills: tuple[str, ...]
    signs: tuple[str, ...]
    debrief_reached: bool
    ended: str | None
    quarter: str | None = None
    region: str | None = None
    minutes: int = 45
