"""A scenario written down as an educator would: the way back from the model to YAML, for tests."""

import json
import re
from dataclasses import fields, is_dataclass
from typing import Any

from game.scenario import model
from game.scenario.condition import AllOf, AnyOf, Compare, Condition, Holds, Not

CIRCLE = (model.Line(speaker="narrator", text="Stand in a circle."), model.Settle(text="Breathe out."))
SHARED = {"circle": "format: 1\nbeats:\n  - narrator: Stand in a circle.\n  - settle: Breathe out.\n"}
"""Shared beats that a generated lesson may end with, and their file."""

_PLAIN = re.compile(r"[A-Z][A-Za-z']*(?: [A-Za-z']+)*[.!?]?")


def bare(value: Any) -> Any:
    """Return a value of the model as plain data without its places, so that two can be compared."""
    if is_dataclass(value):
        held = {
            f.name: bare(getattr(value, f.name))
            for f in fields(value)
            if f.name not in ("at", "said", "content_hash")
        }
        return (type(value).__name__, held)
    if isinstance(value, tuple | list):
        return [bare(item) for item in value]
    if hasattr(value, "items"):
        return [(str(key), bare(item)) for key, item in value.items()]
    return str(value) if isinstance(value, str) else value


def condition_text(condition: Condition, inside: bool = False) -> str:
    match condition:
        case Holds():
            return condition.variable
        case Compare():
            return f"{condition.variable} {condition.operator} {condition.value}"
        case Not():
            inner = condition_text(condition.inner, inside=True)
            return f"not {inner}"
        case AllOf() | AnyOf():
            word = " and " if isinstance(condition, AllOf) else " or "
            joined = word.join(condition_text(part, inside=True) for part in condition.parts)
            return f"({joined})" if inside else joined


def lesson_text(scenario: model.Scenario) -> str:
    """Return the YAML text of a scenario whose help beats name their lines in the registry's order."""
    lesson: dict[str, Any] = {
        "format": 1,
        "title": scenario.title,
        "summary": scenario.summary,
        "language": scenario.language,
        "ages": f"{scenario.ages.youngest}-{scenario.ages.oldest}",
        "minutes": _given(full=scenario.minutes.full, short=scenario.minutes.short),
        "content_note": scenario.content_note,
        "player": scenario.player,
        "goals": scenario.goals,
        "themes": scenario.themes,
        "review": _given(
            status=scenario.review.status,
            by=scenario.review.by,
            on=scenario.review.on,
            scope=scenario.review.scope,
        ),
        "peers": _peers(scenario.peers),
        "cast": {
            p.id: _given(name=p.name, also=p.also, pronouns=p.pronouns, portrait=p.portrait, part=p.part)
            for p in scenario.cast.values()
        },
        "variables": {v.name: _variable(v) for v in scenario.variables.values()},
        "scenes": {s.id: _scene(s) for s in scenario.scenes.values()},
        "promises": [_promise(p) for p in scenario.promises],
    }
    return (
        "\n".join(_lines({key: value for key, value in lesson.items() if value not in ({}, [], ())})) + "\n"
    )


def _given(**values: Any) -> dict[str, Any]:
    return {key.strip("_"): value for key, value in values.items() if value not in (None, (), False)}


def _peers(peers: model.Peers | None) -> dict[str, Any]:
    if peers is None:
        return {}
    return _given(roles=peers.roles, before=peers.before, hard=peers.hard, after=peers.after)


def _variable(variable: model.Variable) -> Any:
    if variable.kind == "truth":
        return variable.start
    if variable.kind == "range":
        return {"from": variable.values[0], "to": variable.values[-1], "start": variable.start}
    return {"one_of": variable.values, "start": variable.start}


def _scene(scene: model.Scene) -> dict[str, Any]:
    beats = [_beat(beat) for beat in scene.beats]
    if scene.beats[-2:] == CIRCLE:
        beats[-2:] = [{"use": "circle"}]
    data = _given(place=scene.place, note=scene.note, peers=scene.peers, tags=scene.tags, beats=tuple(beats))
    way = scene.way_out
    if isinstance(way, model.Choice):
        data["choice"] = {
            **_given(note=way.note),
            "prompt": way.prompt,
            "options": [_option(o) for o in way.options],
        }
    elif isinstance(way, model.Ending):
        data["ending"] = _given(
            title=way.title, kind=way.kind, responsibility=way.responsibility, tags=way.tags
        )
    elif len(way.ways) == 1:
        data["goto"] = way.ways[0].goto
    else:
        data["goto"] = [_given(if_=way.when, goto=way.goto) for way in way.ways]
    return data


def _option(option: model.Option) -> dict[str, Any]:
    return _given(
        text=option.text,
        goto=option.goto,
        if_=option.when,
        locked=option.locked,
        set=_changes(option.changes) or None,
        once=option.once,
        feedback=option.feedback,
        response=option.response,
    )


class _By(int):
    """A change by this much."""


def _changes(changes: tuple[model.Change, ...]) -> dict[str, Any]:
    return {c.variable: c.value if c.by is None else _By(c.by) for c in changes}


def _beat(beat: model.Beat) -> dict[str, Any]:
    mood = beat.mood if isinstance(beat, model.Line) else None
    return {**_kind(beat), **_given(if_=beat.when, note=beat.note, mood=mood)}


def _kind(beat: model.Beat) -> dict[str, Any]:
    match beat:
        case model.Line():
            return {beat.speaker: beat.text}
        case model.Chat():
            return {"chat": [{m.speaker: m.text} for m in beat.messages]}
        case model.Sort():
            items = [_given(text=i.text, light=i.light, sign=i.sign, why=i.why) for i in beat.items]
            return {"sort": {"prompt": beat.prompt, "items": items}}
        case model.Practise():
            return {
                "practise": _given(
                    skill=beat.skill,
                    situation=beat.situation,
                    pressure=beat.pressure,
                    **{"try": beat.tries},
                    minutes=beat.minutes,
                )
            }
        case model.Discuss():
            return {"discuss": _given(prompt=beat.prompt, minutes=beat.minutes)}
        case model.Reveal():
            return {"reveal": beat.signs}
        case model.Pulse():
            return {"pulse": beat.when_asked}
        case model.Help():
            return {"help": beat.lines}
        case model.Settle():
            return {"settle": beat.text}
        case model.Picture():
            return {"picture": {"file": beat.file, "alt": beat.alt}}
        case model.Sound():
            return {"sound": {"file": beat.file, "caption": beat.caption}}
        case model.SetVariables():
            return {"set": _changes(beat.changes)}
    raise AssertionError(beat)


def _promise(promise: model.Promise) -> dict[str, Any]:
    match promise.kind:
        case "reachable":
            return {"reachable": promise.targets[0], "within": promise.number}
        case "before_end":
            return {"before_end": promise.targets[0]}
        case "at_most":
            return {"at_most": [promise.targets[0], promise.number]}
        case "always" | "never":
            return {promise.kind: promise.condition}
    return {promise.kind: promise.targets}


def _lines(value: Any, indent: int = 0) -> list[str]:
    """Return block-style YAML; texts plainly where that is safe, and in quotes where it is not."""
    space = " " * indent
    lines: list[str] = []
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, dict | list | tuple) and inner:
                lines += [f"{space}{key}:", *_lines(inner, indent + 2)]
            else:
                lines.append(f"{space}{key}: {_scalar(inner)}")
    else:
        for item in value:
            if isinstance(item, dict | list | tuple):
                first, *rest = _lines(item, indent + 2)
                lines += [f"{space}- {first.lstrip(' ')}", *rest]
            else:
                lines.append(f"{space}- {_scalar(item)}")
    return lines


def _scalar(value: Any) -> str:
    if isinstance(value, _By):
        return f"{value:+d}"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    return condition_text(value)
