"""Seals sessions into files: shows what will be written, then writes it, once."""

from collections.abc import Callable
from pathlib import Path

from game.language import Words
from game.scenario import Scenario
from game.scenario.vocabulary import Vocabulary
from game.session import Conductor, Round
from game.summary.bands import POLICIES
from game.summary.canonical import canonical
from game.summary.collect import asked_of, collect
from game.summary.lines import lines
from game.summary.reading import leave_out
from game.summary.seal import seal, told_bands
from game.summary.summary import Summary
from game.summary.wishes import NO_WISHES, Wish, Wishes, not_told, offered, toggled


class FileSealer:
    """Writes summaries into a folder, under a name that tells nothing: the session's random id."""

    def __init__(
        self,
        folder: Path,
        vocabulary: Vocabulary,
        words: Words | None = None,
        wishes: Wishes = NO_WISHES,
        after: Callable[[Conductor, bytes], None] = lambda _conductor, _data: None,
    ) -> None:
        """`vocabulary` is in the language of `words`. `wishes` are what every session begins with. `after` is
        told of each session that was sealed, with its bytes.
        """
        self._folder = folder
        self._vocabulary = vocabulary
        self._words = words or Words()
        self._wishes = wishes
        self._after = after
        self._wished: dict[str, Wishes] = {}

    def bands(self, closed: Round, class_size: int) -> tuple[str, ...] | None:
        """Return what the wall may show of a round: the bands that the summary tells of it, or nothing."""
        if class_size < POLICIES[self._wishes.policy].gate:
            return None
        bands = told_bands(asked_of(closed), class_size)
        return tuple(map(str, bands)) if bands is not None and None not in bands else None

    def wishes(self, conductor: Conductor, words: Words, region: str = "") -> tuple[Wish, ...]:
        """Return what may be ticked before the seal; `region` is where this machine is, if known."""
        about, size = conductor.session.about, conductor.session.preparation.class_size
        return tuple(offered(self._of(conductor), size, about.day, region, words))

    def toggle(self, conductor: Conductor, name: str, region: str = "") -> None:
        """Tick one of these, or take its tick away. Another session is not touched."""
        about = conductor.session.about
        self._wished[about.id] = toggled(self._of(conductor), name, about.day, region)

    def preview(
        self,
        conductor: Conductor,
        words: Words | None = None,
        vocabulary: Vocabulary | None = None,
        lesson: Scenario | None = None,
    ) -> tuple[str, ...]:
        """Return the summary in sentences, in other words if given; then "", a heading, and the file."""
        say = words or self._words
        summary = self._summary(conductor)
        file = canonical(summary).decode().rstrip("\n").split("\n")
        heading = say("The file itself, letter by letter:")
        told = lines(summary, say, vocabulary or self._vocabulary, lesson or conductor.lesson)
        return (*told, *filter(None, [self.not_told(conductor, say)]), "", heading, *file)

    def not_told(self, conductor: Conductor, words: Words) -> str:
        """Say what was wished for and is not told of a class of this size; "" if nothing is."""
        return not_told(self._of(conductor), conductor.session.preparation.class_size, words)

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
        self._after(conductor, data)
        write(path, data)
        return path

    def _of(self, conductor: Conductor) -> Wishes:
        return self._wished.get(conductor.session.about.id, self._wishes)

    def _summary(self, conductor: Conductor) -> Summary:
        wishes = self._of(conductor)
        sheet = collect(conductor.system, conductor.session, self._vocabulary, wishes.quarter, wishes.region)
        return leave_out(seal(sheet, wishes.policy), wishes.without)


def file_name(session_id: str, ending: str = "json") -> str:
    """Return a summary's file name: no lesson, no date, no class."""
    return f"waymark-summary-{session_id}.{ending}"


def write(path: Path, data: bytes) -> None:
    """Write a summary, whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_bytes(data)
    unfinished.replace(path)
