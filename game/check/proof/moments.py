"""Promises about what holds at every moment that a class sees."""

from game.check.proof.cut import Cut
from game.check.proof.names import names_in
from game.check.proof.net import Model
from game.check.proof.search import Space
from game.check.proof.uses import Names
from game.check.proof.verdict import Verdict
from game.play import State
from game.play.evaluate import Values, compile_condition
from game.scenario.model import Goto, Promise, Scene, SetVariables


def shown(cut: Cut, promise: Promise) -> Verdict:
    """Return the verdict on `always` or `never`: a condition at every beat, choice and ending."""
    scenario = cut.system.scenario
    index = {name: place for place, name in enumerate(cut.system.names)}
    holds = compile_condition(promise.condition, index)
    bad_when = promise.kind == "never"

    def bad(values: Values) -> bool:
        return bool(holds(values)) is bad_when

    read = names_in(promise.condition)
    hazy = {scene.id: _hazy(scene, read) for scene in scenario.scenes.values()}
    kept = cut.uses.relevant(read.union(*hazy.values()))
    model = Model(cut.system, cut.uses, cut.outline, kept, read, hazy)
    space = Space(model, model.start, cut.bound)
    tables = [model.roads.seen(scene, bad, read | hazy[scene.id]) for scene in cut.outline.scenes]
    found = space.first(lambda node, s: s & tables[model.scene[node]].at(model.high[node]).get(True, 0))
    if found is not None:

        def until(state: State) -> bool:
            return bad(state.values)

        return cut.broken(promise.kind, space, found, until=until, at=promise.at, source=promise)
    if not space.settled:
        return cut.unsettled(promise.kind, space, promise.at, promise)
    return cut.holds(promise.kind, promise.at, promise)


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
