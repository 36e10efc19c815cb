"""The words of a class's page, kept at the seal: whatever becomes of the lesson, the page stays as it is.

They say nothing that is not in the sealed summary or in the lesson. They go when the session is deleted.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from game.cli.shelf import lesson_folders
from game.language import CatalogueTrouble, known, languages, localise, localise_vocabulary, words_for
from game.scenario import Scenario, read_scenario, read_vocabulary
from game.session import home
from game.shipped import folder
from game.summary import Summary, read_summary
from game.summary.sealer import write

SOURCE = "en"
LessonIn = Callable[[str], Scenario | None]
"""From a language to the lesson in it; None where it is not on this machine."""


def pages_file(session: str) -> Path:
    """Return where the words of a session's page lie, whether they exist or not."""
    return home() / "pages" / f"{session}.json"


def page_language(summary: Summary) -> str:
    """Return the language of a page where none was chosen: the lesson's, if anything is told in it."""
    spoken = summary.play.language if summary.play is not None else SOURCE
    return spoken if known(spoken) else SOURCE


def page_words(session: str, summary: Summary, language: str) -> dict[str, Any]:
    """Return what stands on the page: as it was at the seal, or made now. Raises CatalogueTrouble."""
    return _kept(session).get(language) or _made(summary, language, _in_library(summary.lesson))


def keep_pages(session: str, data: bytes, lesson_in: LessonIn | None = None) -> None:
    """Keep the words of the page in every language there is. Without them it is made when it is wanted."""
    summary = read_summary(data)
    if not isinstance(summary, Summary):
        return
    lesson_in = lesson_in or _in_library(summary.lesson)
    made = {}
    for tag in sorted({SOURCE, page_language(summary), *languages()}):
        with suppress(CatalogueTrouble):
            made[tag] = _made(summary, tag, lesson_in)
    with suppress(OSError):
        text = json.dumps(made, ensure_ascii=False, sort_keys=True, indent=1)
        write(pages_file(session), f"{text}\n".encode())


def forget_pages(session: str) -> None:
    """Remove them. Raises OSError."""
    pages_file(session).unlink(missing_ok=True)


def _made(summary: Summary, language: str, lesson_in: LessonIn) -> dict[str, Any]:
    from game.paper import class_page_words

    vocabulary, _ = read_vocabulary(folder("scenarios"))
    known_words = localise_vocabulary(vocabulary, language)
    return class_page_words(summary, known_words, words_for(language), lesson_in(language))


def _in_library(name: str) -> LessonIn:
    place = next((place for place in lesson_folders() if place.name == name), None)
    if place is None:
        return lambda _language: None
    vocabulary, _ = read_vocabulary(folder("scenarios"))
    lesson = read_scenario(place, vocabulary).scenario
    return lambda language: localise(lesson, language) if lesson is not None else None


def _kept(session: str) -> dict[str, dict[str, Any]]:
    try:
        read: dict[str, dict[str, Any]] = json.loads(pages_file(session).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}
