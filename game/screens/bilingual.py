"""Two languages at once: a screen with the same screen in a second language below each of its lines."""

from dataclasses import replace

from game.screens.part import Part, Role, Screen

FOR_THE_CLASS = frozenset(
    {
        "welcome",
        "line",
        "chat",
        "choice",
        "result",
        "sort",
        "practise",
        "discuss",
        "signs",
        "pulse",
        "settle",
        "picture",
        "sound",
        "ending",
        "count",
        "counting",
        "teams",
        "devices",
        "help",
        "pause",
    }
)
"""Screens that the class reads. What is for the teacher alone stays in one language."""

ECHOED: frozenset[Role] = frozenset(
    {"heading", "text", "quiet", "speech", "message", "option", "card", "item", "picture"}
)


def bilingual(screen: Screen, other: Screen) -> Screen:
    """Return the screen with the parts of the `other`, which is the same screen in another language, as
    echoes. A text that is the same in both stands once.
    """
    if screen.kind not in FOR_THE_CLASS or screen.kind != other.kind or screen.language == other.language:
        return screen
    parts = _all_echoed(screen.parts, other.parts)
    return replace(screen, parts=parts, second=other.language) if parts != screen.parts else screen


def _all_echoed(parts: tuple[Part, ...], others: tuple[Part, ...]) -> tuple[Part, ...]:
    if [part.role for part in parts] != [part.role for part in others]:
        return parts
    return tuple(_echoed(part, other) for part, other in zip(parts, others, strict=True))


def _echoed(part: Part, other: Part) -> Part:
    children = _all_echoed(part.children, other.children)
    differs = (part.text, part.detail, part.who) != (other.text, other.detail, other.who)
    return replace(part, children=children, echo=other if differs and part.role in ECHOED else None)
