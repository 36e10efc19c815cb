"""The seal at the end of a session, as the stage does it. What makes the summary is handed in."""

from pathlib import Path
from typing import Protocol

from game.language import Words
from game.scenario import Scenario, Vocabulary
from game.screens import Screen, Stand, Tickable, seal_screen, sealed_screen
from game.session import Conductor, Round


class Sealer(Protocol):
    """What makes a summary of a session. It is handed in, so that no screen knows of counts."""

    def bands(self, closed: Round, class_size: int) -> tuple[str, ...] | None:
        """Return what may be shown of a round: bands, or nothing."""

    def preview(
        self,
        conductor: Conductor,
        words: Words | None = None,
        vocabulary: Vocabulary | None = None,
        lesson: Scenario | None = None,
    ) -> tuple[str, ...]:
        """Return what will be written, line for line, told in these words; then the file itself."""

    def wishes(self, conductor: Conductor, words: Words, region: str = "") -> tuple[Tickable, ...]:
        """Return what may be told, or left out; `region` is where this machine is."""

    def toggle(self, conductor: Conductor, name: str, region: str = "") -> None:
        """Tell one of these, or leave it out."""

    def destination(self, conductor: Conductor) -> Path:
        """Return where it will be written."""

    def seal(self, conductor: Conductor) -> Path:
        """Seal the session, write the summary, and return where it is. Raises JournalTrouble, OSError."""


class Sealing:
    """Whether a session is sealed before its lesson came to the end (`early`), and the last `summary`."""

    def __init__(self, sealer: Sealer) -> None:
        self.sealer = sealer
        self.early = False
        self.summary: Path | None = None

    def phase(self, conductor: Conductor) -> str:
        """Return the session's phase; one that is sealed as it is has come to the seal."""
        phase = conductor.session.phase
        return "seal" if self.early and phase != "sealed" else phase

    def screen(self, stand: Stand, conductor: Conductor) -> Screen | None:
        """Return the screen of the seal, or of what was sealed; none before."""
        if self.phase(conductor) == "seal":
            where = str(self.sealer.destination(conductor))
            told = self.sealer.preview(conductor, stand.words, stand.setting.vocabulary, stand.scenario)
            wishes = self.sealer.wishes(conductor, stand.words, stand.setting.region)
            return seal_screen(stand, told, where, wishes)
        return sealed_screen(stand, str(self.summary or "")) if conductor.session.phase == "sealed" else None

    def seal(self, conductor: Conductor) -> None:
        """Seal the session and write its summary. Raises JournalTrouble, OSError."""
        self.summary = self.sealer.seal(conductor)
