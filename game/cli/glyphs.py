"""Findings about the fonts of this machine: characters that one has to be lent for, or that none here has."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.check import Lesson
from game.scenario import Finding, Severity
from game.scenario.text import Span, where
from game.scenario.worded import worded
from game.shipped import folder

_OURS = re.compile("[\u0000-\u024f\u2010-\u2026\u2030-\u203a\u20ac\u2190-\u2193\u0400-\u045f\u0490\u0491]*")
"""Characters that Waymark's own fonts have without any doubt: to look no further for most lessons."""
_SCRIPTS = {
    "Deva": "Devanagari",
    "Beng": "Bengali",
    "Taml": "Tamil",
    "Hang": "Korean",
    "Hira": "Japanese",
    "Kana": "Japanese",
    "Hani": "Chinese",
    "Thai": "Thai",
    "Ethi": "Ethiopic",
    "Hebr": "Hebrew",
    "Khmr": "Khmer",
    "Mymr": "Burmese",
    "emoji": "emoji",
}
_SHOWN = 12


def glyph_findings(lesson: Lesson, roots: Sequence[Path] | None = None) -> Iterator[Finding]:
    """Return what this machine lacks, or lends, to show a lesson in the language that it is checked in.

    `roots` replaces the folders that the operating system keeps fonts in.
    """
    cast = lesson.scenario.cast.values()
    names = [name for person in cast for name in (person.name, *person.also, person.pronouns or "")]
    if _OURS.fullmatch(lesson.corpus.written) and all(_OURS.fullmatch(name) for name in names):
        return  # a glance at all of them together, which is all that most lessons need
    texts = (*(passage.text for passage in lesson.passages), *names)
    odd = [text for text in texts if _OURS.fullmatch(text) is None]
    if not odd:
        return
    from game.stage.text.faces import Faces
    from game.stage.text.needs import needs

    found = needs(odd, lesson.language, Faces(folder("assets") / "fonts", roots=roots))
    if found.missing:
        yield _missing(odd, found.missing)
    for tag, chars in sorted(found.borrowed.items()):
        at = next((where(text) for text in odd if chars.intersection(text)), lesson.scenario.at)
        script = _SCRIPTS.get(tag, tag)
        told = worded(
            "A font of this computer is needed here, for {script}: {chars}", script=script, chars=_some(chars)
        )
        hint = worded(
            "It is here. Where the lesson will be shown it must be too: run this check on that machine."
        )
        yield Finding("WM809", Severity.NOTE, _first(at), told, hint)


def _missing(texts: list[str], chars: frozenset[str]) -> Finding:
    at = next(where(text) for text in texts if chars.intersection(text))
    told = worded("No font on this machine has {chars}; something else is drawn instead.", chars=_some(chars))
    hint = worded("Install a font that has it (Noto has nearly all scripts), or write it in another way.")
    return Finding("WM808", Severity.WARNING, _first(at), told, hint)


def _some(chars: frozenset[str]) -> str:
    shown = " ".join(sorted(chars)[:_SHOWN])
    return shown if len(chars) <= _SHOWN else f"{shown} …"


def _first(at: Span) -> Span:
    return at if at.line else Span(at.file, 1, 1, 1, 2)
