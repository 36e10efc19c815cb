"""A summary as xAPI 1.0.3 statements about a group: no student is an actor, and none can be told.

An Identified Group may speak for many without listing them; an Anonymous Group would have to list its
members, so it is never used. There is one statement a question and one for the lesson. A timestamp stands in
them only if the facilitator chose a quarter: the quarter's first day. A record store adds the time of receipt
by itself.
"""

import json
from typing import Any
from uuid import UUID, uuid5

from game.summary.summary import Play, Question, Summary

BASE = "https://waymark.example"
"""Names things and leads nowhere: `.example` belongs to nobody (RFC 2606)."""

_VERBS = {
    "answered": "http://adlnet.gov/expapi/verbs/answered",
    "completed": "http://adlnet.gov/expapi/verbs/completed",
    "attempted": "http://adlnet.gov/expapi/verbs/attempted",
}
_INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"
_LESSON = "http://adlnet.gov/expapi/activities/lesson"


def statements(summary: Summary) -> list[dict[str, Any]]:
    """Return the statements as data; none for fewer than ten students, who are no group to be named."""
    play = summary.play
    if play is None:
        return []
    verb = "completed" if summary.completed else "attempted"
    lesson = _statement(summary, play, verb, "", {"id": _lesson(summary), "definition": {"type": _LESSON}})
    lesson["result"] = {"completion": summary.completed, "extensions": {f"{BASE}/xapi/play": _play(play)}}
    return [lesson, *(_answered(summary, play, question) for question in play.questions)]


def xapi(summary: Summary) -> bytes:
    """Return the statements as a file: the same summary, the same bytes, the same statement ids."""
    text = json.dumps(statements(summary), ensure_ascii=False, sort_keys=True, indent=2)
    return f"{text}\n".encode()


def _statement(
    summary: Summary, play: Play, verb: str, node: str, activity: dict[str, Any]
) -> dict[str, Any]:
    account = {"homePage": f"{BASE}/anonymous-session", "name": play.session}
    made: dict[str, Any] = {
        "id": str(uuid5(UUID(play.session), f"{verb}/{node}")),
        "actor": {"objectType": "Group", "account": account},
        "verb": {"id": _VERBS[verb], "display": {"en": verb}},
        "object": {"objectType": "Activity", **activity},
        "context": {
            "registration": str(UUID(play.session)),
            "language": play.language,
            "extensions": {f"{BASE}/xapi/policy": summary.policy, f"{BASE}/xapi/class-size": play.class_size},
        },
        "version": "1.0.3",
    }
    if play.quarter is not None:
        year, _, quarter = play.quarter.partition("-Q")
        made["timestamp"] = f"{year}-{3 * int(quarter) - 2:02}-01T00:00:00Z"
    return made


def _answered(summary: Summary, play: Play, question: Question) -> dict[str, Any]:
    activity = {
        "id": f"{_lesson(summary)}/{question.id}",
        "definition": {
            "type": _INTERACTION,
            "interactionType": "choice",
            "choices": [{"id": cell.option} for cell in question.cells],
        },
    }
    made = _statement(summary, play, "answered", question.id, activity)
    tally = {cell.option: cell.band for cell in question.cells if cell.band is not None}
    if question.passed is not None:
        tally["pass"] = question.passed
    told = {f"{BASE}/xapi/tally": tally, f"{BASE}/xapi/about": _about(question)}
    made["result"] = {"completion": True, "extensions": {key: value for key, value in told.items() if value}}
    if question.outcome is not None:
        made["result"]["response"] = question.outcome
    return made


def _lesson(summary: Summary) -> str:
    return f"{BASE}/lessons/{summary.lesson}"


def _about(question: Question) -> dict[str, Any]:
    """Return what the lesson says of a question, in ids of the shared vocabulary."""
    skills = {cell.option: cell.skill for cell in question.cells if cell.skill is not None}
    told = {"kind": question.kind, "sign": question.sign, "light": question.light, "skills": skills}
    return {key: value for key, value in told.items() if value}


def _play(play: Play) -> dict[str, Any]:
    """Return the rest of what a summary tells."""
    return {
        "ages": play.ages,
        "ballots": list(play.ballots),
        "cut": play.cut,
        "debrief_reached": play.debrief_reached,
        "ending": play.ending,
        "left_out": list(play.left_out),
        "minutes": play.minutes,
        "path": list(play.path),
        "region": play.region,
        "signs": list(play.signs),
        "skills": list(play.skills),
    }
