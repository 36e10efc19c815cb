"""A quick bound on how long any play can be, from the scenes and their ways alone."""

from collections.abc import Hashable
from dataclasses import dataclass

from game.check.conditions import key, may_hold
from game.check.lesson import Lesson
from game.check.minutes import Pace
from game.check.proof.components import components
from game.scenario.condition import Condition
from game.scenario.model import Choice, Goto, Scene


@dataclass(frozen=True, slots=True)
class Rough:
    """A lesson's scenes as numbers: their ways, which circle each belongs to, and their minutes.

    A way leads to a circle of a smaller number, or stays in its own. `minutes` are those of a scene that come
    in any case; `perhaps` are conditions with the minutes that come where they hold.
    """

    targets: tuple[tuple[int, ...], ...]
    circle: tuple[int, ...]
    minutes: tuple[float, ...]
    perhaps: tuple[tuple[tuple[Condition, float], ...], ...]


def rough(lesson: Lesson) -> Rough:
    """Return it, worked out once for a lesson."""
    found: Rough | None = lesson.kept.get("rough")
    if found is None:
        found = lesson.kept["rough"] = _rough(lesson)
    return found


def _rough(lesson: Lesson) -> Rough:
    scenes, pace = tuple(lesson.scenario.scenes.values()), Pace(lesson)
    number = {scene.id: place for place, scene in enumerate(scenes)}
    targets = tuple(tuple(number[name] for name in targets_of(scene)) for scene in scenes)
    minutes, perhaps = [], []
    for scene in scenes:
        sure = pace.way_out(scene)[0]
        if isinstance(scene.way_out, Choice):
            sure += max(pace.option(option)[0] for option in scene.way_out.options)
        unsure = []
        for beat in scene.beats:
            taken = pace.beat(beat)
            if beat.when is None:
                sure += taken
            elif taken:
                unsure.append((beat.when, taken))
        minutes.append(sure)
        perhaps.append(tuple(unsure))
    return Rough(targets, tuple(components(targets)), tuple(minutes), tuple(perhaps))


def most_minutes(lesson: Lesson, short: bool) -> float:
    """Return minutes that no play without a scene twice can pass. Conditions on the ways are not asked."""
    known, variables = rough(lesson), lesson.scenario.variables
    count = max(known.circle, default=-1) + 1
    inside = [0.0] * count
    may: dict[Hashable, bool] = {}
    for circle, sure, unsure in zip(known.circle, known.minutes, known.perhaps, strict=True):
        inside[circle] += sure
        for when, taken in unsure:
            said = key(when)
            if said not in may:
                may[said] = may_hold(when, variables, short)
            if may[said]:
                inside[circle] += taken
    ahead = [0.0] * count
    for place in sorted(range(len(known.circle)), key=known.circle.__getitem__):
        own = known.circle[place]
        for target in known.targets[place]:
            other = known.circle[target]
            if other != own and ahead[other] + inside[other] > ahead[own]:
                ahead[own] = ahead[other] + inside[other]
    first = known.circle[0]
    return inside[first] + ahead[first]


def targets_of(scene: Scene) -> list[str]:
    """Return the scenes that a scene can lead to."""
    match scene.way_out:
        case Choice(options=options):
            return [option.goto for option in options if option.goto is not None]
        case Goto(ways=ways):
            return [way.goto for way in ways]
        case _:
            return []
