"""The rule of the plural of each language, as gettext writes it: the CLDR's by way of Babel, and our own for
the languages that it does not know.
"""

_OWN = {
    "cr": "nplurals=2; plural=(n != 1);",
    "crk": "nplurals=2; plural=(n != 1);",
    "csw": "nplurals=2; plural=(n != 1);",
    "oj": "nplurals=2; plural=(n != 1);",
    "ojs": "nplurals=2; plural=(n != 1);",
    "ikt": "nplurals=3; plural=(n == 1 ? 0 : n == 2 ? 1 : 2);",
    "iu": "nplurals=3; plural=(n == 1 ? 0 : n == 2 ? 1 : 2);",
}


def plural_forms(language: str) -> str:
    """Return the header `Plural-Forms` for a language tag. Two forms where nothing is known of it."""
    from babel.core import Locale, UnknownLocaleError
    from babel.messages.plurals import get_plural

    tag = language.replace("-", "_")
    primary = tag.split("_")[0].lower()
    if primary in _OWN:
        return _OWN[primary]
    try:
        forms = get_plural(Locale.parse(tag))
    except (UnknownLocaleError, ValueError):
        return "nplurals=2; plural=(n != 1);"
    return f"nplurals={forms[0]}; plural={forms[1]};"
