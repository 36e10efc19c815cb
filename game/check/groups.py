"""In whom students may see themselves, over a library: counted only where an author says so (`shows`)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from game.check.balance import Shown, helpers, recruiters, targeted
from game.check.lesson import Lesson


@dataclass(slots=True)
class Group:
    """Those who share one word of `shows`: who harms, who is harmed, who helps, and all the others."""

    word: str
    harms: list[Shown] = field(default_factory=list)
    harmed: list[Shown] = field(default_factory=list)
    helps: list[Shown] = field(default_factory=list)
    others: list[Shown] = field(default_factory=list)

    @property
    def people(self) -> int:
        """How many people these are."""
        return len(self.harms) + len(self.harmed) + len(self.helps) + len(self.others)


def groups(lessons: Sequence[Lesson]) -> tuple[Group, ...]:
    """Return every group that some author named, the largest first."""
    found: dict[str, Group] = {}
    for shown, doing in _everybody(lessons):
        for word in shown.person.shows:
            getattr(found.setdefault(word, Group(word)), doing).append(shown)
    return tuple(sorted(found.values(), key=lambda group: (-group.people, group.word)))


def _everybody(lessons: Sequence[Lesson]) -> Iterator[tuple[Shown, str]]:
    for lesson in lessons:
        doing: defaultdict[str, str] = defaultdict(lambda: "others")
        for what, people in (("helps", helpers), ("harmed", targeted), ("harms", recruiters)):
            doing |= {person.id: what for person in people(lesson)}
        for person in lesson.scenario.cast.values():
            yield Shown(lesson, person), doing[person.id]
