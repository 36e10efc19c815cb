"""What a window last told of itself: the tree with its numbers, and what each of them does."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from game.screens import Part
from game.stage.access.kit import update_of
from game.stage.access.news import News, fresh, news_of
from game.stage.access.numbers import Numbers
from game.stage.access.rects import rects_of
from game.stage.access.told import Told
from game.stage.access.tree import tree
from game.stage.painter import Composition


class Telling:
    """Makes AccessKit's trees of compositions, one after the other."""

    def __init__(self) -> None:
        self._numbers = Numbers()
        self._before: tuple[int, ...] = ()
        self._news: News | None = None
        self._parts: Mapping[int, Part] = {}

    def update(self, composition: Composition, title: str, focus: str, *, aloud: bool) -> Any:
        """Return the tree of what is drawn in a window with this title."""
        root = tree(composition.screen, title, rects_of(composition), aloud=aloud)
        numbers = self._numbers.of(root)
        numbered = tuple(zip(numbers, root.walk(), strict=True))
        self._parts = {number: told.part for number, told in numbered if told.part is not None}
        found = fresh(numbered, self._before) if self._before else ()
        if found:
            self._news = news_of(found, self._numbers.another())
        elif self._news is not None and not self._news.holds(numbers):
            self._news = None
        self._before = numbers
        here = next((number for number, told in numbered if _has_focus(told, focus)), numbers[0])
        if self._news is not None:
            root = replace(root, children=(*root.children, self._news.told()))
            numbers = (*numbers, self._news.number)
        return update_of(root, numbers, here)

    def part(self, number: int) -> Part | None:
        """Return what has this number, if it can be acted on."""
        return self._parts.get(number)


def _has_focus(told: Told, focus: str) -> bool:
    """Whether the keyboard works on this: by the Tab key, else because its number is being typed."""
    if told.part is None:
        return False
    return told.part.id == focus if focus else told.part.role == "field" and "current" in told.part.marks
