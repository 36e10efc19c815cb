"""One lesson in figures: its size, its lengths, how hard it reads, how much of it the author's plans take."""

from dataclasses import dataclass

from game.check.lengths import Measured, measured
from game.check.lesson import Lesson
from game.check.passages import SPOKEN
from game.check.plan_run import run_plan
from game.check.proof import cover, explore
from game.check.stretches import BOUND, LARGEST, stretches
from game.check.syllables import grade, measure, measures
from game.play import State

STATES = 200_000
"""So many states are counted; of a lesson with more, only that it has more."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What can be counted about a lesson.

    `plays` are the ways through the full lesson that differ in an option, `states` those that the proof
    tells apart, over the full lesson and the short cut. `options` are those that some play takes, `taken`
    those that a plan takes which comes out as expected. What could not be counted is None: there is no end
    of it, or nobody can tell the grade of that language.
    """

    scenes: int
    endings: int
    plays: int | None
    states: int | None
    cuts: tuple[Measured, ...]
    grade: float | None
    plans: int
    options: int | None
    taken: int


def figures(lesson: Lesson) -> Figures:
    """Count a lesson."""
    covered = cover(lesson.system)
    return Figures(
        scenes=len(lesson.scenario.scenes),
        endings=len(lesson.endings),
        plays=plays(lesson),
        states=_states(lesson),
        cuts=measured(lesson),
        grade=_grade(lesson),
        plans=len(lesson.plans),
        options=covered.options if covered.settled else None,
        taken=len(_taken(lesson)),
    )


def plays(lesson: Lesson, short: bool = False) -> int | None:
    """Return how many plays there are; None where a play can go round for ever, or there are too many states.

    Two plays are two if the class takes another option somewhere.
    """
    if len(lesson.scenario.scenes) > LARGEST:
        return None
    cut = stretches(lesson, short)
    number: dict[State, int] = {}
    open_ones: set[State] = set()
    stack = [(cut.start, False)]
    while stack:
        start, done = stack.pop()
        if start in number:
            continue
        stretch = cut.run(start)
        after = [] if stretch.ended else [way.after for way in cut.taken(stretch.end)]
        if done:
            number[start] = 1 if stretch.ended else sum(number[state] for state in after)
            open_ones.discard(start)
            continue
        if start in open_ones or len(number) + len(open_ones) >= BOUND:
            return None
        open_ones.add(start)
        stack.append((start, True))
        if any(state in open_ones for state in after):
            return None
        stack.extend((state, False) for state in after if state not in number)
    return number[cut.start]


def _states(lesson: Lesson) -> int | None:
    cuts = (False, True) if lesson.scenario.minutes.short is not None else (False,)
    spaces = [explore(lesson.system, short, STATES) for short in cuts]
    return sum(space.count for space in spaces) if all(space.settled for space in spaces) else None


def _grade(lesson: Lesson) -> float | None:
    if not measures(lesson.language):
        return None
    spoken = (passage for passage in lesson.passages if passage.scene and passage.kind in SPOKEN)
    return grade((measure(passage.text, lesson.language) for passage in spoken), lesson.language)


def _taken(lesson: Lesson) -> set[tuple[str, str]]:
    """Return each option, as its scene and its text, that a plan takes."""
    runs = (run_plan(lesson.system, plan) for plan in lesson.plans)
    return {(step.scene, step.picked) for run in runs if run.ok for step in run.steps}
