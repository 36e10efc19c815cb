"""Two options with one text."""

from collections.abc import Iterator
from operator import attrgetter

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM424"
TITLE = "Two options with the same text"
SEVERITY = WARNING
REASON = (
    "The class cannot tell two cards apart that say the same, and a plan that names an option by its "
    "text cannot either. Where they are never shown together, let the words differ all the same."
)
FAILS = edit(
    '"I\'m going to tell her, then. Be mad at me."', '"Ms. Okafor, before class. I\'ll hold your coat."'
)
PASSES = edit(
    '"I\'m going to tell her, then. Be mad at me."', '"Ms. Okafor, before class. I\'ll hold her coat."'
)


_TEXT = attrgetter("text")


class _Plain(dict[str, str]):
    """Texts without capitals and without more than one space in a place, each worked out once."""

    def __missing__(self, text: str) -> str:
        plain = self[text] = " ".join(text.casefold().split())
        return plain


def check(lesson: Lesson) -> Iterator[Found]:
    """Compare the texts of each choice."""
    plain = _Plain()
    for _, choice in lesson.choices:
        if len({*map(plain.__getitem__, map(_TEXT, choice.options))}) == len(choice.options):
            continue  # no two alike
        seen: set[str] = set()
        for option in choice.options:
            text = plain[option.text]
            if text in seen:
                yield Found(
                    where(option.text),
                    worded("Another option of this choice says the same."),
                    worded("Say it in other words."),
                )
            seen.add(text)
