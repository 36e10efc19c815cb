"""A group of people whom a library shows as harmed or as harming, and never as helping."""

from collections.abc import Iterator

from game.check.balance import FEWEST
from game.check.groups import groups
from game.check.lesson import Lesson
from game.check.library_examples import beside
from game.check.rule import WARNING, Example, Found
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM706"
TITLE = "A group that never helps"
SCOPE = "library"
SEVERITY = WARNING
REASON = (
    "A student who only ever sees people like themselves being hurt, or hurting others, learns that help "
    "comes from somebody else. Every group that a library shows has people in it who protect: each word "
    "that stands under `shows` beside somebody who is harmed or who harms stands beside a helper too, in "
    "some lesson."
)
SAMI = ("portrait: teen-round-rose}", "portrait: teen-round-rose, shows: [newcomer]}")
OKAFOR = ("part: helper}", "part: helper, shows: [newcomer]}")


def shown(*edits: tuple[str, str]) -> Example:
    """Return an example of several lessons, whose first has these edits too."""
    library = beside("sami", ("she/her", "he/him", "she/her", "they/them"))
    told = worded("# in one of {n} lessons: {edits}", n=FEWEST, edits=" / ".join(new for _, new in edits))
    return Example((*library.edits, *edits), also=library.also, told=told)


FAILS = shown(SAMI)
PASSES = shown(SAMI, OKAFOR)


def check(lessons: tuple[Lesson, ...]) -> Iterator[Found]:
    """Look for a helper in each group that somebody harmed, or harming, is of."""
    if len(lessons) < FEWEST:
        return
    for group in groups(lessons):
        if group.helps or not (group.harmed or group.harms):
            continue
        shown = (*group.harmed, *group.harms)[0]
        told = worded(
            "In this library nobody helps who is shown as `{word}`, and somebody is harmed.", word=group.word
        )
        if not group.harmed:
            told = worded(
                "In this library nobody helps who is shown as `{word}`, and somebody harms.", word=group.word
            )
        hint = worded(
            "Let somebody of whom this is true help, in one of the lessons; or see who already does."
        )
        yield Found(where(shown.person.name), told, hint)
