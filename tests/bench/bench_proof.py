"""How long the proof takes, and how that grows: `python tests/bench/bench_proof.py [100 1000 10000 100000]`.

Every line is a process of its own. Times are the best of three, in seconds; `ratio` is that of the proof to the bare
event stream of PyYAML's libyaml over the same text; memory is what the proof adds to the process's peak, in MB.
A knot is a lesson of 60 scenes in loops with so many true/false variables that all matter.
"""

import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import yaml
from lessons import knot, lesson

from game.check.proof import explore, prove
from game.play import Leave, On, System, Take
from game.scenario import Scenario, read_scenario, read_text, read_vocabulary, tree
from game.shipped import folder

SIZES = (100, 1_000, 10_000, 100_000)
KNOTS = (10, 14, 15, 16)
BOUND = 100_000_000


def best(call: Callable[[], object], times: int = 3) -> float:
    """Return the shortest time that a call takes."""
    found = math.inf
    for _ in range(times):
        begun = time.perf_counter()
        call()
        found = min(found, time.perf_counter() - begun)
    return found


def events(text: str) -> None:
    """Go through the events of a YAML text, and do nothing with them."""
    for _ in yaml.parse(text, Loader=yaml.CLoader):
        pass


def peak() -> float:
    """Return the most memory that this process has had, in MB."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def read(text: str) -> Scenario:
    """Read a lesson that may be longer than any that is let in."""
    vocabulary, _ = read_vocabulary(folder("scenarios"))
    tree.MOST_ENTRIES = tree.MOST_NODES = 1 << 30
    reading = read_text(text, "a-lesson", vocabulary, {})
    assert reading.scenario is not None, reading.findings[:3]
    return reading.scenario


def one(kind: str, size: int) -> dict[str, float]:
    """Measure one lesson."""
    text = lesson(size) if kind == "scenes" else knot(60, size)
    bare = best(lambda: events(text), 1 if size >= 100_000 else 3)
    begun = time.perf_counter()
    scenario = read(text)
    reading = time.perf_counter() - begun
    before = peak()
    space = explore(System(scenario), bound=BOUND)
    exploring = best(lambda: explore(System(scenario), bound=BOUND))
    proof = prove(System(scenario), bound=BOUND)
    proving = best(lambda: prove(System(scenario), bound=BOUND))
    return {
        "size": size,
        "bytes": len(text.encode()),
        "events": bare,
        "read": reading,
        "explore": exploring,
        "prove": proving,
        "states": space.count,
        "memory": peak() - before,
        "holds": proof.holds,
    }


def steps() -> dict[str, float]:
    """Measure how many decisions of random plays `System.step` takes a second, and how many choices."""
    vocabulary, _ = read_vocabulary(folder("scenarios"))
    scenario = read_scenario(folder("scenarios") / "new-friend", vocabulary).scenario
    assert scenario is not None
    system, chance = System(scenario), Random(1)
    plays = []
    for quick in (False, True):
        for _ in range(1000):
            state, decisions = system.start(), []
            while not system.ended(state):
                offers = [offer.option for offer in system.offers(state) if offer.open]
                decision = Take(chance.choice(offers)) if offers else Leave() if quick else On()
                decisions.append(decision)
                state = system.step(state, decision)
            plays.append(decisions)

    def replay() -> None:
        for decisions in plays:
            state = system.start()
            for decision in decisions:
                state = system.step(state, decision)

    taken = best(replay)
    return {
        "decisions": sum(map(len, plays)) / taken,
        "choices": sum(isinstance(decision, Take) for play in plays for decision in play) / taken,
    }


def run(*arguments: object) -> dict[str, float]:
    """Measure in a process of its own."""
    command = [sys.executable, str(Path(__file__)), "--one", *map(str, arguments)]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return found


def table(kind: str, sizes: tuple[int, ...]) -> None:
    """Print what was measured of several lessons, and the power with which the time grows."""
    print(f"\n{kind:>8}   events     read  explore    prove  ratio     states  M states/s   memory  growth")
    before: dict[str, float] | None = None
    for size in sizes:
        now = run(kind, size)
        power = ""
        if before is not None and kind == "scenes":
            power = f"{math.log(now['prove'] / before['prove']) / math.log(size / before['size']):.2f}"
        elif before is not None:
            power = (
                f"{math.log(now['prove'] / before['prove']) / math.log(now['states'] / before['states']):.2f}"
            )
        print(
            f"{size:>8} {now['events']:8.3f} {now['read']:8.3f} {now['explore']:8.3f} {now['prove']:8.3f} "
            f"{now['prove'] / now['events']:6.2f} {now['states']:>10.0f} {now['states'] / now['prove'] / 1e6:11.2f} "
            f"{now['memory']:8.1f} {power:>7}" + ("" if now["holds"] else "   (broken)")
        )
        before = now


def main() -> None:
    """Measure everything, or with `--one` one thing."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(steps() if sys.argv[2] == "steps" else one(sys.argv[2], int(sys.argv[3]))))
        return
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    table("scenes", sizes)
    table("knot", KNOTS)
    found = run("steps")
    print(
        f"\nSystem.step: {found['decisions']:,.0f} decisions a second ({found['choices']:,.0f} of them choices)"
    )


if __name__ == "__main__":
    main()
