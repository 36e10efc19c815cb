"""The whole attack on what is exported, of which the tests try a part.

    python tests/bench/attack_all.py --seeds 200

1. Every table of every class of 0 to 40, with every coalition of up to four: 2 and 3 options by the whole file,
   4 and 5 by the rule, 6 up to 24 students.
2. So many random classes of 20 to 60 with 2 to 6 options for each seed, with every coalition that is in them.
3. Two questions to the same voters, every pair of answers, with every coalition: 10 and 20 students.

It prints what it tried and how many leaks it found, and fails if there is one.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "summary")]

from every_table import KINDS, Kind, coalitions, leaks, told, whole_file
from joint_tables import Asking, leaks_jointly

from game.summary import Cell, Question
from game.summary.audit import attack
from game.summary.bands import LARGEST, SMALLEST
from game.summary.rule import INSIDERS, released, tells

LARGEST_OF = {2: 40, 3: 40, 4: 40, 5: 40, 6: 24}
"""Up to how many students every table is tried, by how many options there are."""


def tables() -> Iterator[tuple[str, int]]:
    """Yield what was tried, and how many leaks were found."""
    for options, largest in LARGEST_OF.items():
        for size in range(largest + 1):
            kinds: tuple[Kind, ...] = ("untold", "pulse") if size < SMALLEST else KINDS
            whole = options < 4
            for kind in kinds:
                found = leaks(options, size, kind, whole_file if whole else told)
                yield f"{options} options, {size} students, {kind}", len(found)


def sampled(seeds: int, classes: int = 500) -> Iterator[tuple[str, int]]:
    """Yield what was tried at random: uneven votes, so that small cells are common."""
    cache: dict[tuple[object, ...], bool] = {}
    for seed in range(seeds):
        chance, found, shown = Random(seed), 0, 0
        for _ in range(classes):
            size, options = chance.randint(20, LARGEST), chance.randint(2, 6)
            weights = [chance.expovariate(1) for _ in range(options)] + [chance.expovariate(8)]
            votes = chance.choices(range(options + 1), weights, k=size)
            counts = sorted((votes.count(place) for place in range(options)), reverse=True)
            table = (*counts, votes.count(options))
            winner = 0 if counts[0] > counts[1] and chance.random() < 0.5 else None
            bands = released(table, size, winner)
            if bands is None:
                continue
            shown += 1
            cells = tuple(Cell(str(place), band) for place, band in enumerate(bands[:-1]))
            outcome = "0" if winner == 0 else None
            asked = Question("q", "choice" if winner == 0 else "pulse", outcome, cells, bands[-1])
            for own in coalitions(options + 1, INSIDERS):
                if all(map(int.__le__, own, table)):
                    key = (bands, size, winner, own)
                    if key not in cache:
                        known = attack(asked, size, own)
                        cache[key] = known is None or tells(known, own)
                    found += cache[key]
        yield f"seed {seed}: {classes} classes, {shown} with bands", found


def joint() -> Iterator[tuple[str, int]]:
    """Yield what was tried of two questions together."""

    def nothing(table: object, size: int, kind: Kind) -> None:
        """What the room saw, and no file tells."""

    tried: tuple[tuple[str, Asking, Asking], ...] = (
        ("before and after", Asking("pulse", told), Asking("pulse", told)),
        ("two choices", Asking("choice", told), Asking("choice", told)),
        ("a choice and a pulse", Asking("choice", told), Asking("pulse", told)),
        ("a tie that was seen, voted on again", Asking("settled", nothing), Asking("choice", told)),
        ("a choice counted twice", Asking("choice", told), Asking("choice", nothing)),
    )
    for options, size in ((2, 10), (2, 11), (3, 10), (2, 20)):
        for name, first, second in tried:
            found = leaks_jointly(options, size, first, second)
            yield f"{name}, {options} options, {size} students", len(found)


def main() -> None:
    """Attack, and print what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--only", choices=["tables", "sampled", "joint"])
    options = parser.parse_args()
    parts = {"tables": tables, "sampled": lambda: sampled(options.seeds), "joint": joint}
    leaked = 0
    for name, part in parts.items():
        if options.only in (None, name):
            begun, tried, found = time.monotonic(), 0, 0
            for what, number in part():
                tried, found = tried + 1, found + number
                if number or sys.stdout.isatty():
                    print(f"{number} leaks: {what}", flush=True)
            print(f"{name}: {tried} tried, {found} leaks, {time.monotonic() - begun:.0f} s", flush=True)
            leaked += found
    sys.exit(bool(leaked))


if __name__ == "__main__":
    main()
