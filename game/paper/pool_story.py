"""What a pool's report tells, in one language: the same parts for the printed page and for the screen."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.language import Words
from game.paper.pool_chapters import Chapter, Teller
from game.paper.pool_numbers import dashed, grouped, percent
from game.paper.pool_short import in_short
from game.scenario.vocabulary import Vocabulary
from game.summary.pool.gather import Counts
from game.summary.pool.published import Answer
from game.summary.pool.queries import ANY


@dataclass(frozen=True, slots=True)
class Story:
    """A whole report. `figures` are the few large numbers at its head, each with what it counts; `short` says
    in a few sentences what the chapters show.
    """

    language: str
    title: str
    figures: tuple[tuple[str, str], ...]
    short_title: str
    short: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    limits_title: str
    limits: tuple[str, ...]
    foot: str
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
    teller = Teller(told, vocabulary, titles, words)
    chapters = (
        teller.shares("sign", ("missed", "open", "seen")),
        teller.shares("green", ("false_alarm", "open", "fine")),
        teller.shares("skill", ("chosen", "not_chosen")),
        teller.pulse(),
        teller.shares("pulse", ("more", "open", "fewer")),
        teller.sessions(),
    )
    limits = (
        words(
            "There are no classes to compare with that did not play. Nothing here shows what a lesson did."
        ),
        words("Before and after are one lesson apart. Nothing here shows what lasts."),
        words("Classes came because somebody chose to. They stand for nobody else."),
        words(
            "Students are counted in bands, and a class of 30 or more as 30 to 60. So shares are ranges; a "
            "range that is wide says little."
        ),
        words("A cell of fewer than 5 sessions or 3 groups is withheld, and so is what would give it away."),
        words("A file can be well made and false. Only who sent it can say that it is not."),
    )
    foot = words(
        "Made by Waymark from sealed summaries; no student, class, teacher or school is in them. Left out: "
        "{copies} copies, and {refused} files that were no summaries or could not be true.",
        copies=grouped(counts.copies, words.language),
        refused=grouped(counts.quarantined, words.language),
    )
    return Story(
        words.language,
        words("What many classes explored"),
        _figures(told, words),
        words("In short"),
        in_short(told, teller),
        tuple(chapter for chapter in chapters if chapter is not None),
        words("What these figures cannot say"),
        limits,
        foot,
        words("The figures as a table"),
        words("By lesson, ages, region and quarter"),
        words("where"),
    )


def _figures(told: tuple[Answer, ...], words: Words) -> tuple[tuple[str, str], ...]:
    """Return the large numbers; of each only if it was published."""
    known = {a.answer: a for a in told if (a.measure, a.dimension) == ("session", "all")}
    whole = known.get(ANY)
    if whole is None:
        return ()
    found = [
        (grouped(whole.sessions, words.language), words("sessions")),
        (grouped(whole.groups, words.language), words("groups that sent them")),
        (dashed(whole.students, words.language), words("students")),
    ]
    for answer, label in (("completed", words("played to the end")), ("reached", words("talked it over"))):
        if answer in known:
            share = known[answer].sessions / whole.sessions
            found.append((percent(share, words.language), label))
    return tuple(found)
