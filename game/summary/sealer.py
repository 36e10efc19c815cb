"""Seals sessions into files: shows what will be written, then writes it, once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.language import Words
from game.scenario.vocabulary import Vocabulary
from game.session import Conductor, Round
from game.summary.bands import POLICIES
from game.summary.canonical import canonical
from game.summary.collect import asked_of, collect
from game.summary.lines import lines
from game.summary.reading import leave_out
from game.summary.seal import seal, told_bands
from game.summary.summary import Summary


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the facilitator chose: a school quarter ("2026-Q4"), a region ("NU"), and parts to leave out."""

    quarter: str | None = None
    region: str | None = None
    without: tuple[str, ...] = ()


NO_WISHES = Wishes()


class FileSealer:
    """Writes summaries into a folder, under a name that tells nothing: the session's random id."""

    def __init__(
        self,
        folder: Path,
        vocabulary: Vocabulary,
        words: Words | None = None,
        policy: Literal["standard", "strict"] = "standard",
        wishes: Wishes = NO_WISHES,
    ) -> None:
        self._folder = folder
        self._vocabulary = vocabulary
        self._words = words or Words()
        self._policy: Literal["standard", "strict"] = policy
        self._wishes = wishes

    def bands(self, closed: Round, class_size: int) -> tuple[str, ...] | None:
        """Return what of a round may be seen on the wall: the bands that the summary tells of it, or nothing."""
        if class_size < POLICIES[self._policy].gate:
            return None
        bands = told_bands(asked_of(closed), class_size)
        return tuple(map(str, bands)) if bands is not None and None not in bands else None

    def preview(self, conductor: Conductor, words: Words | None = None) -> tuple[str, ...]:
        """Return the summary in sentences (in other `words` than its own), then the file itself."""
        say = words or self._words
        summary = self._summary(conductor)
        file = canonical(summary).decode().rstrip("\n").split("\n")
        heading = say("The file itself, letter by letter:")
        return (*lines(summary, say), "", heading, *file)

    def data(self, conductor: Conductor) -> bytes:
        """Return the bytes that will be written."""
        return canonical(self._summary(conductor))

    def destination(self, conductor: Conductor) -> Path:
        """Return where the file will be."""
        return self._folder / file_name(conductor.session.about.id)

    def seal(self, conductor: Conductor) -> Path:
        """Seal and write; return where. Raises JournalTrouble, OSError."""
        data = self.data(conductor)
        path = self.destination(conductor)
        conductor.seal(data)
        write(path, data)
        return path

    def _summary(self, conductor: Conductor) -> Summary:
        sheet = collect(
            conductor.system, conductor.session, self._vocabulary, self._wishes.quarter, self._wishes.region
        )
        return leave_out(seal(sheet, self._policy), self._wishes.without)


def file_name(session_id: str, ending: str = "json") -> str:
    """Return a summary's file name: no lesson, no date, no class."""
    return f"waymark-summary-{session_id}.{ending}"


def write(path: Path, data: bytes) -> None:
    """Write a summary, whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_bytes(data)
    unfinished.replace(path)
