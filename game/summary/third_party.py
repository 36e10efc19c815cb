"""A summary file attacked as somebody would who has it in hand, knows the rule and some of the votes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from game.summary.audit import attack
from game.summary.bands import BANDS, LARGEST, TOP, WIDTH, gate
from game.summary.intervals import Interval
from game.summary.rule import INSIDERS, coalitions, publishable
from game.summary.summary import Cell, Play, Question, Summary


@dataclass(frozen=True, slots=True)
class Exposed:
    """What is found out of one cell. `intervals` holds the tightest for 0, 1, 2 ... insiders: how many
    *others* are in the cell, for the class size and the insiders' votes that tell most.

    `told` is the fewest insiders to whom a cell of one to four others is certain; None where it never is.
    """

    option: str
    band: str | None
    intervals: tuple[Interval, ...]
    told: int | None


@dataclass(frozen=True, slots=True)
class Attacked:
    """One question after the attack; the passes are its last cell. `shown` says that it has bands."""

    question: str
    outcome: str | None
    shown: bool
    cells: tuple[Exposed, ...]

    @property
    def leaks(self) -> bool:
        """Whether a cell of one to four others is certain: from the bands, or from the outcome alone."""
        return any(cell.told is not None for cell in self.cells)


def sizes(summary: Summary) -> tuple[int, ...]:
    """Return the class sizes that a summary can come from; none where it tells of fewer than ten.

    Whoever has the file can leave out those of which one of its questions would not have been published.
    """
    play = summary.play
    if play is None:
        return ()
    low = BANDS.index(play.class_size) * WIDTH
    high = LARGEST if low == TOP else low + WIDTH - 1
    shown = [question for question in play.questions if question.shown]
    return tuple(
        size for size in range(low, high + 1) if all(_published(question, size) for question in shown)
    )


def _published(question: Question, size: int) -> bool:
    options = [cell.option for cell in question.cells]
    winner = options.index(question.outcome) if question.outcome is not None else None
    return publishable((*(cell.band for cell in question.cells), question.passed), size, winner)


def attack_file(
    summary: Summary, students: int | None = None, insiders: int = INSIDERS
) -> Iterator[Attacked]:
    """Attack each question: with the exact class size if it is known, else with every size that fits."""
    if summary.play is None:
        return
    tried = sizes(summary) if students is None else (students,)
    for question in summary.play.questions:
        yield _attacked(question, summary.play, tried, insiders, gate(summary.policy))


def _attacked(question: Question, play: Play, tried: tuple[int, ...], insiders: int, least: int) -> Attacked:
    bare = Question(
        "", question.kind, question.outcome, tuple(_bare(c) for c in question.cells), question.passed
    )
    found = _cells(bare, tried, insiders, least)
    names = [*((cell.option, cell.band) for cell in question.cells), ("pass", question.passed)]
    cells = tuple(Exposed(*name, *cell) for name, cell in zip(names, found, strict=True))
    return Attacked(question.id, question.outcome, question.shown, cells)


def _bare(cell: Cell) -> Cell:
    return Cell(cell.option, cell.band)


@lru_cache(maxsize=512)
def _cells(
    question: Question, tried: tuple[int, ...], insiders: int, least: int
) -> tuple[tuple[tuple[Interval, ...], int | None], ...]:
    """Return for each cell the tightest interval by number of insiders, and the fewest who are certain."""
    width = len(question.cells) + 1
    tightest: list[dict[int, Interval]] = [{} for _ in range(width)]
    told: list[dict[int, bool]] = [{} for _ in range(width)]
    for size in tried:
        for own in coalitions(width, insiders):
            known = attack(question, size, own, least)
            for place, (low, high) in enumerate(known or ()):
                others, number = (low - own[place], high - own[place]), sum(own)
                best = tightest[place].get(number)
                if best is None or others[1] - others[0] < best[1] - best[0]:
                    tightest[place][number] = others
                if low == high and 1 <= others[0] <= 4:
                    told[place][number] = True
    return tuple(
        (tuple(cell[number] for number in sorted(cell)), min(certain, default=None))
        for cell, certain in zip(tightest, told, strict=True)
    )
