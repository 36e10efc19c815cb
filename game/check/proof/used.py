"""Whether every scene and every option is used by some play, of one cut or another."""

from collections.abc import Iterator, Sequence
from operator import or_

from game.check.proof.cut import Cut
from game.check.proof.verdict import Result, Verdict
from game.scenario.model import Choice


def taken(cut: Cut) -> list[int]:
    """Return for each scene the options that some play of this cut takes, as a set of bits."""
    space, model = cut.space, cut.model
    found = [0] * len(cut.outline.scenes)
    for node, states in enumerate(space.reached):
        if states and model.chooses[node]:
            options = 0
            for _, mask, _, _, number in model.out(node):
                if states & mask:
                    options |= 1 << number
            found[model.scene[node]] |= options
    return found


def all_used(cuts: Sequence[Cut]) -> Iterator[Verdict]:
    """Return a verdict for each scene and option that no play uses, or one that there is none.

    The options of a scene that is never entered are not told again, and closed roads are meant to be closed.
    """
    scenes = cuts[0].outline.scenes
    met: set[int] = set()
    options = [0] * len(scenes)
    for cut in cuts:
        met |= {cut.model.scene[node] for node, states in enumerate(cut.space.reached) if states}
        options = list(map(or_, options, taken(cut)))
    settled = all(cut.space.settled for cut in cuts)
    result = Result.BROKEN if settled else Result.NOT_SETTLED
    explored = sum(cut.space.count for cut in cuts)
    unused = [number for number in range(len(scenes)) if number not in met]
    led = {edge.target for n in unused for edge in cuts[0].outline.edges[n] if edge.target != n}
    found = False
    for number, scene in enumerate(scenes):
        if number not in met:
            found = True
            follows = "all_used" if number in led else ""
            yield Verdict(
                "all_used",
                result,
                "full",
                explored,
                scene.at,
                detail="scene",
                scene=scene.id,
                follows=follows,
            )
        elif isinstance(scene.way_out, Choice):
            if options[number] == (1 << len(scene.way_out.options)) - 1:
                continue  # every one is used
            for place, option in enumerate(scene.way_out.options):
                if option.goto is not None and not options[number] >> place & 1:
                    found = True
                    yield Verdict(
                        "all_used",
                        result,
                        "full",
                        explored,
                        option.at,
                        detail="option",
                        scene=scene.id,
                        option=place,
                    )
    if not found:
        yield Verdict("all_used", Result.HOLDS, "full", explored)
