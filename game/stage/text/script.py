"""Which writing system a character belongs to, as far as shaping and the choice of a font need to know.

Python's unicodedata has no such property. The table is by blocks (Unicode 15), with the ISO 15924 tags that
HarfBuzz takes; what several scripts share (spaces, digits, punctuation, symbols) is `COMMON`.
"""

from bisect import bisect_right

COMMON = "Zyyy"

_BLOCKS = """
0041-005A Latn  0061-007A Latn  00AA-00AA Latn  00BA-00BA Latn  00C0-00D6 Latn  00D8-00F6 Latn  00F8-02B8 Latn
02BB-02C1 Latn  02E0-02E4 Latn  0370-03FF Grek  0400-052F Cyrl  0531-058F Armn  0591-05F4 Hebr  0600-06FF Arab
0700-074F Syrc  0750-077F Arab  0780-07BF Thaa  07C0-07FF Nkoo  0860-086F Syrc  0870-08FF Arab  0900-0963 Deva
0966-097F Deva  0980-09FF Beng  0A00-0A7F Guru  0A80-0AFF Gujr  0B00-0B7F Orya  0B80-0BFF Taml  0C00-0C7F Telu
0C80-0CFF Knda  0D00-0D7F Mlym  0D80-0DFF Sinh  0E00-0E7F Thai  0E80-0EFF Laoo  0F00-0FFF Tibt  1000-109F Mymr
10A0-10FF Geor  1100-11FF Hang  1200-139F Ethi  13A0-13FF Cher  1400-167F Cans  1680-169F Ogam  16A0-16FF Runr
1700-171F Tglg  1780-17FF Khmr  1800-18AF Mong  18B0-18FF Cans  19E0-19FF Khmr  1C80-1C8F Cyrl  1C90-1CBF Geor
1D00-1D7F Latn  1D80-1DBF Latn  1E00-1EFF Latn  1F00-1FFF Grek  2C60-2C7F Latn  2D00-2D2F Geor  2D30-2D7F Tfng
2D80-2DDF Ethi  2DE0-2DFF Cyrl  2E80-2FD5 Hani  3005-3007 Hani  3021-3029 Hani  3041-309F Hira  30A1-30FA Kana
30FC-30FF Kana  3100-312F Bopo  3131-318F Hang  31A0-31BF Bopo  31F0-31FF Kana  3400-4DBF Hani  4E00-9FFF Hani
A000-A4CF Yiii  A640-A69F Cyrl  A722-A7FF Latn  A8E0-A8FF Deva  A960-A97F Hang  AA60-AA7F Mymr  AAE0-AAFF Mtei
AB00-AB2F Ethi  AB30-AB6F Latn  AB70-ABBF Cher  ABC0-ABFF Mtei  AC00-D7FF Hang  F900-FAFF Hani  FB00-FB06 Latn
FB13-FB17 Armn  FB1D-FB4F Hebr  FB50-FDFF Arab  FE70-FEFC Arab  FF21-FF3A Latn  FF41-FF5A Latn  FF66-FF9F Kana
FFA0-FFDC Hang  1E900-1E95F Adlm  1EE00-1EEFF Arab  11AB0-11ABF Cans  1B000-1B16F Kana  20000-323AF Hani
"""
_ROWS = sorted(
    (int(span.split("-")[0], 16), int(span.split("-")[1], 16), tag)
    for span, tag in zip(_BLOCKS.split()[::2], _BLOCKS.split()[1::2], strict=True)
)
_STARTS = [start for start, _, _ in _ROWS]

IDEOGRAPHIC = frozenset({"Hani", "Hira", "Kana", "Bopo", "Yiii"})
"""Scripts written without spaces, whose lines may break between any two characters."""

SIMPLE = frozenset({COMMON, "Latn", "Grek", "Cyrl", "Armn", "Geor", "Cans", "Hani", "Hira", "Kana", "Bopo"})
"""Scripts for which a font need not be told what it is shaping."""


def of(char: str) -> str:
    """Return the ISO 15924 tag of a character's script, or `COMMON`."""
    code = ord(char)
    at = bisect_right(_STARTS, code) - 1
    return _ROWS[at][2] if at >= 0 and code <= _ROWS[at][1] else COMMON
