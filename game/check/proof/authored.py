"""The promises that an author makes for one lesson."""

from collections.abc import Iterator

from game.check.proof.built_in import DEBRIEF, HELP
from game.check.proof.cut import Cut
from game.check.proof.moments import shown
from game.check.proof.reaching import Reaching
from game.check.proof.verdict import Verdict
from game.check.proof.watch import at_most, before_end, never_after, precedes
from game.check.proof.watched import settle
from game.scenario.model import Promise


def authored(cut: Cut) -> Iterator[Verdict]:
    """Return the verdicts on one cut, in the author's order."""
    for promise in cut.system.scenario.promises:
        yield _verdict(cut, promise)


def _verdict(cut: Cut, promise: Promise) -> Verdict:
    passing = [cut.passing(target) for target in promise.targets]
    match promise.kind:
        case "reachable":
            reaching = Reaching(cut, promise.targets[0], promise.number)
            if promise.targets[0] == HELP:
                return reaching.before(cut.passing(DEBRIEF), promise.kind, promise)
            return reaching.everywhere(promise.kind, promise)
        case "before_end":
            return settle(cut, promise.kind, before_end(cut.outline, passing[0]), promise)
        case "precedes":
            return settle(cut, promise.kind, precedes(passing[0], passing[1]), promise)
        case "never_after":
            return settle(cut, promise.kind, never_after(passing[0], passing[1]), promise)
        case "at_most":
            return settle(cut, promise.kind, at_most(passing[0], promise.number or 0), promise)
        case "always" | "never":
            return shown(cut, promise)
