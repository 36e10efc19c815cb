"""The phone thread: it looks like a phone, and like no company's product."""

import pygame

from game.screens import Part, Screen
from game.stage.boxes import boxes_for
from game.stage.brush import BODY, LEAD, Brush
from game.stage.flex import Box, Column, Placed
from game.stage.layouts.layout import Layout, fixed

SEEN_TOGETHER = 3
"""So many messages belong together on a screen; letters give way before they do."""


def thread(brush: Brush, screen: Screen, area: pygame.Rect) -> Layout:
    """Return the phone at the end side and, beside it, whoever holds it. The newest message is lowest;
    older ones leave at the top, as they do on a phone.
    """
    mirror = brush.direction == "rtl"
    thread_part = next(part for part in screen.parts if part.role == "thread")
    messages = thread_part.children
    tall = area.height - 2 * brush.px(0.6)
    wide = min(round(area.width * 0.62), max(brush.px(17), round(tall * 0.72)))
    phone = pygame.Rect(0, area.top + brush.px(0.6), wide, tall)
    edge = round(area.width * 0.05)
    phone.left = area.left + edge if mirror else area.right - edge - wide
    glass = phone.inflate(-2 * brush.px(0.55), -2 * brush.px(0.9))
    still = [
        fixed(brush.panel("shade", 1.6), phone),
        fixed(brush.panel("panel", 0.9), glass),
    ]
    head = _contact(brush, messages)
    named = head.height(glass.width)
    still += head.place(pygame.Rect(glass.left, glass.top, glass.width, named), mirror)
    if thread_part.portrait:
        still = _holder(brush, thread_part, area, phone, mirror) + still
    inner = glass.inflate(-2 * brush.px(0.5), 0)
    inner.top += named + brush.px(0.3)
    inner.height -= named + brush.px(0.8)
    placed, overflow = _bubbles(brush, messages, inner, mirror)
    notes = [part for part in screen.parts if part.role != "thread"]
    if notes:
        told = Column(children=boxes_for(brush, notes))
        still += told.place(
            pygame.Rect(area.left + edge, area.top + edge, area.width // 3, told.height(area.width // 3)),
            mirror,
        )
    shown = len({id(p.box.part) for p in placed if p.box.part is not None})
    return Layout(inner, placed, still, overflow, second_best=shown < min(SEEN_TOGETHER, len(messages)))


def _contact(brush: Brush, messages: tuple[Part, ...]) -> Box:
    """Return who is at the other end, over the messages."""
    other = next((m for m in messages if m.side == "in"), messages[0])
    name = brush.text(other.who, LEAD, "ink", bold=True, align="center")
    return Column(children=[name], pad=(brush.px(0.6), brush.px(0.3)), under=brush.panel("panel_soft", 0.9))


def _holder(brush: Brush, owner: Part, area: pygame.Rect, phone: pygame.Rect, mirror: bool) -> list[Placed]:
    room = area.right - phone.right if mirror else phone.left - area.left
    height = min(round(area.height * 0.7), room * 6 // 5)
    bust = brush.bust(owner.portrait, owner.mood, height)
    left = phone.right + (room - bust.wide) // 2 if mirror else area.left + (room - bust.wide) // 2
    return bust.place(pygame.Rect(left, area.bottom - height, bust.wide, height), mirror)


def _bubbles(
    brush: Brush, messages: tuple[Part, ...], inner: pygame.Rect, mirror: bool
) -> tuple[list[Placed], int]:
    """Place whole messages from the lowest upwards, as many as fit. The newest is always there: where it is
    taller than the phone, from its beginning, and the second value is how much of it is further down.
    """
    placed: list[list[Placed]] = []
    bottom, overflow = inner.bottom, 0
    most = round(inner.width * 0.84)
    for number in range(len(messages) - 1, -1, -1):
        message = messages[number]
        first = number == 0 or messages[number - 1].who != message.who
        bubble = _bubble(brush, message, named=first)
        wide = min(most, bubble.wish())
        tall = bubble.height(wide)
        if bottom - tall < inner.top and placed:
            break
        overflow = max(overflow, tall - inner.height)
        bottom = max(bottom, inner.top + tall)
        at_end = (message.side == "out") != mirror
        left = inner.right - wide if at_end else inner.left
        placed.insert(0, bubble.place(pygame.Rect(left, bottom - tall, wide, tall), mirror))
        bottom -= tall + brush.px(0.35)
    return [one for bubble in placed for one in bubble], overflow


def _bubble(brush: Brush, message: Part, *, named: bool) -> Box:
    role = "thread_out" if message.side == "out" else "thread_in"
    words = Column(
        children=[brush.both(message.text, message.echo.text if message.echo else "", LEAD, f"on_{role}")],
        pad=(brush.px(0.6), brush.px(0.35)),
        under=brush.panel(role, 0.8),
    )
    name = [brush.text(message.who, BODY, "ink_soft")] if named else []
    box = Column(children=[*name, words], gap=brush.px(0.1))
    box.part = message
    return box
