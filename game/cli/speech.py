"""The language of the command line: the one chosen for this machine, else the one that it is set to."""

import locale
import os
import re
import sys
from collections.abc import Mapping
from functools import cache

from game.language.chain import COMMANDS, chain
from game.language.cldr import number
from game.language.recognise import recognise
from game.language.retell import retell
from game.language.words import Words, words_for
from game.scenario.worded import worded, worded_count

FEWEST_LETTERS = 8
"""A template with fewer letters of its own fits too many sentences to be known by them."""
_SET_BY = ("LC_ALL", "LC_MESSAGES", "LANG")


def say(template: str, /, **values: object) -> str:
    """Return a sentence in the language of whoever sits at this machine, with the named values put in."""
    return retell(speech(), worded(template, **values))


def say_count(one: str, many: str, n: int, /, **values: object) -> str:
    """Return the sentence for a number in that language; `{n}` in it is the number."""
    return retell(speech(), worded_count(one, many, _Number(n), **values))


class _Number(int):
    """A count: from a thousand on in groups, as the language writes them; in English as it always was."""

    def __format__(self, form: str) -> str:
        language = speech().language
        if form or abs(self) < 1000 or not chain(language):
            return format(int(self), form)
        return number(int(self), language)


def told(text: str) -> str:
    """Return in that language what another room said."""
    return retell(speech(), text)


def recognised(text: str) -> str:
    """Return in that language a sentence that was kept in a file in English; one that is not known stays."""
    return "; ".join(told(recognise(part, _templates())) for part in text.split("; "))


@cache
def _templates() -> tuple[str, ...]:
    """Return what a kept sentence may be, the most distinctive first."""
    found = {text: len(re.sub(r"\{\w+\}|\W", "", text)) for text in speech().sources()}
    return tuple(
        sorted((text for text in found if found[text] >= FEWEST_LETTERS), key=lambda text: -found[text])
    )


@cache
def speech() -> Words:
    """Return the words of the command line: read once a call of it. English where they cannot be read."""
    from game.language import CatalogueTrouble

    try:
        return words_for(_chosen() or machine_language(os.environ), domain=COMMANDS)
    except CatalogueTrouble:
        return Words()


def forget() -> None:
    """Read the language anew: it may have been chosen since."""
    speech.cache_clear()
    _templates.cache_clear()


def machine_language(environment: Mapping[str, str]) -> str:
    """Return the language that a machine is set to, as a tag such as fr-CA; "en" where none is said."""
    said = next((environment[name] for name in _SET_BY if environment.get(name)), "")
    if not said and sys.platform == "win32":
        import ctypes

        said = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    tag = said.split(".")[0].split("@")[0].replace("_", "-")
    return tag if tag not in ("", "C", "POSIX") else "en"


def _chosen() -> str:
    from game.session import SettingsTrouble, home, read_settings

    try:
        return read_settings(home()).language
    except SettingsTrouble:
        return ""
