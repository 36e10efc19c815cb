"""A lesson as a picture: where its scenes and choices lie on a sheet, before any ink.

Layered by fast-sugiyama, as Graphviz does it; every option is a small box on its own road, so that its text
never lies on another's.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from game.play.debrief import DEBRIEF
from game.scenario.model import Choice, Ending, Goto, Scenario, Scene
from game.scenario.worded import worded

WIDE, TALL = 250, 104
SCENE_SHARE = 0.6
"""How tall a scene's box is beside an option's, which holds three lines and its response."""
GAP_X, GAP_Y = 26, 52

Kind = Literal["scene", "option", "closed"]


class ChartToolMissing(Exception):
    """The library that lays charts out is not installed. Its text says how to get it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A scene, or an option on its road. `x` and `y` are the middle of its box."""

    key: int
    kind: Kind
    text: str
    note: str
    tone: Literal["", "help", "risk", "debrief", "ending"]
    x: float = 0
    y: float = 0
    played: bool = False

    @property
    def tall(self) -> float:
        """How tall its box is."""
        return TALL * (SCENE_SHARE if self.kind == "scene" else 1)


@dataclass(frozen=True, slots=True)
class Chart:
    """Nodes and the roads between them, on a sheet of this size."""

    title: str
    nodes: tuple[Node, ...]
    roads: tuple[tuple[Node, Node], ...]
    width: float
    height: float


def chart(scenario: Scenario, played: Sequence[tuple[str, int]] = (), visited: Collection[str] = ()) -> Chart:
    """Lay a lesson out. `played` are the options that a play takes, as (scene, option from 0), and `visited`
    the scenes that it comes through.

    Raises ChartToolMissing.
    """
    try:
        from fast_sugiyama import from_edges
    except ImportError as error:
        raise ChartToolMissing(
            worded('Maps are laid out by a library that is not installed here: pip install "waymark[map]".')
        ) from error
    nodes, edges = _graph(scenario, set(played), visited)
    spacing = WIDE + GAP_X
    layouts = from_edges(edges or [(0, 0)], vertex_spacing=spacing)
    places = {key: place for positions, *_ in layouts for key, place in positions}
    rows = sorted({round(y) for _, y in places.values()}, reverse=True)
    row_of = {y: number for number, y in enumerate(rows)}
    if _backwards(edges, places):
        places = {key: (-x, y) for key, (x, y) in places.items()}
    left = min(x for x, _ in places.values())
    placed = {}
    for node in nodes:
        x, y = places.get(node.key, (left, rows[0]))
        where = (x - left + WIDE / 2 + GAP_X, row_of[round(y)] * (TALL + GAP_Y) + TALL / 2 + 2 * GAP_Y)
        placed[node.key] = Node(node.key, node.kind, node.text, node.note, node.tone, *where, node.played)
    width = max(node.x for node in placed.values()) + WIDE / 2 + GAP_X
    height = max(node.y for node in placed.values()) + TALL / 2 + GAP_Y
    roads = tuple((placed[a], placed[b]) for a, b in edges)
    return Chart(scenario.title, tuple(placed.values()), roads, width, height)


def _backwards(edges: Sequence[tuple[int, int]], places: Mapping[int | str, tuple[float, float]]) -> bool:
    """Whether most options stand to the left of those before them: then all is better turned round."""
    after: dict[int, list[float]] = {}
    for start, end in edges:
        if start in places and end in places:
            after.setdefault(start, []).append(places[end][0])
    turned = sum((one > other) - (one < other) for xs in after.values() for one, other in combinations(xs, 2))
    return turned > 0


def _graph(
    scenario: Scenario, played: set[tuple[str, int]], visited: Collection[str]
) -> tuple[list[Node], list[tuple[int, int]]]:
    keys = {str(scene): number for number, scene in enumerate(scenario.scenes)}
    seen = {scene for scene, _ in played} | set(visited)
    nodes = [
        Node(keys[scene.id], "scene", str(scene.id), _note(scene), _tone(scene), played=scene.id in seen)
        for scene in scenario.scenes.values()
    ]
    edges: list[tuple[int, int]] = []
    for scene in scenario.scenes.values():
        match scene.way_out:
            case Choice(options=options):
                for number, option in enumerate(options):
                    key = len(keys) + len(nodes)
                    kind: Kind = "option" if option.goto is not None else "closed"
                    taken = (str(scene.id), number) in played
                    note = option.response or ("locked" if option.locked else "")
                    nodes.append(Node(key, kind, option.text, note, "", played=taken))
                    edges.append((keys[scene.id], key))
                    edges += [(key, keys[option.goto])] if option.goto is not None else []
            case Goto(ways=ways):
                edges += [(keys[scene.id], keys[target]) for target in dict.fromkeys(w.goto for w in ways)]
    return nodes, edges


def _note(scene: Scene) -> str:
    return scene.way_out.title if isinstance(scene.way_out, Ending) else ", ".join(scene.tags)


def _tone(scene: Scene) -> Literal["", "help", "risk", "debrief", "ending"]:
    if isinstance(scene.way_out, Ending):
        return "ending"
    if DEBRIEF in scene.tags:
        return "debrief"
    return "help" if "help" in scene.tags else "risk" if "risk" in scene.tags else ""
