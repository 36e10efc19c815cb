"""The figures of many lessons as Markdown tables and as data, and how each is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import click

from game.check.figures import Figures
from game.check.groups import Group
from game.check.lengths import Measured
from game.check.shares import Balance, Share
from game.cli.shelf import FILE
from game.cli.speech import say
from game.language.retell import retell
from game.language.words import Words
from game.scenario import Scenario
from game.scenario.worded import grouped, listed, tenths, worded

BEGIN, END = "<!-- lessons: begin -->", "<!-- lessons: end -->"
DOING = (worded("harm"), worded("are harmed"), worded("help"), worded("others"))
HEADS = (
    worded("lesson"),
    worded("scenes"),
    worded("endings"),
    worded("plays"),
    worded("states"),
    worded("full lesson"),
    worded("short cut"),
    worded("grade"),
    worded("plans"),
)


CHOOSING = (worded("lesson"), worded("ages"), worded("minutes"), worded("about"))
WHO = {
    "harms": worded("Who harms: {people}. At most {most}% may be alike."),
    "is harmed": worded("Who is harmed: {people}. At most {most}% may be alike."),
    "helps": worded("Who helps: {people}. At most {most}% may be alike."),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One lesson, and what was counted of it."""

    scenario: Scenario
    figures: Figures


def as_data(rows: Sequence[Row], balance: Balance) -> dict[str, object]:
    """Return everything as plain data; of each pair the shortest play's comes first, then the longest's."""
    return {
        "lessons": [_lesson(row) for row in rows],
        "balance": {
            share.doing: {
                "people": share.people,
                "pronouns": dict(share.counted),
                "unsaid": share.unsaid,
                "most": share.most,
            }
            for share in balance.shares
        },
        "groups": {
            group.word: {
                "harms": len(group.harms),
                "harmed": len(group.harmed),
                "helps": len(group.helps),
                "others": len(group.others),
            }
            for group in balance.groups
        },
    }


def _lesson(row: Row) -> dict[str, object]:
    lesson, found = row.scenario, row.figures
    return {
        "name": lesson.id,
        "title": lesson.title,
        "summary": lesson.summary,
        "ages": [lesson.ages.youngest, lesson.ages.oldest],
        "themes": list(lesson.themes),
        "review": lesson.review.status,
        "scenes": found.scenes,
        "endings": found.endings,
        "plays": found.plays,
        "states": found.states,
        "cuts": [
            {
                "short": cut.short,
                "planned": cut.planned,
                "choices": [cut.shortest.choices, cut.longest.choices],
                "words": [cut.shortest.words, cut.longest.words],
                "minutes": [round(cut.shortest.minutes, 1), round(cut.longest.minutes, 1)],
            }
            for cut in found.cuts
        ],
        "grade": None if found.grade is None else round(found.grade, 1),
        "plans": found.plans,
        "options": found.options,
        "taken": found.taken,
    }


def as_page(words: Words, rows: Sequence[Row], balance: Balance) -> str:
    """Return a table for whoever chooses a lesson, one for whoever keeps them, and the balance.

    They are told in the language of these words.
    """
    lessons = [row.scenario for row in rows]
    about = [(f"[{one.title}]({one.id}/{FILE})", ages(one), _planned(one), one.summary) for one in lessons]
    counted = [(row.scenario.title, *_cells(row.figures)) for row in rows]
    tables = (_table(words, CHOOSING, about), _table(words, HEADS, counted))
    shares = "\n".join(f"- {retell(words, of_share(share))}" for share in balance.shares)
    groups = [(group.word, *doing(group)) for group in balance.groups]
    shown = _table(words, (worded("shown"), *DOING), groups)
    return "\n\n".join((*tables, shares, *((shown,) if balance.groups else ())))


def write_into(page: Path, text: str) -> None:
    """Put the tables between their two lines of a page. Raises click.UsageError where it has none."""
    before, begin, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise click.UsageError(
            say(
                "“{page}” has no line “{begin}” with a line “{end}” below it", page=page, begin=BEGIN, end=END
            )
        )
    page.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8", newline="\n")


def _cells(found: Figures) -> tuple[str, ...]:
    cuts = {cut.short: _cut(cut) for cut in found.cuts}
    plans = worded("{plans}, {taken} options", plans=found.plans, taken=taken(found))
    whole = (str(found.scenes), str(found.endings), number(found.plays), number(found.states))
    return (*whole, cuts.get(False, "–"), cuts.get(True, "–"), reading(found), plans)


def _cut(cut: Measured) -> str:
    return worded(
        "{choices} choices, {words} words, {minutes} min",
        choices=choices(cut),
        words=words(cut),
        minutes=minutes(cut),
    )


def _table(language: Words, heads: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    cells = [
        [retell(language, head) for head in heads],
        ["---"] * len(heads),
        *([retell(language, cell).replace("|", "\\|") for cell in line] for line in lines),
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def choices(cut: Measured) -> str:
    """Return how many choices a class makes, at least and at most."""
    return between(cut.shortest.choices, cut.longest.choices)


def words(cut: Measured) -> str:
    """Return how many words are read aloud, at least and at most."""
    return between(cut.shortest.words, cut.longest.words)


def minutes(cut: Measured) -> str:
    """Return how many minutes a cut takes, at least and at most."""
    return between(round(cut.shortest.minutes), ceil(cut.longest.minutes))


def number(counted: int | None) -> str:
    """Return a number, or that there is no end of it."""
    return worded("no end") if counted is None else grouped(counted)


def reading(found: Figures) -> str:
    """Return the reading grade."""
    return "–" if found.grade is None else tenths(found.grade)


def taken(found: Figures) -> str:
    """Return how many of the options that can be taken the plans take."""
    return worded("{taken} of {all}", taken=found.taken, all=number(found.options))


def of_share(share: Share) -> str:
    """Return one line of the balance."""
    counted: list[str] = [
        worded(
            "{pronouns} {count} ({share}%)",
            pronouns=pronouns,
            count=many,
            share=round(many / share.people * 100),
        )
        for pronouns, many in share.counted
    ]
    counted += [worded("no pronouns {count}", count=share.unsaid)] if share.unsaid else []
    found = listed(counted) if counted else worded("nobody")
    return worded(WHO[share.doing], people=found, most=round(share.most * 100))


def doing(group: Group) -> tuple[str, ...]:
    """Return how many of a group harm, are harmed, help, and do none of these."""
    every = (group.harms, group.harmed, group.helps, group.others)
    return tuple(str(len(people)) if people else "–" for people in every)


def ages(lesson: Scenario) -> str:
    """Return whom a lesson is for."""
    return between(lesson.ages.youngest, lesson.ages.oldest)


def between(least: int, most: int) -> str:
    """Return a span of numbers."""
    if least == most:
        return grouped(least)
    return worded("{least}–{most}", least=grouped(min(least, most)), most=grouped(max(least, most)))


def _planned(lesson: Scenario) -> str:
    full, short = lesson.minutes.full, lesson.minutes.short
    return f"{full}" if short is None else worded("{full} or {short}", full=full, short=short)
