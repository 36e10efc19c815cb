"""Which characters of some texts Waymark has no font for: one of this computer draws them, or none does."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.stage.text.cluster import clean
from game.stage.text.faces import Faces
from game.stage.text.runs import Itemiser


class Needs(NamedTuple):
    """`borrowed`: by script tag ("Deva", "emoji"), the characters that only fonts of this computer have.
    `missing`: those that no font has, so that something else is drawn in their place.
    """

    borrowed: Mapping[str, frozenset[str]]
    missing: frozenset[str]


def needs(texts: Iterable[str], language: str, faces: Faces) -> Needs:
    """Look the characters of texts up in every font that there is. `faces` should have the system's."""
    itemiser = Itemiser(faces, "body", False, language)
    borrowed: dict[str, set[str]] = defaultdict(set)
    missing: set[str] = set()
    for text in texts:
        for line in clean(text).split("\n"):
            missing |= itemiser.missing(line)
            for cluster in itemiser.clusters(line, 0):
                if cluster.face.family.startswith("system "):
                    borrowed[cluster.tag].update(cluster.drawn)
    return Needs({tag: frozenset(found) for tag, found in borrowed.items()}, frozenset(missing))
