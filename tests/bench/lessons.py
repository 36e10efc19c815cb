"""Lessons of any length, for measuring: `python tests/bench/lessons.py 10000 > scenario.yaml`.

Three variables, two to four options a choice, some loops back, one automatic way in eight scenes, half of the
options with a condition or a change. Every promise that holds for every lesson is kept, as are two of its own,
and nothing else is to be found in it: but from about 350 scenes on it takes longer than a lesson may be planned.
"""

import sys
from random import Random

_HEAD = """\
format: 1
title: A long week
summary: A lesson for measuring, longer than any class would play.
language: en
ages: 12-14
minutes: {full: MINUTES, short: MINUTES}
content_note: Nothing happens that a class would mind.
player: friend
goals: [See that a long lesson is read and proved in time]
themes: [online-luring]
review: {status: reviewed, by: Nobody, on: 2026-11-24, scope: a lesson for measuring}
cast:
  maya: {name: Maya, also: [Mona, Mila], pronouns: she/her, portrait: teen-curly-green}
  alex: {name: alex_17, also: [alec_17, alan_17], pronouns: he/him, portrait: no-face, part: recruiter}
variables:
  told: false
  trust: {from: 0, to: 3, start: 1}
  mood: {one_of: [calm, worried, hurt], start: calm}
scenes:
"""
_TAIL = """\
  look-back:
    tags: [debrief]
    note: Let them stand first. Ask who was asked for something.
    beats:
      - settle: Stand up and look out of the window.
      - sort:
          prompt: Green, warning, or too soon to tell?
          items:
            - {text: He asks how the test went., light: green, why: He asks and then he listens.}
            - {text: He says sorry first., light: green, why: He did not wait for you to.}
            - {text: He writes six times., light: unclear, why: It may be worry. Ask him to stop and see.}
      - discuss: {prompt: Whose job was it to stop?, minutes: 10}
      - discuss: {prompt: Who else could Maya have asked?, minutes: 2}
        if: not short
      - help: all
    goto: the-end
  the-end:
    beats:
      - narrator: Friday. Comic night. Forty chairs, and one hot radiator.
    ending:
      title: Soup can wait
      kind: help_reached
      responsibility: alex_17 chose to push. Nobody here made him.
promises:
  - {before_end: debrief}
  - {never_after: [debrief, tell]}
"""
_PER_SCENE, _LONGEST = 2, 600
"""Minutes that a scene takes at most, and the most that a lesson may plan."""
_LINES = (
    "Maya draws a pigeon on the back of her hand.",
    "The bus is late again, and it is cold.",
    "He wrote six times before breakfast.",
    "Somebody laughs down the hall. It is not about you.",
    "I said not today. That's all I said.",
    "The furnace is making the noise again.",
)
_NOTES = (
    "Ask what changed since the last message.",
    "Give them time. Nobody has to answer.",
    "Ask which line they would read twice.",
)
_OPTIONS = (
    "Nice! How do you know them?",
    "Want to show this to your aunt with me?",
    "Not tonight. I'm busy.",
    "Let's sleep on it.",
    "Cool, tell me more.",
    "What happens if you say, not today?",
)
_IFS = (
    "trust >= 2",
    "trust <= 1",
    "told",
    "not told",
    "mood is hurt",
    "mood is not hurt",
    "told or trust >= 1",
)
_SETS = (
    "{trust: +1}",
    "{trust: -1}",
    "{told: true}",
    "{told: false}",
    "{mood: hurt}",
    "{mood: worried}",
    "{mood: calm, trust: +1}",
)


def lesson(scenes: int, seed: int = 1) -> str:
    """Return the YAML of a lesson of this many scenes, at least 12. The same seed gives the same text."""
    chance = Random(seed)
    story = scenes - 2
    head = _HEAD.replace("MINUTES", str(min(_LONGEST, 20 + _PER_SCENE * scenes)))
    return "".join([head, *(_scene(chance, number, story) for number in range(story)), _TAIL])


def _scene(chance: Random, number: int, story: int) -> str:
    text = [f"  {_name(number)}:\n    place: bedroom-evening\n    note: {chance.choice(_NOTES)}\n"]
    last = number == story - 1
    if number % 4 == 3 or last:
        text.append("    tags: [help]\n")
    text.append("    beats:\n")
    for _ in range(chance.randint(2, 4)):
        condition = f"\n        if: {chance.choice(_IFS)}" if chance.random() < 0.15 else ""
        text.append(f"      - {chance.choice(('narrator', 'maya'))}: {chance.choice(_LINES)}{condition}\n")
    if number % 4 == 3 and chance.random() < 0.5:
        text.append(f"      - set: {chance.choice(_SETS[:2])}\n        if: {chance.choice(_IFS)}\n")
    if last:
        text.append("    goto: look-back\n")
    elif number % 8 == 5:
        first, second = _ahead(chance, number, story), _name(number + 1)
        text.append(
            f"    goto:\n      - {{if: {chance.choice(_IFS[2:6])}, goto: {first}}}\n      - {{goto: {second}}}\n"
        )
    else:
        text.append("    choice:\n      prompt: What could you say?\n      options:\n")
        if number % 4 == 0:
            text += [_mixing(number, place) for place in range(4)]
        else:
            responses = chance.sample(("check", "delay", "tell", "refuse"), chance.randint(2, 4))
            text += [_option(chance, number, story, *one) for one in enumerate(responses)]
    return "".join(text)


def _option(chance: Random, number: int, story: int, place: int, response: str) -> str:
    back = place == 1 and number > 8 and chance.random() < 0.2
    goto = _name(number - chance.randint(1, 7)) if back else _ahead(chance, number, story)
    if not place:
        goto = _name(number + 1)
    text = f'        - text: "{chance.choice(_OPTIONS)} ({place + 1})"\n'
    text += f"          response: {response}\n"
    if place and number > 16 and number % 4 in (1, 2) and number % 8 < 5 and chance.random() < 0.75:
        text += (
            f"          if: {chance.choice(_IFS)}\n          locked: Maya does not feel ready for that yet.\n"
        )
    if place == 1 or (place and chance.random() < 0.5):
        text += f"          set: {chance.choice(_SETS)}\n"
    return text + f"          goto: {goto}\n"


_MIXED = ("", "{told: true, trust: +1}", "{told: false, mood: hurt}", "{mood: calm, trust: -1}")


def _mixing(number: int, place: int) -> str:
    """Return an option after which anything may hold, so that later every condition does in some play."""
    text = f'        - text: "{_OPTIONS[place]} ({place + 1})"\n          response: check\n'
    if _MIXED[place]:
        text += f"          set: {_MIXED[place]}\n"
    return text + f"          goto: {_name(number + 1)}\n"


def _ahead(chance: Random, number: int, story: int) -> str:
    return _name(min(number + chance.choice((1, 1, 1, 2, 3, 5, 8)), story - 1))


def _name(number: int) -> str:
    return f"week-{number:05}"


def knot(scenes: int, flags: int, seed: int = 1) -> str:
    """Return a lesson in which nearly every scene can be met with every value of so many true/false variables.

    So it has about `scenes * 2 ** flags` states, in loops upon loops.
    """
    chance = Random(seed)
    head, _, _ = _HEAD.replace("MINUTES", str(_LONGEST)).partition("variables:\n")
    names = [f"knows-{number}" for number in range(flags)]
    text = [head, "variables:\n", *(f"  {name}: false\n" for name in names), "scenes:\n"]
    for number in range(scenes - 2):
        text.append(
            f"  {_name(number)}:\n    tags: [help]\n    beats:\n      - narrator: {chance.choice(_LINES)}\n"
        )
        text.append("    choice:\n      prompt: What now?\n      options:\n")
        for place in range(4):
            goto = "look-back" if place == 3 else _name((number + chance.choice((1, 2, 7))) % (scenes - 2))
            value = chance.choice(("true", "false"))
            text.append(f'        - text: "{_OPTIONS[place]}"\n          goto: {goto}\n')
            text.append(f"          set: {{{chance.choice(names)}: {value}}}\n")
            if place == 3:
                text.append(f"          if: {' and '.join(chance.sample(names, 2))}\n")
    return "".join([*text, *_tail(names)])


def _tail(names: list[str]) -> list[str]:
    """Return an end in which every variable decides something, so that none can be left out."""
    ways = "".join(f"      - {{if: {name}, goto: the-end}}\n" for name in names)
    debrief, _, end = _TAIL.partition("    goto: the-end\n")
    return [debrief, f"    goto:\n{ways}      - {{goto: the-end}}\n", end.partition("promises:")[0]]


if __name__ == "__main__":
    sys.stdout.write(lesson(int(sys.argv[1])))
