"""The one vote that is open: what each seat chooses, until the close; then counts, and nothing else.

A seat's choice is in `Vote._choices` while the vote is open, and nowhere else.
"""

import secrets
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import Literal

from game.devices.view import Chosen, View
from game.session import Tally

Taken = Literal["taken", "late", "unknown-option", "no-seat"]

_PASSES = -1
REMEMBERED = 12
"""So many ballots that were put away are named to pages that slept meanwhile."""


class Vote:
    """What every seat sees, and what each chose. Not for more than one thread: the room guards it."""

    def __init__(self, blank: View) -> None:
        self.view = blank
        self._choices: dict[str, int] = {}
        self._last = ""
        self._dropped: tuple[str, ...] = ()

    def ask(self, prompt: str, options: Sequence[tuple[str, str]], language: str, direction: str) -> None:
        """Open a vote; one that was open is put away. Raises ValueError for no option, or an id twice."""
        ids = [name for name, _ in options]
        if not ids or len(set(ids)) != len(ids):
            raise ValueError("a vote needs options, each with an id of its own")
        self.show(View("open", secrets.token_hex(8), prompt, tuple(options), "", language, direction))
        self._last = self.view.ballot

    def reword(self, prompt: str, texts: Sequence[str], language: str, direction: str) -> None:
        """Tell the open vote, if there is one, in another language; what was chosen stays."""
        if self.view.phase == "open" and len(texts) == len(self.view.options):
            told = tuple((name, text) for (name, _), text in zip(self.view.options, texts, strict=True))
            self.view = replace(
                self.view, prompt=prompt, options=told, language=language, direction=direction
            )

    def show(self, view: View) -> None:
        """Show something else. A vote that was open is put away uncounted, and what is seen says so."""
        if self.view.phase == "open":
            self._drop_ballot()
        self._choices = {}
        self.view = replace(view, dropped=self._dropped)

    def put_away(self) -> None:
        """Put the last vote away uncounted, whether it is open still or was closed."""
        if self._last:
            self._drop_ballot()
            self.show(View("put-away", language=self.view.language, direction=self.view.direction))

    def close(self) -> Tally:
        """Close it: what stays is how many chose each option, in order, and how many passed."""
        places = list(self._choices.values())
        counts = tuple(places.count(place) for place in range(len(self.view.options)))
        tally = Tally(counts, places.count(_PASSES), "devices")
        self._choices = {}
        closed = View("closed", language=self.view.language, direction=self.view.direction)
        self.view = replace(closed, dropped=self._dropped)
        return tally

    def take(self, token: str, ballot: str, option: str | None) -> Taken:
        """Take a choice: an option's id, or None to pass. The last one before the close counts."""
        if self.view.phase != "open" or ballot != self.view.ballot:
            return "late"
        ids = [name for name, _ in self.view.options]
        if option is not None and option not in ids:
            return "unknown-option"
        self._choices[token] = _PASSES if option is None else ids.index(option)
        return "taken"

    def look(self, token: str) -> tuple[View, Chosen | None]:
        """Return what a seat sees, and what it chose if it did."""
        place = self._choices.get(token)
        if place is None:
            return self.view, None
        return self.view, Chosen(None if place == _PASSES else self.view.options[place][0])

    def _drop_ballot(self) -> None:
        if self._last not in self._dropped:
            self._dropped = (*self._dropped, self._last)[-REMEMBERED:]

    def drop(self, tokens: Iterable[str]) -> None:
        """Take away what these seats chose."""
        for token in tokens:
            self._choices.pop(token, None)

    @property
    def received(self) -> int:
        """How many have chosen or passed."""
        return len(self._choices)

    @property
    def voters(self) -> Set[str]:
        """The seats that have chosen or passed."""
        return self._choices.keys()


def quieted(blank: View) -> View:
    """Return what is seen while the quiet screen is up."""
    return replace(blank, phase="quiet")
