"""Who harms, who is harmed and who helps in a library, counted: what the rules of balance judge."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from game.check.balance import helpers, recruiters, targeted
from game.check.groups import Group, groups
from game.check.lesson import Lesson
from game.check.rules.harmed_alike import MOST as MOST_HARMED
from game.check.rules.helpers_alike import MOST as MOST_HELP
from game.check.rules.recruiters_alike import MOST as MOST_HARM


class Share(NamedTuple):
    """Those who do the same in a library, by pronouns: how many beside which, the most first.

    `unsaid` counts those without pronouns. `most` is the share that no pronouns should pass.
    """

    doing: str
    counted: tuple[tuple[str, int], ...]
    unsaid: int
    most: float

    @property
    def people(self) -> int:
        """How many people these are."""
        return sum(number for _, number in self.counted) + self.unsaid


class Balance(NamedTuple):
    """A library as its rules of balance see it: by pronouns, and by the groups that its authors name."""

    shares: tuple[Share, ...]
    groups: tuple[Group, ...]


def balance(lessons: Sequence[Lesson]) -> Balance:
    """Count a library."""
    return Balance(shares(lessons), groups(lessons))


def shares(lessons: Sequence[Lesson]) -> tuple[Share, ...]:
    """Count the pronouns of all who harm, are harmed and help. Names and faces are not guessed at."""
    found = []
    for doing, people, most in (
        ("harms", recruiters, MOST_HARM),
        ("is harmed", targeted, MOST_HARMED),
        ("helps", helpers, MOST_HELP),
    ):
        counted = Counter(person.pronouns or "" for lesson in lessons for person in people(lesson))
        unsaid = counted.pop("", 0)
        ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        found.append(Share(doing, tuple(ordered), unsaid, most))
    return tuple(found)
