"""A tag of the author's own that no promise names."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM419"
TITLE = "A tag that means nothing"
SEVERITY = WARNING
REASON = (
    "`help`, `debrief` and `risk` mean something to every lesson. Any other tag means only what a "
    "promise or a plan says of it, so one that none of them names does nothing. Often it is a slip: "
    "`hlep` looks like `help`, and proves nothing."
)
FAILS = edit("  - {at_most: [second-try, 1]}\n", "")
PASSES = edit("  - {at_most: [second-try, 1]}\n", "  - {never_after: [help, second-try]}\n")
KNOWN = frozenset(("help", "debrief", "risk"))


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for each tag in the promises and the plans."""
    named = {target for promise in lesson.scenario.promises for target in promise.targets}
    named |= {passed for plan in lesson.plans for passed in plan.passes}
    for scene in lesson.scenario.scenes.values():
        tags = scene.tags
        ending = scene.way_out
        for tag in (*tags, *getattr(ending, "tags", ())):
            if tag not in KNOWN and tag not in named:
                yield Found(
                    where(tag),
                    worded("No promise and no plan names the tag `{tag}`.", tag=tag),
                    worded(
                        "Name it in a promise, or take it out. Known by themselves are help, debrief and "
                        "risk."
                    ),
                )
