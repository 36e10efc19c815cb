"""What a seat's message does, and what it is answered: the same over a socket and over HTTP."""

from typing import Any

from game.devices.room import Room
from game.devices.speech import Speech
from game.devices.wire import NotUnderstood, state_message, vote_of


def heed(room: Room, token: str, message: dict[str, Any]) -> dict[str, object]:
    """Do what a message asks of a seat that exists, and return the answer. Raises NotUnderstood.

    The answer to a vote is "taken" only when it will be counted (unless changed), else why not.
    """
    kind = message.get("type")
    if kind == "ping":
        room.hear(token)
        return {"type": "pong"}
    if kind == "vote":
        vote = vote_of(message)
        answer: dict[str, object] = {"type": room.vote(token, vote.ballot, vote.option)}
        if answer["type"] == "taken":
            answer |= {"ballot": vote.ballot, "option": vote.option, "passed": vote.option is None}
        return answer
    raise NotUnderstood


def seen(room: Room, token: str, speech: Speech, heard: str) -> dict[str, object]:
    """Return what a seat sees, as a message; with the page's words, where the room speaks another language
    than its page has `heard`.
    """
    return state_message(*room.look(token)) | speech.news(heard)
