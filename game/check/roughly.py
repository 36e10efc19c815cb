"""A quick bound on how long any play can be, from the scenes and their ways alone."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from game.check.conditions import key, may_hold
from game.check.lesson import Lesson
from game.check.minutes import Pace
from game.check.proof.components import components
from game.scenario.condition import Condition
from game.scenario.model import Choice, Goto, Line, Scene


@dataclass(frozen=True, slots=True)
class Rough:
    """A lesson's scenes as numbers: their ways, which circle each belongs to, and their minutes.

    A way leads to a circle of a smaller number, or stays in its own. `minutes` are those of a scene that come
    in any case; `perhaps` are the keys of `conditions` with the minutes that come where they hold.
    """

    targets: tuple[tuple[int, ...], ...]
    circle: tuple[int, ...]
    minutes: tuple[float, ...]
    perhaps: tuple[tuple[tuple[Hashable, float], ...], ...]
    conditions: Mapping[Hashable, Condition]


def rough(lesson: Lesson) -> Rough:
    """Return it, worked out once for a lesson."""
    found: Rough | None = lesson.kept.get("rough")
    if found is None:
        found = lesson.kept["rough"] = _rough(lesson)
    return found


def _rough(lesson: Lesson) -> Rough:
    scenes, pace = tuple(lesson.scenario.scenes.values()), Pace(lesson)
    number = {scene.id: place for place, scene in enumerate(scenes)}
    targets = tuple([tuple([number[name] for name in targets_of(scene)]) for scene in scenes])
    lines = (passage.words for passage in lesson.texts(("line",)))  # in the same order: counted already
    minutes, perhaps = [], []
    conditions: dict[Hashable, Condition] = {}
    for scene in scenes:
        sure = pace.way_out(scene)[0]
        if isinstance(scene.way_out, Choice):
            spoken = [pace.option(option)[0] for option in scene.way_out.options if option.feedback]
            sure += max(spoken, default=0.0)
        unsure: list[tuple[Hashable, float]] = []
        for beat in scene.beats:
            taken = next(lines) / pace.aloud if beat.__class__ is Line else pace.beat(beat)
            if beat.when is None:
                sure += taken
            elif taken:
                said = key(beat.when)
                conditions[said] = beat.when
                unsure.append((said, taken))
        minutes.append(sure)
        perhaps.append(tuple(unsure))
    return Rough(targets, tuple(components(targets)), tuple(minutes), tuple(perhaps), conditions)


def most_minutes(lesson: Lesson, short: bool) -> float:
    """Return minutes that no play without a scene twice can pass. Conditions on the ways are not asked."""
    known, variables = rough(lesson), lesson.scenario.variables
    never = frozenset(said for said, when in known.conditions.items() if not may_hold(when, variables, short))
    most: float | None = lesson.kept.get(("most", never))  # both cuts often differ in nothing here
    if most is None:
        most = lesson.kept["most", never] = _longest(known, never)
    return most


def _longest(known: Rough, never: frozenset[Hashable]) -> float:
    """Return the most minutes of a way through the circles, where these conditions never hold."""
    count = max(known.circle, default=-1) + 1
    inside = [0.0] * count
    for circle, sure, unsure in zip(known.circle, known.minutes, known.perhaps, strict=True):
        inside[circle] += sure
        for said, taken in unsure:
            if said not in never:
                inside[circle] += taken
    ahead = [0.0] * count
    circles = known.circle
    for place in sorted(range(len(circles)), key=circles.__getitem__):
        own = circles[place]
        far = ahead[own]
        for target in known.targets[place]:
            other = circles[target]
            if other != own and ahead[other] + inside[other] > far:
                far = ahead[other] + inside[other]
        ahead[own] = far
    first = circles[0]
    return inside[first] + ahead[first]


def targets_of(scene: Scene) -> list[str]:
    """Return the scenes that a scene can lead to."""
    way_out = scene.way_out
    if isinstance(way_out, Choice):
        return [option.goto for option in way_out.options if option.goto is not None]
    return [way.goto for way in way_out.ways] if isinstance(way_out, Goto) else []
