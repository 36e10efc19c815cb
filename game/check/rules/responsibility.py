"""An ending that does not name the one who did it."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import ERROR, Found, edit
from game.scenario.recast import bears
from game.scenario.text import where
from game.scenario.worded import either, worded

CODE = "WM503"
TITLE = "An ending that does not say who is responsible"
SEVERITY = ERROR
REASON = (
    "Story games can raise blame: some players come away thinking that the person in the story had it "
    "in their hands. So every ending says it once, in a person's words: the one who pressured is "
    "responsible, by name, and never the young person."
)
FAILS = edit(
    '"Ms. Okafor says: You said thanks for a present. kestrel_9 put the strings on it."',
    '"Ms. Okafor says: Sami will be more careful next time."',
)
PASSES = edit(
    '"Ms. Okafor says: You said thanks for a present. kestrel_9 put the strings on it."',
    '"Ms. Okafor says: kestrel_9 chose to push. You only played chess."',
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the name of somebody who recruits. Where nobody does, nobody is to be named."""
    names = [person.name for person in lesson.recruiters]
    if not names:
        return
    for _, ending in lesson.endings:
        if not any(bears(ending.responsibility, name) for name in names):
            yield Found(
                where(ending.responsibility),
                worded("This does not name {names}, who did it.", names=either(names)),
                worded(
                    "Let somebody of the story say what {name} chose to do, using that name.", name=names[0]
                ),
            )
