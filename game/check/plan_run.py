"""Runs an author's plan through play's own step, and explains step by step where it leads."""

from dataclasses import dataclass

from game.play import AtChoice, Leave, Offer, State, System, Take, moment
from game.scenario import Plan
from game.scenario.model import Choice
from game.scenario.worded import together, worded

PATIENCE = 10_000


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One choice of a plan: where, what was asked, what was picked."""

    scene: str
    prompt: str
    picked: str


@dataclass(frozen=True, slots=True)
class PlanRun:
    """What came of a plan. `fault` says what was not as expected and what was instead; empty when all was."""

    plan: Plan
    steps: tuple[PlanStep, ...]
    ending: str | None
    fault: str = ""
    hint: str = ""

    @property
    def ok(self) -> bool:
        """Whether everything was as the author expects."""
        return not self.fault


def run_plan(system: System, plan: Plan) -> PlanRun:
    """Play a plan from the start to its end. Total: whatever the plan says, an answer comes back."""
    state = _to_choice(system, system.start(plan.short))
    steps: list[PlanStep] = []
    passed = _passed(system, system.start(plan.short), state)
    for number, wanted in enumerate(plan.play, 1):
        at = moment(system, state)
        if not isinstance(at, AtChoice):
            told = worded(
                "Step {number}, “{wanted}”: the play is over already, in scene `{scene}`.",
                number=number,
                wanted=wanted,
                scene=state.scene,
            )
            hint = worded("Leave this step out, or choose otherwise before.")
            return PlanRun(plan, tuple(steps), None, told, hint)
        offer, fault = _pick(at.choice, at.offers, wanted)
        if offer is None:
            told = worded(
                "Step {number}, in scene `{scene}`: {fault}", number=number, scene=state.scene, fault=fault
            )
            return PlanRun(plan, tuple(steps), None, told, _open_ones(at.choice, at.offers))
        option = at.choice.options[offer.option]
        steps.append(PlanStep(str(state.scene), at.choice.prompt, option.text))
        passed |= {option.response} if option.response else set()
        after = system.step(state, Take(offer.option))
        state = _to_choice(system, after)
        passed |= _passed(system, after, state)
    return _judged(system, plan, tuple(steps), state, passed)


def _judged(
    system: System, plan: Plan, steps: tuple[PlanStep, ...], state: State, passed: set[str]
) -> PlanRun:
    ending = str(state.scene) if system.ended(state) is not None else None
    faults, hints = [], []
    if plan.ending is not None and ending != plan.ending:
        if ending:
            told = worded(
                "It should end in `{wanted}`, and ends in `{scene}`.", wanted=plan.ending, scene=ending
            )
        else:
            told = worded(
                "It should end in `{wanted}`, and ends nowhere yet: it waits at the choice of `{scene}`.",
                wanted=plan.ending,
                scene=state.scene,
            )
        faults.append(told)
        at = moment(system, state)
        hints += [_open_ones(at.choice, at.offers)] if isinstance(at, AtChoice) else []
    missed = [name for name in plan.passes if name not in passed]
    if missed:
        names = ", ".join(f"`{name}`" for name in missed)
        faults.append(worded("It should pass {names}, and does not.", names=names))
    for name, wanted in plan.values.items():
        value = system.value(state, name)
        if value != wanted:
            faults.append(
                worded(
                    "`{name}` should be {wanted} at the end, and is {value}.",
                    name=name,
                    wanted=_told(wanted),
                    value=_told(value),
                )
            )
    return PlanRun(plan, steps, ending, together(faults), together(hints))


def _pick(choice: Choice, offers: tuple[Offer, ...], wanted: int | str) -> tuple[Offer | None, str]:
    """Return the open option that a step means: by its number on the screen, its text or its response."""
    opened = [offer for offer in offers if offer.open]
    if isinstance(wanted, int):
        if 1 <= wanted <= len(opened):
            return opened[wanted - 1], ""
        return None, worded("there is no open option number {number}.", number=wanted)
    same = [o for o in offers if choice.options[o.option].text.casefold() == wanted.casefold()]
    found = same or [offer for offer in offers if choice.options[offer.option].response == wanted]
    still = [offer for offer in found if offer.open]
    if len(still) == 1:
        return still[0], ""
    if len(still) > 1:
        return None, worded(
            "more than one open option is `{wanted}`: write the text of the one that you mean.", wanted=wanted
        )
    if found:
        return None, worded("“{wanted}” is locked here: {reason}", wanted=wanted, reason=found[0].reason)
    return None, worded("no option is “{wanted}”.", wanted=wanted)


def _open_ones(choice: Choice, offers: tuple[Offer, ...]) -> str:
    """Return what could be picked instead."""
    opened = [choice.options[offer.option] for offer in offers if offer.open]
    told = [f"{n} “{o.text}”" + (f" ({o.response})" if o.response else "") for n, o in enumerate(opened, 1)]
    return worded("Open here: {options}.", options=", ".join(told))


def _to_choice(system: System, state: State) -> State:
    """Go on to the next choice or ending."""
    for _ in range(PATIENCE):
        after = system.step(state, Leave())
        if after == state:
            break
        state = after
    return state


def _passed(system: System, state: State, last: State) -> set[str]:
    """Return the scenes and tags between two states of a play."""
    found: set[str] = set()
    for _ in range(PATIENCE):
        scene = system.scenario.scenes[state.scene]
        found |= {str(scene.id), *map(str, scene.tags)}
        ending = system.ended(state)
        found |= set(map(str, ending.tags)) if ending is not None else set()
        if state == last:
            break
        state = system.step(state, Leave())
    return found


def _told(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
