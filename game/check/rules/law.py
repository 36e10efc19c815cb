"""Sentences about the law that do not say where it holds."""

from collections.abc import Iterator

from game.check.avoid import EVERYWHERE, entries
from game.check.folded import folded
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM610"
TITLE = "Law without a place"
SEVERITY = WARNING
REASON = (
    "Law differs from province to province and changes. A student may act on what a lesson says. So a "
    "sentence about the law says where it holds and that it is general information, not legal advice; "
    "best in a note, for the teacher to put in the words of the place. What says so is in the list "
    "`general` of `words/en.yaml`."
)
FAILS = edit("He wrote till two. Can we see Ms. Okafor?", "That is illegal. Can we see Ms. Okafor?")
PASSES = edit(
    "Late is not too late. Ask what changed since last night.",
    "In Canada this is illegal at any age (general information, not legal advice). Ask what changed.",
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the list `law`, in texts that do not say that they are general information."""
    general = lesson.words.general if lesson.words else ()
    for entry, match in entries(lesson, "law", EVERYWHERE):
        text = folded(match.passage.text).text
        if not any(phrase.search(text) for phrase in general):
            hint = worded("Say it in a note: where it holds, and “general information, not legal advice”.")
            yield Found(
                match.at,
                worded("“{words}”: {why}", words=match.words, why=entry.why)
                if entry.why
                else worded("“{words}”: where does this hold?", words=match.words),
                hint,
            )
