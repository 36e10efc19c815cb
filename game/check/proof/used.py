"""Whether every scene and every option is used by some play, of one cut or another."""

from collections.abc import Iterator, Sequence

from game.check.proof.cut import Cut
from game.check.proof.outline import GOTO
from game.check.proof.verdict import Result, Verdict
from game.scenario.model import Choice


def taken(cut: Cut) -> set[tuple[int, int]]:
    """Return the options that some play of this cut takes, as (scene, option)."""
    space, model = cut.space, cut.model
    return {
        (model.scene[node], step.number)
        for node, states in enumerate(space.reached)
        if states
        for step in model.out(node)
        if step.number != GOTO and states & step.mask
    }


def all_used(cuts: Sequence[Cut]) -> Iterator[Verdict]:
    """Return a verdict for each scene and option that no play uses, or one that there is none.

    The options of a scene that is never entered are not told again, and closed roads are meant to be closed.
    """
    scenes = cuts[0].outline.scenes
    met: set[int] = set()
    options: set[tuple[int, int]] = set()
    for cut in cuts:
        met |= {cut.model.scene[node] for node, states in enumerate(cut.space.reached) if states}
        options |= taken(cut)
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
            for place, option in enumerate(scene.way_out.options):
                if option.goto is not None and (number, place) not in options:
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
