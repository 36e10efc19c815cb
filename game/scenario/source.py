"""The characters of one file: decoded, looked through for what cannot be in a lesson, and cut into lines."""

import re

from game.scenario.context import Context
from game.scenario.formats import is_wide, other_format
from game.scenario.moving import without_tabs
from game.scenario.text import Span
from game.scenario.worded import grouped, worded, worded_count

LONGEST_LINE = 20_000

_BREAK = re.compile(r"\r\n|\r|\n")
_CONTROLS = bytes(range(9)) + bytes(range(11, 13)) + bytes(range(14, 32)) + b"\x7f"
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ODD_INDENT = re.compile("^[ \t]*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]", re.MULTILINE)

_SAVE = worded("Open it in a text editor and save it with the encoding UTF-8.")


class Source:
    """A file's text. `lines` are cut only when something has to be shown."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """Every line, without its break."""
        if self._lines is None:
            self._lines = _BREAK.split(self.text)
        return self._lines

    def line(self, number: int) -> str:
        """Return a line by its number, from 1; an empty one where the file has none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def span(self, start: int, end: int | None = None) -> Span:
        """Return the place of these characters, counted from 0, on one line."""
        before = _BREAK.split(self.text[:start])
        line, column = len(before), len(before[-1]) + 1
        return Span(self.file, line, column, line, column + (1 if end is None else end - start))


def decode(raw: bytes, file: str, ctx: Context) -> Source | None:
    """Return the source, or nothing where the file cannot be looked at any further (then reported)."""
    top = Span(file, 1, 1, 1, 2)
    other = other_format(raw)
    if other:
        ctx.report("WM124", top, other.told, other.hint)
        return None
    if is_wide(raw):
        ctx.report("WM104", top, worded("The file is saved as UTF-16 or UTF-32, not as UTF-8."), _SAVE)
        return None
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
    try:
        source = Source(file, raw.decode())
    except UnicodeDecodeError as problem:
        at = Source(file, raw[: problem.start].decode()).span(problem.start)
        good = Source(file, raw[: problem.start].decode())
        at = good.span(len(good.text))
        ctx.report(
            "WM104",
            at,
            worded("From here on the file is not UTF-8; a letter with an accent, or a quote, is usual."),
            _SAVE,
        )
        return None
    if not raw.strip(b" \t\r\n"):
        ctx.report(
            "WM106",
            top,
            worded("The file is empty."),
            worded("The educator's guide has a first lesson to copy."),
        )
        return None
    return source if _passes(source, raw, ctx) else None


def _passes(source: Source, raw: bytes, ctx: Context) -> bool:
    text = source.text
    ascii_only = raw.isascii()
    if not ascii_only or len(raw.translate(None, _CONTROLS)) != len(raw):
        found = _INVISIBLE.search(text)
        if found:
            ctx.report(
                "WM105",
                source.span(found.start()),
                worded("An invisible character stands here (U+{code}).", code=f"{ord(found.group()):04X}"),
                worded(
                    "Delete it: put the cursor behind it, press backspace, and type the line again if "
                    "need be."
                ),
            )
            return False
    long = _long_line(text)
    if long is not None:
        ctx.report(
            "WM103",
            source.span(long),
            worded("This line has more than {most} characters.", most=grouped(LONGEST_LINE)),
            worded("Break it into several lines."),
        )
        return False
    odd = None if ascii_only else _ODD_INDENT.search(text)
    if odd:
        at = source.span(odd.end() - 1)
        mended = re.sub(
            r"^[^\S\n]+", lambda m: " " * len(m.group()), source.line(at.line).replace("\u200b", " ")
        )
        ctx.report(
            "WM116",
            at,
            worded("This line begins with a hard space, which looks like a space and is none."),
            worded("Type the spaces at the start of the line again: {better}", better=mended),
        )
        return False
    return True


def report_tabs(source: Source, ctx: Context) -> int:
    """Report the first tab and count the others. Return its line, or 0 where there is none."""
    first = source.text.find("\t")
    if first < 0:
        return 0
    at = source.span(first)
    others = (
        len({source.text.count("\n", 0, m.start()) for m in re.finditer("\t", source.text[:200_000])}) - 1
    )
    told = worded("There is a tab here; a lesson has spaces only.")
    if others > 0:
        told = worded_count(
            "There is a tab here; a lesson has spaces only. {n} more line has one.",
            "There is a tab here; a lesson has spaces only. {n} more lines have one.",
            others,
        )
    ctx.report(
        "WM108",
        at,
        told,
        worded("Put spaces instead: {better}", better=without_tabs(source.lines, at.line)),
    )
    return at.line


def _long_line(text: str) -> int | None:
    """Return where the first overlong line is too long, looking at few of the characters."""
    start = 0
    while len(text) - start > LONGEST_LINE:
        end = max(
            text.rfind("\n", start, start + LONGEST_LINE + 1),
            text.rfind("\r", start, start + LONGEST_LINE + 1),
        )
        if end < 0:
            return start
        start = end + 1
    return None
