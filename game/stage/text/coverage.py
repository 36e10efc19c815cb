"""Which characters a font file has a glyph for, read from its cmap table.

SDL_ttf cannot be asked (it answers with the measurements of the box that stands for a missing glyph), so
the file is read here: TTF, OTF, the first face of a TTC, and WOFF 1. Subtables 12 and 4 are understood,
which is every text font. Source: the OpenType specification, chapters "cmap" and "Organization of an
OpenType font"; the W3C's WOFF 1.0.
"""

import struct
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_LARGEST_TABLE = 32 * 1024 * 1024


class UnreadableFont(ValueError):
    """This file is no font that can be read. The message names the file."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The characters of one font file, as ranges of code points; both ends belong to a range."""

    starts: "array[int]"  # (subscriptable only from Python 3.12 on)
    ends: "array[int]"

    def covers(self, code: int) -> bool:
        """Say whether the font has a glyph of its own for this code point."""
        at = bisect_right(self.starts, code) - 1
        return at >= 0 and code <= self.ends[at]

    def __len__(self) -> int:
        return sum(end - start + 1 for start, end in zip(self.starts, self.ends, strict=True))


def read(path: Path) -> Coverage:
    """Read the coverage of a font file; only its cmap is loaded. Raises `UnreadableFont`."""
    try:
        with path.open("rb") as file:
            return _ranges(_code_points(_cmap(file)))
    except (OSError, struct.error, zlib.error, IndexError, ValueError, OverflowError) as problem:
        raise UnreadableFont(f"{path}: not a font that can be read ({problem})") from problem


def _cmap(file: BinaryIO) -> bytes:
    head = file.read(12)
    start = 0
    if head[:4] == b"ttcf":
        (start,) = struct.unpack(">I", file.read(4))
        file.seek(start)
        head = file.read(12)
    if head[:4] == b"wOFF":
        file.seek(12)
        (count,) = struct.unpack(">H", file.read(2))
        file.seek(44)
        for tag, offset, packed, full, _ in struct.iter_unpack(">4s4I", file.read(20 * count)):
            if tag == b"cmap":
                file.seek(offset)
                data = file.read(min(packed, _LARGEST_TABLE))
                return zlib.decompressobj().decompress(data, _LARGEST_TABLE) if packed < full else data
    elif head[:4] in (b"\0\1\0\0", b"OTTO", b"true"):
        (count,) = struct.unpack(">H", head[4:6])
        for tag, _, offset, length in struct.iter_unpack(">4s3I", file.read(16 * count)):
            if tag == b"cmap":
                file.seek(offset)
                return file.read(min(length, _LARGEST_TABLE))
    raise ValueError("no character table")


def _code_points(cmap: bytes) -> Iterable[tuple[int, int]]:
    """Give the ranges of the widest Unicode subtable, unsorted and not yet joined."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    found: dict[int, int] = {}
    for platform, encoding, offset in struct.iter_unpack(">HHI", cmap[4 : 4 + 8 * count]):
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            (kind,) = struct.unpack_from(">H", cmap, offset)
            found.setdefault(kind, offset)
    if 12 in found:
        return _format_12(cmap, found[12])
    if 4 in found:
        return _format_4(cmap, found[4])
    raise ValueError("no Unicode character table")


def _format_12(cmap: bytes, at: int) -> Iterable[tuple[int, int]]:
    (groups,) = struct.unpack_from(">I", cmap, at + 12)
    body = cmap[at + 16 : at + 16 + 12 * groups]
    for start, end, glyph in struct.iter_unpack(">3I", body[: len(body) // 12 * 12]):
        yield (start if glyph else start + 1), end  # glyph 0 is the box for a missing character


def _format_4(cmap: bytes, at: int) -> Iterable[tuple[int, int]]:
    (double,) = struct.unpack_from(">H", cmap, at + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", cmap, at + 14)
    starts = struct.unpack_from(f">{count}H", cmap, at + 16 + double)
    deltas = struct.unpack_from(f">{count}H", cmap, at + 16 + 2 * double)
    offsets_at = at + 16 + 3 * double
    offsets = struct.unpack_from(f">{count}H", cmap, offsets_at)
    for index, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        if start == 0xFFFF or end < start:
            continue
        if offset == 0:  # the glyph is code + delta, which is 0 for one code at most
            hole = -delta & 0xFFFF
            yield from ((start, end),) if not start <= hole <= end else ((start, hole - 1), (hole + 1, end))
            continue
        glyphs_at = offsets_at + 2 * index + offset
        size = min(end - start + 1, max(0, (len(cmap) - glyphs_at) // 2))
        for step, glyph in enumerate(struct.unpack_from(f">{size}H", cmap, glyphs_at)):
            if glyph:
                yield start + step, start + step


def _ranges(pairs: Iterable[tuple[int, int]]) -> Coverage:
    starts, ends = array("L"), array("L")
    for start, end in sorted(pair for pair in pairs if pair[0] <= pair[1] <= 0x10FFFF):
        if ends and start <= ends[-1] + 1:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return Coverage(starts, ends)
