"""A state from which help cannot be reached."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.promised import broken, in_cut
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM406"
TITLE = "No way to help"
SEVERITY = ERROR
REASON = (
    "From here no road leads to a scene with the tag `help` before the debrief. A class that came here "
    "learns that it is too late, and somebody in it may believe that of themselves. Help is reachable "
    "from everywhere, however the class chose before."
)
FAILS = edit(
    "        mood: hurt\n    goto: office\n",
    "        mood: hurt\n    goto: talk\n",
    "  - {before_end: help}\n  - {precedes: [help, debrief]}\n",
    "",
    "    tags: [risk]\n    note: Late is not too late.",
    "    note: Late is not too late.",
    '        - text: "Keep him for now. Just don\'t quit."\n          response: yield\n',
    '        - text: "Keep him for now. Just don\'t quit."\n',
)
PASSES = edit("        mood: hurt\n    goto: office\n", "        mood: hurt\n    goto: night\n")


def check(lesson: Lesson) -> Iterator[Found]:
    """Ask the proof."""
    for verdict in broken(lesson, "help", ""):
        yield Found(
            verdict.at,
            in_cut(
                verdict,
                worded("From `{scene}` no play comes to help before the debrief.", scene=verdict.scene),
            ),
            worded("Let a road lead to a scene with `tags: [help]`."),
            verdict.play,
        )
