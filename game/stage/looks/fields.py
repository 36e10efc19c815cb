"""What is counted and pressed: fields, buttons, and rows of them."""

from game.screens import Part
from game.stage.brush import BODY, HEADING, SMALL, Brush
from game.stage.flex import Box, Column, Row, Shortest, Wrap
from game.stage.looks.make import Make
from game.stage.theme import mixed

BUTTONS_OF_A_COUNT = 2
"""One fewer, one more: a field with more buttons than these is a team's, with a key for each option."""


def field(brush: Brush, part: Part, make: Make) -> Box:
    """Return something that is counted, with its buttons."""
    here = "current" in part.marks
    close_by = brush.tightest and len(part.children) > BUTTONS_OF_A_COUNT  # a team sits at the keyboard
    label = brush.text(part.text, SMALL if close_by else BODY, "on_deep" if here else "ink")
    label.grow = 1
    ink = "on_deep" if here else "ink_soft"
    mark: list[Box] = [brush.disc(part.badge, "bright", "on_bright", 1.5)] if part.badge else []
    if part.icon:
        mark.append(brush.icon(part.icon, 1.1, ink))
    keys = make(part.children)
    told: list[Box] = []
    if not (brush.tighter and part.icon and not here):  # the icon says the same
        told = [brush.text(part.detail, HEADING if here else BODY, ink, bold=here, align="center")]
    middle = [keys[0], *told, keys[1]] if len(keys) == 2 else [*keys, *told]
    pad = (brush.px(0.6), brush.px(0.12 if here or brush.tighter else 0.22))
    gap = brush.px(0.4)
    named = Row(children=[*mark, label], gap=brush.px(0.6), align="center")
    ways: list[Box] = [
        Row(children=[*mark, label, *middle], gap=brush.px(0.6), align="center"),
        Column(children=[named, Wrap(children=middle, gap=gap)], gap=gap // 2),
        Column(children=[Wrap(children=[*mark, *middle], gap=gap), label], gap=gap // 2),
    ]
    under = brush.panel("deep" if here else "panel_soft", 0.5)
    return Column(children=[Shortest(ways=ways)], pad=pad, under=under, justify="center")


def button(brush: Brush, part: Part) -> Box:
    """Return a button: its icon, its words, its key."""
    primary, key = "primary" in part.marks, len(part.text) < 3 and not part.text[:1].isalpha()
    small = "small" in part.marks or (brush.tighter and not primary and not key)
    fill, ink = "panel_soft", "ink"
    if "primary" in part.marks:
        fill, ink = "bright", "on_bright"
    elif "chosen" in part.marks:
        fill, ink = "deep", "on_deep"
    size = SMALL if small else BODY
    children: list[Box] = []
    if part.icon:
        children.append(brush.icon(part.icon, size * 1.25, ink))
    if part.id.startswith(("less-", "more-")) or part.id in ("fewer", "more"):
        pad = (brush.px(0.35), brush.px(0.35))
    else:
        children.append(brush.text(part.text, size, ink, bold=True))
        pad = (
            brush.px(0.35 if brush.tighter and key else 0.8 * size),
            brush.px((0.25 if brush.tighter else 0.42) * size),
        )
    if len(part.detail) == 1:
        children.append(_key_cap(brush, part.detail, fill, ink))
    return Row(
        children=children,
        gap=brush.px(0.35),
        align="center",
        justify="center",
        pad=pad,
        under=brush.panel(fill, 1.2, lip=not small),
    )


def _key_cap(brush: Brush, letter: str, fill: str, ink: str) -> Box:
    """Return the key that does what a button does, as it looks on a keyboard."""
    side = brush.px(1.15)
    ground = mixed(brush.theme[fill], brush.theme[ink], 0.14)
    words = brush.text(letter, SMALL, ink, bold=True, align="center")
    return Column(children=[words], least=(side, side), justify="center", under=brush.panel(ground, 0.25))


def row(brush: Brush, part: Part, make: Make) -> Box:
    """Return buttons in a row, with a label before them."""
    buttons = make(part.children)
    label: list[Box] = [brush.text(part.text, BODY)] if part.text else []
    return Wrap(children=[*label, *buttons], gap=brush.px(0.5))
