"""The one way to write a summary down: the same summary, the same bytes."""

import json
from typing import Any

from game.summary.form import FORMAT
from game.summary.summary import Play, Question, Summary


def canonical(summary: Summary) -> bytes:
    """Return the file: UTF-8 without a mark, indented by two, one line end at the end.

    Keys are sorted; lists keep the author's or the story's order. No date, no host, no number but `format`.
    """
    return (json.dumps(as_data(summary), ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()


def as_data(summary: Summary) -> dict[str, Any]:
    """Return the summary as plain JSON data, for every other format to be made from."""
    return {
        "completed": summary.completed,
        "format": FORMAT,
        "lesson": summary.lesson,
        "lesson_hash": summary.lesson_hash,
        "policy": summary.policy,
        **(_play(summary.play) if summary.play is not None else {}),
    }


def _play(play: Play) -> dict[str, Any]:
    return {
        "ages": play.ages,
        "ballots": list(play.ballots),
        "class_size": play.class_size,
        "cut": play.cut,
        "debrief_reached": play.debrief_reached,
        "ending": play.ending,
        "language": play.language,
        "left_out": list(play.left_out),
        "minutes": play.minutes,
        "path": list(play.path),
        "quarter": play.quarter,
        "questions": [_question(question) for question in play.questions],
        "region": play.region,
        "session": play.session,
        "signs": list(play.signs),
        "skills": list(play.skills),
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "kind": question.kind,
        "light": question.light,
        "options": [
            {"band": cell.band, "option": cell.option, "skill": cell.skill} for cell in question.cells
        ],
        "outcome": question.outcome,
        "passed": question.passed,
        "sign": question.sign,
    }
