"""Whether a class can have walked the scenes that a file tells: tried with the play's own steps."""

from collections.abc import Mapping

from game.play import Jump, Leave, State, System, Take, to_debrief

FARTHEST = 20_000
"""So many moments are looked at; no class comes near, and a file made to be long is not followed on."""


class Walks:
    """The ways through one lesson. Teachers may leave beats out, and go to the debrief at once."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._jumps: dict[str, Jump | None] = {}

    def possible(
        self, path: tuple[str, ...], outcomes: Mapping[str, str | None], short: bool, completed: bool
    ) -> bool:
        """Whether some play comes through these scenes in this order, and ends there if it was completed.

        `outcomes` are what the choices came to, by their scenes. Of a choice that was met more than once only
        the last outcome is told: before that any road may have been taken.
        """
        last = {scene: place for place, scene in enumerate(path)}
        start = self._system.start(short)
        left = [(start, 0)] if path and start.scene == path[0] else []
        seen = set(left)
        while left and len(seen) < FARTHEST:
            state, place = left.pop()
            ended = self._system.ended(state) is not None
            if place == len(path) - 1 and ended == completed:
                return True
            for after in self._after(state, place == last[state.scene], outcomes):
                stays = after.scene == state.scene
                if not stays and path[place + 1 : place + 2] != (after.scene,):
                    continue
                step = (after, place if stays else place + 1)
                if step not in seen:
                    seen.add(step)
                    left.append(step)
        return False

    def _after(self, state: State, for_good: bool, outcomes: Mapping[str, str | None]) -> list[State]:
        """Return what can follow. `for_good` says that the class did not come back to this scene."""
        system = self._system
        found = []
        if state.beat < len(system.place(state.scene).beats):
            found.append(system.step(state, Leave()))
        elif state.scene in outcomes:
            for offer in system.offers(state):
                after = system.step(state, Take(offer.option)) if offer.open else state
                told = str(offer.option) == outcomes[state.scene]
                if after != state and (told or not for_good or after.scene == state.scene):
                    found.append(after)
        jump = self._jump(state)
        return [*found, system.step(state, jump)] if jump is not None else found

    def _jump(self, state: State) -> Jump | None:
        if state.scene not in self._jumps:
            self._jumps[state.scene] = to_debrief(self._system, state)
        return self._jumps[state.scene]
