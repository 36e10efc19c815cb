"""From a part of a screen to its box. Each role has one look, the same on every screen."""

from collections.abc import Callable, Sequence

from game.screens import Part
from game.stage.brush import Brush
from game.stage.flex import Box
from game.stage.looks import fields, lists, options, words
from game.stage.looks.bars import bars_box, scale_box
from game.stage.looks.chart import chart_box
from game.stage.looks.clock import clock_box
from game.stage.looks.join_code import join_code_box
from game.stage.looks.make import Make
from game.stage.looks.trail import trail_box


def box_for(brush: Brush, part: Part) -> Box:
    """Return the box that shows a part. It carries the part, so that a click finds it."""
    if part.role in _HOLDING:
        box = _HOLDING[part.role](brush, part, lambda parts: boxes_for(brush, parts))
    else:
        box = _LOOKS.get(part.role, words.text)(brush, part)
    box.part = part
    return box


def boxes_for(brush: Brush, parts: Sequence[Part]) -> list[Box]:
    """Return the boxes of several parts."""
    return [box_for(brush, part) for part in parts]


_LOOKS: dict[str, Callable[[Brush, Part], Box]] = {
    "heading": words.heading,
    "text": words.text,
    "quiet": words.quiet,
    "status": words.status,
    "code": words.code,
    "picture": words.picture,
    "item": lists.item,
    "card": lists.card,
    "option": options.option,
    "button": fields.button,
    "clock": clock_box,
    "path": trail_box,
    "map": chart_box,
    "bars": bars_box,
    "scale": scale_box,
    "code-to-join": join_code_box,
}
_HOLDING: dict[str, Callable[[Brush, Part, Make], Box]] = {
    "list": lists.items,
    "options": options.options,
    "field": fields.field,
    "row": fields.row,
}
