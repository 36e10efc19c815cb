"""The library of lessons: the first screen."""

from collections.abc import Sequence

from game.language import Words
from game.language.cldr import day
from game.scenario.model import Scenario
from game.screens.actions import OpenLesson, ResumeSession
from game.screens.controls import library_controls
from game.screens.left_open import left_open_card
from game.screens.part import Part, Screen, marks
from game.session import Entry


def library_screen(
    words: Words,
    lessons: Sequence[Scenario],
    unfinished: Sequence[Entry] = (),
    broken: int = 0,
    left_open: int = 0,
    damaged: int = 0,
) -> Screen:
    """Return the library: lessons to begin, and sessions of them to take up again.

    `broken` lessons could not be read; the screen says how to see why. `left_open` sessions were never
    sealed, `damaged` ones were found so and laid aside.
    """
    titles = {lesson.id: lesson.title for lesson in lessons}
    parts = [Part("heading", words("Which lesson today?"))]
    parts += [_resume(words, entry, titles[entry.lesson]) for entry in unfinished if entry.lesson in titles]
    if left_open:
        parts.append(left_open_card(words, left_open))
    parts += [_card(words, lesson) for lesson in lessons]
    if not lessons:
        parts.append(Part("text", words("There is no lesson here yet.")))
    if broken:
        text = words.count(
            "One lesson could not be read. The command “waymark check” says why.",
            "{n} lessons could not be read. The command “waymark check” says why.",
            broken,
        )
        parts.append(Part("status", text))
    if damaged:
        text = words.count(
            "{n} session was damaged. What could be read goes on; “waymark sessions” tells more.",
            "{n} sessions were damaged. What could be read goes on; “waymark sessions” tells more.",
            damaged,
        )
        parts.append(Part("status", text))
    return Screen(
        "library",
        words("Waymark"),
        tuple(parts),
        library_controls(words),
        place="cover",
        language=words.language,
        direction=words.direction,
        digits="focus",
    )


def _card(words: Words, lesson: Scenario) -> Part:
    facts = [
        words("Ages {youngest} to {oldest}", youngest=lesson.ages.youngest, oldest=lesson.ages.oldest),
        words.count("{n} minute", "{n} minutes", lesson.minutes.full),
    ]
    if lesson.minutes.short:
        facts.append(words.count("short cut {n} minute", "short cut {n} minutes", lesson.minutes.short))
    waits = lesson.awaits_community and lesson.community is not None
    if lesson.community is not None and waits:
        facts.append(words("waits for the review of {community}", community=lesson.community.name))
    elif lesson.review.status == "draft":
        facts.append(words("draft, not yet reviewed"))
    return Part(
        "card",
        lesson.title,
        f"lesson-{lesson.id}",
        None if waits else OpenLesson(lesson.id),
        detail=lesson.summary,
        who=" · ".join(facts),
        portrait=_face(lesson),
    )


def _resume(words: Words, entry: Entry, title: str) -> Part:
    return Part(
        "card",
        words("Go on with “{title}”", title=title),
        f"session-{entry.id}",
        ResumeSession(entry.id),
        detail=words("The class stopped in the middle, on {day}.", day=day(entry.day, words.language)),
        icon="path",
        marks=marks(primary=True, small=True),
    )


def _face(lesson: Scenario) -> str:
    """Return a face for the cover: the first of the cast who is neither recruiter nor helper."""
    return next((p.portrait for p in lesson.cast.values() if p.portrait and p.part is None), "")
