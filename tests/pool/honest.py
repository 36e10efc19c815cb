"""Classes that play a lesson as people do: on, back, left out, straight to the debrief, again and again."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from uuid import UUID

from game.play import Stuck, moment
from game.scenario import Scenario
from game.scenario.vocabulary import Vocabulary
from game.session import Conductor
from game.session import commands as c
from game.session.simulate import play_on
from game.summary import Summary, leave_out, seal
from game.summary.collect import collect
from game.summary.leaving import PARTS

TRICKS = (c.LeaveOut(), c.GoBack(), c.GoBack(), c.SkipToDebrief(), c.AskAgain(), c.GoOn(), c.WhatIf(2))


def sessions(
    lesson: Scenario, vocabulary: Vocabulary, folder: Path, number: int, seed: int = 1
) -> Iterator[Summary]:
    """Yield so many sealed sessions; some were broken off, some tell only part."""
    chance = Random(seed)
    for _ in range(number):
        short = chance.random() < 0.4 and lesson.minutes.short is not None
        about = UUID(int=chance.getrandbits(128), version=4).hex
        conductor = Conductor.begin(lesson, folder, session_id=about)
        for command in _checklist(chance, short):
            conductor.act(command)
        for _ in range(chance.choice((0, 5, 30, 200))):
            _something(conductor, chance)
        if chance.random() < 0.7:
            for _ in play_on(conductor, chance):
                pass
        told = {"quarter": chance.choice((None, "2026-Q3")), "region": chance.choice((None, "MB"))}
        summary = seal(collect(conductor.system, conductor.session, vocabulary, **told))
        conductor.close()
        yield leave_out(summary, tuple(sorted(chance.sample(PARTS, chance.choice((0, 0, 1, 2))))))


def _checklist(chance: Random, short: bool) -> Iterator[c.Command]:
    yield c.Resize(chance.choice((-20, -12, -8, 0, 3)))
    yield c.ChooseCut(short)
    yield c.ChooseBallot(chance.choice(("hands", "cards", "teams", "circle")))
    for item in range(7):
        yield c.Tick(item)
    for _ in range(3):
        yield c.GoOn()


def _something(conductor: Conductor, chance: Random) -> None:
    """Mostly go on as a class does; now and then do what a teacher may do at any time."""
    if chance.random() < 0.12:
        conductor.act(chance.choice(TRICKS))
    elif conductor.session.phase in ("path", "seal"):
        conductor.act(c.WhatIf(chance.randrange(max(1, conductor.session.position))))
    elif isinstance(moment(conductor.system, conductor.session.state), Stuck):
        conductor.act(c.SkipToDebrief())
    else:
        next(play_on(conductor, chance), None)
