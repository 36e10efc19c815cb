"""What the rules on words share: the entries of a word list, found in a lesson's texts."""

from collections.abc import Container, Iterator

from game.check.corpus import Match
from game.check.lesson import Lesson
from game.check.passages import CLASS
from game.check.rule import Found
from game.check.word_list import Entry
from game.scenario.worded import Worded, worded

EVERYWHERE = frozenset((*CLASS, "note"))
BEFORE_THE_CLASS = frozenset(CLASS)


def entries(lesson: Lesson, section: str, kinds: Container[str]) -> Iterator[tuple[Entry, Match]]:
    """Return where the phrases of a section stand, in texts of these kinds; none without a word list."""
    if lesson.words is not None:
        yield from lesson.corpus.entries(lesson.words.sections[section], kinds)


def avoided(lesson: Lesson, section: str, kinds: Container[str], message: Worded) -> Iterator[Found]:
    """Return a finding for each; `{words}` in the message is what the author wrote."""
    for entry, match in entries(lesson, section, kinds):
        yield Found(match.at, worded(message, words=match.words), entry.hint)
