"""Sheets for the tests of `game.summary`: one lesson, one question unless told otherwise."""

from collections.abc import Iterator
from dataclasses import replace

from game.summary import Asked, Sheet

SHEET = Sheet(
    session="0123456789ab4def8123456789abcdef",
    lesson="new-friend",
    lesson_hash="a1" * 32,
    language="en",
    ages="12-14",
    cut="full",
    class_size=24,
    ballots=("hands",),
    path=("first-message", "secret", "closing"),
    asked=(),
    skills=("SK.DELAY",),
    signs=("WS.SECRET",),
    debrief_reached=True,
    ended="closing",
)


def choice(*counts: int, id: str = "first-message/choice") -> Asked:
    """A choice that the class decided for its first option."""
    return Asked(id, "choice", tuple(str(place) for place in range(len(counts))), counts, 0, "0")


def pulse(*counts: int, id: str = "pulse/before/PL.SIGN") -> Asked:
    return Asked(id, "pulse", tuple(str(place + 1) for place in range(len(counts))), counts)


def sheet(size: int, *asked: Asked, **other: object) -> Sheet:
    return replace(SHEET, class_size=size, asked=asked, **other)


def tables(cells: int, total: int) -> Iterator[tuple[int, ...]]:
    """Every table of so many cells that sum to the total."""
    if cells == 1:
        yield (total,)
        return
    for count in range(total + 1):
        for rest in tables(cells - 1, total - count):
            yield (count, *rest)


def led_by_first(options: tuple[int, ...]) -> bool:
    return all(options[0] > other for other in options[1:])
