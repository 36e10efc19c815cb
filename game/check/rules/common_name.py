"""A name that is also a word."""

from collections.abc import Iterator

from game.check.folded import folded
from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM541"
TITLE = "A name that is also a word"
SEVERITY = WARNING
REASON = (
    "The teacher can give somebody another name, and then it is replaced wherever it stands as a whole "
    "word. Somebody called Will turns “Will you come?” into “Walter you come?”, in front of the class."
)
FAILS = edit("{name: Rita, also: [Rina, Reva]", "{name: Rita, also: [Rina, Rose]")
PASSES = edit("{name: Rita, also: [Rina, Reva]", "{name: Rita, also: [Rina, Rosalie]")


def check(lesson: Lesson) -> Iterator[Found]:
    """Look each name up in the list `common_words`."""
    if lesson.words is None:
        return
    for person in lesson.scenario.cast.values():
        for name in (person.name, *person.also):
            if folded(name).text.casefold() in lesson.words.common_words:
                yield Found(
                    where(name),
                    worded("“{name}” is also a word, which would be replaced as well.", name=name),
                    worded("Take another name."),
                )
