"""The spaces of French: before : ; ! ? and », and after «, a space that does not break.

Canadian usage often leaves it out before ; ! and ?. Waymark's catalogues have it everywhere, narrow or not,
so that no mark ever stands alone at the start of a line on the projector.
"""

import re

HARD = "\u00a0\u202f"

_BEFORE = re.compile(rf"(?<=[^\s{HARD}:;!?«(“'’.…])([ ]?)(?=[;!?»]+(?:$|[\s{HARD}»”)…,.]))")
_COLON = re.compile(rf"(?<=[^\s{HARD}:\d])([ ]?)(?=:(?:$|[\s{HARD}]))|(?<=\d)([ ])(?=:(?:$|\s))")
_AFTER = re.compile(rf"(?<=«)([ ]?)(?=[^\s{HARD}])")


def spaces(text: str) -> str:
    """Return the text with its spaces mended; "" where there is nothing to mend."""
    mended = text
    for pattern in (_BEFORE, _COLON, _AFTER):
        mended = pattern.sub("\u00a0", mended)
    return "" if mended == text else mended
