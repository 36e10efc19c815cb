"""What can still be read of a journal's raw bytes, whatever became of the pages around it.

SQLite gives up at the first page that is broken. But each row lies in its page whole, with its number and its
length before it: so rows are looked for by themselves, wherever in the file they are.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from game.session.session import About

_TEXT = 13
"""In SQLite's record format a text of n bytes is of the type 13 + 2 n, written as a varint."""

_HEAD = rb"(?:\x03%b([\x0d-\x7f])|\x04%b([\x81-\xff][\x00-\x7f]))"
"""A row of two columns begins with the length of its head, then both types; of an event the first is 0."""

_EVENT = re.compile(_HEAD.replace(b"%b", rb"\x00") + rb'(?=\{")', re.DOTALL)
_KEYS = ("format", *(field.name for field in fields(About)))


def events_in(raw: bytes) -> dict[int, Any]:
    """Return what can be read of the events, by their numbers: decoded JSON, not yet known to be an event."""
    found: dict[int, Any] = {}
    for head in _EVENT.finditer(raw):
        text = _text(raw, head)
        number = _number_before(raw, head.start())
        if number is not None and number not in found:
            try:
                found[number] = json.loads(text)
            except ValueError:
                continue
    return found


def about_in(raw: bytes) -> dict[str, str]:
    """Return what can be read of what the session is of."""
    return dict(_about(raw))


def _about(raw: bytes) -> Iterator[tuple[str, str]]:
    for key in _KEYS:
        name = key.encode()
        kind = re.escape(bytes([_TEXT + 2 * len(name)]))
        for head in re.finditer(_HEAD.replace(b"%b", kind) + name, raw, re.DOTALL):
            try:
                yield key, _text(raw, head).decode()
                break
            except UnicodeDecodeError:
                continue


def _text(raw: bytes, head: re.Match[bytes]) -> bytes:
    """Return the text that this head tells the length of."""
    kind = _varint(head[1] or head[2])
    return raw[head.end() : head.end() + max(0, kind - _TEXT) // 2]


def _number_before(raw: bytes, end: int) -> int | None:
    """Return the row's number, a varint that ends here: all its bytes but the last are 128 or more."""
    start = end - 1
    while start > max(0, end - 9) and raw[start - 1] >= 128:
        start -= 1
    number = _varint(raw[start:end])
    return number if start >= 0 and number > 0 and raw[end - 1 : end] < b"\x80" else None


def _varint(data: bytes) -> int:
    number = 0
    for byte in data:
        number = number << 7 | byte & 127
    return number
