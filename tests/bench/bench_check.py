"""How long the whole of `waymark check` takes: `python tests/bench/bench_check.py [100 1000 10000 100000]`.

Times are CPU seconds, the best of several processes, each of which does everything once, so that nothing is
remembered from before. In brackets, the ratio to the bare event stream of PyYAML's libyaml over the same text
in the same process. The parts: `tree` is the YAML with the place of everything (the events included), `schema`
what it means and the giving back of the tree, `rules` every rule but the proof, `proof` every promise. `check` is
all of them with whatever is between them; `process` is `waymark check` in a process of its own, from its start to
its end, its start-up included, and its ratio is to a process that goes through the events and does nothing else.
Memory is the process's peak, in MB.
"""

import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from any_size import let_in_any_size
from lessons import lesson

from game.check import all_rules, check_lesson, report
from game.check.lesson import Lesson
from game.check.translated import in_language
from game.scenario import read_scenario, read_vocabulary, reader
from game.scenario.reader import FILE_NAME
from game.shipped import folder

SIZES = (100, 1_000, 10_000)
TIMES = 5
PARTS = ("tree", "schema", "rules", "proof", "check", "process")


def taken(call: Callable[[], object]) -> float:
    """Return the CPU time of a call."""
    begun = time.process_time()
    call()
    return time.process_time() - begun


def events(text: str) -> None:
    """Go through the events of a YAML text, and do nothing with them."""
    for _ in yaml.parse(text, Loader=yaml.CLoader):
        pass


def one(place: Path) -> dict[str, float]:
    """Measure the parts of one check of a lesson, in this process."""
    let_in_any_size()
    text, (vocabulary, _) = (place / FILE_NAME).read_text("utf-8"), read_vocabulary(folder("scenarios"))
    all_rules()  # imports every rule, and the next line the languages: start-up is the process's
    shipped = read_scenario(folder("scenarios") / "new-friend", vocabulary).scenario
    assert shipped is not None
    in_language(shipped, "en")
    spent: dict[str, float] = {}

    def watch(owner: Any, name: str, part: str) -> None:
        """Count the time of a function's calls as a part's."""
        call = getattr(owner, name)

        def watched(*arguments: Any) -> Any:
            begun = time.process_time()
            result = call(*arguments)
            spent[part] = spent.get(part, 0.0) + time.process_time() - begun
            return result

        setattr(owner, name, watched)

    watch(reader, "read_tree", "tree")
    watch(report, "read_scenario", "read")
    watch(report, "_apply", "all rules")
    watch(Lesson.__dict__["proof"], "func", "proof")
    bare = min(taken(lambda: events(text)) for _ in range(3))
    whole = taken(lambda: check_lesson(place, vocabulary))
    return {
        "events": bare,
        "tree": spent["tree"],
        "schema": spent["read"] - spent["tree"],
        "rules": spent["all rules"] - spent["proof"],
        "proof": spent["proof"],
        "check": whole,
        "memory": peak(),
    }


def peak() -> float:
    """Return the most memory that this process has had, in MB."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


BARE = "import sys, yaml\nfor _ in yaml.parse(open(sys.argv[1], encoding='utf-8').read(), yaml.CLoader): pass"
WHOLE = (
    "import sys; from any_size import *; let_in_any_size(); from game.cli.main import run; run(sys.argv[1:])"
)


def process(place: Path) -> dict[str, float]:
    """Measure `waymark check` as a process of its own: its CPU time and the time on the clock."""
    bare, _ = process_time(BARE, str(place / FILE_NAME))
    whole, wall = process_time(WHOLE, "check", str(place))
    return {"wall": wall, "process": whole, "bare process": bare}


def process_time(command: str, *arguments: str) -> tuple[float, float]:
    """Return the CPU time and the time on the clock of a process from its start to its end."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(Path(__file__).parent), *sys.path))}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # who installed it once does not compile it at every start
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    clock = time.perf_counter()
    subprocess.run([sys.executable, "-c", command, *arguments], env=env, capture_output=True)
    wall = time.perf_counter() - clock
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime, wall


def measured(size: int, times: int) -> dict[str, float]:
    """Return the best of several processes, of every part."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as home:
        place = Path(home) / "a-lesson"
        place.mkdir()
        (place / FILE_NAME).write_text(lesson(size), encoding="utf-8")
        for _ in range(times):
            for what in ("--one", "--process"):
                command = [sys.executable, __file__, what, str(place)]
                told = subprocess.run(command, check=True, capture_output=True).stdout
                for key, value in json.loads(told).items():
                    found[key] = min(value, found.get(key, math.inf))
    return found


def main() -> None:
    """Print the table, or with `--one` or `--process` measure one lesson."""
    if sys.argv[1:2] in (["--one"], ["--process"]):
        measure = one if sys.argv[1] == "--one" else process
        print(json.dumps(measure(Path(sys.argv[2]))))
        return
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    print("  scenes   events" + "".join(f"{part:>16}" for part in PARTS) + "     wall   memory  growth")
    before: tuple[int, float] | None = None
    for size in sizes:
        now = measured(size, TIMES if size < 100_000 else 1)
        bare = dict.fromkeys(PARTS, now["events"]) | {"process": now["bare process"]}
        parts = "".join(f"{now[part]:9.3f} ({now[part] / bare[part]:4.2f})" for part in PARTS)
        power = ""
        if before is not None:
            power = f"{math.log(now['check'] / before[1]) / math.log(size / before[0]):.2f}"
        before = size, now["check"]
        print(f"{size:>8} {now['events']:8.3f}{parts} {now['wall']:8.3f} {now['memory']:8.1f} {power:>7}")


if __name__ == "__main__":
    main()
