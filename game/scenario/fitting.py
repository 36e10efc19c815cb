"""Which keys may stand where in a lesson, as its schema says: to tell which column a lost line belongs to."""

from collections.abc import Collection
from functools import cache
from re import match
from typing import Any

from game.scenario.columns import DASH

Json = dict[str, Any]


@cache
def _lesson() -> Json:
    from game.scenario.json_schema import schema  # here, since that file is a command as well

    return schema()


def keys_at(path: tuple[str, ...]) -> frozenset[str]:
    """Return the keys that a lesson can have at this place: a way of keys, with a dash for each list."""
    return frozenset(name for held in _held(path) for name in held.get("properties", ()))


def may_hold(path: tuple[str, ...], key: str, people: Collection[str] = ()) -> int:
    """Return 2 where this key is known at this place, 1 where a name of one's own may be, 0 elsewhere.

    A word that is a key somewhere in a lesson is hardly ever a name of one's own.
    """
    held = _held(path)
    if any(key in one.get("properties", ()) for one in held):
        return 2
    if key in people and any("patternProperties" in one for one in held):
        return 2
    if key in _every_key():
        return 0
    if any(match(pattern, key) for one in held for pattern in one.get("patternProperties", ())):
        return 1
    free = any(isinstance(one.get("additionalProperties"), dict) for one in held)
    return 1 if free else 0


@cache
def _every_key() -> frozenset[str]:
    """Return every word that is a key somewhere in a lesson."""
    found: set[str] = set()

    def look(at: Any) -> None:
        for name, inside in at.items() if isinstance(at, dict) else enumerate(at):
            if name == "properties":
                found.update(inside)
            if isinstance(inside, dict | list):
                look(inside)

    look(_lesson())
    return frozenset(found)


def _held(path: tuple[str, ...]) -> list[Json]:
    """Return what the schema says of this place: the ways in which it can be written."""
    found = _ways(_lesson())
    for step in path:
        found = [way for one in found for way in _ways(_step(one, step))]
    return found


def _step(held: Json, step: str) -> Json:
    if step == DASH:
        inside = held.get("items")
    else:
        inside = held.get("properties", {}).get(step, held.get("additionalProperties"))
    return inside if isinstance(inside, dict) else {}


def _ways(held: Json) -> list[Json]:
    """Return a part of the schema, followed to where it is written, and each of its alternatives."""
    while "$ref" in held:
        held = _lesson()["$defs"][held["$ref"].rpartition("/")[2]]
    found = [held]
    for one in held.get("anyOf", ()):
        found += _ways(one)
    return found
