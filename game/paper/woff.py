"""WOFF 1 fonts unpacked: the same tables, for readers that know plain TrueType only (W3C, WOFF 1.0)."""

import struct
import zlib

_HEAD = struct.Struct(">4sIIHHIHHIIIII")
_ENTRY = struct.Struct(">4sIIII")


def unpacked(data: bytes) -> bytes:
    """Return the TrueType font in a WOFF file. ValueError if it is none."""
    try:
        signature, flavour, _, number, *_ = _HEAD.unpack_from(data)
        entries = [_ENTRY.unpack_from(data, _HEAD.size + place * _ENTRY.size) for place in range(number)]
    except struct.error as error:
        raise ValueError("not a WOFF font") from error
    if signature != b"wOFF" or not entries:
        raise ValueError("not a WOFF font")
    power = 1 << number.bit_length() - 1
    head = struct.pack(
        ">IHHHH", flavour, number, 16 * power, power.bit_length() - 1, 16 * number - 16 * power
    )
    listed, tables, offset = b"", b"", len(head) + 16 * number
    for tag, start, packed, length, checksum in entries:
        table = data[start : start + packed]
        table = zlib.decompress(table) if packed < length else table
        listed += struct.pack(">4sIII", tag, checksum, offset + len(tables), length)
        tables += table + b"\0" * (-len(table) % 4)
    return head + listed + tables
