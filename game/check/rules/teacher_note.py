"""A scene that leaves the teacher alone."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import NOTE, Found, edit
from game.scenario.model import Choice
from game.scenario.worded import worded

CODE = "WM539"
TITLE = "No note for the teacher"
SEVERITY = NOTE
REASON = (
    "Where the class decides, where pressure is at work and where it is talked over, a teacher has "
    "twenty seconds to know what to notice, what to ask, and what to do if it gets heavy. A note of one "
    "or two sentences is enough."
)
FAILS = edit("    note: Each message is small. Ask which one they would read twice.\n", "")
PASSES = edit(
    "    note: Each message is small. Ask which one they would read twice.\n",
    "",
    "      - narrator: The late bus. Sami holds his phone against the window light.\n",
    "      - narrator: The late bus. Sami holds his phone against the window light.\n"
    "        note: Ask which message they would read twice.\n",
)
TAGS = frozenset(("risk", "debrief", "help"))


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for a note on the scene, on its choice, or on one of its beats."""
    for scene in lesson.scenario.scenes.values():
        way = scene.way_out
        if scene.note is not None or not (isinstance(way, Choice) or TAGS.intersection(scene.tags)):
            continue
        if isinstance(way, Choice) and way.note is not None:
            continue
        if not any(beat.note for beat in scene.beats):
            yield Found(
                scene.at,
                worded("The scene `{scene}` has no note for the teacher.", scene=scene.id),
                worded("Add `note:` with what to notice, and one question to ask."),
            )
