"""What makes a well-formed summary unbelievable: things that no play of its lesson can have come to."""

from collections.abc import Iterable, Mapping

from game.scenario.model import Choice, Practise, Scenario, Sort
from game.summary.pool.digest import Digest, QuestionDigest

PLAUSIBLE = 3
"""So many doubts at most are told of one file."""


class Doubts:
    """Knows lessons by their content; of a lesson that it does not know it says less."""

    def __init__(self, lessons: Iterable[Scenario] = ()) -> None:
        lessons = tuple(lessons)
        self._known = {lesson.content_hash: _questions(lesson) for lesson in lessons}
        self._names = {lesson.content_hash: (lesson.id, frozenset(lesson.scenes)) for lesson in lessons}

    def of(self, digest: Digest) -> tuple[str, ...]:
        """Return why this session cannot have been; empty where nothing speaks against it."""
        found: list[str] = []
        asked = [question.id for question in digest.questions]
        if len(set(asked)) < len(asked):
            found.append("a question stands there twice")
        scenes = set(digest.path)
        if scenes and any(q.scene and q.scene not in scenes for q in digest.questions):
            found.append("a question of a scene that the class was not in")
        name, all_scenes = self._names.get(digest.lesson_hash, ("", frozenset()))
        if name:
            if name != digest.lesson:
                found.append("the content is another lesson's")
            if not scenes <= all_scenes:
                found.append("a scene that the lesson does not have")
            known = self._known[digest.lesson_hash]
            if any(q.scene and not _fits(q, known) for q in digest.questions):
                found.append("a question that the lesson does not ask")
        return tuple(found[:PLAUSIBLE])


def _questions(lesson: Scenario) -> Mapping[str, str | None]:
    """Return the questions that a lesson can ask, by their ids, and of a card the sign that it shows."""
    found: dict[str, str | None] = {}
    for scene in lesson.scenes.values():
        if isinstance(scene.way_out, Choice):
            found[f"{scene.id}/choice"] = None
        for place, beat in enumerate(scene.beats):
            match beat:
                case Sort(items=items):
                    for number, item in enumerate(items):
                        found[f"{scene.id}/beats/{place}/sort/{number}"] = item.sign
                case Practise(pressure=pressure):
                    for number in range(len(pressure)):
                        found[f"{scene.id}/beats/{place}/practise/{number}"] = None
    return found


def _fits(question: QuestionDigest, known: Mapping[str, str | None]) -> bool:
    if question.id not in known:
        return False
    signs = {item for measure, item, _ in question.codes if measure in ("sign", "green")}
    return not signs or signs == {known[question.id]}
