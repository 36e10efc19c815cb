"""A sign that is for older classes."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import ERROR, Found, edit
from game.check.rules.ages_range import YOUNGEST
from game.scenario.model import Reveal, Sort
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM530"
TITLE = "A sign for older students"
SEVERITY = ERROR
REASON = (
    "Each sign of signs.yaml says from which age it may be shown. Threats about pictures, drugs or "
    "papers are for 14 and up; for younger classes there are gentler signs of the same thing, such as "
    "WS.IMAGE-ASK."
)
FAILS = edit("[WS.SECRET, GR.NO]", "[WS.SEXTORT, GR.NO]")
PASSES = edit("[WS.SECRET, GR.NO]", "[WS.IMAGE-ASK, GR.NO]")


def check(lesson: Lesson) -> Iterator[Found]:
    """Compare the ages of each sign that is shown with those of the lesson."""
    ages = lesson.scenario.ages
    shown = [s for _, beat in lesson.beats.get(Reveal, ()) for s in beat.signs]  # type: ignore[attr-defined]
    shown += [card.sign for _, beat in lesson.beats.get(Sort, ()) for card in beat.items if card.sign]  # type: ignore[attr-defined]
    for name in shown:
        sign = lesson.vocabulary.signs.get(name)
        if sign is not None and sign.ages.youngest > max(ages.youngest, YOUNGEST):
            yield Found(
                where(name),
                worded(
                    "`{name}` is for ages {from_age}-{to_age}, and this lesson is for {from_here}-{to_here}.",
                    name=name,
                    from_age=sign.ages.youngest,
                    to_age=sign.ages.oldest,
                    from_here=ages.youngest,
                    to_here=ages.oldest,
                ),
                worded("Choose a sign for this age, or make the lesson for older students."),
            )
