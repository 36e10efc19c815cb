"""The way to the debrief, for a teacher who wants to be there now."""

from collections import deque

from game.play.state import Jump, State
from game.play.system import System
from game.scenario.model import Choice, Ending, Goto, Scene

DEBRIEF = "debrief"


def to_debrief(system: System, state: State) -> Jump | None:
    """Return the jump to the nearest debrief scene along the lesson's own roads, else to an ending.

    Conditions are not asked: the teacher's wish stands above them. None when the class is in the
    debrief already, or when the lesson has neither a debrief nor an ending to go to.
    """
    scenes = system.scenario.scenes
    if DEBRIEF in scenes[state.scene].tags:
        return None
    near = _nearest_first(scenes[state.scene], system)
    found = next((s for s in near if DEBRIEF in s.tags), None) or next(
        (s for s in near if isinstance(s.way_out, Ending)), None
    )
    return Jump(found.id) if found and found.id != state.scene else None


def _nearest_first(scene: Scene, system: System) -> list[Scene]:
    order, queue = [scene], deque([scene])
    seen = {scene.id}
    while queue:
        for target in _targets(queue.popleft()):
            if target not in seen:
                seen.add(target)
                order.append(system.scenario.scenes[target])
                queue.append(system.scenario.scenes[target])
    rest = [s for s in system.scenario.scenes.values() if s.id not in seen]
    return order + rest


def _targets(scene: Scene) -> list[str]:
    match scene.way_out:
        case Choice(options=options):
            return [option.goto for option in options if option.goto is not None]
        case Goto(ways=ways):
            return [way.goto for way in ways]
        case _:
            return []
