"""How long a class takes, estimated: reading aloud, voting, sorting, talking, practising.

The paces are the working figures of the educator's guide. They are meant to be a little slow: a lesson that
ends early is no harm.
"""

from collections.abc import Callable
from typing import Any

from game.check.counting import words_in
from game.check.lesson import Lesson
from game.check.room import more_words
from game.scenario import model
from game.scenario.model import Beat, Choice, Ending, Option, Scene

ALOUD_YOUNGER = 130.0
"""Words a minute, read aloud by a class with students under 14, from one voice to the next included."""
ALOUD_OLDER = 140.0
"""Words a minute, read aloud by a class from 14 on, from one voice to the next included."""
VOTE = 1.5
"""Minutes to talk over and count a choice, beside reading it."""
CARD = 0.7
"""Minutes for one card of the traffic light, its reason included."""
PULSE = 3.0
"""Minutes for the anonymous items, before or after."""
PRACTISE = 3.0
"""Minutes of a practice that gives none."""
DISCUSS = 2.0
"""Minutes of a talk that gives none."""
SIGN = 0.25
"""Minutes for each sign that is explained, beside reading it."""
HELP = 1.0
"""Minutes for the help lines: one is read aloud, the others are seen."""
SETTLE = 0.5
"""Minutes for a breath or a stretch."""
LOOK = 0.25
"""Minutes for a picture, a sound, the end."""


class Pace:
    """Minutes and words of the parts of one lesson."""

    def __init__(self, lesson: Lesson) -> None:
        self._signs = lesson.vocabulary.signs
        self._choice_words = lesson.choice_words
        pace = ALOUD_YOUNGER if lesson.is_for_younger else ALOUD_OLDER
        self.aloud = pace * more_words(lesson.language)

    def words(self, beat: Beat) -> int:
        """Return how many words of a beat are read aloud by somebody."""
        read = _WORDS.get(type(beat))
        if isinstance(beat, model.Reveal):
            return sum(words_in(self._signs[sign].text) for sign in beat.signs if sign in self._signs)
        return read(beat) if read else 0

    def beat(self, beat: Beat) -> float:
        """Return the minutes of a beat."""
        kind = type(beat)
        if kind is model.Line:
            return words_in(beat.text) / self.aloud  # type: ignore[attr-defined]
        if kind is model.SetVariables:
            return 0.0
        if kind is model.Chat:
            return self.words(beat) / self.aloud
        match beat:
            case model.Sort(items=items):
                return CARD * len(items)
            case model.Practise(minutes=minutes):
                return float(minutes or PRACTISE)
            case model.Discuss(minutes=minutes):
                return float(minutes or DISCUSS)
            case model.Reveal(signs=signs):
                return self.words(beat) / self.aloud + SIGN * len(signs)
            case model.Pulse():
                return PULSE
            case model.Help():
                return HELP
            case model.Settle():
                return SETTLE
            case model.Picture() | model.Sound():
                return LOOK
            case _:
                return 0.0

    def way_out(self, scene: Scene) -> tuple[float, int]:
        """Return the minutes and words of a scene's way out: its choice, or its ending."""
        match scene.way_out:
            case Choice():
                count = self._choice_words[scene.id]
                return VOTE + count / self.aloud, count
            case Ending(title=title, responsibility=responsibility):
                count = words_in(title) + words_in(responsibility)
                return LOOK + count / self.aloud, count
            case _:
                return 0.0, 0

    def option(self, option: Option) -> tuple[float, int]:
        """Return the minutes and words of what is said after an option was taken."""
        count = words_in(option.feedback) if option.feedback else 0
        return count / self.aloud, count


_WORDS: dict[type, Callable[[Any], int]] = {
    model.Line: lambda beat: words_in(beat.text),
    model.Chat: lambda beat: sum(words_in(message.text) for message in beat.messages),
    model.Sort: lambda beat: (
        words_in(beat.prompt) + sum(words_in(i.text) + words_in(i.why) for i in beat.items)
    ),
    model.Practise: lambda beat: words_in(beat.situation) + sum(map(words_in, (*beat.pressure, *beat.tries))),
    model.Discuss: lambda beat: words_in(beat.prompt),
    model.Settle: lambda beat: words_in(beat.text),
}
