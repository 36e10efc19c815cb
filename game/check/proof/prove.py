"""Every promise of a lesson, proved or broken."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from game.check.proof.authored import authored
from game.check.proof.built_in import BUILT_IN
from game.check.proof.cut import Cut
from game.check.proof.search import Space
from game.check.proof.used import all_used
from game.check.proof.uses import Uses
from game.check.proof.verdict import Proof, Result, Verdict
from game.play import System
from game.scenario.tree import no_collector

BOUND = 3_000_000
"""So many states are explored at most, for one promise of one cut."""


def prove(system: System, bound: int = BOUND) -> Proof:
    """Prove every promise of a lesson, of the full lesson and of its short cut if it has one."""
    with no_collector():
        checks: list[Callable[[Cut], Verdict]] = [
            *BUILT_IN,
            *(partial(authored, promise) for promise in system.scenario.promises),
        ]
        uses = Uses(system.scenario)
        full = Cut(system, False, bound, uses)
        verdicts = [check(full) for check in checks]
        if system.scenario.minutes.short is None:
            return Proof((*verdicts, *all_used([full])))
        if not uses.same_cuts:
            short = Cut(system, True, bound, uses)
            verdicts += [check(short) for check in checks]
            return Proof((*verdicts, *all_used([full, short])))
        twin = full.as_short()
        for check, verdict in zip(checks, verdicts.copy(), strict=True):
            verdicts.append(check(twin) if verdict.result is Result.BROKEN else replace(verdict, cut="short"))
        return Proof((*verdicts, *all_used([full])))


def explore(system: System, short: bool = False, bound: int = BOUND) -> Space:
    """Return the states that a lesson can reach, those left together that differ in nothing that matters."""
    with no_collector():
        return Cut(system, short, bound, Uses(system.scenario)).space
