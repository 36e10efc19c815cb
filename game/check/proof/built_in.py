"""The promises that hold for every lesson."""

from game.check.proof.backward import backward
from game.check.proof.cut import Cut
from game.check.proof.reaching import Reaching
from game.check.proof.search import Found, lowest
from game.check.proof.step import image, preimage
from game.check.proof.sure import FAR, sure_distance
from game.check.proof.verdict import Verdict
from game.check.proof.watched import settle
from game.check.proof.watchers import before_end
from game.play import State
from game.scenario.model import Choice

HELP, DEBRIEF, RISK, YIELD = "help", "debrief", "risk", "yield"
NEAR = 2
"""So many choices away may help be after a yield, and from a risk scene."""


def ends(cut: Cut) -> Verdict:
    """From every state some play reaches an ending."""
    sure = sure_distance(cut.outline, cut.outline.ending)
    if all(far < FAR for far, may in zip(sure, cut.may, strict=True) if may):
        return cut.holds("ends")
    space = cut.space
    if not space.settled:
        return cut.unsettled("ends", space)
    can = backward(space, cut.ending_nodes)
    found = space.first(lambda node, states: states & ~can[node])
    if found is None:
        return cut.holds("ends")
    caused = dict(cut.ending_nodes)
    for node, states in (*cut.stuck.items(), *cut.silent.items()):
        caused[node] = caused.get(node, 0) | states
    could = backward(space, caused)
    own = space.first(lambda node, states: states & ~could[node])
    if own is not None:
        return cut.broken("ends", space, own)
    return cut.broken("ends", space, found, follows="never_stuck" if cut.stuck else "no_silent_loop")


def never_stuck(cut: Cut) -> Verdict:
    """No choice is ever without an open option."""
    outline = cut.outline
    if all(
        any(edge.sure for edge in edges)
        for scene, edges, may in zip(outline.scenes, outline.edges, cut.may, strict=True)
        if may and isinstance(scene.way_out, Choice)
    ):
        return cut.holds("never_stuck")
    space = cut.space
    found = space.first(lambda node, states: states & cut.stuck.get(node, 0)) if cut.stuck else None
    if found is not None:
        return cut.broken("never_stuck", space, found, until=lambda state: state.stuck)
    return cut.holds("never_stuck") if space.settled else cut.unsettled("never_stuck", space)


def no_silent_loop(cut: Cut) -> Verdict:
    """No loop runs without a choice in it."""
    if not cut.may_be_silent:
        return cut.holds("no_silent_loop")
    space = cut.space
    found = space.first(lambda node, states: states & cut.silent.get(node, 0)) if cut.silent else None
    if found is not None:
        return cut.broken("no_silent_loop", space, found, until=_Again())
    return cut.holds("no_silent_loop") if space.settled else cut.unsettled("no_silent_loop", space)


class _Again:
    """Holds at a moment that came before."""

    def __init__(self) -> None:
        self._seen: set[State] = set()

    def __call__(self, state: State) -> bool:
        again = state.stuck or state in self._seen
        self._seen.add(state)
        return again


def helped(cut: Cut) -> Verdict:
    """Help is reachable from everywhere before the debrief."""
    return Reaching(cut, HELP, None).before(cut.passing(DEBRIEF), "help")


def helped_at_risk(cut: Cut) -> Verdict:
    """Help is near in every scene of risk."""
    near = Reaching(cut, HELP, NEAR)
    risk = cut.passing(RISK).scenes
    if all(near.sure[n] <= NEAR for n, is_risk in enumerate(risk) if is_risk and cut.may[n]):
        return cut.holds("help")
    space = cut.space
    if not space.settled:
        return cut.unsettled("help", space)
    scene, can = cut.model.scene, near.can
    found = space.first(lambda node, states: states & ~can[node] if risk[scene[node]] else 0)
    return cut.holds("help") if found is None else cut.broken("help", space, found, detail=RISK)


def helped_after_yield(cut: Cut) -> Verdict:
    """Help is near after every yield."""
    near = Reaching(cut, HELP, NEAR)
    outline = cut.outline
    options = cut.passing(YIELD).options
    after = [e.target for s, n in options if cut.may[s] for e in outline.edges[s] if e.number == n]
    if all(near.sure[target] <= NEAR for target in after):
        return cut.holds("help")
    space = cut.space
    if not space.settled:
        return cut.unsettled("help", space)
    model, can = cut.model, near.can
    for number, wave in enumerate(space.waves):
        for node, states in wave.new.items():
            for step in model.out(node):
                if (model.scene[node], step.number) in options:
                    far = image(states, step) & ~can[step.target]
                    if far:
                        found = Found(number, node, lowest(preimage(lowest(far), step) & states))
                        way_out = outline.scenes[model.scene[node]].way_out
                        assert isinstance(way_out, Choice)
                        return cut.broken(
                            "help",
                            space,
                            found,
                            then=(step.number,),
                            at=way_out.options[step.number].at,
                            detail=YIELD,
                            option=step.number,
                        )
    return cut.holds("help")


def debriefed(cut: Cut) -> Verdict:
    """Every play passes a debrief before it ends."""
    return settle(cut, "debrief", before_end, (DEBRIEF,))


BUILT_IN = (
    ends,
    never_stuck,
    no_silent_loop,
    helped,
    helped_at_risk,
    helped_after_yield,
    debriefed,
)
"""`all_used` is about all cuts together, and is not among them."""
