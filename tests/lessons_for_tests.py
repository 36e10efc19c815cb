"""Small lessons and rooms that several tests share."""

from game.scenario import Scenario, read_scenario, read_text, read_vocabulary
from game.scenario.vocabulary import Vocabulary
from game.shipped import folder

SMALL = """\
format: 1
title: A small lesson
summary: Two friends talk.
language: en
ages: 12-14
minutes: {full: 20, short: 10}
content_note: A secret is asked for. Nothing graphic is shown.
player: friend
goals: [Slow things down]
themes: [online-luring]
review: {status: draft}
cast:
  maya: {name: Maya, also: [Mona, Mila], portrait: teen-curly-green}
  alex: {name: alex_17, portrait: no-face, part: recruiter}
variables:
  told: false
  trust: {from: 0, to: 3, start: 1}
scenes:
  start:
    place: bedroom-evening
    beats:
      - narrator: Tuesday night.
      - maya: Maya's new drawing is done.
        mood: glad
      - chat:
          - alex: nice
          - maya: thanks
      - sort:
          prompt: Which light?
          items:
            - {text: He likes it., light: green, why: Kind.}
            - {text: He asks for a secret., light: warning, sign: WS.SECRET, why: Safe people do not.}
    choice:
      prompt: What do you say?
      options:
        - {text: Wait a day., response: delay, set: {trust: +1}, goto: talk}
        - {text: Keep it quiet., response: yield, once: true, goto: start}
        - {text: Show your aunt., response: tell, if: trust >= 2, locked: She is not ready., goto: talk}
        - {text: Call her mother., locked: Her mother works tonight.}
  talk:
    tags: [help, debrief]
    beats:
      - set: {told: true}
      - discuss: {prompt: What happened?, minutes: 2}
      - practise:
          skill: SK.DELAY
          situation: She wants to answer now.
          pressure: [come on, just a chat]
          try: [Tomorrow.]
      - settle: One breath.
      - help: all
      - reveal: [WS.SECRET]
      - pulse: after
    ending:
      title: Not alone
      kind: help_reached
      responsibility: alex_17 chose to press. That is his.
"""


def vocabulary() -> Vocabulary:
    return read_vocabulary(folder("scenarios"))[0]


def small() -> Scenario:
    reading = read_text(SMALL, "small", vocabulary())
    assert reading.scenario is not None, reading.findings
    return reading.scenario


def every_lesson() -> list[Scenario]:
    """Every lesson that Waymark brings and that can be read."""
    known = vocabulary()
    readings = [
        read_scenario(file.parent, known) for file in sorted(folder("scenarios").glob("*/scenario.yaml"))
    ]
    return [reading.scenario for reading in readings if reading.scenario is not None]


def new_friend() -> Scenario:
    reading = read_scenario(folder("scenarios") / "new-friend", vocabulary())
    assert reading.scenario is not None, reading.findings
    return reading.scenario
