"""What a pool's report tells, in one language: the same chapters for the printed page and for the screen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from game.language import Words
from game.paper.charts import bars, ranges, shares, svg, wrapped
from game.scenario.vocabulary import Vocabulary
from game.summary.intervals import Interval
from game.summary.pool.gather import Counts
from game.summary.pool.published import Answer
from game.summary.pool.queries import ANY, TOLD


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter. `alt` says in words what the chart shows; `head` and `rows` are the same as a table,
    and `places` the same by lesson, ages, region and quarter, with a column more for which of them.
    """

    id: str
    title: str
    lead: str
    chart: str
    alt: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    places: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A whole report."""

    language: str
    title: str
    lead: str
    chapters: tuple[Chapter, ...]
    limits_title: str
    limits: tuple[str, ...]
    table: str
    by: str
    which: str


def story(
    answers: Iterable[Answer], counts: Counts, vocabulary: Vocabulary, titles: dict[str, str], words: Words
) -> Story:
    """Return the report of what was published. `titles` are the lessons', in the language of `words`.

    Raises NoPress where charts cannot be drawn.
    """
    told = tuple(answers)
    teller = _Teller(told, vocabulary, titles, words)
    chapters = (
        teller.sessions(),
        teller.shares("sign", ("missed", "open", "seen"), ("warning", "unclear", "green")),
        teller.shares("green", ("false_alarm", "open", "fine"), ("warning", "unclear", "green")),
        teller.shares("skill", ("chosen", "not_chosen"), ("deep", "panel_soft")),
        teller.pulse(),
    )
    whole = next((a for a in told if (a.measure, a.dimension, a.answer) == ("session", "all", ANY)), None)
    lead = words(
        "{sessions} sessions of {groups} groups, {low} to {high} students. {copies} copies and {refused} "
        "files "
        "that were no summaries were left out.",
        sessions=grouped(whole.sessions) if whole else words("fewer than 5"),
        groups=whole.groups if whole else words("fewer than 3"),
        low=grouped(whole.students[0] if whole else 0),
        high=grouped(whole.students[1] if whole else 0),
        copies=counts.copies,
        refused=counts.quarantined,
    )
    limits = (
        words(
            "There are no classes to compare with that did not play. Nothing here shows what a lesson did."
        ),
        words("Before and after are one lesson apart. Nothing here shows what lasts."),
        words("Classes came because somebody chose to. They stand for nobody else."),
        words("Students are counted in bands, so shares are ranges; a range that is wide says little."),
        words("A cell of fewer than 5 sessions or 3 groups is withheld, and so is what would give it away."),
        words("A file can be well made and false. Only who sent it can say that it is not."),
    )
    return Story(
        words.language,
        words("What many classes explored"),
        lead,
        tuple(chapter for chapter in chapters if chapter is not None),
        words("What these figures cannot say"),
        limits,
        words("The figures as a table"),
        words("By lesson, ages, region and quarter"),
        words("where"),
    )


class _Teller:
    """Tells chapter by chapter."""

    def __init__(
        self, answers: tuple[Answer, ...], vocabulary: Vocabulary, titles: dict[str, str], words: Words
    ) -> None:
        self._answers = answers
        self._vocabulary = vocabulary
        self._titles = titles
        self._words = words

    def sessions(self) -> Chapter | None:
        """Return how many sessions there were, by each dimension."""
        words = self._words
        names = self._names()
        found = [
            a for a in self._answers if a.measure == "session" and a.answer == ANY and a.dimension in names
        ]
        found.sort(key=lambda a: (list(names).index(a.dimension), -a.sessions, a.value))
        if not found:
            return None
        labels = [self._place(a) for a in found]
        rows = [{"label": label, "sessions": a.sessions} for label, a in zip(labels, found, strict=True)]
        return Chapter(
            "sessions",
            words("Where the lessons were played"),
            words("Sessions by lesson, ages, region and school quarter."),
            svg(bars(rows), words.language),
            "; ".join(f"{row['label']}: {row['sessions']}" for row in rows),
            (words("which"), words("sessions"), words("groups"), words("students")),
            tuple(
                (label, str(a.sessions), str(a.groups), dashed(a.students))
                for label, a in zip(labels, found, strict=True)
            ),
        )

    def shares(self, measure: str, order: tuple[str, ...], colours: tuple[str, ...]) -> Chapter | None:
        """Return how sessions split over the answers to each item of a measure; only what was published."""
        items: dict[str, dict[str, int]] = {}
        for a in self._answers:
            if a.measure == measure and a.dimension == "all" and a.answer in order:
                items.setdefault(a.item, {})[a.answer] = a.sessions
        whole = {item: split for item, split in items.items() if len(split) > 1}
        if not whole:
            return None
        said, (title, lead) = self._said(), self._chapter(measure)

        def share(item: str) -> float:
            return whole[item].get(order[0], 0) / sum(whole[item].values())

        language = self._words.language
        ranked = sorted(whole, key=lambda item: (-share(item), item))
        rows = [
            {
                "label": wrapped(self._item(measure, item)),
                "answer": said[answer],
                "sessions": whole[item][answer],
                "order": order.index(answer),
            }
            for item in ranked
            for answer in order
            if answer in whole[item]
        ]
        names = [said[answer] for answer in order]
        return Chapter(
            measure,
            title,
            lead,
            svg(shares(rows, names, list(colours)), self._words.language),
            "; ".join(
                f"{self._item(measure, item)}: {names[0]} {percent(share(item), language)}" for item in ranked
            ),
            (self._words("which"), *names),
            tuple(
                (
                    self._item(measure, item),
                    *(str(whole[item].get(answer, self._words("withheld"))) for answer in order),
                )
                for item in ranked
            ),
            self._places(measure, order),
        )

    def pulse(self) -> Chapter | None:
        """Return what moved between before and after, as ranges of shares of students."""
        words = self._words
        found = [
            a
            for a in self._answers
            if (a.measure, a.dimension, a.answer) == ("pulse", "all", TOLD) and a.before
        ]
        if not found:
            return None
        moved = {
            (a.item, a.answer): a.sessions
            for a in self._answers
            if a.measure == "pulse" and a.dimension == "all"
        }
        before, after = words("before"), words("after")
        rows: list[dict[str, Any]] = []
        table = []
        for a in found:
            label = self._item("pulse", a.item)
            ends = {before: part(a.before, a.students), after: part(a.after, a.students)}
            rows += [
                {"label": wrapped(label), "when": when, "low": low, "high": high}
                for when, (low, high) in ends.items()
            ]
            table.append(
                (
                    label,
                    *(span(ends[when], words.language) for when in (before, after)),
                    *(str(moved.get((a.item, way), words("withheld"))) for way in ("more", "fewer", "open")),
                )
            )
        return Chapter(
            "pulse",
            words("What students said before and after"),
            words(
                "The share of students who answered “mostly” or “yes, for sure”: at least the left end of "
                "a bar, "
                "at most the right end. Two bars that overlap may be the same."
            ),
            svg(ranges(rows, [before, after]), words.language),
            "; ".join(f"{row[0]}: {before} {row[1]}, {after} {row[2]}" for row in table),
            (
                *(words("item"), before, after),
                *(words("sessions with more"), words("with fewer"), words("cannot be told apart")),
            ),
            tuple(table),
            self._moved(),
        )

    def _moved(self) -> tuple[tuple[str, ...], ...]:
        """Return the pulse by lesson, ages, region and quarter."""
        moves = {
            (a.item, a.dimension, a.value, a.answer): a.sessions
            for a in self._answers
            if a.measure == "pulse"
        }
        told = []
        for a in self._answers:
            if a.measure == "pulse" and a.answer == TOLD and a.dimension != "all":
                key = (a.item, a.dimension, a.value)
                ways = (moves.get((*key, way), self._words("withheld")) for way in ("more", "fewer", "open"))
                shares = (part(a.before, a.students), part(a.after, a.students))
                told.append(
                    (
                        *(self._item("pulse", a.item), self._place(a)),
                        *(span(share, self._words.language) for share in shares),
                        *map(str, ways),
                    )
                )
        return tuple(told)

    def _chapter(self, measure: str) -> tuple[str, str]:
        words = self._words
        return {
            "sign": (
                words("Which warning signs are missed"),
                words("Sessions in which a card with this sign came up, by the light that led in the class."),
            ),
            "green": (
                words("What is fine, and taken for a warning"),
                words("Sessions in which a card with this good sign came up, by the light that led."),
            ),
            "skill": (
                words("Which skills are chosen"),
                words("Sessions in which an option with this skill was on offer."),
            ),
        }[measure]

    def _said(self) -> dict[str, str]:
        words = self._words
        return {
            "seen": words("seen as a warning"),
            "missed": words("missed"),
            "open": words("no light led"),
            "fine": words("seen as fine or unclear"),
            "false_alarm": words("taken for a warning"),
            "chosen": words("chosen"),
            "not_chosen": words("not chosen"),
        }

    def _item(self, measure: str, item: str) -> str:
        shelves: dict[str, Mapping[str, Any]] = {
            "sign": self._vocabulary.signs,
            "green": self._vocabulary.signs,
            "skill": self._vocabulary.skills,
            "pulse": self._vocabulary.pulse,
        }
        if item == "yield":
            return self._words("Gave in")
        found = shelves[measure].get(item)
        return item if found is None else str(found.text if measure == "pulse" else found.title)

    def _names(self) -> dict[str, str]:
        words = self._words
        return {
            "lesson": words("lesson"),
            "ages": words("ages"),
            "region": words("region"),
            "quarter": words("quarter"),
        }

    def _place(self, answer: Answer) -> str:
        return f"{self._names()[answer.dimension]}: {self._value(answer)}"

    def _places(self, measure: str, order: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """Return the sessions of each answer to each item, by lesson, ages, region and quarter."""
        found: dict[tuple[str, str, str], dict[str, Answer]] = {}
        for a in self._answers:
            if a.measure == measure and a.dimension != "all" and a.answer in order:
                found.setdefault((a.item, a.dimension, a.value), {})[a.answer] = a
        told = []
        for (item, _, _), split in sorted(found.items()):
            cells = (str(split[way].sessions) if way in split else self._words("withheld") for way in order)
            told.append((self._item(measure, item), self._place(next(iter(split.values()))), *cells))
        return tuple(told)

    def _value(self, answer: Answer) -> str:
        if not answer.value:
            return self._words("not told")
        return self._titles.get(answer.value, answer.value) if answer.dimension == "lesson" else answer.value


def part(of: Interval | None, students: Interval) -> tuple[float, float]:
    """Return the smallest and the largest share that these students can be of all."""
    low, high = of or (0, students[1])
    return low / students[1], min(1.0, high / students[0])


def dashed(ends: Interval) -> str:
    """Return an interval as people write one."""
    return f"{grouped(ends[0])}–{grouped(ends[1])}"


def grouped(number: int) -> str:
    """Return a number with its thousands apart, as both languages write it."""
    return f"{number:,}".replace(",", "\u00a0")


def percent(share: float, language: str) -> str:
    """Return a share as it is written in the language: 17%, 17 %."""
    return f"{round(100 * share)}{chr(0xA0) if language.startswith('fr') else ''}%"


def span(ends: tuple[float, float], language: str) -> str:
    """Return the two ends of a share."""
    return f"{percent(ends[0], language)}–{percent(ends[1], language)}"
