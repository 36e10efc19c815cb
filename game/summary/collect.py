"""From a played session to the sheet that is sealed: the one place where tallies are handed over."""

from dataclasses import replace
from typing import Literal

from game.play import AtBeat, AtChoice, Moment, State, System, Take, moment
from game.play.debrief import DEBRIEF
from game.scenario.model import Practise, Reveal, Scenario, Sort
from game.scenario.vocabulary import Vocabulary
from game.session import BALLOTS, Line, Round, Session
from game.summary.sheet import Asked, Kind, Sheet

_KINDS: dict[str, Kind] = {"choice": "choice", "sort": "sort", "practise": "practise", "pulse": "pulse"}


def collect(
    system: System,
    session: Session,
    vocabulary: Vocabulary,
    quarter: str | None = None,
    region: str | None = None,
) -> Sheet:
    """Return what a session came to. `quarter` and `region` stand in it only if the facilitator gave them."""
    scenario = system.scenario
    ages = scenario.ages
    line = session.told
    ending = system.ended(line.states[-1])
    path = _path(line.states)
    return Sheet(
        session=session.about.id,
        lesson=scenario.id,
        lesson_hash=scenario.content_hash,
        language=session.about.language,
        ages=str(ages.youngest) if ages.youngest == ages.oldest else f"{ages.youngest}-{ages.oldest}",
        cut="short" if session.preparation.short else "full",
        class_size=session.preparation.class_size,
        ballots=_ballots(line),
        path=path,
        asked=_asked(system, line, vocabulary),
        skills=_skills(system, line, vocabulary),
        signs=_signs(system, line.states),
        debrief_reached=any(DEBRIEF in _tags(scenario, scene) for scene in path),
        ended=line.states[-1].scene if ending is not None else None,
        quarter=quarter,
        region=region,
        minutes=_minutes(scenario, session.preparation.short),
    )


def _minutes(scenario: Scenario, short: bool) -> int:
    planned = scenario.minutes
    return planned.short if short and planned.short is not None else planned.full


def _path(states: tuple[State, ...]) -> tuple[str, ...]:
    """Return the scenes in the order played, each visit once."""
    scenes = [state.scene for state in states]
    return tuple(scene for number, scene in enumerate(scenes) if number == 0 or scenes[number - 1] != scene)


def _tags(scenario: Scenario, scene: str) -> tuple[str, ...]:
    return scenario.scenes[scene].tags


def _asked(system: System, line: Line, vocabulary: Vocabulary) -> tuple[Asked, ...]:
    """Return the closed questions. Of one that was asked more than once, only the last round is told, and
    of a choice by its outcome alone, for its first count may have stood on the wall: two rounds of the same
    question differ by few votes, and their difference tells whose.
    """
    last: dict[str, Asked] = {}
    for at, closed in sorted(line.rounds.items()):
        last.pop(closed.question.id, None)
        last[closed.question.id] = _described(asked_of(closed), moment(system, line.states[at]), vocabulary)
    return tuple(last.values())


def _described(asked: Asked, at: Moment, vocabulary: Vocabulary) -> Asked:
    """Return a question with what the lesson says of it, in the words of the shared vocabulary."""
    match at:
        case AtBeat(beat=Sort(items=items), part=part) if asked.kind == "sort":
            item = items[part]
            return replace(asked, sign=str(item.sign) if item.sign else None, light=str(item.light))
        case AtBeat() if asked.kind == "practise":
            responses: list[str | None] = list(asked.options)
        case AtChoice(choice=choice) if asked.kind == "choice":
            responses = [choice.options[int(option)].response for option in asked.options]
        case _:
            return asked
    return replace(asked, skills=tuple(_skill(response, vocabulary) for response in responses))


def _skill(response: str | None, vocabulary: Vocabulary) -> str | None:
    """Return the skill that a response practises; "yield" stands for itself."""
    if response == "yield":
        return "yield"
    return next((str(s.id) for s in vocabulary.skills.values() if s.response == response), None)


def _ballots(line: Line) -> tuple[str, ...]:
    """Return the ways that rounds were taken, in the order of `BALLOTS`."""
    used = {tally.ballot for closed in line.rounds.values() for tally in closed.ballots}
    used |= {"circle" for closed in line.rounds.values() if closed.agreed}
    return tuple(ballot for ballot in BALLOTS if ballot in used)


def asked_of(closed: Round) -> Asked:
    """Return a closed round as a question of the sheet."""
    tally = closed.ballots[-1] if closed.ballots else None
    # Teams are not students: their counts say nothing of a class in bands, only the outcome does.
    students = tally if tally is not None and tally.ballot != "teams" else None
    decided: Literal["class", "facilitator"] = closed.decided_by
    return Asked(
        id=closed.question.id,
        kind=_KINDS[closed.question.kind],
        options=closed.question.options,
        counts=students.counts if students and not closed.again else None,
        passed=students.passed if students and not closed.again else 0,
        outcome=None if closed.question.kind == "pulse" else closed.outcome,
        decided_by=decided,
    )


def _skills(system: System, line: Line, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the skills that the class practised or answered with, each once, in the order met."""
    by_response = {skill.response: skill.id for skill in vocabulary.skills.values()}
    found: dict[str, None] = {}
    for state, decision in zip(line.states, [*line.decisions, None], strict=True):
        match moment(system, state):
            case AtBeat(beat=Practise(skill=skill)):
                found[str(skill)] = None
            case AtChoice(choice=choice) if isinstance(decision, Take):
                skill_id = by_response.get(choice.options[decision.option].response or "")
                if skill_id is not None:
                    found[skill_id] = None
    return tuple(found)


def _signs(system: System, states: tuple[State, ...]) -> tuple[str, ...]:
    """Return the signs that the class met, each once, in the order met."""
    found: dict[str, None] = {}
    for state in states:
        match moment(system, state):
            case AtBeat(beat=Reveal(signs=signs)):
                found.update(dict.fromkeys(map(str, signs)))
            case AtBeat(beat=Sort(items=items), part=part) if items[part].sign is not None:
                found[str(items[part].sign)] = None
    return tuple(found)
