"""Whom the class plays."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import ERROR, Found, edit
from game.scenario.guess import Guesser
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM504"
TITLE = "A part that no class plays"
SEVERITY = ERROR
REASON = (
    "The class plays somebody who helps. Playing the person who is exploited makes it look like a "
    "matter of playing better, and some student in the room may be that person. Playing the one who "
    "recruits would rehearse it."
)
FAILS = edit("player: teammate", "player: victim")
PASSES = edit("player: teammate", "player: cousin")
ROLES = (
    "friend",
    "sibling",
    "classmate",
    "teammate",
    "cousin",
    "coworker",
    "peer helper",
    "trusted adult",
)
ELSEWHERE = frozenset(
    (
        *(
            "ami",
            "amie",
            "frère",
            "sœur",
            "soeur",
            "camarade",
            "camarade de classe",
            "coéquipier",
            "coéquipière",
        ),
        *("cousine", "collègue", "pair aidant", "paire aidante", "adulte de confiance"),
    )
)
"""The same in French, for lessons that are written in it."""


def check(lesson: Lesson) -> Iterator[Found]:
    """Look the part up."""
    player = lesson.scenario.player
    said = player.casefold().replace("-", " ")
    if said not in ROLES and said not in ELSEWHERE:
        hint = Guesser()(player, ROLES)
        yield Found(where(player), worded("A class does not play “{player}”.", player=player), hint)
