"""To a place in a lesson without a class: for whoever writes it and wants to look."""

from collections import deque
from collections.abc import Iterable, Sequence

from game.play import AtChoice, Leave, State, System, Take, moment
from game.scenario.model import Choice
from game.scenario.worded import worded
from game.session import commands as c
from game.session.conductor import Conductor
from game.session.session import CHECKLIST_ITEMS


class NoWayThere(Exception):
    """A place cannot be reached, or a pick cannot be made. Its text says where, and what there is instead."""


def enter(conductor: Conductor, *, short: bool = False) -> None:
    """Go from the checklist to the first scene."""
    conductor.act(c.ChooseCut(short))
    for item in range(CHECKLIST_ITEMS):
        if item not in conductor.session.preparation.ticked:
            conductor.act(c.Tick(item))
    while conductor.session.phase in ("checklist", "card", "welcome"):
        conductor.act(c.GoOn())


def go_to(conductor: Conductor, scene: str) -> None:
    """Go on to a scene by the shortest way from here. Raises NoWayThere."""
    for decision in shortest_way(conductor.system, conductor.session.state, scene):
        if isinstance(decision, Take):
            _take(conductor, decision.option)
        else:
            conductor.act(c.LeaveOut())


def replay(conductor: Conductor, picks: Iterable[int | str]) -> None:
    """Pick these options, one after the other: by number from 1, response or text. Raises NoWayThere."""
    for number, pick in enumerate(picks, start=1):
        _to_choice(conductor)
        at = moment(conductor.system, conductor.session.state)
        if not isinstance(at, AtChoice):
            raise NoWayThere(
                worded(
                    "pick {number}, “{pick}”: the play is over in the scene “{scene}”.",
                    number=number,
                    pick=pick,
                    scene=conductor.session.state.scene,
                )
            )
        open_ones = [offer.option for offer in at.offers if offer.open]
        option = next((each for each in open_ones if _is(at.choice, each, pick)), None)
        if option is None:
            told = "; ".join(f"{each + 1} {at.choice.options[each].text}" for each in open_ones)
            raise NoWayThere(
                worded(
                    "pick {number}, “{pick}”, is not open in “{scene}”: there are {options}.",
                    number=number,
                    pick=pick,
                    scene=at.scene.id,
                    options=told,
                )
            )
        _take(conductor, option)
    _to_choice(conductor)


def shortest_way(system: System, start: State, scene: str) -> Sequence[Leave | Take]:
    """Return the fewest steps from a state to the beginning of a scene. Raises NoWayThere."""
    if scene not in system.scenario.scenes:
        raise NoWayThere(
            worded(
                "there is no scene “{scene}”: there are {scenes}.",
                scene=scene,
                scenes=", ".join(system.scenario.scenes),
            )
        )
    before: dict[State, tuple[State, Leave | Take] | None] = {start: None}
    queue = deque([start])
    while queue:
        state = queue.popleft()
        if state.scene == scene:
            steps: list[Leave | Take] = []
            while (step := before[state]) is not None:
                state, decision = step
                steps.append(decision)
            return steps[::-1]
        ways: list[Leave | Take] = [Leave()]
        ways += [Take(offer.option) for offer in system.offers(state) if offer.open]
        for decision in ways:
            after = system.step(state, decision)
            if after not in before:
                before[after] = (state, decision)
                queue.append(after)
    raise NoWayThere(worded("no play comes from here to the scene “{scene}”.", scene=scene))


def _to_choice(conductor: Conductor) -> None:
    while True:
        before = conductor.session.state
        conductor.act(c.LeaveOut())
        if conductor.session.state == before:
            return


def _take(conductor: Conductor, option: int) -> None:
    at = moment(conductor.system, conductor.session.state)
    assert isinstance(at, AtChoice)
    before = conductor.session.position
    conductor.act(c.Settle(str(option)))
    if conductor.session.position == before:
        conductor.act(c.GoOn())


def _is(choice: Choice, option: int, pick: int | str) -> bool:
    said = choice.options[option]
    return pick in (option + 1, said.response, str(said.text))
