"""What each rule gives away: in how many of a hundred tables somebody can tell a cell of one to four others.

    python tests/bench/bench_leaks.py --tables 600

The attacker knows the rule, the exact class size, the outcome and up to so many votes, the ones that tell most.
Votes are uniform. "bands" is the rule without the audit by insiders: bands of five, each with a span of three.
"withheld" is the share of questions of which our rule tells the outcome alone; that, too, is attacked.
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
from game.summary.rule import SPAN, Bands, bands_of, box_of, coalitions, tells

SIZES = (10, 13, 15, 18, 20, 21, 22, 23, 24, 25, 30, 35)
INSIDERS = (0, 1, 4)
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
def told(asked: Question, size: int, own: Table) -> bool:
    """Return whether these insiders can tell a cell of one to four others."""
    known = attack(asked, size, own)
    return known is not None and tells(known, own)


def leaks(asked: Question, size: int, table: Table, insiders: int) -> bool:
    """Return whether some insiders of this very class can."""
    return any(
        told(asked, size, own) for own in coalitions(len(table), insiders) if all(map(int.__le__, own, table))
    )


def naive(table: Table, size: int) -> Question | None:
    """Return what bands with a span of three would publish; None for the outcome alone."""
    bands = bands_of(table, size) or tuple(map(band, table))
    box = plain(box_of(bands, size), size) if None not in bands else None
    if box is None or any(high - low < SPAN for low, high in box):
        return None
    return question(bands)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tables", type=int, default=600)
    number = parser.parse_args().tables
    head = "| N | K | bands: 0 / 1 / 4 insiders | ours: 0 / 1 / 4 insiders | withheld |"
    print(head + "\n|---|---|---|---|---|")
    for size in SIZES:
        for options in (2, 3, 4):
            found = list(tables(size, options, number))
            plain_leaks, our_leaks, withheld = [0] * 3, [0] * 3, 0
            for table in found:
                bare = naive(table, size)
                summary = seal(sheet(size, choice(*table[:-1])))
                assert summary.play is not None
                ours = question(
                    (*(c.band for c in summary.play.questions[0].cells), summary.play.questions[0].passed)
                )
                withheld += not ours.shown
                for place, insiders in enumerate(INSIDERS):
                    plain_leaks[place] += bare is not None and leaks(bare, size, table, insiders)
                    if size >= 20:
                        our_leaks[place] += leaks(ours, size, table, insiders)
            one = " / ".join(f"{100 * n / number:.1f}" for n in plain_leaks)
            other = " / ".join(f"{100 * n / number:.1f}" for n in our_leaks) if size >= 20 else "no bands"
            print(f"| {size} | {options} | {one} % | {other} | {100 * withheld / number:.0f} % |", flush=True)


if __name__ == "__main__":
    main()
