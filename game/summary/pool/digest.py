"""What a pool needs of one summary: short, hashable, the same for equal files."""

from dataclasses import dataclass

from game.summary.bands import SMALLEST
from game.summary.intervals import Interval
from game.summary.movement import class_ends, upper_half
from game.summary.summary import Question, Summary

Code = tuple[str, str, str]
"""One thing that happened in a session: what is measured, of what, and the answer."""

TINY: Interval = (1, SMALLEST - 1)

REACHED = {True: "reached", False: "not_reached", None: "untold"}
ENDED = {True: "completed", False: "stopped"}


@dataclass(frozen=True, slots=True)
class QuestionDigest:
    """One question: the scene that it stands in ("" for the pulse) and what is counted of it."""

    id: str
    scene: str
    codes: tuple[Code, ...] = ()
    pulse: tuple[str, str, Interval | None] | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """One session. `students` is its class size as an interval; an empty word stands for what is not told."""

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
    path: tuple[str, ...] = ()


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
        play.path,
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
    scene = question.id.split("/", 1)[0]
    match question.kind:
        case "sort" if question.sign is not None and question.light in ("green", "warning"):
            return QuestionDigest(question.id, scene, (_sorted(question),))
        case "choice":
            return QuestionDigest(question.id, scene, _chosen(question))
        case "pulse":
            _, when, item = (*question.id.split("/", 2), "", "")[:3]
            return QuestionDigest(question.id, "", pulse=(when, item, upper_half(question, class_size)))
    return QuestionDigest(question.id, scene)


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
