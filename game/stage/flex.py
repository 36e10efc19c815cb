"""A small flex layout: rows and columns of boxes, heights that follow from widths, mirrored for
right-to-left. Sizes are whole pixels.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pygame

from game.screens import Part

Align = Literal["start", "center", "end", "stretch"]
Paint = Callable[[pygame.Surface, pygame.Rect], None]


@dataclass(slots=True, kw_only=True)
class Box:
    """A rectangle to be. `pad` is inside it; `grow` takes a share of what is left along its parent's
    direction; `part` is what it shows of the screen's tree; `under` paints before its content.
    """

    part: Part | None = None
    grow: int = 0
    pad: tuple[int, int] = (0, 0)
    least: tuple[int, int] = (0, 0)
    under: Paint | None = None
    _heights: dict[int, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    def wish(self) -> int:
        """Return the width that it would like, at least."""
        return max(self.least[0], self._wish() + 2 * self.pad[0])

    def height(self, width: int) -> int:
        """Return the height that it needs at this width."""
        if width not in self._heights:  # boxes in boxes ask again and again
            inner = self._height(max(1, width - 2 * self.pad[0]))
            self._heights[width] = max(self.least[1], inner + 2 * self.pad[1])
        return self._heights[width]

    def place(self, rect: pygame.Rect, mirror: bool) -> list["Placed"]:
        """Return this box and all in it with their rectangles, in reading order."""
        inner = rect.inflate(-2 * self.pad[0], -2 * self.pad[1])
        return [Placed(self, rect), *self._place(inner, mirror)]

    def paint(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        """Paint the box itself; those in it paint themselves."""
        if self.under is not None:
            self.under(surface, rect)

    def _wish(self) -> int:
        return 0

    def _height(self, width: int) -> int:
        return 0

    def _place(self, rect: pygame.Rect, mirror: bool) -> list["Placed"]:
        return []


@dataclass(frozen=True, slots=True)
class Placed:
    """A box and where it lies on the surface."""

    box: Box
    rect: pygame.Rect


@dataclass(slots=True, kw_only=True)
class Leaf(Box):
    """Content of its own: `tall` tells its height for a width, `wide` its wish, `draw` paints it. Of a text,
    `widest` tells how wide its widest line is at a width.
    """

    wide: int = 0
    tall: Callable[[int], int] = field(default=lambda _width: 0)
    draw: Paint | None = None
    widest: Callable[[int], int] | None = None

    def _wish(self) -> int:
        return self.wide

    def _height(self, width: int) -> int:
        return self.tall(width)

    def paint(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        """Paint the ground, then the content inside the padding."""
        Box.paint(self, surface, rect)
        if self.draw is not None:
            self.draw(surface, rect.inflate(-2 * self.pad[0], -2 * self.pad[1]))


@dataclass(slots=True, kw_only=True)
class Column(Box):
    """Boxes below each other."""

    children: Sequence[Box] = ()
    gap: int = 0
    align: Align = "stretch"
    justify: Literal["start", "center", "end"] = "start"

    def _wish(self) -> int:
        return max((child.wish() for child in self.children), default=0)

    def _height(self, width: int) -> int:
        heights = [child.height(self._width_of(child, width)) for child in self.children]
        return sum(heights) + self.gap * max(0, len(heights) - 1)

    def _width_of(self, child: Box, width: int) -> int:
        return width if self.align == "stretch" else min(width, child.wish())

    def _place(self, rect: pygame.Rect, mirror: bool) -> list[Placed]:
        widths = [self._width_of(child, rect.width) for child in self.children]
        heights = [child.height(width) for child, width in zip(self.children, widths, strict=True)]
        spare = rect.height - sum(heights) - self.gap * max(0, len(heights) - 1)
        heights = _grown(heights, [child.grow for child in self.children], spare)
        growing = any(child.grow for child in self.children)
        top = rect.top
        if not growing and spare > 0 and self.justify != "start":
            top += spare if self.justify == "end" else spare // 2
        placed: list[Placed] = []
        for child, width, height in zip(self.children, widths, heights, strict=True):
            left = _along(rect, width, "start" if self.align == "stretch" else self.align, mirror)
            placed += child.place(pygame.Rect(left, top, width, height), mirror)
            top += height + self.gap
        return placed


@dataclass(slots=True, kw_only=True)
class Row(Box):
    """Boxes beside each other. Those that grow share what is left by their weights."""

    children: Sequence[Box] = ()
    gap: int = 0
    align: Align = "stretch"
    justify: Literal["start", "center", "end"] = "start"

    def _wish(self) -> int:
        return sum(child.wish() for child in self.children) + self.gap * max(0, len(self.children) - 1)

    def _widths(self, width: int) -> list[int]:
        spare = width - self.gap * max(0, len(self.children) - 1)
        fixed = [0 if child.grow else min(child.wish(), spare) for child in self.children]
        fixed = _capped(fixed, spare)
        return _grown(fixed, [child.grow for child in self.children], spare - sum(fixed))

    def _height(self, width: int) -> int:
        widths = self._widths(width)
        return max((c.height(w) for c, w in zip(self.children, widths, strict=True)), default=0)

    def _place(self, rect: pygame.Rect, mirror: bool) -> list[Placed]:
        widths = self._widths(rect.width)
        used = sum(widths) + self.gap * max(0, len(widths) - 1)
        offset = {"start": 0, "center": (rect.width - used) // 2, "end": rect.width - used}[self.justify]
        placed: list[Placed] = []
        for child, width in zip(self.children, widths, strict=True):
            height = rect.height if self.align == "stretch" else min(rect.height, child.height(width))
            top = {"end": rect.bottom - height, "center": rect.centery - height // 2}.get(
                self.align, rect.top
            )
            left = rect.right - offset - width if mirror else rect.left + offset
            placed += child.place(pygame.Rect(left, top, width, height), mirror)
            offset += width + self.gap
        return placed


@dataclass(slots=True, kw_only=True)
class Wrap(Box):
    """Boxes beside each other, on as many lines as they need."""

    children: Sequence[Box] = ()
    gap: int = 0

    def _wish(self) -> int:
        return sum(child.wish() for child in self.children) + self.gap * max(0, len(self.children) - 1)

    def _lines(self, width: int) -> list[list[Box]]:
        lines: list[list[Box]] = [[]]
        used = 0
        for child in self.children:
            wide = min(child.wish(), width)
            if lines[-1] and used + self.gap + wide > width:
                lines.append([])
                used = 0
            used += wide + (self.gap if lines[-1] else 0)
            lines[-1].append(child)
        return lines

    def _rows(self, width: int) -> Column:
        rows = [Row(children=line, gap=self.gap) for line in self._lines(width)]
        return Column(children=rows, gap=self.gap)

    def _height(self, width: int) -> int:
        return self._rows(width).height(width)

    def _place(self, rect: pygame.Rect, mirror: bool) -> list[Placed]:
        return self._rows(rect.width).place(rect, mirror)[1:]


@dataclass(slots=True, kw_only=True)
class Grid(Box):
    """Boxes in so many equal columns, row by row; in fewer where one would be less than `narrowest` wide."""

    children: Sequence[Box] = ()
    columns: int = 2
    gap: int = 0
    narrowest: int = 0

    def _wish(self) -> int:
        widest = max((child.wish() for child in self.children), default=0)
        return widest * self.columns + self.gap * (self.columns - 1)

    def _rows(self, width: int) -> Column:
        rows = []
        fitting = (width + self.gap) // (self.narrowest + self.gap) if self.narrowest else self.columns
        columns = max(1, min(self.columns, fitting))
        if columns < self.columns:  # two rows of two look better than one of three and one
            rows_needed = -(-len(self.children) // columns)
            columns = -(-len(self.children) // max(1, rows_needed))
        for start in range(0, len(self.children), columns):
            line = list(self.children[start : start + columns])
            line += [Box()] * (columns - len(line))
            for child in line:
                child.grow = 1
            rows.append(Row(children=line, gap=self.gap))
        return Column(children=rows, gap=self.gap)

    def _height(self, width: int) -> int:
        return self._rows(width).height(width)

    def _place(self, rect: pygame.Rect, mirror: bool) -> list[Placed]:
        return self._rows(rect.width).place(rect, mirror)[1:]


@dataclass(slots=True, kw_only=True)
class Fold(Box):
    """Boxes beside each other, or below each other where there is less than `narrowest` room."""

    beside: Box
    below: Box
    narrowest: int

    def _wish(self) -> int:
        return self.beside.wish()

    def _chosen(self, width: int) -> Box:
        return self.beside if width >= self.narrowest else self.below

    def _height(self, width: int) -> int:
        return self._chosen(width).height(width)

    def _place(self, rect: pygame.Rect, mirror: bool) -> list[Placed]:
        return self._chosen(rect.width).place(rect, mirror)


@dataclass(slots=True, kw_only=True)
class Shortest(Box):
    """The same content in several ways: the one that needs the least height; of equals the first."""

    ways: Sequence[Box]

    def _wish(self) -> int:
        return self.ways[0].wish()

    def _chosen(self, width: int) -> Box:
        return min(self.ways, key=lambda way: way.height(width))

    def _height(self, width: int) -> int:
        return self._chosen(width).height(width)

    def _place(self, rect: pygame.Rect, mirror: bool) -> list[Placed]:
        return self._chosen(rect.width).place(rect, mirror)


def _capped(sizes: list[int], spare: int) -> list[int]:
    """Take from the widest where all together are wider than what is spare, and from the next widest."""
    over, left = sum(sizes) - spare, len(sizes)
    if over <= 0:
        return sizes
    capped = list(sizes)
    room = max(0, spare)
    for place in sorted(range(len(sizes)), key=lambda at: sizes[at]):
        capped[place] = min(sizes[place], room // left)
        room -= capped[place]
        left -= 1
    return capped


def _grown(sizes: list[int], weights: list[int], spare: int) -> list[int]:
    """Share what is spare by weight; the last one takes what rounding leaves."""
    total = sum(weights)
    if total == 0 or spare <= 0:
        return sizes
    shares = [spare * weight // total for weight in weights]
    last = max(place for place, weight in enumerate(weights) if weight)
    shares[last] += spare - sum(shares)
    return [size + share for size, share in zip(sizes, shares, strict=True)]


def _along(rect: pygame.Rect, width: int, align: Align, mirror: bool) -> int:
    if align == "center":
        return rect.left + (rect.width - width) // 2
    at_end = (align == "end") != mirror
    return rect.right - width if at_end else rect.left
