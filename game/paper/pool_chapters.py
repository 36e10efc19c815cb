"""The chapters of a pool's report: each a chart, what it shows in words, and the same as a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from game.language import Words
from game.paper.charts import NARROW, WIDE, bars, ranges, shares, svg
from game.paper.pool_numbers import dashed, grouped, labelled, part, percent, share_of, span
from game.scenario.vocabulary import Vocabulary
from game.summary.pool.published import Answer
from game.summary.pool.queries import ANY, TOLD
from game.summary.said import dashed as band_said
from game.summary.said import quarter_said, region_said

COLOURS = {
    "sign": ("warning", "unclear", "panel_soft"),
    "green": ("warning", "unclear", "panel_soft"),
    "skill": ("deep", "panel_soft"),
    "pulse": ("deep", "panel_soft", "bright"),
}
"""One colour stands out in each chart: what the chapter is about."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter. `chart` is for a wide page, `small` for a telephone; `alt` says in words what they show.

    `head` and `rows` are the same as a table, and `places` by lesson, ages, region and quarter, with a column
    more for which of them.
    """

    id: str
    title: str
    lead: str
    chart: str
    small: str
    alt: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    places: tuple[tuple[str, ...], ...] = ()


class Teller:
    """Tells chapter by chapter."""

    def __init__(
        self, answers: tuple[Answer, ...], vocabulary: Vocabulary, titles: dict[str, str], words: Words
    ) -> None:
        self.words = words
        self._answers = answers
        self._vocabulary = vocabulary
        self._titles = titles

    def splits(self, measure: str) -> dict[str, dict[str, int]]:
        """Return the published sessions by answer, for each item of a measure."""
        order = list(self._said(measure))
        items: dict[str, dict[str, int]] = {}
        for a in self._answers:
            if a.measure == measure and a.dimension == "all" and a.answer in order:
                items.setdefault(a.item, {})[a.answer] = a.sessions
        return {item: split for item, split in items.items() if len(split) > 1}

    def sessions(self) -> Chapter | None:
        """Return how many sessions there were, by each dimension."""
        words, names = self.words, self._names()
        found = [
            a for a in self._answers if a.measure == "session" and a.answer == ANY and a.dimension in names
        ]
        found.sort(key=lambda a: (list(names).index(a.dimension), -a.sessions, a.value))
        if not found:
            return None
        rows = [
            {
                "head": names[a.dimension],
                "label": self._value(a),
                "sessions": a.sessions,
                "told": grouped(a.sessions, words.language),
            }
            for a in found
        ]
        return Chapter(
            "sessions",
            words("Where the lessons were played"),
            words("Sessions by lesson, ages, region and school quarter."),
            *self._drawn(lambda width: bars(rows, width)),
            "; ".join(labelled(self._place(a), grouped(a.sessions, words.language), words) for a in found),
            (words("which"), words("sessions"), words("groups"), words("students")),
            tuple(
                (
                    self._place(a),
                    grouped(a.sessions, words.language),
                    grouped(a.groups, words.language),
                    dashed(a.students, words.language),
                )
                for a in found
            ),
        )

    def shares(self, measure: str, order: tuple[str, ...]) -> Chapter | None:
        """Return how sessions split over the answers to each item of a measure; only what was published."""
        whole = self.splits(measure)
        if not whole:
            return None
        said, (title, lead) = self._said(measure), self._chapter(measure)
        language = self.words.language

        def share(item: str) -> float:
            return whole[item].get(order[0], 0) / sum(whole[item].values())

        ranked = sorted(whole, key=lambda item: (-share(item), item))
        rows = [row for item in ranked for row in self._bar(measure, item, whole[item], order)]
        names = [said[answer] for answer in order]
        return Chapter(
            f"{measure}-shares" if measure == "pulse" else measure,
            title,
            lead,
            *self._drawn(lambda width: shares(rows, names, list(COLOURS[measure]), width, language)),
            "; ".join(
                labelled(self.item(measure, item), f"{names[0]} {percent(share(item), language)}", self.words)
                for item in ranked
            ),
            (self.words("which"), *names),
            tuple(
                (
                    self.item(measure, item),
                    *self._cells(measure, item, whole[item], "all", ""),
                )
                for item in ranked
            ),
            self._places(measure, order),
        )

    def _bar(
        self, measure: str, item: str, split: dict[str, int], order: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        """Return one bar's pieces: where each begins and ends, and what is written on the bar."""
        shown = [answer for answer in order if answer in split]
        said, whole = self._said(measure), sum(split.values())
        pieces = zip(shown, share_of(tuple(split[answer] for answer in shown)), strict=True)
        first = order[0]
        return [
            {
                "label": self.item(measure, item),
                "answer": said[answer],
                "low": low,
                "high": high,
                "said": percent(high - low, self.words.language) if answer == first else "",
                "whole": grouped(whole, self.words.language),
            }
            for answer, (low, high) in pieces
        ]

    def pulse(self) -> Chapter | None:
        """Return what students said before and after, as ranges of shares of students."""
        words = self.words
        found = [
            a
            for a in self._answers
            if (a.measure, a.dimension, a.answer) == ("pulse", "all", TOLD) and a.before
        ]
        if not found:
            return None
        before, after = words("before"), words("after")
        rows: list[dict[str, Any]] = []
        table = []
        for a in found:
            label = self.item("pulse", a.item)
            ends = {before: part(a.before, a.students), after: part(a.after, a.students)}
            rows += [
                {"label": label, "when": when, "low": low, "high": high} for when, (low, high) in ends.items()
            ]
            table.append((label, *(span(ends[when], words.language) for when in (before, after))))
        return Chapter(
            "pulse",
            words("What students said before and after"),
            words(
                "The share of students who answered “mostly” or “yes, for sure”: at least the left end of "
                "a bar, at most the right end. Two bars that overlap may be the same."
            ),
            *self._drawn(lambda width: ranges(rows, [before, after], width, words.language)),
            "; ".join(labelled(row[0], f"{before} {row[1]}, {after} {row[2]}", words) for row in table),
            (words("item"), before, after),
            tuple(table),
            self._spans(),
        )

    def item(self, measure: str, item: str) -> str:
        """Return an item's name as people say it."""
        shelves: dict[str, Mapping[str, Any]] = {
            "sign": self._vocabulary.signs,
            "green": self._vocabulary.signs,
            "skill": self._vocabulary.skills,
            "pulse": self._vocabulary.pulse,
        }
        if item == "yield":
            return self.words("Gave in")
        found = shelves[measure].get(item)
        return item if found is None else str(found.text if measure == "pulse" else found.title)

    def _drawn(self, chart: Callable[[int], dict[str, Any]]) -> tuple[str, str]:
        return svg(chart(WIDE), self.words.language), svg(chart(NARROW), self.words.language)

    def _cells(
        self, measure: str, item: str, split: dict[str, int], dimension: str, value: str
    ) -> tuple[str, ...]:
        """Return a line of a table. Where an answer is not told, nobody outside can know whether there was
        none; unless all that there is of the item was told.
        """
        told = self._whole(measure, item, dimension, value)
        missing = "0" if told == sum(split.values()) else self.words("0 or withheld")
        language = self.words.language
        return tuple(
            grouped(split[answer], language) if answer in split else missing for answer in self._said(measure)
        )

    def _whole(self, measure: str, item: str, dimension: str, value: str) -> int | None:
        """Return how many sessions all answers together are, if that was published."""
        return next(
            (
                a.sessions
                for a in self._answers
                if (a.measure, a.item, a.dimension, a.value, a.answer)
                == (measure, item, dimension, value, TOLD)
            ),
            None,
        )

    def _spans(self) -> tuple[tuple[str, ...], ...]:
        """Return the ranges of the pulse by lesson, ages, region and quarter."""
        language = self.words.language
        return tuple(
            (
                *(self.item("pulse", a.item), self._place(a)),
                *(span(part(ends, a.students), language) for ends in (a.before, a.after)),
            )
            for a in self._answers
            if a.measure == "pulse" and a.answer == TOLD and a.dimension != "all"
        )

    def _chapter(self, measure: str) -> tuple[str, str]:
        words = self.words
        how = words(
            "The number beside a bar is how many sessions it is of; a part that is withheld is not in it."
        )
        title, lead = {
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
            "pulse": (
                words("In how many classes more students said yes afterwards"),
                words("Sessions that tell both sides; “for certain” means that the bands allow no other."),
            ),
        }[measure]
        return title, f"{lead} {how}"

    def _said(self, measure: str) -> dict[str, str]:
        words = self.words
        return {
            "sign": {
                "missed": words("missed"),
                "open": words("no light led"),
                "seen": words("seen as a warning"),
            },
            "green": {
                "false_alarm": words("taken for a warning"),
                "open": words("no light led"),
                "fine": words("seen as fine or unclear"),
            },
            "skill": {"chosen": words("chosen"), "not_chosen": words("not chosen")},
            "pulse": {
                "more": words("more for certain"),
                "open": words("cannot be told"),
                "fewer": words("fewer for certain"),
            },
        }[measure]

    def _names(self) -> dict[str, str]:
        words = self.words
        return {
            "lesson": words("lesson"),
            "ages": words("ages"),
            "region": words("region"),
            "quarter": words("quarter"),
        }

    def _place(self, answer: Answer) -> str:
        return labelled(self._names()[answer.dimension], self._value(answer), self.words)

    def _places(self, measure: str, order: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """Return the sessions of each answer to each item, by lesson, ages, region and quarter."""
        found: dict[tuple[str, str, str], dict[str, Answer]] = {}
        for a in self._answers:
            if a.measure == measure and a.dimension != "all" and a.answer in order:
                found.setdefault((a.item, a.dimension, a.value), {})[a.answer] = a
        told = []
        for (item, dimension, value), split in sorted(found.items()):
            counts = {answer: a.sessions for answer, a in split.items()}
            cells = self._cells(measure, item, counts, dimension, value)
            told.append((self.item(measure, item), self._place(next(iter(split.values()))), *cells))
        return tuple(told)

    def _value(self, answer: Answer) -> str:
        """Return a lesson's title, ages, the region's name, or the months of the quarter."""
        value = answer.value
        if not value:
            return self.words("not told")
        match answer.dimension:
            case "lesson":
                return self._titles.get(value, value)
            case "region":
                return region_said(value, self.words)
            case "quarter":
                return quarter_said(value, self.words)
        return band_said(value)
