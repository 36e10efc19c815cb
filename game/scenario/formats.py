"""Files that are no plain text: what kind they are, and how they become a lesson."""

from typing import NamedTuple

from game.scenario.worded import Worded, worded

_SAVE_AS = worded("Save it as plain text (UTF-8) and check again.")
_KINDS = (
    (b"{\\rtf", worded("This is a Word (rich text) file."), _SAVE_AS),
    (b"PK\x03\x04", worded("This is a Word or LibreOffice file, or a zip."), _SAVE_AS),
    (b"\xd0\xcf\x11\xe0", worded("This is an older Word file."), _SAVE_AS),
    (
        b"%PDF",
        worded("This is a PDF file."),
        worded("Copy its text into a plain text file (UTF-8), and check that."),
    ),
)
_MARKS = (b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 400


class Format(NamedTuple):
    """What a file is, and what to do with it."""

    told: Worded
    hint: Worded


def other_format(raw: bytes) -> Format | None:
    """Return what a file is by its first bytes, where another program than a text editor wrote it."""
    start = raw[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip()
    for first, told, hint in _KINDS:
        if start.startswith(first):
            return Format(told, hint)
    return None


def is_wide(raw: bytes) -> bool:
    """Tell whether a text was saved with two or four bytes for each letter, marked as such or not."""
    if raw.startswith(_MARKS):
        return True
    head = raw[:_LOOKED_AT]
    zeros = (head[::2].count(0), head[1::2].count(0))
    half = len(head) // 2
    # Letters of Europe leave one of two bytes, or three of four, zero; a text in UTF-8 has no zero at all.
    return half > 3 and max(zeros) > half * 0.8 and sum(zeros) < len(head) * 0.8
