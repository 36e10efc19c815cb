"""A word or a sentence that an author wrote, and where it stands."""

import operator
from collections.abc import Callable
from operator import itemgetter
from typing import Any, NamedTuple, Protocol, Self


class Mark(Protocol):
    """A place in a file as the YAML parser marks it: its line and its column count from 0."""

    @property
    def line(self) -> int:
        """The line, from 0."""
        ...

    @property
    def column(self) -> int:
        """The column, from 0."""
        ...


class Place(NamedTuple):
    """A mark that no parser made."""

    line: int
    column: int


def _by_numbers(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    """Return a comparison of spans by their lines and columns, whoever made their marks."""

    def compared(one: "Span", other: object) -> bool:
        return compare(one.numbers, other.numbers) if isinstance(other, Span) else NotImplemented

    return compared


def mark_at(line: int, column: int) -> Place:
    """Return a mark, quickly."""
    return tuple.__new__(Place, (line, column))


class Span(tuple[str, Mark, Mark]):
    """A stretch of a file. Lines and columns count characters from 1; the end is exclusive.

    A lesson has tens of thousands, and a finding needs one: so it keeps the parser's marks, and counts only
    when it is asked.
    """

    __slots__ = ()

    def __new__(cls, file: str, line: int, column: int, end_line: int, end_column: int) -> Self:
        """Make the stretch between two places."""
        start, end = Place(line - 1, column - 1), Place(end_line - 1, end_column - 1)
        return tuple.__new__(cls, (file, start, end))

    file = property(itemgetter(0))
    start = property(itemgetter(1))
    end = property(itemgetter(2))

    @property
    def line(self) -> int:
        """The line where it begins."""
        return self[1].line + 1

    @property
    def column(self) -> int:
        """The column where it begins."""
        return self[1].column + 1

    @property
    def end_line(self) -> int:
        """The line where it ends."""
        return self[2].line + 1

    @property
    def end_column(self) -> int:
        """The column behind its last character."""
        return self[2].column + 1

    @property
    def numbers(self) -> tuple[str, int, int, int, int]:
        """The file, the line and the column of its start, and those of its end."""
        file, start, end = self
        return file, start.line + 1, start.column + 1, end.line + 1, end.column + 1

    def to(self, end: "Span") -> "Span":
        """Return the stretch from the start of this one to the end of another."""
        return tuple.__new__(Span, (self[0], self[1], end[2]))

    def but(self, **numbers: int) -> "Span":
        """Return it with another `line`, `column`, `end_line` or `end_column`."""
        names = ("line", "column", "end_line", "end_column")
        return Span(self[0], *(numbers.get(name, getattr(self, name)) for name in names))

    __eq__, __ne__ = _by_numbers(operator.eq), _by_numbers(operator.ne)
    __lt__, __le__ = _by_numbers(operator.lt), _by_numbers(operator.le)
    __gt__, __ge__ = _by_numbers(operator.gt), _by_numbers(operator.ge)

    def __hash__(self) -> int:
        return hash(self.numbers)

    def __repr__(self) -> str:
        return f"Span{self.numbers}"

    def __reduce__(self) -> tuple[type[Self], tuple[str, int, int, int, int]]:
        return type(self), self.numbers


def span_between(file: str, start: Mark, end: Mark) -> Span:
    """Return the stretch between two marks."""
    return tuple.__new__(Span, (file, start, end))


NOWHERE = Span("", 0, 0, 0, 0)


class Text(str):
    """A string that knows where its author wrote it. Equal to, and used as, a plain string.

    It keeps the file and the marks of its start and its end; without an end, it is as wide as itself.
    `key` is the mark of the key that it was written behind, if it was.
    """

    __slots__ = ("end", "file", "key", "start")
    file: str
    start: Any
    end: Any
    key: Any

    def __new__(cls, value: str, at: tuple[str, Any, Any] = NOWHERE) -> Self:
        """Make a text of this value, written at this place: its span, or what one is made of."""
        text = str.__new__(cls, value)
        text.file, text.start, text.end = at
        return text

    @property
    def at(self) -> Span:
        """Where it was written."""
        start, end = self.start, self.end
        if end is None:
            end = mark_at(start.line, start.column + (len(self) or 1))
        return span_between(self.file, start, end)

    def __reduce__(self) -> tuple[type[Self], tuple[str, Span]]:
        return type(self), (str(self), self.at)


def word_at(word: str, file: str, start: Mark) -> Text:
    """Return a word that starts at a mark, and is as wide as itself."""
    text = str.__new__(Text, word)
    text.file, text.start, text.end = file, start, None
    return text


def where(value: object) -> Span:
    """Return where a text or a part of a scenario stands; `NOWHERE` for what nobody wrote."""
    at = getattr(value, "at", NOWHERE)
    return at if isinstance(at, Span) else NOWHERE
