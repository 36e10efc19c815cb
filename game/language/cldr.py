"""Names of languages, numbers and days as each language writes them: the CLDR's, by way of Babel.

The CLDR lacks some languages of this country; their own names stand here, for their communities to mend.
"""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.core import Locale

_OWN = {
    "cr": "ᓀᐦᐃᔭᐍᐏᐣ",
    "crk": "nêhiyawêwin",
    "csw": "ᓀᐦᐃᓇᐍᐏᐣ",
    "oj": "Anishinaabemowin",
    "ojs": "Anishininiimowin",
    "ikt": "Inuinnaqtun",
    "iu": "ᐃᓄᒃᑎᑐᑦ",
    "mic": "Mi'kmawi'simk",
    "moh": "Kanien'kéha",
}


@lru_cache(maxsize=256)
def language_name(tag: str, within: str = "") -> str:
    """Return what a language is called `within` another (French in English, anglais in fr); by default in
    itself, as it stands on the button that chooses it. A name that nobody wrote down is the tag.
    """
    inside = within or tag
    primary = tag.replace("_", "-").split("-")[0]
    if inside == tag and primary in _OWN:
        return _OWN[primary]
    locale, named = _locale(inside), _locale(tag)
    every = locale.languages if locale is not None else {}
    whole = every.get(tag.replace("-", "_"))
    name = whole or every.get(primary)
    region = None
    if locale is not None and named is not None and named.territory and not whole:
        region = locale.territories.get(named.territory)
    if not name:
        return _OWN.get(primary, tag)
    if inside == tag:
        name = name[0].upper() + name[1:]
    return f"{name} ({region})" if region else str(name)


def is_code(tag: str) -> bool:
    """Whether the CLDR, or this file, knows the language of a tag."""
    english = _locale("en")
    primary = tag.split("-")[0]
    return primary in _OWN or (english is not None and primary in english.languages)


def code_of(name: str) -> str:
    """Return the tag of a language by its name in English, French or itself; "" where none has it."""
    wanted = name.strip().casefold()
    named = {own.casefold(): tag for tag, own in _OWN.items()}
    for within in ("fr", "en"):
        locale = _locale(within)
        named |= {str(said).casefold(): tag for tag, said in locale.languages.items()} if locale else {}
    return named.get(wanted, "").replace("_", "-")


def number(value: int, language: str) -> str:
    """Return a whole number in a language's digits and groups."""
    from babel.numbers import format_decimal

    locale = _locale(language)
    return str(format_decimal(value, locale=locale)) if locale is not None else str(value)


def day(iso: str, language: str) -> str:
    """Return a day (2026-11-24) as a language writes it, at middle length; what is no day stays as it is."""
    from babel.dates import format_date

    try:
        when = date.fromisoformat(iso)
    except ValueError:
        return iso
    locale = _locale(language)
    return str(format_date(when, "long", locale=locale)) if locale is not None else iso


@lru_cache(maxsize=256)
def _locale(tag: str) -> "Locale | None":
    """Return Babel's locale for a tag, the nearest along its chain, or None for one that it does not know."""
    from babel.core import Locale, UnknownLocaleError

    parts = tag.replace("-", "_").split("_")
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:length]))
        except (UnknownLocaleError, ValueError):
            continue
    return None
