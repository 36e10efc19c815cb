"""Every state that a class can come to in a lesson of ordinary size: what it sees, what is open."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.check.lesson import Lesson
from game.check.stretches import stretches


@dataclass(frozen=True, slots=True)
class Walked:
    """What was met, in the full lesson and in the short cut together.

    `together` has for each choice the options that are open at the same time. Where `settled` is False there
    were too many states, and nothing is known.
    """

    settled: bool
    entered: frozenset[str]
    seen: frozenset[tuple[str, int]]
    together: Mapping[str, frozenset[tuple[int, ...]]]


def walked(lesson: Lesson) -> Walked:
    """Return what a walk through all states of a lesson meets."""
    found: Walked | None = lesson.kept.get("walked")
    if found is None:
        found = lesson.kept["walked"] = _walk(lesson)
    return found


def _walk(lesson: Lesson) -> Walked:
    entered: set[str] = set()
    seen: set[tuple[str, int]] = set()
    together: dict[str, frozenset[tuple[int, ...]]] = {}
    for short in (False, True) if lesson.scenario.minutes.short is not None else (False,):
        cut = stretches(lesson, short)
        met = cut.walk()
        if met is None:
            return Walked(False, frozenset(), frozenset(), {})
        entered |= cut.entered
        seen |= cut.seen
        for name, numbers in met.items():
            together[name] = together.get(name, frozenset()) | numbers
    return Walked(True, frozenset(entered), frozenset(seen), together)
