"""What is near whatever the values are: found on the outline alone, without a state."""

from collections.abc import Iterable

from game.check.proof.outline import GOTO, Outline

FAR = 1 << 30
"""Not surely reached."""


def sure_distance(outline: Outline, goal: bytearray, options: Iterable[tuple[int, int]] = ()) -> list[int]:
    """Return for each scene how many choices surely suffice to get to the goal; `FAR` where none do.

    The goal is some scenes, and the taking of some options, as (scene, number).
    A choice's way is sure if it is always open; where ways are taken by themselves, all must lead there.
    """
    far = [FAR] * len(outline.scenes)
    sources = outline.sources
    left: dict[int, int] = {}
    now = [number for number, is_goal in enumerate(goal) if is_goal]
    later = [
        scene for scene, number in options if any(e.number == number and e.sure for e in outline.edges[scene])
    ]
    level = 0
    while now or later:
        while now:
            scene = now.pop()
            if far[scene] <= level:
                continue
            far[scene] = level
            for source, number, sure in sources[scene]:
                if sure:
                    (now if number == GOTO else later).append(source)
                elif number == GOTO:
                    left[source] = left.get(source, len(outline.edges[source])) - 1
                    if not left[source]:
                        now.append(source)
        level += 1
        now, later = later, []
    return far


def may_reach(outline: Outline) -> bytearray:
    """Return the scenes that some play could enter if no condition were asked."""
    met = bytearray(len(outline.scenes))
    met[0] = 1
    waiting = [0]
    while waiting:
        for edge in outline.edges[waiting.pop()]:
            if not met[edge.target]:
                met[edge.target] = 1
                waiting.append(edge.target)
    return met
