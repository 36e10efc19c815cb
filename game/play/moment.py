"""What the class is in the middle of, as a value that screens, checks and paper can match on."""

from dataclasses import dataclass

from game.play.state import Offer, State
from game.play.system import System
from game.scenario.model import Beat, Choice, Ending, Practise, Pulse, Scene, Sort


@dataclass(frozen=True, slots=True)
class AtBeat:
    """A beat, and which part of it."""

    scene: Scene
    beat: Beat
    part: int


@dataclass(frozen=True, slots=True)
class AtChoice:
    """A choice, with what is offered now."""

    scene: Scene
    choice: Choice
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class AtEnding:
    """An ending."""

    scene: Scene
    ending: Ending


@dataclass(frozen=True, slots=True)
class Stuck:
    """Nowhere to go: only a lesson whose promises were never proved comes here."""

    scene: Scene


Moment = AtBeat | AtChoice | AtEnding | Stuck


def moment(system: System, state: State) -> Moment:
    """Return the moment that a state is."""
    scene = system.scenario.scenes[state.scene]
    if state.stuck:
        return Stuck(scene)
    if state.beat < len(scene.beats):
        return AtBeat(scene, scene.beats[state.beat], state.part)
    if isinstance(scene.way_out, Ending):
        return AtEnding(scene, scene.way_out)
    assert isinstance(scene.way_out, Choice)
    return AtChoice(scene, scene.way_out, system.offers(state))


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the class can be asked here. `options` are ids in the author's order."""

    id: str
    kind: str
    options: tuple[str, ...]


LIGHTS = ("green", "unclear", "warning")
RESPONSES = ("delay", "negotiate", "refuse", "check", "exit", "tell")
"""The kinds of answer to a line of pressure, as the Fourth R names them."""
SCALE = ("1", "2", "3", "4")


def question(system: System, state: State) -> Question | None:
    """Return what can be put to the class at this moment, if anything."""
    match moment(system, state):
        case AtChoice(scene=scene, offers=offers):
            return Question(f"{scene.id}/choice", "choice", tuple(str(o.option) for o in offers if o.open))
        case AtBeat(scene=scene, beat=Sort(), part=part):
            return Question(f"{scene.id}/beats/{state.beat}/sort/{part}", "sort", LIGHTS)
        case AtBeat(scene=scene, beat=Practise(pressure=pressure), part=part) if 0 < part <= len(pressure):
            return Question(f"{scene.id}/beats/{state.beat}/practise/{part - 1}", "practise", RESPONSES)
        case AtBeat(beat=Pulse() as pulse, part=part) if part < len(pulse.items):
            return Question(f"pulse/{pulse.when_asked}/{pulse.items[part]}", "pulse", SCALE)
        case _:
            return None
