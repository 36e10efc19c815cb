"""A catalogue as it is looked up in: only what may be shown, compiled in memory from its PO file.

A stale translation says what the source no longer says, and one with a grave fault would break a sentence
or a help line's number: neither is shown, and the source text stands in its place.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from game.language.chain import PSEUDO, catalogue_file, chain
from game.language.faults import faults
from game.language.po import CatalogueTrouble, PoEntry, PoFile
from game.language.po_read import read_po
from game.language.pseudo import pseudo
from game.scenario.worded import worded

_NUMBER = re.compile(r"(?<=/)\d+(?=/|$)")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Translations by context and source text, and the rule of the plural."""

    texts: Mapping[tuple[str, str], tuple[str, ...]]
    plural: Callable[[int], int]

    def find(self, context: str, text: str) -> str | None:
        """Return the translation, if there is one. A text that only moved within its scene is found too."""
        found = self.texts.get((context, text)) or self.texts.get((loose(context), text))
        return found[0] if found else None

    def find_count(self, one: str, n: int) -> str | None:
        """Return the form for a number, if there is one."""
        found = self.texts.get(("", one))
        return found[min(self.plural(n), len(found) - 1)] if found else None


@dataclass(frozen=True, slots=True)
class PseudoCatalogue:
    """Stands for a catalogue that nobody wrote: it makes its texts out of the source."""

    kind: str

    def find(self, context: str, text: str) -> str:
        """Return the text in the pseudo-language."""
        return pseudo(text, self.kind, name=":cast/" in context)

    def find_count(self, one: str, n: int) -> None:
        """Return nothing: `Words` turns the source's own form."""
        return


def loose(context: str) -> str:
    """Return a context without its numbers, by which a text that moved is still found."""
    return _NUMBER.sub("#", context)


def shown(entry: PoEntry) -> bool:
    """Whether a translation may be shown."""
    if entry.obsolete or entry.stale or not entry.written:
        return False
    return not any(fault.grave for fault in faults(entry.ids, entry.strings))


def compiled(po: PoFile) -> Catalogue:
    """Return what a PO file gives to look up. Raises CatalogueTrouble for unusable plural forms."""
    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    entries = [entry for entry in po.entries if shown(entry)]
    for entry in entries:
        texts[entry.key] = entry.strings
    for entry in entries:
        if entry.context:
            texts.setdefault((loose(entry.context), entry.ids[0]), entry.strings)
    return Catalogue(texts, po.plural())


def catalogues(
    language: str, domain: str, source: str = "en", roots: tuple[Path | None, ...] = (None,)
) -> tuple[Catalogue | PseudoCatalogue, ...]:
    """Return a domain's catalogues along the chain, nearest first. `roots` are folders like `locales`, the
    first that has the file is used; None is the shipped one. Raises CatalogueTrouble.
    """
    found: list[Catalogue | PseudoCatalogue] = []
    for tag in chain(language, source):
        files = (catalogue_file(tag, domain, root) for root in roots)
        file = next((file for file in files if file.is_file()), None)
        if file is not None:
            found.append(load(file))
        elif tag in PSEUDO:
            found.append(PseudoCatalogue(tag))
    return tuple(found)


def load(file: Path) -> Catalogue:
    """Read and compile a PO file; what it holds now decides, never its age. Raises CatalogueTrouble."""
    try:
        raw = file.read_bytes()
    except OSError as problem:
        told = worded("it cannot be read ({problem}).", problem=problem.strerror)
        raise CatalogueTrouble(file, 0, told) from problem
    return _compiled(raw, str(file))


@lru_cache(maxsize=64)
def _compiled(raw: bytes, file: str) -> Catalogue:
    return compiled(read_po(raw, file))
