"""The lists of words to avoid, one a language: data that educators read and extend (`scenarios/words/`)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from game.check.folded import folded
from game.check.phrase import compile_phrase, keys_of
from game.scenario.context import Context
from game.scenario.files import Refused, read_plain
from game.scenario.finding import Finding
from game.scenario.forms import LANGUAGE, TEXT, TEXTS
from game.scenario.kinds import Field, Form, ListOf, Shape, Truth
from game.scenario.schema import FORMAT
from game.scenario.source import decode
from game.scenario.text import NOWHERE, Span
from game.scenario.tree import no_collector, read_tree
from game.scenario.vocabulary import Vocabulary
from game.scenario.worded import Worded, worded
from game.shipped import folder


@dataclass(frozen=True)
class Entry:
    """A phrase to avoid, what to write instead, and why."""

    avoid: str
    instead: str = ""
    why: str = ""
    cased: bool = False
    unless: tuple[str, ...] = ()
    at: Span = NOWHERE

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The phrase as a pattern, for folded texts."""
        return compile_phrase(folded(self.avoid).text, self.cased)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Lower-case parts of which every match holds one, folded."""
        return keys_of(folded(self.avoid).text)

    @cached_property
    def excuses(self) -> tuple[re.Pattern[str], ...]:
        """The phrases in which the words are meant otherwise."""
        return tuple(compile_phrase(folded(phrase).text) for phrase in self.unless)

    @property
    def hint(self) -> str:
        """What to write instead, and why, in one line."""
        if not self.instead:
            return self.why
        if not self.why:
            return worded("Better: {instead}.", instead=self.instead)
        return worded("Better: {instead}. {why}", instead=self.instead, why=self.why)


SECTIONS: Mapping[str, Worded] = {
    "blame": worded("Words that put what was done on the person it was done to."),
    "stigma": worded("Words that shame people, or make the story louder than it is."),
    "graphic": worded("Words for what no lesson shows."),
    "horror": worded("Words that frighten; not for a content note."),
    "pictures": worded("What no picture shows."),
    "platforms": worded("Names of real apps, sites and games."),
    "tactics": worded(
        "What somebody who recruits must not say: prices, evasion, tricks that could be copied."
    ),
    "own_life": worded("Questions about a student's own life."),
    "claims": worded("Numbers and averages that need a source."),
    "law": worded("Sentences about the law."),
    "community": worded("Words that speak of First Nations, Inuit or Métis life."),
}
"""The lists in a file, and what each is for."""


@dataclass(frozen=True, slots=True)
class WordList:
    """One language's lists.

    `general` are the phrases of which a sentence about the law needs one, `doubled` words that may stand
    twice, `common_words` words that a name must not be, `spelling` right words that dictionaries lack.
    """

    language: str
    sections: Mapping[str, tuple[Entry, ...]]
    general: tuple[re.Pattern[str], ...]
    doubled: frozenset[str]
    common_words: frozenset[str]
    spelling: frozenset[str] = frozenset()


_PHRASE = Form(
    r"(?s:.*[^\s*./\u0610-\u061a\u0640\u064b-\u065f].*)",
    worded("a phrase with a word in it"),
    "should have known",
)
_PHRASES = ListOf(_PHRASE, worded("a list of phrases"), least=1)
_ENTRY = Shape(
    worded("an entry of a word list"),
    {
        "avoid": Field(
            _PHRASE, worded("The phrase. * is any word, word* any ending, ... a few words, a/b either."), True
        ),
        "instead": Field(TEXT, worded("What to write instead.")),
        "why": Field(TEXT, worded("Why, in a sentence.")),
        "cased": Field(Truth(), worded("true: only with these capital letters.")),
        "unless": Field(_PHRASES, worded("Phrases in which the words are meant otherwise.")),
    },
    lambda ctx, node, values: Entry(at=node.at, **values),
)
_FILE = Shape(
    worded("a word list"),
    {
        "format": Field(FORMAT, worded("The version of the format: 1."), True),
        "language": Field(LANGUAGE, worded("The language's code."), True),
        **{name: Field(ListOf(_ENTRY, worded("a list of entries")), doc) for name, doc in SECTIONS.items()},
        "general": Field(
            _PHRASES,
            worded(
                "Phrases that say “general information”. A sentence about the law with one is left alone."
            ),
        ),
        "doubled": Field(TEXTS, worded("Words that may stand twice: “had had”.")),
        "common_words": Field(TEXTS, worded("Words that are also names: nobody in a lesson is called so.")),
        "spelling": Field(TEXTS, worded("Words that are right and that dictionaries lack.")),
    },
    lambda ctx, node, values: values,
)


def read_word_list(path: Path) -> tuple[WordList | None, tuple[Finding, ...]]:
    """Read a word list. It is None where something in the file is wrong, with findings that say what."""
    ctx = Context(Vocabulary())
    raw = read_plain(path, inside=path.parent)
    if isinstance(raw, Refused):
        ctx.report(raw.code, Span(str(path), 1, 1, 1, 2), raw.message, raw.hint)
        return None, tuple(ctx.findings)
    values: Any = None
    with no_collector():
        source = decode(raw, str(path), ctx)
        tree = read_tree(source, ctx) if source else None
        if tree is not None and tree.root is not None and tree.broken is None:
            values = _FILE.read(tree.root, ctx)
    if ctx.errors or not isinstance(values, dict):
        return None, tuple(ctx.findings)
    common = frozenset(folded(word).text.casefold() for word in values.get("common_words", ()))
    sections = {name: tuple(values.get(name, ())) for name in SECTIONS}
    spelling = frozenset(word.casefold() for word in values.get("spelling", ()))
    general = tuple(compile_phrase(folded(phrase).text) for phrase in values.get("general", ()))
    doubled = frozenset(folded(word).text.casefold() for word in values.get("doubled", ()))
    words = WordList(values["language"], sections, general, doubled, common, spelling)
    return words, tuple(ctx.findings)


def word_list_file(language: str) -> Path | None:
    """Return the file for a language: fr-CA, else fr; None where there is neither."""
    parts = language.replace("_", "-").split("-")
    for length in range(len(parts), 0, -1):
        file = folder("scenarios") / "words" / f"{'-'.join(parts[:length])}.yaml"
        if file.is_file():
            return file
    return None


@lru_cache(maxsize=16)
def word_list(language: str) -> WordList | None:
    """Return the shipped word list of a language, or None."""
    file = word_list_file(language)
    return read_word_list(file)[0] if file else None
