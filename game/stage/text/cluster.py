"""Text cut into what a reader takes for one character: a letter and its accents, an emoji and its parts.

A simple form of Unicode's extended grapheme clusters (UAX 29): marks, joiners, flags, skin tones, tags,
Hangul syllables and Indic conjuncts stay together.
"""

import re
import unicodedata

ZWJ, ZWNJ, ZWSP, WORD_JOINER, SOFT_HYPHEN = "\u200d", "\u200c", "\u200b", "\u2060", "\u00ad"
REPLACEMENT = "\ufffd"

_LINE_END = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BAD = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_EMOJI = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab"
    "\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e"
    "\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e"
    "\U0001f191-\U0001f19a\U0001f1e6-\U0001f1ff\U0001f201\U0001f21a\U0001f22f\U0001f232-\U0001f236"
    "\U0001f238-\U0001f23a\U0001f250\U0001f251\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7eb"
    "\U0001f7f0\U0001f90c-\U0001f9ff\U0001fa70-\U0001faff]"
)
_SYMBOL = re.compile("[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]")
IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff]"
)
"""What never leaves a mark by itself: joiners, direction marks, variation selectors, tags."""


def clean(text: str) -> str:
    """Make any string fit to be set: newlines, tabs as spaces, no other controls, composed letters."""
    text = _LINE_END.sub("\n", str(text))
    text = _BAD.sub(_mend, text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _mend(match: re.Match[str]) -> str:
    char = match[0]
    return " " if char == "\t" else REPLACEMENT if char >= "\ud800" else ""


def split(text: str) -> list[str]:
    """Cut cleaned text into clusters; joined together they are the text again."""
    if text.isascii():
        return list(text)
    clusters: list[str] = []
    for char in text:
        if clusters and char >= "\u0300" and _belongs(clusters[-1], char):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def _belongs(cluster: str, char: str) -> bool:
    last = cluster[-1]
    if last == "\n":
        return False
    category = unicodedata.category(char)
    if category[0] == "M" or char in (ZWJ, ZWNJ) or "\U000e0020" <= char <= "\U000e007f":
        return True
    if "\U0001f3fb" <= char <= "\U0001f3ff" or last == ZWJ:
        return bool(_SYMBOL.match(cluster)) and bool(_SYMBOL.match(char))
    if "\U0001f1e6" <= char <= "\U0001f1ff":
        return len(cluster) == 1 and "\U0001f1e6" <= last <= "\U0001f1ff"
    if char in "\u0e33\u0eb3":  # Thai and Lao am, a vowel that sits partly on its consonant
        return True
    if "\u1160" <= char <= "\u11ff":  # a vowel or final of a Hangul syllable
        return "\u1100" <= last <= "\u11ff" or "\uac00" <= last <= "\ud7a3"
    # a virama ties the next consonant to this one
    return category == "Lo" and unicodedata.combining(last) == 9 and ord(char) >> 7 == ord(last) >> 7


def is_emoji(cluster: str) -> bool:
    """Say whether a cluster wants to be a picture: by nature, or because a selector asks for it."""
    if "\ufe0e" in cluster or cluster.isascii():
        return False
    asked = "\ufe0f" in cluster and (cluster[0] in "0123456789#*" or bool(_SYMBOL.match(cluster)))
    return asked or bool(_EMOJI.match(cluster))


def visible(cluster: str) -> str:
    """Return what of a cluster needs a glyph."""
    return cluster if cluster.isascii() else IGNORABLE.sub("", cluster)
