"""For which states that enter a scene the class then sees a moment at which something holds."""

from game.check.proof.guards import Guard
from game.check.proof.net import Model
from game.check.proof.step import moved_back
from game.scenario.model import Goto, SetVariables


def seen(model: Model, node: int, holds: Guard) -> int:
    """Return those states of a node; a moment is a beat that is shown, a choice or an ending."""
    full = model.fields.full
    scene = model.outline.scenes[model.scene[node]]
    pieces = [(full, 0, model.high[node])]
    found = 0
    for number, beat in enumerate(scene.beats):
        if isinstance(beat, SetVariables):
            pieces = model.after(pieces, model.scene[node], number, beat)
            continue
        shown = model.roads.guard(beat.when)
        for mask, shift, high in pieces:
            found |= mask & moved_back(holds.at(high) & shown.at(high), shift)
        if found == full:
            return found
    if not isinstance(scene.way_out, Goto):
        for mask, shift, high in pieces:
            found |= mask & moved_back(holds.at(high), shift)
    return found
