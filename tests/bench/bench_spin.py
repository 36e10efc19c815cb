"""The proof against SPIN on the same models: `python tests/bench/bench_spin.py [--scenes 100 1000] [--knots 10 14]`.

Each lesson is written as a Promela model: a scene is one atomic step, so that both count the same things. SPIN
explores every state and looks for a standstill, and no more; ours proves every promise of a lesson. Both times are
those of whole processes: for SPIN generating (`spin -a`), compiling (`gcc -O2`) and running (`pan`); for ours
starting Python, reading the YAML and proving. Needs `spin` and `gcc`.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from bench_proof import BOUND, read
from lessons import knot, lesson

from game.check.proof import explore, prove
from game.check.proof.verdict import Result
from game.play import System
from game.scenario.condition import SHORT, AllOf, AnyOf, Compare, Condition, Holds, Not
from game.scenario.model import Change, Choice, Ending, Scenario, SetVariables, Variable

DEEPEST = 20_000_000
MEMORY = 12_000
"""MB that `pan` may take."""


def promela(scenario: Scenario) -> str:
    """Return a lesson as a Promela model: a bit or a byte a variable, an atomic step a scene."""
    names = {name: f"v{number}" for number, name in enumerate(scenario.variables)}
    names[SHORT] = "brief"
    labels = {scene: f"s{number}" for number, scene in enumerate(scenario.scenes)}
    model = _Model(scenario, names, labels)
    declared = [
        f"{'bit' if len(v.values) == 2 else 'byte'} {names[name]} = {v.values.index(v.start)};"
        for name, v in scenario.variables.items()
    ]
    spent = [f"bit {name};" for name in model.once]
    body = "\n".join(line for scene in scenario.scenes for line in model.scene(scene))
    cuts = "if :: brief = 0 :: brief = 1 fi;" if scenario.minutes.short else "brief = 0;"
    return "\n".join(
        [
            "bit brief;",
            *declared,
            *spent,
            "active proctype lesson() {",
            cuts,
            body,
            "end_lesson: skip",
            "}",
            "",
        ]
    )


class _Model:
    def __init__(self, scenario: Scenario, names: dict[str, str], labels: dict[str, str]) -> None:
        self.scenario, self.names, self.labels = scenario, names, labels
        self.once = {
            f"o_{labels[scene.id]}_{number}"
            for scene in scenario.scenes.values()
            if isinstance(scene.way_out, Choice)
            for number, option in enumerate(scene.way_out.options)
            if option.once
        }

    def scene(self, name: str) -> Iterator[str]:
        """Give the lines of one scene."""
        scene = self.scenario.scenes[name]
        yield f"{self.labels[name]}: atomic {{ skip;"
        for beat in scene.beats:
            if isinstance(beat, SetVariables):
                done = self._changes(beat.changes)
                yield f"  if :: {self._holds(beat.when)} -> {done} :: else fi;" if beat.when else f"  {done};"
        match scene.way_out:
            case Choice(options=options):
                yield "  if"
                for number, option in enumerate(options):
                    if option.goto is not None:
                        yield self._option(name, number)
                yield "  fi"
            case Ending():
                yield "  goto end_lesson"
            case ways:
                yield "  if"
                for way in ways.ways:
                    guard = self._holds(way.when) if way.when else "else" if len(ways.ways) > 1 else "true"
                    yield f"  :: {guard} -> goto {self.labels[way.goto]}"
                yield "  fi"
        yield "}"

    def _option(self, scene: str, number: int) -> str:
        option = self.scenario.scenes[scene].way_out.options[number]
        guards = [self._holds(option.when)] if option.when else []
        spent = f"o_{self.labels[scene]}_{number}"
        guards += [f"{spent} == 0"] if option.once else []
        done = [self._changes(option.changes)] if option.changes else []
        done += [f"{spent} = 1"] if option.once else []
        return f"  :: {' && '.join(guards) or 'true'} -> {'; '.join([*done, f'goto {self.labels[option.goto]}'])}"

    def _changes(self, changes: tuple[Change, ...]) -> str:
        return "; ".join(map(self._change, changes))

    def _change(self, change: Change) -> str:
        variable, name = self.scenario.variables[change.variable], self.names[change.variable]
        if change.by is None:
            return f"{name} = {variable.values.index(change.value)}"
        last = len(variable.values) - 1
        if change.by > 0:
            return f"{name} = ({name} + {change.by} > {last} -> {last} : {name} + {change.by})"
        return f"{name} = ({name} < {-change.by} -> 0 : {name} - {-change.by})"

    def _holds(self, condition: Condition) -> str:
        match condition:
            case Holds(variable=name):
                return f"{self.names[name]} == 1"
            case Not(inner=inner):
                return f"!({self._holds(inner)})"
            case AllOf(parts=parts):
                return "(" + " && ".join(map(self._holds, parts)) + ")"
            case AnyOf(parts=parts):
                return "(" + " || ".join(map(self._holds, parts)) + ")"
            case Compare(variable=name, operator=operator, value=value):
                place = _place(self.scenario.variables[name], value)
                sign = {"is": "==", "is not": "!="}.get(operator, operator)
                return f"{self.names[name]} {sign} {place}"


def _place(variable: Variable, value: object) -> int:
    return variable.values.index(value)  # type: ignore[arg-type]


def spin(text: str) -> tuple[float, float, float, int]:
    """Return the seconds of generating, compiling and running, and the states that were stored."""
    with tempfile.TemporaryDirectory() as place:
        Path(place, "lesson.pml").write_text(promela(read(text)), encoding="ascii")
        seconds = []
        for command in (
            ["spin", "-a", "lesson.pml"],
            ["gcc", "-O2", "-DSAFETY", "-DNOREDUCE", f"-DMEMLIM={MEMORY}", "-o", "pan", "pan.c"],
            ["./pan", f"-m{DEEPEST}", "-n"],
        ):
            begun = time.perf_counter()
            done = subprocess.run(command, cwd=place, capture_output=True, text=True)
            seconds.append(time.perf_counter() - begun)
            if done.returncode:
                raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        if "errors: 0" not in done.stdout or "max search depth too small" in done.stdout:
            raise SystemExit(f"SPIN did not explore everything:\n{done.stdout[-2000:]}")
        stored = re.search(r"([0-9.e+]+) states, stored", done.stdout)
        return seconds[0], seconds[1], seconds[2], int(float(stored[1])) if stored else 0


def text_of(kind: str, size: int) -> str:
    """Return a lesson's YAML."""
    return lesson(size) if kind == "scenes" else knot(60, size)


def ours(kind: str, size: int) -> tuple[float, float, int]:
    """Return the seconds of a whole process that reads and proves, those of the proof in it, and the states."""
    begun = time.perf_counter()
    proving = float(_alone("--prove", kind, size))
    return time.perf_counter() - begun, proving, int(_alone("--count", kind, size))


def _alone(*arguments: object) -> str:
    command = [sys.executable, str(Path(__file__)), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def alone(what: str, kind: str, size: int) -> float:
    """In a process of its own: prove, and return the seconds of it; or count the states."""
    scenario = read(text_of(kind, size))
    if what == "--count":
        cuts = (False, True) if scenario.minutes.short else (False,)
        return sum(explore(System(scenario), short, BOUND).count for short in cuts)
    begun = time.perf_counter()
    assert all(
        verdict.result is not Result.NOT_SETTLED for verdict in prove(System(scenario), BOUND).verdicts
    )
    return time.perf_counter() - begun


def main() -> None:
    """Print a row a lesson."""
    if sys.argv[1:2] in (["--prove"], ["--count"]):
        print(alone(sys.argv[1], sys.argv[2], int(sys.argv[3])))
        return
    wanted = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    wanted.add_argument("--scenes", type=int, nargs="*", default=[100, 1_000, 3_000])
    wanted.add_argument("--knots", type=int, nargs="*", default=[10, 14, 16])
    sizes = wanted.parse_args()
    if not (which("spin") and which("gcc")):
        raise SystemExit("SPIN is not here: install the packages spin and gcc.")
    print(
        "  lesson     size |  spin -a      gcc      pan    whole   states |    ours   proof   states |  ratio"
    )
    for kind, size in (*(("scenes", n) for n in sizes.scenes), *(("knot", n) for n in sizes.knots)):
        made, built, ran, stored = spin(text_of(kind, size))
        whole, proof, states = ours(kind, size)
        theirs = made + built + ran
        print(
            f"{kind:>8} {size:>8} | {made:8.2f} {built:8.2f} {ran:8.2f} {theirs:8.2f} {stored:>8} | "
            f"{whole:7.2f} {proof:7.3f} {states:>8} | {theirs / whole:6.1f}",
            flush=True,
        )


if __name__ == "__main__":
    sys.exit(main())
