"""A word or a sentence that an author wrote, and where it stands."""

from typing import NamedTuple, Self


class Span(NamedTuple):
    """A stretch of a file. Lines and columns count characters from 1; the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def to(self, end: "Span") -> "Span":
        """Return the stretch from the start of this one to the end of another."""
        return Span(self.file, self.line, self.column, end.end_line, end.end_column)


NOWHERE = Span("", 0, 0, 0, 0)


class Text(str):
    """A string that knows where its author wrote it. Equal to, and used as, a plain string."""

    __slots__ = ("at",)
    at: Span

    def __new__(cls, value: str, at: Span = NOWHERE) -> Self:
        """Make a text of this value, written at this place."""
        text = str.__new__(cls, value)
        text.at = at
        return text

    def __reduce__(self) -> tuple[type[Self], tuple[str, Span]]:
        return type(self), (str(self), self.at)


def where(value: object) -> Span:
    """Return where a text or a part of a scenario stands; `NOWHERE` for what nobody wrote."""
    at = getattr(value, "at", NOWHERE)
    return at if isinstance(at, Span) else NOWHERE
