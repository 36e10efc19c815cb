"""The extractors that Babel calls, registered as entry points: so plain `pybabel extract` works too.

Each yields (line, function, (context, text), comments), as Babel asks for.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from game.language.entries import Entry, entries_of, is_translatable
from game.language.program import python_entries, worded_entries

Found = tuple[int, str | None, str | tuple[str, ...], list[str]]


def scenario(
    fileobj: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """Take the texts out of a scenario.yaml, a registry or a file of shared beats, in reading order.

    Raises NothingToRead. The file is read from its folder, since a lesson needs what lies beside it; any
    other YAML file (an author's plan, a list of words) has nothing to translate.
    """
    file = Path(fileobj.name).resolve()
    for entry in entries_of(file) if is_translatable(file) else ():
        yield entry.line, "pgettext", (entry.context, *entry.ids), list(entry.comments)


def program(
    fileobj: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """Take what the program says to a class, its teacher or a printed page out of a Python file."""
    yield from _found(python_entries(fileobj.read().decode("utf-8"), getattr(fileobj, "name", "")))


def commands(
    fileobj: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """Take what the command line says, and what checks find, out of a Python file."""
    yield from _found(worded_entries(fileobj.read().decode("utf-8"), getattr(fileobj, "name", "")))


def _found(entries: Iterable[Entry]) -> Iterator[Found]:
    for entry in entries:
        yield (
            entry.line,
            _function(entry),
            entry.ids if len(entry.ids) > 1 else entry.ids[0],
            list(entry.comments),
        )


def _function(entry: Entry) -> str | None:
    return "ngettext" if len(entry.ids) > 1 else None
