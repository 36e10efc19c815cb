"""One text on its way from a string to lines of runs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.stage.text import bidi, script
from game.stage.text.cluster import SOFT_HYPHEN, clean
from game.stage.text.ink import Ink, Stroke
from game.stage.text.paragraph import Align, Direction, Line, Paragraph, Run, Style
from game.stage.text.runs import Cluster, Itemiser
from game.stage.text.wrap import Wrapper

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})
_ELLIPSIS = "…"
_DROPPED_BEFORE_ELLIPSIS = frozenset(" \u00a0\u202f,.;:…–—-")


@dataclass(frozen=True, slots=True)
class Wish:
    """What the caller wants of the layout; see `Typesetter.lay`."""

    width: int
    language: str
    direction: Direction
    align: Align
    max_lines: int | None
    balance: bool


class _Piece(NamedTuple):
    """A run before it has a place."""

    stroke: Stroke
    level: int
    width: int


class _Row(NamedTuple):
    """The clusters of one line and its paragraph's level. `cut`: the paragraph goes on after it."""

    clusters: Sequence[Cluster]
    base: int
    cut: bool


class Setting:
    """Sets text in one style, with the faces that an itemiser chooses."""

    def __init__(self, ink: Ink, itemiser: Itemiser, style: Style) -> None:
        self._ink = ink
        self._itemiser = itemiser
        self._style = style

    def lay(self, text: str, wish: Wish) -> Paragraph:
        """Lay out any string."""
        most = None if wish.max_lines is None else max(1, wish.max_lines)
        rows: list[_Row] = []
        for part in clean(text).split("\n"):
            rows += self._rows(part, wish)
            if most is not None and len(rows) > most:
                break
        overflow = most is not None and len(rows) > most
        if overflow:
            rows = [*rows[: most - 1], self._shortened(rows[most - 1], wish.width)] if most else rows
        return self._placed(text, rows, wish, overflow)

    def _rows(self, part: str, wish: Wish) -> list[_Row]:
        if wish.direction == "auto":
            base = bidi.base_level(part, int(wish.language.replace("_", "-").split("-")[0] in _RIGHT_TO_LEFT))
        else:
            base = int(wish.direction == "rtl")
        clusters = self._itemiser.clusters(part, base)

        def measure(start: int, stop: int) -> int:
            row = _Row(clusters[start:stop], base, stop < len(clusters))
            return sum(piece.width for piece in self._pieces(row))

        wrapper = Wrapper([cluster.text for cluster in clusters], measure)
        lines = wrapper.lines(max(1, wish.width), wish.balance)
        return [_Row(clusters[start:stop], base, stop < len(clusters)) for start, stop in lines]

    def _pieces(self, row: _Row) -> list[_Piece]:
        """Join neighbouring clusters of one look into runs, in the order they are read."""
        pieces: list[_Piece] = []
        texts: list[str] = []
        look: tuple[object, ...] | None = None
        first: Cluster | None = None
        last = len(row.clusters) - 1
        for at, cluster in enumerate(row.clusters):
            here = (cluster.face, cluster.tag, cluster.level)
            if first is not None and (here != look or cluster.gap or cluster.face.picture):
                pieces.append(self._piece(first, "".join(texts)))
                texts, first = [], None
            if cluster.gap:
                stroke = Stroke("", cluster.face, self._style.size, "", False)
                pieces.append(_Piece(stroke, cluster.level, round(cluster.gap * self._style.size)))
                continue
            if first is None:
                first, look = cluster, here
            hyphenated = 0 < at == last and row.cut and cluster.text == SOFT_HYPHEN
            texts.append(self._itemiser.hyphen(cluster.face) if hyphenated else cluster.drawn)
        if first is not None:
            pieces.append(self._piece(first, "".join(texts)))
        return pieces

    def _piece(self, cluster: Cluster, text: str) -> _Piece:
        tag = "" if cluster.tag in script.SIMPLE else cluster.tag
        stroke = Stroke(text, cluster.face, self._style.size, tag, cluster.level % 2 == 1)
        return _Piece(stroke, cluster.level, self._ink.width(stroke) if text else 0)

    def _shortened(self, row: _Row, width: int) -> _Row:
        """Make room for an ellipsis at the end of a row."""
        ellipsis = self._itemiser.clusters(_ELLIPSIS, row.base)
        end = len(row.clusters)
        while True:
            while end and row.clusters[end - 1].text in _DROPPED_BEFORE_ELLIPSIS:
                end -= 1
            shorter = _Row([*row.clusters[:end], *ellipsis], row.base, False)
            if end == 0 or sum(piece.width for piece in self._pieces(shorter)) <= width:
                return shorter
            end -= 1

    def _placed(self, text: str, rows: Sequence[_Row], wish: Wish, overflow: bool) -> Paragraph:
        size = self._style.size
        above, below = self._ink.height(self._itemiser.primary, size)
        roomy = max((cluster.face.roomy for row in rows for cluster in row.clusters), default=1.0)
        leading = max(1, round(self._style.leading * roomy * size))
        baseline = (leading - above - below) // 2 + above
        lines = tuple(
            self._line(row, wish.width, wish.align, baseline + leading * at) for at, row in enumerate(rows)
        )
        widest = max(line.width for line in lines)
        height = leading * len(lines)
        return Paragraph(text, self._style, wish.width, height, lines, baseline, overflow, widest)

    def _line(self, row: _Row, width: int, align: Align, baseline: int) -> Line:
        pieces = self._pieces(row)
        whole = sum(piece.width for piece in pieces)
        right = (align == "end") != (row.base == 1)
        left = (width - whole) // 2 if align == "center" else width - whole if right else 0
        runs, x = [], left
        for at in bidi.visual_order([piece.level for piece in pieces]):
            stroke, level, wide = pieces[at]
            runs.append(Run(stroke, x, wide, level))
            x += wide
        return Line("".join(cluster.text for cluster in row.clusters), left, whole, baseline, tuple(runs))
