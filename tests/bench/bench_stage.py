"""How the stage compares to the bare floor: Python, pygame-ce and a window, measured in the same run.

    python tests/bench/bench_stage.py [--x11]

Prints start-up to the first frame (the window with its landscape) and to the library, idle CPU over ten seconds, memory, and one full redraw at 1920x1080,
each beside the floor's and as a ratio. Without --x11 the dummy driver is used. Asserts nothing.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent.parent
RUNS = 9

FLOOR = """
import os, sys, time
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init(); pygame.font.init()
window = pygame.Window("floor", (1920, 1080), resizable=True)
surface = window.get_surface(); surface.fill((240, 230, 210)); window.flip()
print("first frame", flush=True)
print("library", flush=True)
def turn():
    pygame.event.get()
def redraw():
    surface.fill((240, 230, 210)); window.flip()
"""

STAGE = """
import sys
from game.stage import raise_curtain
window = raise_curtain(size=(1920, 1080))
print("first frame", flush=True)
from game.cli.shelf import open_shelf, read_lesson
from game.language import words_for
from game.screens import OpenLesson, Setting
from game.session import home, sessions_folder, summaries_folder
from game.stage import Loop, Stagehand, make_painter
from game.summary.sealer import FileSealer
shelf = open_shelf()
words = words_for("en")
sealer = FileSealer(summaries_folder(home()), shelf.vocabulary, words)
hand = Stagehand(shelf.lessons, Setting(words, shelf.vocabulary), sessions_folder(home()), sealer)
loop = Loop(window, make_painter(), hand)
loop.turn()
print("library", flush=True)
turn = loop.turn
def redraw():
    loop.frame.dirty = True
    loop.show()
"""

TAIL = """
import resource, time
mode = sys.argv[1]
if mode == "idle":
    used = time.process_time(); end = time.monotonic() + 10
    while time.monotonic() < end:
        turn(); time.sleep(0.033)
    print((time.process_time() - used) / 10)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
if mode == "redraw":
    redraw()
    times = []
    for _ in range(40):
        start = time.perf_counter(); redraw(); times.append(time.perf_counter() - start)
    print(sorted(times)[20] * 1000)
"""


def environment(x11: bool) -> dict[str, str]:
    chosen = {"SDL_VIDEODRIVER": "x11" if x11 else "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    return os.environ | chosen | {"WAYMARK_HOME": "/nonexistent"}


def first_frames(script: str, x11: bool) -> tuple[float, float]:
    """Return milliseconds from the start of the process to its first frame, and to the library."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script + TAIL, "none"],
        env=environment(x11),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        first = (time.perf_counter() - start) * 1000
        process.stdout.readline()
        return first, (time.perf_counter() - start) * 1000


def told(script: str, mode: str, x11: bool) -> list[float]:
    command = [sys.executable, "-c", script + TAIL, mode]
    done = subprocess.run(command, env=environment(x11), cwd=ROOT, capture_output=True, text=True, check=True)
    return [float(line) for line in done.stdout.splitlines()[2:]]


def row(what: str, unit: str, stage: float, floor: float) -> None:
    ratio = f"{stage / floor:.2f} x" if floor else "-"
    print(f"{what:28} {stage:9.2f} {unit:4} {floor:9.2f} {unit:4} {ratio:>9}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--x11", action="store_true", help="on the real X server that DISPLAY names")
    x11 = parser.parse_args().x11
    print(f"{'':28} {'stage':>14} {'floor':>14} {'ratio':>9}")
    pairs = [(first_frames(STAGE, x11), first_frames(FLOOR, x11)) for _ in range(RUNS)]
    floor = median(bare[0] for _, bare in pairs)
    row("start-up to first frame", "ms", median(stage[0] for stage, _ in pairs), floor)
    row("start-up to the library", "ms", median(stage[1] for stage, _ in pairs), floor)
    (stage_cpu, stage_mb), (floor_cpu, floor_mb) = told(STAGE, "idle", x11), told(FLOOR, "idle", x11)
    row("idle CPU over 10 s", "%", stage_cpu * 100, floor_cpu * 100)
    row("peak memory", "MB", stage_mb, floor_mb)
    row("one full redraw, 1080p", "ms", told(STAGE, "redraw", x11)[0], told(FLOOR, "redraw", x11)[0])


if __name__ == "__main__":
    main()
