"""From a screen to what a screen reader meets: the same parts in the same order, and no word that is not
drawn. What only pictures tell from (a file's name, the pattern of a code, the share behind a bar) stays out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.screens import FOR_THE_TEACHER, Part, Role, Screen
from game.stage.access.told import Kind, Rect, Told
from game.stage.access.wording import description, echoed, name

ALOUD: frozenset[Role] = frozenset({"heading", "text", "speech", "card", "picture", "status"})
"""What is said of itself when it appears: what a class that looks up would read first."""
PRIVATE = FOR_THE_TEACHER - {"trouble"}
"""What the teacher reads, perhaps with the projector covered: only its heading and its status are said."""
TICKING = frozenset({"devices", "join"})
"""Where a number goes up with every device. Said each time, it would let nobody finish a sentence."""
_KINDS: Mapping[Role, Kind] = {
    "heading": "heading",
    "status": "status",
    "thread": "list",
    "options": "list",
    "list": "list",
    "path": "list",
    "map": "list",
    "bars": "list",
    "bar": "list",
    "scale": "list",
    "row": "group",
    "picture": "image",
    "code": "code",
}
_IN_A_LIST: Mapping[Role, Kind] = dict.fromkeys(
    ("option", "message", "item", "card", "field", "step", "segment"), "item"
)


@dataclass(frozen=True, slots=True)
class _Around:
    """What a part needs to know of its screen."""

    screen: Screen
    rects: Mapping[int, Rect]
    aloud: bool


def tree(screen: Screen, title: str, rects: Mapping[int, Rect], *, aloud: bool) -> Told:
    """Return what is told of a screen in a window with this title. `rects` are where its parts lie, by their
    identity. Where it is not `aloud`, nothing is said before somebody goes there.
    """
    around = _Around(screen, rects, aloud)
    children = _all(around, (*screen.parts, *screen.controls), None)
    return Told("window", title, language=screen.language, direction=screen.direction, children=children)


def _all(around: _Around, parts: tuple[Part, ...], parent: Part | None) -> tuple[Told, ...]:
    told = tuple(_told(around, part, parent) for part in parts)
    if parent is None or _kind(parent, None) != "list":
        return told
    return tuple(replace(one, place=number) for number, one in enumerate(told, 1))


def _told(around: _Around, part: Part, parent: Part | None) -> Told:
    kind = _kind(part, parent)
    children = (*_echo(around, part), *_all(around, part.children, part))
    rect = around.rects.get(id(part)) or _around_all(children)
    return Told(
        kind,
        name(part, parent),
        description(part),
        part if part.action is not None else None,
        many=len(part.children) if kind == "list" else 0,
        on=_on(part, parent),
        picked=_picked(part, kind),
        closed="locked" in part.marks,
        aloud=around.aloud and _aloud(part, around.screen),
        rect=rect,
        children=children,
    )


def _kind(part: Part, parent: Part | None) -> Kind:
    if "ticked" in part.marks or "unticked" in part.marks:
        return "tick"
    if part.role == "button" or "locked" in part.marks:
        return "button"
    if part.role in _KINDS:
        return _KINDS[part.role]
    if part.action is not None and part.role != "field":
        return "button"
    return _IN_A_LIST.get(part.role, "paragraph") if parent is not None else "paragraph"


def _on(part: Part, parent: Part | None) -> bool | None:
    """Return whether a tick is set; or of buttons that stand for one choice, whether it is this one."""
    if "ticked" in part.marks or "unticked" in part.marks:
        return "ticked" in part.marks
    beside = parent.children if parent is not None else ()
    if part.role == "button" and any("chosen" in other.marks for other in beside):
        return "chosen" in part.marks
    return None


def _picked(part: Part, kind: Kind) -> bool | None:
    """Return whether a card is the one that was chosen, a line the one in hand, a step the one we are at."""
    if kind != "item" or part.role not in ("option", "field", "step"):
        return None
    return bool(part.marks & {"chosen", "current"})


def _aloud(part: Part, screen: Screen) -> bool:
    if screen.kind in PRIVATE:
        return part.role in ("heading", "status")
    if part.role == "message":
        return "current" in part.marks
    if part.role == "option":
        return "chosen" in part.marks
    ticks = part.role == "status" and screen.kind in TICKING and any(map(str.isdigit, part.text))
    return part.role in ALOUD and part.action is None and not ticks


def _echo(around: _Around, part: Part) -> tuple[Told, ...]:
    """Return what stands below a part in the screen's second language."""
    other = part.echo
    if other is None:
        return ()
    text = echoed(part, other)
    return (Told("paragraph", text, language=around.screen.second),) if text else ()


def _around_all(children: tuple[Told, ...]) -> Rect | None:
    """Return the rectangle around all of these, for a part that has no box of its own."""
    rects = [child.rect for child in children if child.rect is not None]
    if not rects:
        return None
    lefts, tops, rights, bottoms = zip(*rects, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
