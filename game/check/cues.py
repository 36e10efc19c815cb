"""What a lesson lets the class look at: cards of the traffic light, and signs that are explained."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.scenario.model import Reveal, Sort, SortItem
from game.scenario.vocabulary import Sign


def cards(lesson: Lesson) -> Iterator[SortItem]:
    """Return every card of every traffic light."""
    for _, beat in lesson.beats.get(Sort, ()):
        assert isinstance(beat, Sort)
        yield from beat.items


def revealed(lesson: Lesson) -> Iterator[Sign]:
    """Return every sign that is explained."""
    for _, beat in lesson.beats.get(Reveal, ()):
        assert isinstance(beat, Reveal)
        for name in beat.signs:
            if name in lesson.vocabulary.signs:
                yield lesson.vocabulary.signs[name]
