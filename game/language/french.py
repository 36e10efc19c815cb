"""The spaces of French: before : ; ! ? and », and after «, a space that does not break.

Canadian usage often leaves it out before ; ! and ?. Waymark's catalogues have it everywhere, narrow or not,
so that no mark ever stands alone at the start of a line on the projector.
"""

import re

HARD = "\u00a0\u202f"

_BEFORE = re.compile(rf"(?<=[^\s{HARD}:;!?«(“'’.…])([ ]?)(?=[;!?»]+(?:$|[\s{HARD}»”)…,.]))")
_COLON = re.compile(rf"(?<=[^\s{HARD}:\d])([ ]?)(?=:(?:$|[\s{HARD}]))|(?<=\d)([ ])(?=:(?:$|\s))")
_WORD = re.compile(r"[^\s{(`]+$")
_AFTER = re.compile(rf"(?<=«)([ ]?)(?=[^\s{HARD}])")


def spaces(text: str, source: str = "") -> str:
    """Return the text with its spaces mended; "" where there is nothing to mend.

    A word with its mark that stands so in the source as well (`goto:`) is lesson syntax, and stays as it is.
    """

    def put(found: re.Match[str]) -> str:
        word = _WORD.search(found.string, 0, found.end())
        mark = found.string[found.end() : found.end() + 1]
        as_written = (word[0] if word else "") + mark
        return found[0] if word and as_written in source else "\u00a0"

    mended = text
    for pattern in (_BEFORE, _COLON, _AFTER):
        mended = pattern.sub(put, mended)
    return "" if mended == text else mended
