"""Catalogues written in a line, for tests."""

from pathlib import Path

from game.language.chain import catalogue_file
from game.language.po import PoEntry, PoFile
from game.language.po_write import write_po

FRENCH = (("Language", "fr"), ("Plural-Forms", "nplurals=2; plural=(n > 1);"))


def entry(context: str, text: str, said: str = "", *, stale: bool = False) -> PoEntry:
    return PoEntry((text,), (said,), context, flags=("fuzzy",) if stale else ())


def write(root: Path, language: str, domain: str, *entries: PoEntry, header=FRENCH) -> Path:
    file = catalogue_file(language, domain, root)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(write_po(PoFile(header, (), entries)))
    return file
