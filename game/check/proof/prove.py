"""Every promise of a lesson, proved or broken."""

from game.check.proof.authored import authored
from game.check.proof.built_in import built_in
from game.check.proof.cut import Cut
from game.check.proof.search import Space
from game.check.proof.slicing import Uses
from game.check.proof.used import all_used
from game.check.proof.verdict import Proof
from game.play import System

BOUND = 3_000_000
"""So many states are explored at most, for one promise of one cut."""


def prove(system: System, bound: int = BOUND) -> Proof:
    """Prove every promise of a lesson, of the full lesson and of its short cut if it has one."""
    cuts = cuts_of(system, bound)
    verdicts = [verdict for cut in cuts for verdict in (*built_in(cut), *authored(cut))]
    return Proof((*verdicts, *all_used(cuts)))


def cuts_of(system: System, bound: int = BOUND) -> tuple[Cut, ...]:
    """Return the cuts that a lesson has."""
    uses = Uses(system.scenario)
    has_short = system.scenario.minutes.short is not None
    return tuple(Cut(system, short, bound, uses) for short in ((False, True) if has_short else (False,)))


def explore(system: System, short: bool = False, bound: int = BOUND) -> Space:
    """Return the states that a lesson can reach, those left together that differ in nothing that matters."""
    return Cut(system, short, bound, Uses(system.scenario)).space
