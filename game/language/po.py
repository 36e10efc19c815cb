"""What a PO file holds. Reading and writing it (`po_read`, `po_write`) drops nothing that a translator wrote.

Babel reads PO files too, but drops headers that it does not know, takes the old source text of a stale entry
for a comment, and goes on after a broken line.
"""

import gettext
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.scenario.worded import worded

_PLURAL = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+);?")


class CatalogueTrouble(Exception):
    """A catalogue that cannot be read: which file, which line, what is wrong and what to do."""

    def __init__(self, file: Path | str, line: int, message: str) -> None:
        where = f"{file}:{line}" if line else str(file)
        super().__init__(worded("{where}: {message}", where=where, message=message))
        self.file, self.line, self.message = str(file), line, message


@dataclass(frozen=True, slots=True)
class PoEntry:
    """One entry. `ids` is the source text, and its plural if it has one; `strings` a form each.

    `notes` are the translators' own comments, `comments` what extraction says, `places` file:line.
    `previous` is the source text that a stale (`fuzzy`) translation was made from.
    """

    ids: tuple[str, ...]
    strings: tuple[str, ...] = ("",)
    context: str = ""
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    obsolete: bool = False
    line: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """What it is looked up by."""
        return self.context, self.ids[0]

    @property
    def stale(self) -> bool:
        """Whether its source text has changed since."""
        return "fuzzy" in self.flags

    @property
    def written(self) -> bool:
        """Whether every form of it says something."""
        return bool(self.strings) and all(self.strings)


@dataclass(frozen=True, slots=True)
class PoFile:
    """A whole file: its header's lines, the comments above them, and the entries in order."""

    header: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    entries: tuple[PoEntry, ...] = ()
    file: str = ""

    @property
    def current(self) -> tuple[PoEntry, ...]:
        """The entries whose source text still exists."""
        return tuple(entry for entry in self.entries if not entry.obsolete)

    def headed(self, name: str) -> str:
        """Return a header's value, "" if it is not there."""
        return next((value for key, value in self.header if key.lower() == name.lower()), "")

    @property
    def forms(self) -> int:
        """How many plural forms its language has."""
        found = _PLURAL.search(self.headed("Plural-Forms"))
        return int(found[1]) if found else 2

    def plural(self) -> Callable[[int], int]:
        """Return which form a number takes. Raises CatalogueTrouble."""
        found = _PLURAL.search(self.headed("Plural-Forms"))
        if found is None:
            return lambda n: int(n != 1)
        try:
            rule = gettext.c2py(found[2].strip())
            if any(not 0 <= rule(n) < int(found[1]) for n in range(1000)):
                raise ValueError(worded("a form that does not exist"))
        except (ValueError, ArithmeticError, RecursionError) as problem:
            text = worded(
                "its Plural-Forms cannot be used ({problem}). Copy the line of another catalogue.",
                problem=str(problem),
            )
            raise CatalogueTrouble(self.file, 0, text) from problem
        return rule
