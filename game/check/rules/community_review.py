"""First Nations, Inuit or Métis life without the community's review."""

import re
from collections.abc import Iterator

from game.check.avoid import BEFORE_THE_CLASS, entries
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM533"
TITLE = "A community that has not been asked"
SEVERITY = WARNING
REASON = (
    "A lesson that speaks of First Nations, Inuit or Métis life needs the review of the community that "
    "it speaks of. Nobody else's teachings are ours to write, there is no one culture that stands for "
    "all, and being Indigenous is not a risk. Until then the lesson is a draft."
)
FAILS = edit("I get the chair. I have the bad knee.", "I get the chair. My kokum says so.")
PASSES = edit(
    "I get the chair. I have the bad knee.",
    "I get the chair. My kokum says so.",
    "scope: whole lesson}",
    'scope: "whole lesson; community review by the families it speaks of"}',
)
ASKED = re.compile(r"communit|communaut|nation|elder|aîné|inuit|métis|council|conseil", re.IGNORECASE)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look at `community`; where there is none, for its list of words and a review that speaks of it."""
    review = lesson.scenario.review
    own = lesson.scenario.community
    if own is not None and own.by is not None:
        return
    if own is not None:
        yield Found(
            own.at,
            worded(
                "This lesson waits for the review of {name}. Until then no class plays it.", name=own.name
            ),
            worded(
                "“waymark play --draft” reads it with those who write it. Then add `by`, `on` and "
                "`scope` here."
            ),
        )
        return
    if review.status == "reviewed" and ASKED.search(f"{review.scope or ''} {review.by or ''}"):
        return
    first = next(iter(entries(lesson, "community", BEFORE_THE_CLASS)), None)
    if first is not None:
        _, match = first
        yield Found(
            match.at,
            worded(
                "This lesson speaks of a community (“{words}”) whose review is not on record.",
                words=match.words,
            ),
            worded(
                "Ask them. Then write who they are, when, and what they read into `review`: by, on, scope."
            ),
        )
