"""Every text of a lesson with what it is: a line, a card, an option, a note. Rules on language read these."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from game.check.counting import words_in
from game.scenario import model
from game.scenario.model import Scenario, Scene
from game.scenario.text import Span, where


class Passage(NamedTuple):
    """One text. `kind` is one of `CLASS` (the class sees or hears it) or "note" (those who lead it do)."""

    text: str
    kind: str
    words: int
    scene: Scene | None = None
    speaker: str | None = None

    @property
    def at(self) -> Span:
        """Where the text stands."""
        return where(self.text)


CLASS = (
    "title", "summary", "content_note", "goal", "line", "message", "prompt", "option", "locked", "feedback",
    "sort", "card", "why", "situation", "pressure", "try", "discuss", "settle", "alt", "caption",
    "ending", "responsibility",
)  # fmt: skip
"""The kinds that the class sees or hears."""

SPOKEN = frozenset(
    ("line", "message", "prompt", "option", "card", "why", "situation", "discuss", "settle", "feedback",
     "locked", "responsibility")
)  # fmt: skip
"""The kinds that are whole sentences for the class: their reading grade counts."""


def passages(scenario: Scenario) -> list[Passage]:
    """Return every text of a lesson, in reading order; shared beats at each place where they are used."""
    found: list[Passage] = []

    def add(kind: str, text: str | None, scene: Scene | None = None, speaker: str | None = None) -> None:
        if text is not None:
            found.append(passage(Passage, (text, kind, words_in(text), scene, speaker)))

    passage = tuple.__new__  # of all the ways to make one, the quickest
    add("title", scenario.title)
    add("summary", scenario.summary)
    add("content_note", scenario.content_note)
    for goal in scenario.goals:
        add("goal", goal)
    if scenario.peers is not None:
        own = scenario.peers
        for text in (own.roles, *own.before, *own.hard, *own.after):
            add("note", text)
    for scene in scenario.scenes.values():
        add("note", scene.note, scene)
        add("note", scene.peers, scene)
        for beat in scene.beats:
            if beat.note is not None:
                add("note", beat.note, scene)
            if isinstance(beat, model.Line):  # most are
                text = beat.text
                found.append(passage(Passage, (text, "line", words_in(text), scene, beat.speaker)))
                continue
            texts = _BEATS.get(type(beat))
            if texts is not None:
                for kind, text, speaker in texts(beat):
                    found.append(Passage(text, kind, words_in(text), scene, speaker))
        way = scene.way_out
        if isinstance(way, model.Choice):
            add("prompt", way.prompt, scene)
            add("note", way.note, scene)
            for option in way.options:
                found.append(passage(Passage, (option.text, "option", words_in(option.text), scene, None)))
                if option.locked is not None:
                    add("locked", option.locked, scene)
                if option.feedback is not None:
                    add("feedback", option.feedback, scene)
        elif isinstance(way, model.Ending):
            add("ending", way.title, scene)
            add("responsibility", way.responsibility, scene)
    return found


_Texts = Iterator[tuple[str, str, str | None]]


def _line(beat: model.Line) -> _Texts:
    yield "line", beat.text, beat.speaker


def _chat(beat: model.Chat) -> _Texts:
    for message in beat.messages:
        yield "message", message.text, message.speaker


def _sort(beat: model.Sort) -> _Texts:
    yield "sort", beat.prompt, None
    for card in beat.items:
        yield "card", card.text, None
        yield "why", card.why, None


def _practise(beat: model.Practise) -> _Texts:
    yield "situation", beat.situation, None
    for text in beat.pressure:
        yield "pressure", text, None
    for text in beat.tries:
        yield "try", text, None


def _one(kind: str, name: str) -> Callable[[Any], _Texts]:
    def texts(beat: Any) -> _Texts:
        yield kind, getattr(beat, name), None

    return texts


_BEATS: dict[type, Callable[[Any], _Texts]] = {
    model.Line: _line,
    model.Chat: _chat,
    model.Sort: _sort,
    model.Practise: _practise,
    model.Discuss: _one("discuss", "prompt"),
    model.Settle: _one("settle", "text"),
    model.Picture: _one("alt", "alt"),
    model.Sound: _one("caption", "caption"),
}


def part_of(text: str, start: int, end: int) -> Span:
    """Return where some characters of a text stand: exactly, where it is on one line without escapes."""
    at = where(text)
    if at.line != at.end_line:
        return at
    extra = at.end_column - at.column - len(text)
    if extra not in (0, 2):  # neither plain nor in quotes without escapes
        return at
    first = at.column + extra // 2
    return at.but(column=first + start, end_column=first + end)
