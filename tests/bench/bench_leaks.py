"""What each rule gives away: in how many of a hundred tables somebody can tell a cell of one to four others.

    python tests/bench/bench_leaks.py --tables 600

The attacker knows the rule, the exact class size and up to so many votes, the ones that tell most, and the outcome if
it is told. Votes are uniform. "bands" is the rule without the audit by insiders: bands of five, each with a span of
three. "outcome" tells the outcome alone; "ours" is what is exported: nothing below ten, the outcome alone below twenty
and wherever bands are withheld. "withheld" is the share of questions without bands.
"""

import argparse
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "summary")]

from summary_sheets import choice, sheet

from game.summary import Cell, Question, seal
from game.summary.audit import attack
from game.summary.bands import band
from game.summary.intervals import plain
from game.summary.rule import INSIDERS, SPAN, Bands, bands_of, box_of, coalitions, tells

SIZES = (5, 6, 7, 8, 9, 10, 12, 15, 18, 20, 21, 22, 23, 24, 25, 28, 30, 35, 40)
Table = tuple[int, ...]


def tables(size: int, options: int, number: int) -> Iterator[Table]:
    """Yield tables led by their first option, passes last; one student in twenty passes."""
    chance = Random(f"{size}/{options}")
    while number:
        votes = [options if chance.random() < 0.05 else chance.randrange(options) for _ in range(size)]
        counts = sorted((votes.count(place) for place in range(options)), reverse=True)
        if counts[0] > counts[1]:
            yield (*counts, votes.count(options))
            number -= 1


def question(bands: Bands) -> Question:
    """Return a question with these bands, the passes last."""
    return Question("q", "choice", "0", tuple(Cell(str(p), b) for p, b in enumerate(bands[:-1])), bands[-1])


@cache
def told(asked: Question, size: int, own: Table, gate: int = 20) -> bool:
    """Return whether these insiders can tell a cell of one to four others, where bands are given from `gate` on."""
    known = attack(asked, size, own, gate)
    return known is not None and tells(known, own)


def fewest(asked: Question | None, size: int, table: Table, gate: int = 20) -> int:
    """Return how many insiders of this very class it takes; one more than are tried where they are too few."""
    for own in coalitions(len(table)) if asked is not None else ():
        if all(map(int.__le__, own, table)) and told(asked, size, own, gate):
            return sum(own)
    return INSIDERS + 1


def naive(table: Table, size: int) -> Question | None:
    """Return what bands with a span of three would publish; None for the outcome alone."""
    bands = bands_of(table, size) or tuple(map(band, table))
    box = plain(box_of(bands, size), size) if None not in bands else None
    if box is None or any(high - low < SPAN for low, high in box):
        return None
    return question(bands)


def ours(table: Table, size: int) -> Question | None:
    """Return what the file tells; None where it tells nothing."""
    play = seal(sheet(size, choice(*table[:-1]))).play
    if play is None:
        return None
    return question((*(cell.band for cell in play.questions[0].cells), play.questions[0].passed))


def shares(numbers: list[int]) -> str:
    """Return the share that 0, 1, 2, 3 and 4 insiders can tell."""
    found = [sum(number <= insiders for number in numbers) for insiders in range(INSIDERS + 1)]
    return " / ".join(f"{100 * share / len(numbers):.1f}" for share in found) if any(found) else "0"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tables", type=int, default=600)
    number = parser.parse_args().tables
    print("| N | K | bands | outcome | ours | withheld |\n|---|---|---|---|---|---|")
    for size in SIZES:
        for options in range(2, 7):
            found = list(tables(size, options, number))
            bare = [fewest(naive(table, size), size, table) for table in found]
            silent = question((None,) * (options + 1))
            alone = [fewest(silent, size, table, gate=size + 1) for table in found]
            told_by_us = [ours(table, size) for table in found]
            mine = [fewest(asked, size, table) for asked, table in zip(told_by_us, found, strict=True)]
            withheld = sum(asked is None or not asked.shown for asked in told_by_us)
            row = [shares(bare), shares(alone), shares(mine), f"{100 * withheld / number:.0f} %"]
            print(f"| {size} | {options} | {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()
