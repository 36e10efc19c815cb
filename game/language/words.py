"""The words of the program in one language. The English text is the key, so that a missing
translation shows English and never an id.
"""

import gettext

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "yi"})


def direction(language: str) -> str:
    """Return "rtl" or "ltr" for a language tag."""
    return "rtl" if language.split("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


class Words:
    """Says things in one language. Make it with `game.language.words_for`."""

    def __init__(self, language: str = "en", catalogue: gettext.NullTranslations | None = None) -> None:
        self.language = language
        self.direction = direction(language)
        self._catalogue = catalogue or gettext.NullTranslations()

    def __call__(self, text: str, **values: object) -> str:
        """Return the text in this language, with the named values put in."""
        said = self._catalogue.gettext(text) if text else ""
        return said.format(**values) if values else said

    def count(self, one: str, many: str, n: int, **values: object) -> str:
        """Return the form for a number; `{n}` in the text is the number."""
        return self._catalogue.ngettext(one, many, n).format(n=n, **values)
