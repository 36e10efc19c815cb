"""What text looks like once it is laid out: lines of runs, each at its place. Frozen, and without a pixel."""

from dataclasses import dataclass
from typing import Literal

from game.stage.text.ink import Stroke
from game.stage.text.shelf import Role

Direction = Literal["ltr", "rtl", "auto"]
Align = Literal["start", "center", "end"]


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: `size` is the em in pixels, `leading` the distance of baselines in sizes."""

    size: int
    role: Role = "body"
    bold: bool = False
    leading: float = 1.35


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one face, script and direction; `x` from the paragraph's left edge, in pixels."""

    stroke: Stroke
    x: int
    width: int
    level: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs from left to right, its baseline from the paragraph's top, its text as read."""

    text: str
    x: int
    width: int
    baseline: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text laid out in a box of `width` pixels.

    `height` is that of all lines, `baseline_first` the first line's baseline from the top, `natural_width`
    the width of the widest line, `overflow` whether `max_lines` cut text off (then the last line ends in an
    ellipsis).
    """

    text: str
    style: Style
    width: int
    height: int
    lines: tuple[Line, ...]
    baseline_first: int
    overflow: bool
    natural_width: int
