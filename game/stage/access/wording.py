"""Which of a part's words are told: those that are drawn, the name first and what is beside it after."""

from collections.abc import Callable, Mapping

from game.screens import Part, Role


def _lines(*texts: str) -> str:
    return "\n".join(text for text in texts if text)


def _said(part: Part) -> str:
    return f"{part.who}: {part.text}" if part.who and part.text else part.who or part.text


def _numbered(part: Part) -> str:
    return f"{part.badge}. {part.text}" if part.badge else part.text


_NAMES: Mapping[Role, Callable[[Part], str]] = {
    "speech": _said,
    "message": _said,
    "item": _said,
    "text": lambda part: _lines(part.who, part.text),
    "option": _numbered,
    "field": _numbered,
    "step": _numbered,
    "code-to-join": lambda part: _lines(part.text, " ".join(part.who)),
}


def name(part: Part, parent: Part | None) -> str:
    """Return what is read first of a part."""
    if parent is not None and parent.role == "map":
        return part.text  # its number says how far it is from the start, and is drawn nowhere
    named = _NAMES.get(part.role)
    return named(part) if named is not None else part.text


def description(part: Part) -> str:
    """Return what is read after its name."""
    match part.role:
        case "heading":
            return part.who
        case "card":
            return _lines(part.detail, part.who)
        case "item" | "option" | "field" | "button":
            return part.detail
        case _:
            return ""


def echoed(part: Part, other: Part) -> str:
    """Return what stands below a part in another language, where that says something else."""
    return _lines(*(there for here, there in _both(part, other) if there != here))


def _both(part: Part, other: Part) -> tuple[tuple[str, str], ...]:
    who = ((part.who, other.who),) if part.role == "item" else ()
    detail = ((part.detail, other.detail),) if part.role == "option" else ()
    return (*who, (part.text, other.text), *detail)
