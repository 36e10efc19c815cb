"""Scenes that are called scene-7."""

import re
from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import NOTE, Found, edit
from game.scenario.worded import worded, worded_count

CODE = "WM429"
TITLE = "A scene's name that says nothing"
SEVERITY = NOTE
REASON = (
    "Plans, the map and every finding name scenes. `bench` or `who-is-alex` can be talked about; "
    "`scene-7` cannot, and is wrong as soon as a scene is put before it."
)
FAILS = edit("          goto: morning\n", "          goto: scene-7\n", "  morning:\n", "  scene-7:\n")
PASSES = edit("          goto: morning\n", "          goto: red-eyes\n", "  morning:\n", "  red-eyes:\n")
EMPTY = re.compile(
    r"(?:scene|part|step|page|node|test|new|untitled|copy|temp|todo|s|x)?(?:-?\d+)?(?:-?[a-z])?|[a-z]"
)


def check(lesson: Lesson) -> Iterator[Found]:
    """Look at the names. However many there are, it is told once."""
    names = [scene for scene in lesson.scenario.scenes.values() if EMPTY.fullmatch(scene.id)]
    if names:
        first = names[0]
        others = len(names) - 1
        yield Found(
            first.at,
            worded_count(
                "`{name}` says nothing of its scene, and so does {n} more.",
                "`{name}` says nothing of its scene, and so do {n} more.",
                others,
                name=first.id,
            )
            if others
            else worded("`{name}` says nothing of its scene.", name=first.id),
            worded("Call it after what happens or where."),
        )
