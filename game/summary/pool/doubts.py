"""What makes a well-formed summary unbelievable: things that no play of its lesson can have come to.

A lesson whose content is known here is held against the file: what it asks, what each option practises, and
whether its scenes follow from one another. Of any other lesson (an older edition, somebody's own) only what
holds for all lessons can be asked: ids of the shared vocabulary, and parts that fit together. Such sessions
are counted, and how many they are is told.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from game.scenario.model import Scenario
from game.scenario.vocabulary import Vocabulary
from game.scenario.worded import worded
from game.summary.pool.any_lesson import bands_doubt, form_doubts, is_slug, quarter_doubt, question_doubt
from game.summary.pool.digest import Digest, QuestionDigest, Said, Told
from game.summary.pool.known_lesson import KnownLesson

PLAUSIBLE = 3
"""So many doubts at most are told of one file."""

REMEMBERED = 100_000
"""So many questions and plays are remembered; then all are forgotten."""


class Doubts:
    """Knows lessons by their content; of a lesson that it does not know it says less."""

    def __init__(self, vocabulary: Vocabulary, lessons: Iterable[Scenario], today: date) -> None:
        self._vocabulary = vocabulary
        self._known = {lesson.content_hash: KnownLesson(lesson, vocabulary) for lesson in lessons}
        self._now = f"{today.year}-Q{(today.month + 2) // 3}"
        self._asked: dict[tuple[str, Said, bool], str] = {}
        self._played: dict[Told, tuple[str, ...]] = {}

    def knows(self, digest: Digest) -> bool:
        """Whether this very lesson is at hand."""
        return digest.lesson_hash in self._known

    def of(self, digest: Digest) -> tuple[str, ...]:
        """Return why this session cannot have been; empty where nothing speaks against it."""
        return tuple(dict.fromkeys(self._doubts(digest)))[:PLAUSIBLE]

    def _doubts(self, digest: Digest) -> Iterator[str]:
        known = self._known.get(digest.lesson_hash)
        if known is not None and known.lesson.id != digest.lesson:
            yield worded("the content is another lesson's")
        elif not is_slug(digest.lesson):
            yield worded("a lesson whose id no lesson can have")
        if digest.told is None:
            return
        if len(self._asked) + len(self._played) > REMEMBERED:
            self._asked.clear()
            self._played.clear()
        yield from self._about(digest.told)
        yield from filter(None, [quarter_doubt(digest.quarter, self._now)])
        yield from self._questions(digest.told, digest.questions, digest.lesson_hash)
        if known is not None:
            yield from known.doubts(digest.told, digest.questions)

    def _about(self, told: Told) -> tuple[str, ...]:
        found = self._played.get(told)
        if found is None:
            found = self._played[told] = tuple(form_doubts(told, self._vocabulary))
        return found

    def _questions(
        self, told: Told, questions: tuple[QuestionDigest, ...], lesson_hash: str
    ) -> Iterator[str]:
        if len({question.said.id for question in questions}) < len(questions):
            yield worded("a question stands there twice")
        scenes = set(told.path)
        if scenes and any(q.scene and q.scene not in scenes for q in questions):
            yield worded("a question of a scene that the class was not in")
        yield from (doubt for q in questions if (doubt := self._question(q.said, lesson_hash, told)))
        yield from filter(None, [bands_doubt(told, any(q.said.shown for q in questions))])

    def _question(self, said: Said, lesson_hash: str, told: Told) -> str:
        skills_told = "skills" not in told.left_out
        found = self._asked.get((lesson_hash, said, skills_told))
        if found is None:
            found = question_doubt(said, self._vocabulary)
            known = self._known.get(lesson_hash)
            if not found and known is not None and not known.asks(said, skills_told):
                found = worded("a question that the lesson does not ask")
            self._asked[(lesson_hash, said, skills_told)] = found
        return found
