"""Questions at the command line, answered in its own language or in English."""

from collections.abc import Mapping

import click

from game.cli.speech import say


def confirm(question: str) -> None:
    """Ask, and go on only after a yes. Raises click.Abort for a no, and for the empty answer."""
    if not agreed(question):
        raise click.Abort


def agreed(question: str) -> bool:
    """Ask, and return whether the answer was yes; the empty one is no."""
    yes, no = say("yes"), say("no")
    told = say("{question} [{yes}/{no}]", question=question, yes=yes[0], no=no[0].upper())
    while True:
        answer = _answer(told)
        if not answer or no.startswith(answer):
            return False
        if yes.startswith(answer) or answer in ("y", "yes"):
            return True
        if answer == "n":
            return False


def choose(question: str, ways: Mapping[str, str], default: str) -> str:
    """Ask which of several ways to go, and return its key. The ways are told by the words that are typed."""
    told = say(
        "{question} [{ways}] ({usual})", question=question, ways="|".join(ways.values()), usual=ways[default]
    )
    while True:
        answer = _answer(told)
        found = next((way for way, word in ways.items() if answer in (way, word)), None)
        if found is not None or not answer:
            return found or default


def _answer(question: str) -> str:
    return str(click.prompt(question, default="", show_default=False)).strip().lower()
