"""Reads PO files strictly: what is broken is said with its line, and nothing of it is used."""

import re
from dataclasses import replace
from pathlib import Path

from game.language.po import CatalogueTrouble, PoEntry, PoFile
from game.scenario.worded import worded

MOST_BYTES = 20_000_000
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d)\])?)\s*(\".*\")$")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


def read_po(raw: bytes, file: Path | str) -> PoFile:
    """Read a PO file. Raises CatalogueTrouble for whatever is not one."""
    if len(raw) > MOST_BYTES:
        raise CatalogueTrouble(file, 0, worded("it is far too big to be a catalogue."))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw[: problem.start].count(b"\n") + 1
        told = worded("from here on it is not UTF-8. Save it as UTF-8.")
        raise CatalogueTrouble(file, line, told) from problem
    reader = _Reader(str(file))
    for number, written in enumerate(text.split("\n"), 1):
        reader.take(written.strip(), number)
    reader.finish()
    po = PoFile(reader.header, reader.notes, (), str(file))
    return replace(po, entries=tuple(_with_every_form(entry, po.forms) for entry in reader.entries))


def _with_every_form(entry: PoEntry, forms: int) -> PoEntry:
    """Return the entry with an empty text for each form of the plural that it lacks."""
    lacks = forms - len(entry.strings) if len(entry.ids) > 1 else 0
    return replace(entry, strings=(*entry.strings, *[""] * lacks)) if lacks > 0 else entry


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.header: tuple[tuple[str, str], ...] = ()
        self.notes: tuple[str, ...] = ()
        self.entries: list[PoEntry] = []
        self._seen: dict[tuple[str, str], int] = {}
        self._begin()

    def _begin(self) -> None:
        self._comments: dict[str, list[str]] = {}
        self._parts: dict[str, str] = {}
        self._previous: dict[str, str] = {}
        self._open = ""
        self._open_previous = ""
        self._obsolete = False
        self._line = 0
        self._number = 0

    def take(self, line: str, number: int) -> None:
        self._number = number
        obsolete = line.startswith("#~")
        line = line[2:].strip() if obsolete else line
        if not line or (obsolete and not self._obsolete and self._parts):
            self.finish()
        if not line or (obsolete and line.startswith("|")):
            return
        self._obsolete = self._obsolete or obsolete
        if line.startswith("#"):
            if self._parts:
                self.finish()
            self._comment(line)
        elif line.startswith('"'):
            if not self._open:
                self._fail(worded("this text belongs to nothing. A msgid or msgstr is missing before it."))
            self._parts[self._open] += self._unquoted(line)
        else:
            self._keyword(line)

    def _comment(self, line: str) -> None:
        kind, rest = line[1:2], line[2:].strip()
        if kind == "|":
            found = _KEYWORD.match(rest)
            if found:
                self._open_previous = found[1]
                self._previous[found[1]] = self._unquoted(found[3])
            elif rest.startswith('"') and self._previous:
                self._previous[self._open_previous] += self._unquoted(rest)
            return
        if kind not in (".", ":", ","):
            kind, rest = "", line[1:].strip()
        self._comments.setdefault(kind, []).append(rest)

    def _keyword(self, line: str) -> None:
        found = _KEYWORD.match(line)
        if line.startswith(_CONFLICT):
            self._fail(
                worded(
                    "two versions meet here. Keep one of them, and delete the lines that begin with {marks}.",
                    marks=", ".join(_CONFLICT),
                )
            )
        if found is None:
            self._fail(worded("this is neither a comment, a msgid nor a msgstr: {line}", line=line[:40]))
            return
        name = found[1]
        if name in ("msgctxt", "msgid") and any(part.startswith("msgstr") for part in self._parts):
            self.finish()
        if name in self._parts:
            self._fail(worded("a second {name} for one entry.", name=name))
        if name == "msgid":
            self._line = self._number
        self._open = name
        self._parts[name] = self._unquoted(found[3])

    def _unquoted(self, text: str) -> str:
        found = _QUOTED.fullmatch(text.strip())
        if found is None:
            self._fail(worded("its quotes are not closed, or a quote inside is written without a backslash."))
            return ""
        return re.sub(r"\\(.)", lambda match: _ESCAPES.get(match[1], match[0]), found[1])

    def finish(self) -> None:
        parts, comments = self._parts, self._comments
        if parts:
            self._entry(parts, comments)
            self._begin()
        elif not comments:
            self._begin()

    def _entry(self, parts: dict[str, str], comments: dict[str, list[str]]) -> None:
        if "msgid" not in parts:
            self._fail(worded("an entry without a msgid."))
        names = [name for name in parts if name.startswith("msgstr")]
        if names != ["msgstr"] and (not names or names != [f"msgstr[{n}]" for n in range(len(names))]):
            self._fail(worded("an entry without its msgstr, or with plural forms in no order."))
        strings = tuple(parts[name] for name in names)
        ids = tuple(parts[name] for name in ("msgid", "msgid_plural") if name in parts)
        if ids == ("",) and "msgctxt" not in parts:
            if not self.entries and not self.header:
                self.notes = tuple(comments.get("", ()))
                self.header = _headers(strings[0])
            return
        flags = ",".join(comments.get(",", ())).split(",")
        entry = PoEntry(
            ids,
            strings,
            parts.get("msgctxt", ""),
            tuple(comments.get("", ())),
            tuple(comments.get(".", ())),
            tuple(place for line in comments.get(":", ()) for place in line.split()),
            tuple(sorted({flag.strip() for flag in flags if flag.strip()})),
            tuple(self._previous[name] for name in ("msgid", "msgid_plural") if name in self._previous),
            self._obsolete,
            self._line,
        )
        if not entry.obsolete:
            first = self._seen.setdefault(entry.key, entry.line)
            if first != entry.line:
                self._fail(
                    worded("the same text stands in line {line} already. Delete one of the two.", line=first),
                    entry.line,
                )
        self.entries.append(entry)

    def _fail(self, message: str, line: int = 0) -> None:
        raise CatalogueTrouble(self.file, line or self._number, message)


def _headers(text: str) -> tuple[tuple[str, str], ...]:
    lines = (line.partition(":") for line in text.split("\n") if line.strip())
    return tuple((name.strip(), value.strip()) for name, _, value in lines)
