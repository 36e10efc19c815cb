"""The words of the students' page, in the language that the room speaks now."""

from typing import NamedTuple

from game.devices.phrases import phrases
from game.devices.room import Room
from game.language import CatalogueTrouble, Words, words_for


class Spoken(NamedTuple):
    """The page's words in one language."""

    language: str
    direction: str
    phrases: dict[str, str]


class Speech:
    """Follows the room from language to language. `words` are those that it opens with."""

    def __init__(self, room: Room, words: Words) -> None:
        self._room = room
        self._first = _spoken(words)
        self._known = {words.language: self._first}

    @property
    def now(self) -> Spoken:
        """The words in the language that the room speaks now; those it opened with, where it has none."""
        tag = self._room.language
        if tag not in self._known:
            try:
                self._known[tag] = _spoken(words_for(tag))
            except CatalogueTrouble:
                self._known[tag] = self._first
        return self._known[tag]

    def news(self, heard: str) -> dict[str, object]:
        """Return what a page needs that has its words in another language than the room, else nothing.

        `heard` is the language of its words; "" for a page that does not say.
        """
        now = self.now
        if heard in ("", now.language):
            return {}
        return {"speech": {"lang": now.language, "dir": now.direction, "words": now.phrases}}


def _spoken(words: Words) -> Spoken:
    return Spoken(words.language, words.direction, phrases(words))
