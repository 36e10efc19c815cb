"""What goes over the wire: small JSON messages, read with suspicion."""

import json
from dataclasses import dataclass
from typing import Any

from game.devices.view import Chosen, View

LARGEST_MESSAGE = 2048
LARGEST_BODY = 4096


class NotUnderstood(Exception):
    """A message that no page of ours would send."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A seat asks for an option, by its id, or to pass (None)."""

    ballot: str
    option: str | None


def read_json(raw: str | bytes) -> dict[str, Any]:
    """Return a JSON object. Raises NotUnderstood for anything else, however deep or odd."""
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError) as wrong:
        raise NotUnderstood from wrong
    if not isinstance(found, dict):
        raise NotUnderstood
    return found


def text_of(message: dict[str, Any], key: str) -> str:
    """Return a text of a message, "" where there is none. Raises NotUnderstood for any other kind."""
    found = message.get(key, "")
    if not isinstance(found, str):
        raise NotUnderstood
    return found


def vote_of(message: dict[str, Any]) -> Vote:
    """Return the vote in a message: `pass` true or given, else `option`. Raises NotUnderstood."""
    if message.get("pass"):
        return Vote(text_of(message, "ballot"), None)
    if "option" not in message:
        raise NotUnderstood
    return Vote(text_of(message, "ballot"), text_of(message, "option"))


def state_message(view: View, chosen: Chosen | None) -> dict[str, object]:
    """Return what a seat sees, as a message."""
    return {
        "type": "state",
        "phase": view.phase,
        "ballot": view.ballot,
        "prompt": view.prompt,
        "options": [{"id": name, "text": text} for name, text in view.options],
        "outcome": view.outcome,
        "dropped": list(view.dropped),
        "lang": view.language,
        "dir": view.direction,
        "chosen": chosen.option if chosen else None,
        "passed": chosen is not None and chosen.option is None,
    }


def write_json(message: dict[str, object]) -> str:
    """Return a message as it is sent."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":"))
