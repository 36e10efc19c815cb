"""What no session of any lesson can tell: ids that the shared vocabulary does not have, ages and quarters
that cannot be, and parts of a file that contradict one another.
"""

import re
from collections.abc import Iterator, Mapping

from game.language.cldr import language_name
from game.play.moment import LIGHTS, RESPONSES, SCALE
from game.scenario.forms import SLUG
from game.scenario.vocabulary import Vocabulary
from game.scenario.worded import worded
from game.session import BALLOTS
from game.summary.pool.digest import Said, Told

YOUNGEST, OLDEST = 5, 25
"""Lessons for younger or older people than this are none of ours."""

FIRST_QUARTER = "2026-Q1"
COUNTED = ("hands", "cards", "devices")
"""The ways of voting that count students: no other gives bands."""

_IDS = {
    "choice": re.compile(rf"{SLUG}/choice"),
    "sort": re.compile(rf"{SLUG}/beats/[0-9]+/sort/[0-9]+"),
    "practise": re.compile(rf"{SLUG}/beats/[0-9]+/practise/[0-9]+"),
    "pulse": re.compile(r"pulse/(?:before|after)/[^/]+"),
}
_OPTIONS = {"sort": LIGHTS, "practise": RESPONSES, "pulse": SCALE}
_MOST_OPTIONS = 6


def is_slug(name: str) -> bool:
    """Whether a lesson or a scene can have this id."""
    return re.fullmatch(SLUG, name) is not None


def question_doubt(said: Said, vocabulary: Vocabulary) -> str:
    """Return what is wrong with a question, whichever lesson asks it; "" for nothing."""
    numbers = [int(option) for option in said.options if re.fullmatch("[0-9]", option)]
    fixed = _OPTIONS.get(said.kind)
    if not _IDS[said.kind].fullmatch(said.id):
        return worded("a question whose id is of no kind that there is")
    if said.kind == "choice" and (len(numbers) < len(said.options) or numbers != sorted(set(numbers))):
        return worded("options that no question of its kind has")
    if said.kind == "choice" and (len(numbers) > _MOST_OPTIONS or max(numbers) >= _MOST_OPTIONS):
        return worded("options that no question of its kind has")
    if fixed is not None and said.options != fixed:
        return worded("options that no question of its kind has")
    if said.kind == "pulse" and said.id.rsplit("/", 1)[1] not in vocabulary.pulse:
        return worded("an item that the shared vocabulary does not have")
    if said.sign is not None and said.sign not in vocabulary.signs:
        return worded("a sign that the shared vocabulary does not have")
    if any(skill not in (None, "yield") and skill not in vocabulary.skills for skill in said.skills):
        return worded("a skill that the shared vocabulary does not have")
    return ""


def form_doubts(told: Told, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield what is wrong with what is told of the play, whichever lesson it was."""
    low, _, high = told.ages.partition("-")
    if not YOUNGEST <= int(low) <= int(high or low) <= OLDEST:
        yield worded("ages that no lesson is for")
    if language_name(told.language, "en") == told.language:
        yield worded("a language that there is not")
    if told.ballots != tuple(ballot for ballot in BALLOTS if ballot in told.ballots):
        yield worded("ways of voting that there are not")
    if _wrong(told.signs, vocabulary.signs):
        yield worded("a sign that the shared vocabulary does not have")
    if _wrong(told.skills, vocabulary.skills):
        yield worded("a skill that the shared vocabulary does not have")
    if not all(map(is_slug, told.path)):
        yield worded("a scene whose id no lesson can have")
    if "story" not in told.left_out:
        if told.completed != (told.ending is not None) or told.ending not in (None, *told.path[-1:]):
            yield worded("an end that the path does not come to")
        if not told.path or any(map(str.__eq__, told.path, told.path[1:])):
            yield worded("a path that no class can have taken")


def quarter_doubt(quarter: str, now: str) -> str:
    """Return what is wrong with a quarter ("" for one that is not told), at a day in the quarter `now`."""
    if quarter and not FIRST_QUARTER <= quarter <= now:
        return worded("a quarter that is not yet, or was before there were lessons")
    return ""


def bands_doubt(told: Told, shown: bool) -> str:
    """Return what is wrong with bands (`shown`) that no students were counted for."""
    if shown and "ballots" not in told.left_out and not any(way in COUNTED for way in told.ballots):
        return worded("bands of students where none were counted")
    return ""


def _wrong(ids: tuple[str, ...], known: Mapping[str, object]) -> bool:
    return len(set(ids)) < len(ids) or any(name not in known for name in ids)
