"""A whole session without a screen: an imagined class plays, through the same commands as a real one."""

from collections.abc import Iterator
from random import Random

from game.play import Question, Stuck, moment, question
from game.session import commands as c
from game.session.conductor import Conductor
from game.session.session import CHECKLIST_ITEMS

PATIENCE = 5000
"""So many commands at most: a lesson whose loops were never proved to end is left after them."""


def simulate(
    conductor: Conductor, students: int, chance: Random, *, short: bool = False
) -> Iterator[c.Command]:
    """Play a session from the checklist to the path, and yield each command once it is done.

    Every student has a leaning, some pass, and the seed of `chance` decides all of it.
    """
    for command in _prepare(conductor, students, short):
        conductor.act(command)
        yield command
    yield from play_on(conductor, chance)


def play_on(conductor: Conductor, chance: Random) -> Iterator[c.Command]:
    """Play a session on from wherever it is in its story, to the seal."""
    for _ in range(PATIENCE):
        if conductor.session.phase == "path":
            break
        for command in _next(conductor, chance):
            conductor.act(command)
            yield command
    conductor.act(c.GoOn())
    yield c.GoOn()


def _prepare(conductor: Conductor, students: int, short: bool) -> Iterator[c.Command]:
    yield c.Resize(students - conductor.session.preparation.class_size)
    yield c.ChooseCut(short)
    for item in range(CHECKLIST_ITEMS):
        yield c.Tick(item)
    for _ in ("checklist", "card", "welcome"):
        yield c.GoOn()


def _next(conductor: Conductor, chance: Random) -> list[c.Command]:
    session = conductor.session
    at = moment(conductor.system, session.state)
    asked = question(conductor.system, session.state)
    if isinstance(at, Stuck):
        return [c.SkipToDebrief()]
    if asked is None:
        return [c.GoOn()]
    if session.round is None or session.round.next_step == "talk":
        return _count(asked, session.preparation.class_size, chance)
    if session.round.next_step == "settle":
        return [c.Settle(chance.choice(asked.options))]
    return [c.GoOn()]


def _count(asked: Question, students: int, chance: Random) -> list[c.Command]:
    """Count a vote: every student leans somewhere, and one in ten passes."""
    leanings = [chance.random() + 0.2 for _ in asked.options]
    votes = [
        chance.choices(range(len(leanings)), leanings)[0] for _ in range(students) if chance.random() > 0.1
    ]
    commands: list[c.Command] = [c.OpenCount()]
    for field in range(len(asked.options)):
        commands += [c.ChooseField(field), *_typed(votes.count(field))]
    return [*commands, c.CloseCount()]


def _typed(number: int) -> list[c.Command]:
    return [c.TypeDigit(int(digit)) for digit in str(number)]
