"""What is near whatever the values are: found on the outline alone, without a state."""

from collections.abc import Callable

from game.check.proof.outline import GOTO, Outline

FAR = 1 << 30
"""Not surely reached."""


def sure_distance(
    outline: Outline, goal: bytearray, option: Callable[[int, int], bool] | None = None
) -> list[int]:
    """Return for each scene how many choices surely suffice to get to the goal; `FAR` where none do.

    A choice's way is sure if it is always open; where ways are taken by themselves, all must lead there.
    """
    far = [FAR] * len(outline.scenes)
    sources: list[list[tuple[int, bool]]] = [[] for _ in far]
    left = [0] * len(far)
    now = [number for number, is_goal in enumerate(goal) if is_goal]
    later: list[int] = []
    for number, edges in enumerate(outline.edges):
        for edge in edges:
            if edge.number == GOTO:
                left[number] += 1
                sources[edge.target].append((number, False))
            elif edge.sure:
                sources[edge.target].append((number, True))
                if option is not None and option(number, edge.number):
                    later.append(number)
    level = 0
    while now or later:
        while now:
            scene = now.pop()
            if far[scene] <= level:
                continue
            far[scene] = level
            for source, chosen in sources[scene]:
                if chosen:
                    later.append(source)
                else:
                    left[source] -= 1
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
