"""What the students' screens show, and what the teacher's does of them."""

from dataclasses import dataclass
from typing import Literal

Trouble = Literal["", "not-started", "stopped", "address-gone", "gone"]
Phase = Literal["waiting", "open", "closed", "put-away", "outcome", "quiet"]


@dataclass(frozen=True, slots=True)
class View:
    """What every seat sees now. `ballot` names this vote and no other; options are (id, text) in the
    author's order; `outcome` is what the class chose. `dropped` are the last ballots that were put
    away uncounted: a page whose choice was in one says so, however late it hears.
    """

    phase: Phase = "waiting"
    ballot: str = ""
    prompt: str = ""
    options: tuple[tuple[str, str], ...] = ()
    outcome: str = ""
    language: str = "en"
    direction: str = "ltr"
    dropped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """What one seat chose in the open vote, so far: an option's id, or None for a pass."""

    option: str | None


@dataclass(frozen=True, slots=True)
class Status:
    """What the teacher may know while a vote is open: never a choice.

    `seats` were given, `present` of them are here now, `received` have voted or passed; `numbers` are the
    seats' own, in order, as their pages show them. `round_id` is the vote that is open, "" when none is.
    `locked` and `shut` (too many wrong codes) say why nobody else comes in. `reached` tells that another
    device has opened the page: this network lets devices meet. `alive` is False while no student can reach
    this machine; `trouble` then says why ("gone": the process that held the votes has ended, with them).
    """

    seats: int = 0
    present: int = 0
    received: int = 0
    round_id: str = ""
    locked: bool = False
    shut: bool = False
    reached: bool = False
    numbers: tuple[int, ...] = ()
    alive: bool = False
    trouble: Trouble = ""
