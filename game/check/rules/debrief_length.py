"""A debrief that is too short."""

from collections.abc import Iterator

from game.check.conditions import may_hold
from game.check.lesson import Lesson
from game.check.minutes import Pace
from game.check.rule import WARNING, Found, edit
from game.scenario.worded import worded

CODE = "WM546"
TITLE = "A short debrief"
SEVERITY = WARNING
REASON = (
    "What students take away is made in the talk afterwards: who was responsible, what worked, where to "
    "go. It needs ten minutes, or a quarter of the lesson. Most games leave it out, and teachers then "
    "run out of time for it."
)
FAILS = edit(
    """      - discuss:
          prompt: What happened? Tell it back in five short sentences.
          minutes: 2
""",
    "",
    """          prompt: Who was responsible for the pressure? Who was not?
          minutes: 2
""",
    """          prompt: Who was responsible for the pressure? Who was not?
          minutes: 1
""",
    "          minutes: 3\n",
    "          minutes: 1\n",
)
PASSES = edit(
    """          prompt: Who was responsible for the pressure? Who was not?
          minutes: 2
""",
    """          prompt: Who was responsible for the pressure? Who was not?
          minutes: 5
""",
)
ENOUGH, SHARE = 10.0, 0.25


def check(lesson: Lesson) -> Iterator[Found]:
    """Add up the minutes of the debrief scenes, in the full lesson and in the short cut."""
    scenes = [scene for scene in lesson.scenario.scenes.values() if "debrief" in scene.tags]
    if not scenes:
        return
    pace, variables, minutes = Pace(lesson), lesson.scenario.variables, lesson.scenario.minutes
    for short, planned in ((False, minutes.full), (True, minutes.short)):
        if planned is None:
            continue
        beats = [beat for scene in scenes for beat in scene.beats if may_hold(beat.when, variables, short)]
        taken = sum(pace.beat(beat) for beat in beats)
        wanted = min(ENOUGH, SHARE * planned)
        if taken < wanted:
            numbers = {"taken": round(taken), "wanted": round(wanted)}
            yield Found(
                scenes[0].at,
                worded(
                    "In the short cut the debrief takes about {taken} minutes; {wanted} are the least.",
                    **numbers,
                )
                if short
                else worded(
                    "In the full lesson the debrief takes about {taken} minutes; {wanted} are the least.",
                    **numbers,
                ),
                worded("Give its talks and practices more minutes, or add one."),
            )
            return
