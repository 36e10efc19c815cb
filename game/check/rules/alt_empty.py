"""A picture's text that says nothing of the picture."""

import re
from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import WARNING, Found, edit
from game.scenario.model import Picture
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM549"
TITLE = "A picture's text that says nothing"
SEVERITY = WARNING
REASON = (
    "`alt` is what a student hears who cannot see the picture. A file's name, or the word picture, is "
    "nothing to hear. One sentence says who is there, what they do, and what matters for the story."
)
FAILS = edit("alt: A chess board with a mitten in place of a knight.", "alt: Picture of board.png")
PASSES = edit(
    "alt: A chess board with a mitten in place of a knight.",
    "alt: A mitten stands where the knight should be.",
)
NOTHING = re.compile(
    r"(?:a |an |the |une |un )?(?:picture|image|photo|drawing|dessin|graphic)s?\b", re.IGNORECASE
)
FEWEST = 3


def check(lesson: Lesson) -> Iterator[Found]:
    """Look at each `alt`."""
    for _, beat in lesson.beats.get(Picture, ()):
        assert isinstance(beat, Picture)
        stem = beat.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        said = beat.alt.strip()
        if (
            len(said.split()) < FEWEST
            or NOTHING.match(said)
            or said.casefold().startswith(f"{stem}.".casefold())
        ):
            yield Found(
                where(beat.alt),
                worded("This does not say what is to be seen."),
                worded("Write a sentence: who is there, what they do, what matters for the story."),
            )
