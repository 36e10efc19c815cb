"""Too many states to prove anything."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import ERROR, Example, Found
from game.scenario.worded import grouped, worded

CODE = "WM411"
TITLE = "Not settled"
SEVERITY = ERROR
REASON = (
    "This lesson can come to more states than were explored, so nobody knows whether its promises hold. "
    "Silence is never a pass, so this counts as failing. `--states` raises the bound; fewer variables, "
    "or ranges with fewer steps, bring the number of states down at its root."
)
FAILS = Example(bound=3)
PASSES = Example(bound=3000)


def check(lesson: Lesson) -> Iterator[Found]:
    """Ask the proof. One finding tells of all promises."""
    open_ones = [verdict for verdict in lesson.proof.failing if verdict.result == "not_settled"]
    if open_ones:
        names = ", ".join(sorted({f"`{verdict.promise}`" for verdict in open_ones}))
        explored = max(verdict.explored for verdict in open_ones)
        yield Found(
            lesson.key("scenes"),
            worded("Not settled after {explored} states: {names}.", explored=grouped(explored), names=names),
            worded(
                "Explore more with --states (the bound was {bound}), or remember less in variables.",
                bound=grouped(lesson.bound),
            ),
        )
