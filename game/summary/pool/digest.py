"""What a pool needs of one summary: short, hashable, the same for equal files."""

from dataclasses import dataclass
from typing import NamedTuple

from game.summary.bands import SMALLEST
from game.summary.intervals import Interval
from game.summary.movement import class_ends, upper_half
from game.summary.summary import Play, Question, Summary

Code = tuple[str, str, str]
"""One thing that happened in a session: what is measured, of what, and the answer."""

TINY: Interval = (1, SMALLEST - 1)

REACHED = {True: "reached", False: "not_reached", None: "untold"}
ENDED = {True: "completed", False: "stopped"}


class Said(NamedTuple):
    """What a file says of one question, but for its bands: what can be held against the lesson."""

    id: str
    kind: str
    outcome: str | None
    options: tuple[str, ...]
    skills: tuple[str | None, ...]
    sign: str | None
    light: str | None
    shown: bool


class Told(NamedTuple):
    """What a file tells of how the class played: what can be held against the lesson and the vocabulary."""

    language: str
    ages: str
    cut: str
    minutes: str
    completed: bool
    debrief_reached: bool
    ending: str | None
    path: tuple[str, ...]
    ballots: tuple[str, ...]
    skills: tuple[str, ...]
    signs: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionDigest:
    """One question: the scene that it stands in ("" for the pulse) and what is counted of it."""

    said: Said
    scene: str
    codes: tuple[Code, ...] = ()
    pulse: tuple[str, str, Interval | None] | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """One session. `students` is its class size as an interval; an empty word stands for what is not told.

    `told` is None of the smallest classes, of which nothing is told but the lesson.
    """

    session: str
    lesson: str
    lesson_hash: str
    ages: str
    region: str
    quarter: str
    students: Interval
    codes: frozenset[Code]
    pulses: tuple[tuple[str, str, Interval | None], ...]
    questions: tuple[QuestionDigest, ...] = ()
    told: Told | None = None


def digest(summary: Summary) -> Digest:
    """Return the digest of a summary that was read whole."""
    play = summary.play
    if play is None:
        head = ("", summary.lesson, summary.lesson_hash, "", "", "", TINY)
        return Digest(*head, *gathered(summary.completed, None, ()))
    questions = tuple(digest_question(question, play.class_size) for question in play.questions)
    return Digest(
        play.session,
        summary.lesson,
        summary.lesson_hash,
        play.ages,
        play.region or "",
        play.quarter or "",
        class_ends(play.class_size),
        *gathered(summary.completed, play.debrief_reached, questions),
        questions,
        _told(summary.completed, play),
    )


def _told(completed: bool, play: Play) -> Told:
    return Told(
        language=play.language,
        ages=play.ages,
        cut=play.cut,
        minutes=play.minutes,
        completed=completed,
        debrief_reached=play.debrief_reached,
        ending=play.ending,
        path=play.path,
        ballots=play.ballots,
        skills=play.skills,
        signs=play.signs,
        left_out=play.left_out,
    )


def gathered(
    completed: bool, reached: bool | None, questions: tuple[QuestionDigest, ...]
) -> tuple[frozenset[Code], tuple[tuple[str, str, Interval | None], ...]]:
    """Return what is counted of a session: each item once, however many cards or choices it came up in.

    A sign counts as missed if one card of it was missed, a skill as chosen if it was chosen once.
    """
    found: dict[tuple[str, str], str] = {("session", ""): f"{ENDED[completed]}/{REACHED[reached]}"}
    for question in questions:
        for measure, item, answer in question.codes:
            known = found.get((measure, item))
            if known is None or _STRONGER[answer] > _STRONGER[known]:
                found[(measure, item)] = answer
    codes = frozenset((measure, item, answer) for (measure, item), answer in found.items())
    return codes, tuple(question.pulse for question in questions if question.pulse is not None)


_STRONGER = {
    "not_chosen": 0,
    "chosen": 1,
    "open": 0,
    "seen": 1,
    "missed": 2,
    "fine": 1,
    "false_alarm": 2,
}
"""Which answer stands for a session in which an item came up more than once."""


def digest_question(question: Question, class_size: str) -> QuestionDigest:
    """Return the digest of one question of a class of this size."""
    scene, said = question.id.split("/", 1)[0], _said(question)
    match question.kind:
        case "sort" if question.sign is not None and question.light in ("green", "warning"):
            return QuestionDigest(said, scene, (_sorted(question),))
        case "choice":
            return QuestionDigest(said, scene, _chosen(question))
        case "pulse":
            _, when, item = (*question.id.split("/", 2), "", "")[:3]
            return QuestionDigest(said, "", pulse=(when, item, upper_half(question, class_size)))
    return QuestionDigest(said, scene)


def _said(question: Question) -> Said:
    options = tuple(cell.option for cell in question.cells)
    skills = tuple(cell.skill for cell in question.cells)
    head = (question.id, question.kind, question.outcome, options, skills)
    return Said(*head, question.sign, question.light, question.shown)


def _sorted(question: Question) -> Code:
    sign = question.sign or ""
    if question.light == "warning":
        answers = {None: "open", "warning": "seen"}
        return ("sign", sign, answers.get(question.outcome, "missed"))
    answers = {None: "open", "warning": "false_alarm"}
    return ("green", sign, answers.get(question.outcome, "fine"))


def _chosen(question: Question) -> tuple[Code, ...]:
    taken = {cell.skill for cell in question.cells if cell.option == question.outcome}
    offered = dict.fromkeys(cell.skill for cell in question.cells if cell.skill is not None)
    return tuple(("skill", skill, "chosen" if skill in taken else "not_chosen") for skill in offered)
