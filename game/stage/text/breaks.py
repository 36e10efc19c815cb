"""Where a line of text may end.

After spaces, after hyphens and dashes inside words, after slashes between words, at zero-width spaces and
soft hyphens, round pictures, and between ideographs with the common rules of kinsoku. Never before closing
punctuation or after opening punctuation, a space between them or not (French sets one), and never at a
space that holds.
"""

from collections.abc import Sequence

from game.stage.text import script
from game.stage.text.cluster import SOFT_HYPHEN, WORD_JOINER, ZWSP, is_emoji

_SPACES = frozenset(" \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000" + ZWSP)
_HOLDING = frozenset("\u00a0\u202f\u2007\ufeff" + WORD_JOINER)
_CLOSING = frozenset(",.!?;:»)]}”’›%…،؛؟۔।॥、。，．！？）」』】〉》〕：；・")
_OPENING = frozenset("«(“[{‹¿¡「『（【〈《〔")
_NEVER_FIRST = frozenset("ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ゛゜〜–—-")
_DASHES = frozenset("-\u2010\u2013\u2014")
_SHORTEST_PIECE = 2
_SHORTEST_SLASHED = 3


def is_space(text: str) -> bool:
    """Say whether a cluster is a space at which a line may end, and which then hangs over its edge unseen."""
    return text in _SPACES


def opportunities(parts: Sequence[str]) -> list[int]:
    """Return the indices of the clusters that may begin a line, the first excepted; spaces never do."""
    found = []
    solid = -1  # the last cluster that is no space
    for at, part in enumerate(parts):
        if is_space(part):
            continue
        if at and (_after_space(parts, solid, at) if solid < at - 1 else _inside(parts, at)):
            found.append(at)
        solid = at
    return found


def _after_space(parts: Sequence[str], solid: int, at: int) -> bool:
    if ZWSP in parts[solid + 1 : at]:
        return True
    before = parts[solid] if solid >= 0 else ""
    return not (
        before in _HOLDING
        or parts[at] in _HOLDING
        or before in _OPENING
        or (parts[at][0] in _CLOSING and _ends(parts, at))
    )


def _ends(parts: Sequence[str], at: int) -> bool:
    """Say whether the punctuation from here on stands alone ("Oui ?"), and begins no word (".5")."""
    while at < len(parts) and parts[at][0] in _CLOSING:
        at += 1
    return at == len(parts) or is_space(parts[at]) or not parts[at][0].isalnum()


def _inside(parts: Sequence[str], at: int) -> bool:
    before, here = parts[at - 1], parts[at]
    last, first = before[-1], here[0]
    if before in _HOLDING or here in _HOLDING or first in _CLOSING or before[0] in _OPENING:
        return False
    if last == SOFT_HYPHEN:
        return True
    if last in _DASHES:
        return _after_dash(parts, at)
    if last == "/":
        return _letters(parts, at - 1, -1) >= _SHORTEST_SLASHED <= _letters(parts, at, 1)
    if first in _NEVER_FIRST or first == SOFT_HYPHEN or first in "\"'":
        return False
    return _stands_alone(before) or _stands_alone(here)


def _after_dash(parts: Sequence[str], at: int) -> bool:
    if parts[at - 1][-1] == "\u2014":
        return parts[at][0].isalnum() and at > 1
    return _letters(parts, at - 1, -1) >= _SHORTEST_PIECE <= _letters(parts, at, 1)


def _letters(parts: Sequence[str], at: int, step: int) -> int:
    """Count the letters in a row from here on (or, backwards, before here), as far as it matters."""
    at += step if step < 0 else 0
    count = 0
    while 0 <= at < len(parts) and count < _SHORTEST_SLASHED and parts[at][0].isalpha():
        count += 1
        at += step
    return count


def _stands_alone(part: str) -> bool:
    return (
        script.of(part[0]) in script.IDEOGRAPHIC
        or part[0] in "、。，．！？）」』】〉》〕：；・"
        or is_emoji(part)
    )
