"""What a lesson that is known by its content can have come to: what it asks, whom it is for, its roads."""

from collections.abc import Iterable, Iterator

from game.play import System
from game.play.debrief import DEBRIEF
from game.scenario.model import Choice, Ending, Option, Practise, Reveal, Scenario, Scene, Sort
from game.scenario.vocabulary import Vocabulary
from game.scenario.worded import worded
from game.summary.bands import minutes_band
from game.summary.pool.asked import asked_by
from game.summary.pool.digest import QuestionDigest, Said, Told
from game.summary.pool.walk import Walks

REMEMBERED = 100_000
"""So many ways are remembered; then all are forgotten."""


class KnownLesson:
    """Holds what a file says against the lesson itself."""

    def __init__(self, lesson: Scenario, vocabulary: Vocabulary) -> None:
        self.lesson = lesson
        self._asked = asked_by(lesson, vocabulary)
        self._debrief = {scene.id for scene in lesson.scenes.values() if DEBRIEF in scene.tags}
        self._endings = {s.id for s in lesson.scenes.values() if isinstance(s.way_out, Ending)}
        self._signs = {scene.id: set(_signs(scene)) for scene in lesson.scenes.values()}
        self._practised = {scene.id: set(_practised(scene)) for scene in lesson.scenes.values()}
        self._walks = Walks(System(lesson))
        self._walked: dict[tuple[object, ...], bool] = {}
        ages = lesson.ages
        self._ages = str(ages.youngest) if ages.youngest == ages.oldest else f"{ages.youngest}-{ages.oldest}"

    def asks(self, said: Said, skills_told: bool) -> bool:
        """Whether the lesson asks this, with these options, of which each practises what the file says.

        A road that was closed is missing from a choice.
        """
        asked = self._asked.get(said.id)
        if asked is None or (asked.kind, asked.sign, asked.light) != (said.kind, said.sign, said.light):
            return False
        order = [option for option in asked.skills if option in said.options]
        if order != list(said.options) or (said.kind != "choice" and len(order) < len(asked.skills)):
            return False
        return all(
            skill == (asked.skills[option] if skills_told else None)
            for option, skill in zip(said.options, said.skills, strict=True)
        )

    def doubts(self, told: Told, questions: tuple[QuestionDigest, ...]) -> Iterator[str]:
        """Yield what the lesson's own facts and roads speak against."""
        if told.ages != self._ages:
            yield worded("ages that the lesson is not for")
        if told.minutes != self._minutes(told.cut):
            yield worded("minutes that the lesson does not take")
        scenes = set(told.path)
        if not scenes <= self.lesson.scenes.keys():
            yield worded("a scene that the lesson does not have")
            return
        choices = {q.scene: q.said for q in questions if q.said.kind == "choice"}
        if told.path:
            if told.debrief_reached != bool(scenes & self._debrief):
                yield worded("a debrief that the path does not tell of")
            if told.ending is not None and told.ending not in self._endings:
                yield worded("an ending that the lesson does not have")
            elif not self._walk(told, choices):
                yield worded("scenes that do not follow from one another in the lesson")
        if told.path:
            yield from self._met(told, scenes, choices)

    def _minutes(self, cut: str) -> str | None:
        minutes = self.lesson.minutes
        planned = minutes.short if cut == "short" else minutes.full
        return minutes_band(planned) if planned is not None else None

    def _walk(self, told: Told, choices: dict[str, Said]) -> bool:
        outcomes = {scene: said.outcome for scene, said in choices.items()}
        key = (told.path, told.cut, told.completed, tuple(outcomes.items()))
        known = self._walked.get(key)
        if known is None:
            if len(self._walked) >= REMEMBERED:
                self._walked.clear()
            known = self._walks.possible(told.path, outcomes, told.cut == "short", told.completed)
            self._walked[key] = known
        return known

    def _met(self, told: Told, scenes: set[str], choices: dict[str, Said]) -> Iterator[str]:
        """Yield that signs or skills are none of these scenes', or that one was used and is not told."""
        if not set(told.signs) <= set().union(*(self._signs[scene] for scene in scenes)):
            yield worded("a sign that the class cannot have met in it")
        used = set().union(*(self._practised[scene] for scene in scenes))
        answers = set().union(*(self._answers(told, scene, choices.get(scene)) for scene in scenes))
        if not set(told.skills) <= used | answers:
            yield worded("a skill that the class cannot have practised in it")
        if "skills" not in told.left_out and any(
            self._taken(told, scene, said) not in (None, "yield", *told.skills)
            for scene, said in choices.items()
        ):
            yield worded("a skill that the class answered with is not told")

    def _answers(self, told: Told, scene: str, said: Said | None) -> Iterable[str | None]:
        """Return the skills that the class can have answered with in a scene."""
        asked = self._asked.get(f"{scene}/choice")
        if asked is None:
            return ()
        once = told.path.count(scene) == 1
        # A road that leads back to its own scene may have been taken before, unseen in the path.
        again = any(option.goto == scene for option in _options(self.lesson.scenes[scene]))
        if once and not again:
            return (asked.skills.get(said.outcome or ""),) if said is not None else ()
        return asked.skills.values()

    def _taken(self, told: Told, scene: str, said: Said) -> str | None:
        """Return the skill of what was decided, if it was also done: the teacher may have gone elsewhere."""
        asked = self._asked.get(said.id)
        if asked is None or scene not in told.path or said.outcome is None:
            return None
        after = told.path[len(told.path) - told.path[::-1].index(scene) :][:1]
        options = _options(self.lesson.scenes[scene])
        leads = int(said.outcome) < len(options) and (options[int(said.outcome)].goto,) == after
        return asked.skills.get(said.outcome) if leads else None


def _options(scene: Scene) -> tuple[Option, ...]:
    return scene.way_out.options if isinstance(scene.way_out, Choice) else ()


def _practised(scene: Scene) -> Iterator[str]:
    return (str(beat.skill) for beat in scene.beats if isinstance(beat, Practise))


def _signs(scene: Scene) -> Iterator[str]:
    for beat in scene.beats:
        if isinstance(beat, Reveal):
            yield from map(str, beat.signs)
        elif isinstance(beat, Sort):
            yield from (str(item.sign) for item in beat.items if item.sign is not None)
