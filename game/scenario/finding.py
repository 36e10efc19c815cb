"""What a check says: data, never an exception and never a printed line."""

from dataclasses import dataclass
from enum import StrEnum

from game.scenario.text import Span


class Severity(StrEnum):
    """How much it matters: see "Promises" in the educator's guide."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found, and what to write instead.

    `code` is stable ("WM101"); `play` is the shortest play that shows it, as the options to pick.
    """

    code: str
    severity: Severity
    span: Span
    message: str
    hint: str = ""
    play: tuple[str, ...] = ()
