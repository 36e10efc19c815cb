"""Proves of a screen that was laid out that all of it can be read: nothing clipped, nothing over another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pygame

from game.scenario.text import NOWHERE, Span, where
from game.scenario.worded import worded
from game.screens import Part, Screen
from game.stage.flex import Leaf, Placed
from game.stage.painter import BODY_SHARE, Composition, Painter

Kind = Literal["clipped", "overlap", "paged", "small"]

MAY_SCROLL = frozenset(
    {
        "help",
        "seal",
        "sealed",
        "checklist",
        "card",
        "desk",
        "library",
        "left-open",
        "place",
        "seats",
        "join",
        "trouble",
        "path",
        "pause",
    }
)
"""What the teacher reads alone or the class looks through. All else is taken in at one look."""

TEACHERS = frozenset({"desk"})
"""Screens that are read from close by, with smaller letters."""

CAPTION = 60


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing on a screen that cannot be read as it should: what, which text, and where that was written.

    "clipped": letters are cut off or lie outside; "overlap": two things lie on each other; "paged": it does
    not come whole by turning the page, or must be turned where one look should do; "small": letters or a
    target are smaller than the back row or a finger needs.
    """

    kind: Kind
    text: str
    told: str
    at: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Judged:
    """What does not fit on a screen, and whether it is longer than its page."""

    misfits: tuple[Misfit, ...]
    scrolls: bool


def judge(painter: Painter, screen: Screen, size: tuple[int, int], zoom: float = 1.0) -> Judged:
    """Lay a screen out for a surface of this size in pixels, at a zoom, and say what does not fit."""
    composition = painter.compose(screen, size, zoom)
    found = [
        *_clipped(composition),
        *_overlaps(composition),
        *_paged(composition, zoom),
        *_small(composition),
    ]
    return Judged(tuple(dict.fromkeys(found)), composition.layout.overflow > 0)


def _clipped(composition: Composition) -> Iterator[Misfit]:
    layout, whole = composition.layout, pygame.Rect((0, 0), composition.size)
    page = layout.window.copy()
    page.height += max(0, layout.overflow)
    for placed, part in _with_parts(composition):
        box, rect = placed.box, placed.rect
        inside = page if placed in layout.moving else whole
        if isinstance(box, Leaf) and box.widest is not None:
            wide = box.widest(max(1, rect.width))
            if wide > rect.width + 1:
                yield _misfit(
                    "clipped", part, worded("a line is {n} pixels wider than its place", n=wide - rect.width)
                )
        need = box.height(rect.width)
        if need > rect.height + 1:
            yield _misfit(
                "clipped", part, worded("it is {n} pixels taller than its place", n=need - rect.height)
            )
        if isinstance(box, Leaf) and not inside.contains(rect) and rect.width and rect.height:
            if isinstance(box, Leaf) and box.widest is None and placed in layout.still:
                continue  # a bust may stand behind the edge of its sheet
            yield _misfit("clipped", part, worded("it reaches beyond the edge"))


def _overlaps(composition: Composition) -> Iterator[Misfit]:
    layout = composition.layout
    texts: list[tuple[Part | None, pygame.Rect]] = []
    for placed, part in _with_parts(composition):
        if not isinstance(placed.box, Leaf) or (placed.box.widest is None and placed in layout.still):
            continue
        rect = placed.rect
        if placed in layout.moving and layout.overflow > 0:
            rect = rect.clip(layout.window)
        if rect.width and rect.height:
            texts.append((part, rect))
    for number, (part, rect) in enumerate(texts):
        for other, there in texts[number + 1 :]:
            cut = rect.clip(there)
            if cut.width > 1 and cut.height > 1:
                yield _misfit("overlap", part, worded("it lies on “{other}”", other=_caption(other)))


def _paged(composition: Composition, zoom: float) -> Iterator[Misfit]:
    layout, screen = composition.layout, composition.screen
    if layout.overflow <= 0:
        return
    first = next((part for part in screen.parts if part.text), screen.parts[0])
    if zoom == 1.0 and screen.kind not in MAY_SCROLL:
        yield _misfit(
            "paged", first, worded("it has to be scrolled by {n} pixels to be read", n=layout.overflow)
        )
    for placed, part in _with_parts(composition):
        tall = isinstance(placed.box, Leaf) and placed.rect.height > layout.window.height
        if tall and placed in layout.moving and part is not None and part.action is not None:
            yield _misfit("paged", part, worded("it is taller than the page, and is never seen whole"))


def _small(composition: Composition) -> Iterator[Misfit]:
    screen, height = composition.screen, composition.size[1]
    if screen.kind not in TEACHERS and composition.brush.unit < height // BODY_SHARE:
        yield _misfit("small", screen.parts[0] if screen.parts else None, worded("its letters are too small"))
    least = height // BODY_SHARE
    for part, rect in composition.targets():
        if min(rect.size) < least * (0.7 if screen.kind in TEACHERS else 1.0) - 1:
            yield _misfit(
                "small",
                part,
                worded(
                    "it is {width} by {height} pixels: too small for a finger",
                    width=rect.width,
                    height=rect.height,
                ),
            )


def _with_parts(composition: Composition) -> Iterator[tuple[Placed, Part | None]]:
    """Give everything that was placed, with the part that it shows or is a piece of."""
    around: list[Placed] = []
    for placed in (*composition.layout.still, *composition.layout.moving, *composition.bar):
        around = [box for box in around if box.rect.contains(placed.rect)]
        if placed.box.part is not None:
            around.append(placed)
        yield placed, around[-1].box.part if around else None


def _misfit(kind: Kind, part: Part | None, told: str) -> Misfit:
    at = next((where(text) for text in _texts(part) if where(text) != NOWHERE), NOWHERE)
    return Misfit(kind, _caption(part), told, at)


def _texts(part: Part | None) -> tuple[str, ...]:
    if part is None:
        return ()
    echo = (part.echo.text, part.echo.detail) if part.echo is not None else ()
    return (part.text, part.detail, part.who, *echo)


def _caption(part: Part | None) -> str:
    text = next((text for text in _texts(part) if text), part.role if part else "the screen")
    return text if len(text) <= CAPTION else text[: CAPTION - 1] + "…"
