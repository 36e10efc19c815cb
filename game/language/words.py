"""The words of the program in one language. The English text is the key, so that a missing
translation shows English and never an id.
"""

from pathlib import Path

from game.language.catalogue import Catalogue, PseudoCatalogue, catalogues
from game.language.chain import PROGRAM

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "yi"})


def direction(language: str) -> str:
    """Return "rtl" or "ltr" for a language tag."""
    return "rtl" if language.replace("_", "-").split("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


class Words:
    """Says things in one language. Make it with `words_for`."""

    def __init__(
        self, language: str = "en", catalogues: tuple[Catalogue | PseudoCatalogue, ...] = ()
    ) -> None:
        self.language = language
        self.direction = direction(language)
        self._catalogues = catalogues

    def __call__(self, text: str, /, **values: object) -> str:
        """Return the text in this language, with the named values put in."""
        found = (catalogue.find("", text) for catalogue in self._catalogues)
        said = next((text for text in found if text is not None), text)
        return said.format(**values) if values else said

    def sources(self) -> tuple[str, ...]:
        """Return every text that has a translation here."""
        texts = (catalogue.texts for catalogue in self._catalogues if isinstance(catalogue, Catalogue))
        return tuple(text for known in texts for _, text in known)

    def count(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Return the form for a number; `{n}` in the text is the number."""
        for catalogue in self._catalogues:
            said = catalogue.find_count(one, n)
            if said is not None:
                return said.format(n=n, **values)
        english = one if n == 1 else many
        pseudo = next((c for c in self._catalogues if isinstance(c, PseudoCatalogue)), None)
        return (pseudo.find("", english) if pseudo else english).format(n=n, **values)


def words_for(language: str, root: Path | None = None, domain: str = PROGRAM) -> Words:
    """Return the program's words in a language, from its region to the language to English, text by text.

    `domain` is what is shown to a class, or what the command line says (`COMMANDS`).

    Raises CatalogueTrouble where a catalogue cannot be read.
    """
    return Words(language, catalogues(language, domain, roots=(root,)))
