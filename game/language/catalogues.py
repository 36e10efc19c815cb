"""The gettext catalogues: read as their translators wrote them, compiled in memory.

A compiled file can be stale, a PO file cannot; reading one takes some hundredths of a second, and
English needs none.
"""

import gettext
import io
from functools import lru_cache
from pathlib import Path

from game.language.words import Words
from game.shipped import folder

SOURCE = "en"
DOMAIN = "waymark"


def chain(language: str) -> tuple[str, ...]:
    """Return where to look for a language: fr-CA, then fr; English is the text itself."""
    parts = language.replace("_", "-").split("-")
    tags = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return tuple(tag for tag in tags if tag and tag != SOURCE)


def catalogue_file(language: str, domain: str = DOMAIN, root: Path | None = None) -> Path:
    """Return where the catalogue of a language lies, whether it exists or not."""
    return (root or folder("locales")) / language.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"


def words_for(language: str, root: Path | None = None) -> Words:
    """Return the program's words in a language, falling back along `chain` to English."""
    found: gettext.NullTranslations | None = None
    for tag in reversed(chain(language)):
        path = catalogue_file(tag, root=root)
        if path.is_file():
            catalogue = _compiled(path, path.stat().st_mtime_ns, tag)
            if found is not None:
                catalogue.add_fallback(found)
            found = catalogue
    return Words(language, found)


@lru_cache(maxsize=32)
def _compiled(path: Path, _changed: int, language: str) -> gettext.GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalogue = read_po(file, ignore_obsolete=True)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
