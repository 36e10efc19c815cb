"""One lesson with a bit of everything, from which tests make faulty ones by changing one place."""

GOOD = """\
format: 1
title: The new friend
summary: Someone new online is kind to Maya.
language: en
ages: 12-14
minutes: {full: 45, short: 25}
content_note: Nothing graphic is shown.
player: friend
goals:
  - Name three warning signs in a chat
themes: [online-luring]
review: {status: draft}
cast:
  maya: {name: Maya, also: [Mona, Lena], pronouns: she/her, portrait: teen-curly-green}
  rose: {name: Tante Rose, part: helper}
variables:
  told: false
  trust: {from: 0, to: 3, start: 1}
  mood: {one_of: [calm, worried, hurt], start: calm}
scenes:
  first-message:
    place: bedroom-evening
    note: Ask what they noticed.
    beats:
      - use: ground-rules
      - pulse: before
      - narrator: Tuesday night.
      - maya: Someone new liked every picture.
        mood: glad
      - chat:
          - maya: thanks!!
          - rose: who is that
    choice:
      prompt: What could you say to Maya?
      options:
        - text: "Nice! How do you know them?"
          response: check
          goto: secret
        - text: Show your aunt.
          if: trust <= 2 and not told
          locked: Maya is not ready.
          set: {trust: +1, told: true}
          once: true
          feedback: She nods.
          goto: closing
        - text: Tell her mother.
          locked: She works nights this week.
  secret:
    tags: [risk]
    beats:
      - sort:
          prompt: Green, unclear or warning?
          items:
            - {text: "He likes her drawings.", light: green, why: Liking is kind.}
            - {text: "He asks for a secret.", light: warning, sign: WS.SECRET, why: Safe people do not.}
      - practise:
          skill: SK.DELAY
          situation: Maya wants to answer now.
          pressure: ["come on"]
          try: ["Not tonight."]
          minutes: 5
      - discuss: {prompt: What would help?, minutes: 3}
      - reveal: [WS.SECRET, GR.NO]
      - settle: Breathe out.
      - picture: {file: pictures/bus.png, alt: A bus in the snow}
      - sound: {file: rain.ogg, caption: Rain}
      - set: {mood: hurt}
        if: not short
    goto:
      - {if: mood is hurt, goto: closing}
      - {goto: first-message}
  closing:
    tags: [help, debrief]
    beats:
      - help: all
      - help: [kids-line]
    ending:
      title: Maya is not alone
      kind: help_reached
      responsibility: It was never her fault.
promises:
  - {reachable: help, within: 2}
  - {before_end: debrief}
  - {precedes: [risk, closing]}
  - {at_most: [check, 5]}
  - {never: trust is 3 and not told}
"""

SHARED = {
    "ground-rules": "format: 1\ntitle: Ground rules\nbeats:\n  - narrator: Be kind.\n  - settle: Breathe.\n"
}


def changed(old: str, new: str) -> str:
    """Return the good lesson with one place changed. The old text must be there exactly once."""
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)
