"""Help that is too far after a wrong turn."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.promised import broken, in_cut
from game.check.rule import ERROR, Found, edit
from game.scenario.worded import worded

CODE = "WM407"
TITLE = "Help that is too far"
SEVERITY = ERROR
REASON = (
    "After giving in, and in a scene of risk, help is at most two choices away. A wrong turn costs "
    "something small and real and leaves a way back; a long road down would show what happens to those "
    "who choose wrong, and blame them."
)
_FAR = """  morning:
    place: school-hall
    tags: [risk]
    note: Late is not too late. Ask what changed since last night.
    beats:
      - narrator: Sami's eyes are red.
    choice:
      prompt: What do you say at the lockers?
      options:
        - text: "You look tired."
          goto: lunch
        - text: "Did you win?"
          set: {trust: -1}
          goto: lunch

  lunch:
    place: school-hall
    note: Ask what nobody says here.
    beats:
      - narrator: Lunch. Somebody's is fish.
    choice:
      prompt: And now?
      options:
        - text: "Want my fries?"
          goto: gym
        - text: "Eat something."
          set: {trust: -1}
          goto: gym

  gym:
    place: school-hall
    note: Ask what nobody says here.
    beats:
      - narrator: Gym. Sami sits out.
    choice:
      prompt: You sit down beside him.
      options:
        - text: "Ms. Okafor is in the hall."
          response: tell
          goto: %s
        - text: "Is it him?"
          response: checkin
          set: {trust: +1}
          goto: office

  gone:
"""
FAILS = edit(
    "  morning:\n    place: school-hall\n    tags: [risk]\n"
    "    note: Late is not too late. Ask what changed since last night.\n",
    _FAR % "gone" + "    place: school-hall\n",
)
PASSES = edit("        mood: hurt\n    goto: office\n", "        mood: hurt\n    goto: night\n")


def check(lesson: Lesson) -> Iterator[Found]:
    """Ask the proof."""
    for verdict in (*broken(lesson, "help", "risk"), *broken(lesson, "help", "yield")):
        told = (
            worded("This option gives in, and after it help is more than two choices away.")
            if verdict.option is not None
            else worded("From `{scene}` help is more than two choices away.", scene=verdict.scene)
        )
        at = verdict.at.but(end_line=verdict.at.line, end_column=verdict.at.column + 4)
        yield Found(
            at if verdict.option is not None else verdict.at,
            in_cut(verdict, told),
            worded("Let a road lead to a scene with `tags: [help]` earlier."),
            verdict.play,
        )
