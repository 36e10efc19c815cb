"""The extractors that Babel calls, registered as entry points: so plain `pybabel extract` works too.

Each yields (line, function, (context, text), comments), as Babel asks for.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from game.language.entries import Entry, entries_of, is_translatable
from game.language.program import python_entries

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
    """Take what the program says out of a Python file."""
    for entry in python_entries(fileobj.read().decode("utf-8"), getattr(fileobj, "name", "")):
        yield (
            entry.line,
            _function(entry),
            entry.ids if len(entry.ids) > 1 else entry.ids[0],
            list(entry.comments),
        )


def _function(entry: Entry) -> str | None:
    return "ngettext" if len(entry.ids) > 1 else None
