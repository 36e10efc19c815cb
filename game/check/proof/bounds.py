"""Bounds of the lengths of plays from the scenes alone, for lessons of too many states."""

import heapq
from collections import defaultdict
from collections.abc import Sequence

from game.check.proof.measure import Extremes, Length, Weight
from game.check.proof.outline import Outline, constant
from game.check.proof.uses import shown_beats
from game.scenario.model import Choice, Scene


def bounds(outline: Outline, weight: Weight) -> Extremes:
    """Return bounds from the scenes alone: of the longest from above, of the shortest from below."""
    low, high = zip(*(_scene_weights(scene, outline.short, weight) for scene in outline.scenes), strict=True)
    options = [
        [
            weight.option(scene.way_out.options[edge.number]) if isinstance(scene.way_out, Choice) else 0.0
            for edge in edges
        ]
        for scene, edges in zip(outline.scenes, outline.edges, strict=True)
    ]
    return Extremes(_longest_bound(outline, high, options), _shortest_bound(outline, low, options))


def _scene_weights(scene: Scene, short: bool, weight: Weight) -> tuple[float, float]:
    """Return the least and the most that is met in a scene."""
    least = most = weight.way_out(scene)
    for beat in shown_beats(scene):
        holds = True if beat.when is None else constant(beat.when, short)
        added = weight.beat(beat)
        least += added if holds is True else 0
        most += 0 if holds is False else added
    return least, most


def _longest_bound(
    outline: Outline, own: Sequence[float], options: Sequence[Sequence[float]]
) -> Length | None:
    component = outline.component
    inside: defaultdict[int, float] = defaultdict(float)
    onward: dict[int, float] = {}
    for number in range(len(outline.scenes)):
        inside[component[number]] += own[number] + max(options[number], default=0)
    order = sorted(range(len(outline.scenes)), key=component.__getitem__)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for number in order:
        members[component[number]].append(number)
    total: dict[int, float] = {}
    for one, scenes in members.items():
        for number in scenes:
            if outline.ending[number]:
                onward[one] = max(onward.get(one, 0.0), 0.0)
            for edge in outline.edges[number]:
                if component[edge.target] in total:
                    onward[one] = max(onward.get(one, 0.0), total[component[edge.target]])
        if one in onward:
            total[one] = inside[one] + onward[one]
    first = component[0]
    return Length(total[first], False) if first in total else None


def _shortest_bound(
    outline: Outline, own: Sequence[float], options: Sequence[Sequence[float]]
) -> Length | None:
    heap = [(own[0], 0)]
    met: set[int] = set()
    while heap:
        far, number = heapq.heappop(heap)
        if number in met:
            continue
        met.add(number)
        if outline.ending[number]:
            return Length(far, False)
        for edge, added in zip(outline.edges[number], options[number], strict=True):
            if edge.target not in met:
                heapq.heappush(heap, (far + added + own[edge.target], edge.target))
    return None
