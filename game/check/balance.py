"""Who is shown as harming, as harmed and as helping, over a whole library.

Only what the authors wrote is counted: parts and pronouns. Origins are not guessed at.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from game.check.lesson import Lesson
from game.check.rule import Found
from game.scenario.model import Person
from game.scenario.text import where
from game.scenario.worded import Worded, worded

FEWEST = 4
"""With fewer people (or lessons) than this, a share says nothing."""

TARGETED = frozenset(("target", "targeted"))


class Shown(NamedTuple):
    """Somebody in one of the lessons."""

    lesson: Lesson
    person: Person


def recruiters(lesson: Lesson) -> tuple[Person, ...]:
    """Return those who pressure others."""
    return lesson.recruiters


def helpers(lesson: Lesson) -> tuple[Person, ...]:
    """Return those who help."""
    return tuple(person for person in lesson.scenario.cast.values() if person.part == "helper")


def targeted(lesson: Lesson) -> tuple[Person, ...]:
    """Return those who are pressured: with `part: target`; else who speaks most of those without a part."""
    cast = lesson.scenario.cast
    marked = tuple(person for person in cast.values() if person.part in TARGETED)
    if marked or not lesson.recruiters:
        return marked
    spoken = Counter(passage.speaker for passage in lesson.texts(("line", "message")))
    others = [person for person in cast.values() if person.part is None and spoken[person.id]]
    return (max(others, key=lambda person: spoken[person.id]),) if others else ()


def most_common(people: Sequence[Shown]) -> tuple[str, float]:
    """Return the pronouns that stand beside most of these people, and their share of all."""
    counted = Counter(shown.person.pronouns for shown in people if shown.person.pronouns)
    if not counted:
        return "", 0.0
    pronouns, number = counted.most_common(1)[0]
    return pronouns, number / len(people)


def alike(
    lessons: Sequence[Lesson],
    which: Callable[[Lesson], tuple[Person, ...]],
    most: float,
    message: Worded,
    hint: Worded,
) -> Iterator[Found]:
    """Return a finding where the same pronouns stand beside more than `most` of some people of a library.

    `{share}` and `{pronouns}` in the message are what was found; it is at the last of these people.
    """
    people = [Shown(lesson, person) for lesson in lessons for person in which(lesson)]
    if len(people) < FEWEST:
        return
    pronouns, share = most_common(people)
    if share > most:
        last = [shown for shown in people if shown.person.pronouns == pronouns][-1]
        told = worded(message, share=round(share * 100), pronouns=pronouns)
        yield Found(where(last.person.name), told, hint)
