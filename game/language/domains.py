"""The domains: the program, its command line, the shared vocabulary, each lesson; and what each holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.language.chain import COMMANDS, PROGRAM, VOCABULARY
from game.language.entries import REGISTRIES, Entry, entries_of
from game.language.po import PoEntry, PoFile
from game.language.program import command_entries, program_entries
from game.shipped import folder

FILE = "scenario.yaml"
PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Domain:
    """One catalogue's worth of texts. `source` is what it is taken out of, `locales` where its catalogues
    lie: for a lesson that Waymark did not bring, in the lesson's own folder.
    """

    name: str
    kind: Literal["program", "commands", "vocabulary", "lesson"]
    source: Path
    locales: Path

    def entries(self) -> tuple[Entry, ...]:
        """Return everything that there is to translate, in reading order. Raises NothingToRead."""
        if self.kind == "program":
            return program_entries(self.source)
        if self.kind == "commands":
            return command_entries(self.source)
        if self.kind == "lesson":
            return entries_of(self.source)
        files = [self.source / f"{name}.yaml" for name in REGISTRIES]
        files += sorted((self.source / "shared").glob("*.yaml"))
        return tuple(entry for file in files if file.is_file() for entry in entries_of(file))

    def template(self) -> PoFile:
        """Return the template that translations start from. The same sources give the same bytes."""
        entries = tuple(
            PoEntry(
                entry.ids,
                ("",) * len(entry.ids),
                entry.context,
                comments=entry.comments,
                flags=formats(entry.ids),
                places=(f"{_shown(entry.file, self)}:{entry.line}",),
            )
            for entry in self.entries()
        )
        return PoFile(_header(self), (f"What there is to translate of {self.name}.",), entries)


def domains(lessons: Iterable[Path], locales: Path | None = None) -> tuple[Domain, ...]:
    """Return the program's two domains, the vocabulary's, and one for each lesson (its folder or file).

    With `locales`, every catalogue lies there.
    """
    scenarios = folder("scenarios")
    here = locales or folder("locales")
    found = [
        Domain(PROGRAM, "program", PACKAGE, here),
        Domain(COMMANDS, "commands", PACKAGE, here),
        Domain(VOCABULARY, "vocabulary", scenarios, here),
    ]
    for lesson in lessons:
        file = (lesson / FILE if lesson.is_dir() else lesson).resolve()
        ours = file.parent.parent == scenarios.resolve()
        found.append(
            Domain(file.parent.name, "lesson", file, locales or (here if ours else file.parent / "locales"))
        )
    return tuple(found)


def _header(domain: Domain) -> tuple[tuple[str, str], ...]:
    return (
        ("Project-Id-Version", f"Waymark {domain.name}"),
        ("Report-Msgid-Bugs-To", ""),
        ("Language", ""),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
    )


def formats(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the flags by which other tools know that a text has placeholders.

    Babel takes "50% off" for one with a placeholder, too, and looks for just these flags.
    """
    from babel.messages.catalog import Message

    return tuple(sorted(Message(ids if len(ids) > 1 else ids[0]).flags))


def _shown(file: str, domain: Domain) -> str:
    """Return a file's name as it stands in a catalogue: from the project's folder, not from the root."""
    path = Path(file).resolve()
    for above in (PACKAGE.parent, folder("scenarios").resolve().parent, domain.source.parent.parent):
        if path.is_relative_to(above):
            return path.relative_to(above).as_posix().replace(" ", "%20")
    return path.name
