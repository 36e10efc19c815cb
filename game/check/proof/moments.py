"""Promises about what holds at every moment that a class sees."""

from game.check.proof.cut import Cut
from game.check.proof.names import names_in
from game.check.proof.net import Model
from game.check.proof.search import Space
from game.check.proof.seen import seen
from game.check.proof.uses import Names
from game.check.proof.verdict import Verdict
from game.play import State
from game.play.evaluate import compile_condition
from game.scenario.condition import Not
from game.scenario.model import Goto, Promise, Scene, SetVariables


def shown(cut: Cut, promise: Promise) -> Verdict:
    """Return the verdict on `always` or `never`: a condition at every beat, choice and ending."""
    assert promise.condition is not None
    bad = Not(promise.condition) if promise.kind == "always" else promise.condition
    space, model = _space(cut, names_in(bad))
    holds = model.roads.guard(bad)
    known: dict[int, int] = {}

    def bad_at(node: int, states: int) -> int:
        if node not in known:
            known[node] = seen(model, node, holds)
        return states & known[node]

    found = space.first(bad_at)
    if found is not None:
        index = {name: place for place, name in enumerate(cut.system.names)}
        test = compile_condition(bad, index)

        def until(state: State) -> bool:
            return test(state.values)

        return cut.broken(promise.kind, space, found, until=until, at=promise.at, source=promise)
    if not space.settled:
        return cut.unsettled(promise.kind, space, promise.at, promise)
    return cut.holds(promise.kind, promise.at, promise)


def _space(cut: Cut, read: Names) -> tuple[Space, Model]:
    """Return the states of a cut, told apart by what these variables hold whenever that is seen."""
    hazy = {scene.id: names for scene in cut.uses.scenes if (names := _hazy(scene, read))}
    kept = cut.uses.relevant(read.union(*hazy.values())) & cut.system.scenario.variables.keys()
    if cut.space.settled and not cut.model.forgets and kept <= frozenset(cut.model.kept):
        return cut.space, cut.model
    model = Model(cut.system, cut.uses, cut.outline, kept, read, hazy)
    return Space(model, model.start, cut.bound), model


def _hazy(scene: Scene, read: Names) -> Names:
    """Return what decides whether values are seen at all, where a `set` or a way may pass unseen."""
    names: Names = frozenset()
    stretch: Names = frozenset()
    seen = False
    for beat in scene.beats:
        if isinstance(beat, SetVariables):
            if read & {change.variable for change in beat.changes}:
                names |= frozenset() if seen else stretch
                stretch, seen = frozenset(), False
        elif beat.when is None:
            seen = True
        else:
            stretch |= names_in(beat.when)
    if not seen and isinstance(scene.way_out, Goto):
        names |= stretch
    return names
