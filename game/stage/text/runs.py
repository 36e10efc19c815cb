"""A paragraph ready to be set: for each of its clusters the face that has it, its script and direction.

A word is set in one family where one has all of it, so that no letter stands out in it. Spaces and
punctuation stay with the word before them, digits with the body face. What no font has is replaced, so that
no box for a missing glyph is ever drawn.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.stage.text import bidi, script
from game.stage.text.cache import Cache
from game.stage.text.cluster import REPLACEMENT, is_emoji, split, visible
from game.stage.text.faces import Face, Faces
from game.stage.text.shelf import Role

GAPS = {
    "\u2000": 0.5, "\u2001": 1.0, "\u2002": 0.5, "\u2003": 1.0, "\u2004": 0.33, "\u2005": 0.25,
    "\u2006": 0.17, "\u2007": 0.56, "\u2008": 0.25, "\u2009": 0.2, "\u200a": 0.1, "\u202f": 0.2,
    "\u205f": 0.22, "\u3000": 1.0,
}  # fmt: skip
"""Spaces that are left open, in font sizes: few fonts have them, and a space needs no glyph."""

_EMOJI_STAND_IN = "•"
_MOST_TEXTS = 2048
_SKIN = range(0x1F3FB, 0x1F400)


@dataclass(frozen=True, slots=True)
class Cluster:
    """One cluster: as written, as drawn (perhaps something in its place, or nothing), and how.

    `level` is its bidi level; `gap` the width of a space that is not drawn, in font sizes.
    """

    text: str
    drawn: str
    face: Face
    tag: str
    level: int
    gap: float = 0.0


class Itemiser:
    """Chooses faces for text of one role, weight and language."""

    def __init__(self, faces: Faces, role: Role, bold: bool, language: str) -> None:
        self._faces = faces
        self._bold = bold or role == "display"
        self._chain = faces.chain(role, bold, language)
        self._flat = tuple(face for family in self._chain for face in family)
        self.primary = self._flat[0]
        self._ascii = faces.covers(self.primary, "".join(map(chr, range(0x20, 0x7F))))
        self._known: Cache[tuple[str, int], tuple[Cluster, ...]] = Cache(_MOST_TEXTS)

    def clusters(self, text: str, base: int) -> tuple[Cluster, ...]:
        """Return the clusters of one cleaned paragraph (no newline in it) whose bidi level is `base`."""
        known = self._known.get((text, base))
        return known if known is not None else self._known.keep((text, base), self._clusters(text, base))

    def _clusters(self, text: str, base: int) -> tuple[Cluster, ...]:
        if text.isascii() and self._ascii and base == 0:
            return tuple(Cluster(char, char, self.primary, script.COMMON, 0) for char in text)
        parts = split(text)
        levels = _levels(parts, bidi.levels(text, base))
        own = [script.COMMON if is_emoji(part) else script.of(part[0]) for part in parts]
        tags = _inherited(own)
        faces = self._words(parts, own)
        found: list[Cluster] = []
        near = next((face for face in faces if face), self.primary)
        for part, tag, level, face in zip(parts, tags, levels, faces, strict=True):
            near = face or near
            found.append(self._cluster(part, tag, level, face, near, found[-1] if found else None))
        return tuple(found)

    def missing(self, text: str) -> set[str]:
        """Return the characters of a cleaned line that no font has, or not with those they stand on."""
        return {
            char
            for cluster in self.clusters(text, 0)
            if not cluster.gap
            for char in visible(cluster.text)
            if char not in cluster.drawn
        }

    def hyphen(self, face: Face) -> str:
        """Return what a soft hyphen at the end of a line looks like in a face: nothing, if it has none."""
        return "-" if self._faces.covers(face, "-") else ""

    def _words(self, parts: Sequence[str], own: Sequence[str]) -> list[Face | None]:
        """Return the face of each letter, chosen a word at a time; None for what no word is made of."""
        faces: list[Face | None] = [None] * len(parts)
        at = 0
        while at < len(parts):
            tag, end = own[at], at + 1
            if tag == script.COMMON:
                at = end
                continue
            while end < len(parts) and own[end] == tag:
                end += 1
            needs = [visible(part) for part in parts[at:end]]
            for family in self._chain:
                chosen = [self._cover(need, family) for need in needs]
                if all(chosen):
                    break
            else:
                whole = self._faces.system("".join(sorted(set("".join(needs)))), tag, self._bold)
                chosen = [whole or self._one(need, tag, self._flat) for need in needs]
            faces[at:end] = chosen
            at = end
        return faces

    def _cluster(
        self, part: str, tag: str, level: int, face: Face | None, near: Face, before: Cluster | None
    ) -> Cluster:
        drawn = visible(part)
        if not drawn:  # what has no glyph splits no run
            return Cluster(part, "", before.face if before else near, before.tag if before else tag, level)
        if part in GAPS:
            return Cluster(part, "", self.primary, script.COMMON, level, GAPS[part])
        if face is not None:
            return Cluster(part, part, face, tag, level)
        if is_emoji(part):
            return self._emoji(part, drawn, level)
        order = (near, *self._flat) if not drawn[0].isdigit() else self._flat
        face = self._one(drawn, tag, order)
        if face is not None:
            return Cluster(part, part, face, tag, level)
        return self._stand_in(part, drawn, tag, level, REPLACEMENT)

    def _emoji(self, part: str, drawn: str, level: int) -> Cluster:
        face = self._faces.system(drawn, "emoji", False)
        if face is not None:
            return Cluster(part, part, face, "emoji", level)
        return self._stand_in(part, drawn, script.COMMON, level, _EMOJI_STAND_IN)

    def _stand_in(self, part: str, drawn: str, tag: str, level: int, last: str) -> Cluster:
        """Draw the cluster's first character alone, or else a neutral sign."""
        for text in (unicodedata.normalize("NFD", drawn), drawn[0], last, "?"):
            face = None if ord(text[0]) in _SKIN else self._one(text, tag, self._flat)
            if face is not None:
                return Cluster(part, text, face, tag, level)
        return Cluster(part, "", self.primary, tag, level)

    def _one(self, drawn: str, tag: str, order: Sequence[Face]) -> Face | None:
        face = self._cover(drawn, order)
        if face is None and not any(unicodedata.category(char) in ("Cn", "Co", "Cs") for char in drawn):
            face = self._faces.system(drawn, tag, self._bold)
        return face

    def _cover(self, drawn: str, order: Sequence[Face]) -> Face | None:
        return next((face for face in order if self._faces.covers(face, drawn)), None)


def _levels(parts: Sequence[str], levels: Sequence[int]) -> Iterator[int]:
    at = 0
    for part in parts:
        yield levels[at]
        at += len(part)


def _inherited(own: Sequence[str]) -> list[str]:
    """Give what scripts share the script before it, or at the start the first that comes."""
    last = next((tag for tag in own if tag != script.COMMON), script.COMMON)
    tags = []
    for tag in own:
        last = tag if tag != script.COMMON else last
        tags.append(last)
    return tags
