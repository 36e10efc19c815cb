"""Fewer than two signs of something healthy."""

from collections.abc import Iterator

from game.check.cues import cards, revealed
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded, worded_count

CODE = "WM501"
TITLE = "Too little that is healthy"
SEVERITY = WARNING
REASON = (
    "A class that only ever sees warning signs learns to be afraid of kindness, and not what to look "
    "for instead. At least two green cards or green signs show what good looks like. Then the warning "
    "ones stand out, too."
)
FAILS = edit(
    'light: green, sign: GR.FUN, why: "It costs nobody anything."',
    'light: unclear, why: "Perhaps it is her turn."',
    "[WS.SECRET, GR.NO]",
    "[WS.SECRET, WS.GUILT]",
)
PASSES = edit("[WS.SECRET, GR.NO]", "[WS.SECRET, WS.GUILT]")
WANTED = 2


def check(lesson: Lesson) -> Iterator[Found]:
    """Count green cards, and green or good-job signs that are explained."""
    green = sum(card.light == "green" for card in cards(lesson))
    green += sum(sign.kind != "warning" for sign in revealed(lesson))
    if green < WANTED:
        yield Found(
            lesson.key("title"),
            worded_count(
                "This lesson shows {n} thing that is healthy; {wanted} things are the least.",
                "This lesson shows {n} things that are healthy; {wanted} things are the least.",
                green,
                wanted=WANTED,
            )
            if green
            else worded(
                "This lesson shows nothing that is healthy; {wanted} things are the least.", wanted=WANTED
            ),
            worded("Add a card with `light: green` to a `sort`, or a GR. or GJ. sign to a `reveal`."),
        )
