"""The promises that an author makes for one lesson."""

from collections.abc import Callable

from game.check.proof.built_in import DEBRIEF, HELP
from game.check.proof.cut import Cut
from game.check.proof.moments import shown
from game.check.proof.reaching import Reaching
from game.check.proof.verdict import Verdict
from game.check.proof.watch import Watcher
from game.check.proof.watched import settle
from game.check.proof.watchers import at_most, before_end, never_after, precedes
from game.scenario.model import Promise


def authored(promise: Promise, cut: Cut) -> Verdict:
    """Return the verdict on a promise in one cut."""
    match promise.kind:
        case "reachable":
            reaching = Reaching(cut, promise.targets[0], promise.number)
            if promise.targets[0] == HELP:
                return reaching.before(cut.passing(DEBRIEF), promise.kind, promise)
            return reaching.everywhere(promise.kind, promise)
        case "before_end" | "precedes" | "never_after" | "at_most":
            return settle(cut, promise.kind, _WATCH[promise.kind], promise.targets, promise.number, promise)
        case "always" | "never":
            return shown(cut, promise)


_WATCH: dict[str, Callable[..., Watcher]] = {
    "before_end": before_end,
    "precedes": precedes,
    "never_after": never_after,
    "at_most": at_most,
}
