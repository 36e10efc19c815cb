"""A part of a name that would not be replaced."""

import re
from collections.abc import Iterator

from game.check.avoid import EVERYWHERE
from game.check.folded import folded
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.model import Person
from game.scenario.worded import worded

CODE = "WM544"
TITLE = "Half a name"
SEVERITY = WARNING
REASON = (
    "When the teacher gives somebody another name, the whole name is replaced wherever it stands. A "
    "part of it alone stays as it is, so half the lesson would speak of somebody else. Write the name "
    "as it stands in `cast`, everywhere."
)
FAILS = edit("Somebody wants me to keep him a secret.", "Somebody wants a secret. kestrel, with a number.")
PASSES = edit("Somebody wants me to keep him a secret.", "Somebody wants a secret. kestrel_9, with a number.")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the parts of each name that its other names do not share."""
    for person in lesson.scenario.cast.values():
        parts = _own_parts(person)
        if not parts:
            continue
        name = folded(person.name).text
        whole = re.escape(name)
        for part in parts:
            if not lesson.corpus.holds((part.lower(),)):
                continue
            pattern = re.compile(rf"{whole}|(?<![\w]){re.escape(part)}(?![\w])")
            for match in lesson.corpus.matches(pattern, EVERYWHERE):
                if folded(match.words).text != name:
                    yield Found(
                        match.at,
                        worded(
                            "“{words}” is a part of “{name}”, and would stay when that is changed.",
                            words=match.words,
                            name=person.name,
                        ),
                        worded("Write {name}.", name=person.name),
                    )


def _own_parts(person: Person) -> list[str]:
    shared = [set(_parts(name)) for name in person.also]
    parts = _parts(person.name)
    if len(parts) < 2 and parts == [folded(person.name).text]:
        return []
    return [part for part in parts if shared and not all(part in other for other in shared)]


def _parts(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]{3,}", folded(name).text)
