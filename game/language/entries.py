"""What there is to translate: of a lesson, of shared beats, of the shared vocabulary; in reading order."""

from dataclasses import dataclass
from pathlib import Path

from game.language.about import about_registry, about_text
from game.language.localise import shared_file
from game.language.registry_texts import map_vocabulary
from game.scenario.context import Context
from game.scenario.model import Ages, Goto, Minutes, Review, Scenario, Scene
from game.scenario.reader import read_scenario
from game.scenario.registries import read_vocabulary
from game.scenario.shared import SharedBeats
from game.scenario.text import Text, where
from game.scenario.texts import map_texts
from game.scenario.vocabulary import Vocabulary
from game.scenario.worded import worded

REGISTRIES = ("signs", "skills", "help", "pulse")


class NothingToRead(Exception):
    """A lesson or a registry that cannot be read, so that nothing can be taken out of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One text to translate: where it is looked up, the text (and its plural), what a translator should
    know, and the file and line where it was written.
    """

    context: str
    ids: tuple[str, ...]
    comments: tuple[str, ...]
    file: str
    line: int

    @property
    def key(self) -> tuple[str, str]:
        """What it is looked up by."""
        return self.context, self.ids[0]


def lesson_entries(scenario: Scenario) -> tuple[Entry, ...]:
    """Return a lesson's own texts. Those of shared beats are with the shared files, once for all lessons."""
    return tuple(
        Entry(f"{scenario.id}:{path}", (str(text),), about_text(scenario, path), *_place(text))
        for path, text in _texts(scenario)
        if shared_file(text) is None
    )


def vocabulary_entries(vocabulary: Vocabulary, only: str | None = None) -> tuple[Entry, ...]:
    """Return the texts of the registries, or of one of them (`signs`, `skills`, `help`, `pulse`)."""
    seen: list[tuple[str, str]] = []

    def change(path: str, text: str) -> str:
        seen.append((path, text))
        return text

    map_vocabulary(vocabulary, change)
    return tuple(
        Entry(path, (str(text),), about_registry(vocabulary, path), *_place(text))
        for path, text in seen
        if only is None or path.startswith(f"{only}:")
    )


def shared_entries(file: Path, vocabulary: Vocabulary) -> tuple[Entry, ...]:
    """Return the texts of a file of shared beats. Raises NothingToRead."""
    ctx = Context(vocabulary, file.parent)
    beats = SharedBeats((file.parent,)).read(ctx, Text(file.stem))
    if ctx.errors or not isinstance(beats, tuple):
        raise NothingToRead(_first(file, [finding.message for finding in ctx.findings]))
    lesson = _lesson_of(file.stem, beats)
    return tuple(
        Entry(f"shared:{path}", (str(text),), about_text(lesson, path), *_place(text))
        for path, text in _texts(lesson)
        if path.startswith(f"{file.stem}/")
    )


def is_translatable(file: Path) -> bool:
    """Whether a file is a lesson, a registry or a file of shared beats."""
    return file.name == "scenario.yaml" or file.stem in REGISTRIES or file.parent.name == "shared"


def entries_of(file: Path) -> tuple[Entry, ...]:
    """Return the texts of one file, whatever it is: a scenario.yaml, a registry, shared beats. Raises
    NothingToRead.
    """
    file = Path(file)
    if file.stem in REGISTRIES:
        vocabulary, findings = read_vocabulary(file.parent)
        broken = [f.message for f in findings if Path(f.span.file).stem == file.stem]
        if broken and not getattr(vocabulary, file.stem):
            raise NothingToRead(_first(file, broken))
        return vocabulary_entries(vocabulary, file.stem)
    if file.parent.name == "shared" and file.name != "scenario.yaml":
        return shared_entries(file, read_vocabulary(file.parent.parent)[0])
    reading = read_scenario(file)
    if reading.scenario is None:
        raise NothingToRead(_first(file, [f.message for f in reading.findings if f.severity == "error"]))
    return lesson_entries(reading.scenario)


def _texts(scenario: Scenario) -> list[tuple[str, str]]:
    seen: list[tuple[str, str]] = []

    def change(path: str, text: str) -> str:
        seen.append((path, text))
        return text

    map_texts(scenario, change)
    return seen


def _place(text: str) -> tuple[str, int]:
    at = where(text)
    return at.file, at.line


def _lesson_of(name: str, beats: tuple) -> Scenario:  # type: ignore[type-arg]
    """Return a lesson with nothing but these beats, so that one walk serves lessons and shared beats."""
    return Scenario(
        id="shared",
        title="",
        summary="",
        language="en",
        ages=Ages(11, 18),
        minutes=Minutes(1),
        content_note="",
        player="",
        goals=(),
        themes=(),
        review=Review("draft"),
        cast={},
        variables={},
        scenes={name: Scene(name, beats, Goto(()))},
    )


def _first(file: Path, messages: list[str]) -> str:
    if not messages:
        return worded("{file} cannot be read: see “waymark check”.", file=file)
    if len(messages) == 1:
        return worded("{file} cannot be read: {why}", file=file, why=messages[0])
    return worded(
        "{file} cannot be read: {why} (and {more} more; “waymark check” shows all)",
        file=file,
        why=messages[0],
        more=len(messages) - 1,
    )
