"""For the codes of reading: what fails and what passes, as edits of the control lesson.

Codes that are about files themselves (not readable, too big, not UTF-8 ...) have none.
"""

from collections.abc import Mapping
from typing import Final

from game.check.rule import Example, edit

READING_EXAMPLES: Final[Mapping[str, tuple[Example, Example]]] = {
    "WM107": (
        edit("themes: [online-luring]", "themes: [online-luring"),
        edit("themes: [online-luring]", "themes: [luring]"),
    ),
    "WM108": (
        edit("    place: bus-winter", "\tplace: bus-winter"),
        edit("    place: bus-winter", "    place: library"),
    ),
    "WM109": (
        edit("title: The long game", "title: The long game\ntitle: A short game"),
        edit("title: The long game", "title: A short game"),
    ),
    "WM110": (edit("sami: Your move.", "sami: *move"), edit("sami: Your move.", 'sami: "*move"')),
    "WM111": (edit("sami: Your move.", "sami: !move now"), edit("sami: Your move.", 'sami: "!move now"')),
    "WM112": (edit("cast:\n", "---\ncast:\n"), edit("cast:\n", "# who is in it\ncast:\n")),
    "WM114": (
        edit("title: The long game", "title: {{game}}"),
        edit("title: The long game", 'title: "{{game}}"'),
    ),
    "WM115": (
        edit("sami: Your move.", "sami: Table #9 is ours."),
        edit("sami: Your move.", 'sami: "Table #9 is ours."'),
    ),
    "WM116": (
        edit("    place: bus-winter", "  \u00a0 place: bus-winter"),
        edit("    place: bus-winter", "    place: park-autumn"),
    ),
    "WM117": (
        edit("sami: Your move.", "sami: She said: your move."),
        edit("sami: Your move.", 'sami: "She said: your move."'),
    ),
    "WM118": (
        edit("      - sami: Your move.", "      -sami: Your move."),
        edit("      - sami: Your move.", "      - rita: Your move."),
    ),
    "WM119": (
        edit("      - sami: Your move.", "     - sami: Your move."),
        edit("      - sami: Your move.", "      - sami: Your turn."),
    ),
    "WM120": (
        edit("themes: [online-luring]", "themes: [online-luring] # waymark: allow WM539"),
        edit(
            "themes: [online-luring]",
            "themes: [online-luring] # waymark: allow WM539 because it is an example",
        ),
    ),
    "WM122": (
        edit("sami: Your move.", "sami: “Your move.”"),
        edit("sami: Your move.", 'sami: "Your move."'),
    ),
    "WM123": (
        edit("      - sami: Your move.", "      – sami: Your move."),
        edit("      - sami: Your move.", "      - sami: Move."),
    ),
    "WM202": (edit("player: teammate\n", ""), edit("player: teammate\n", "player: friend\n")),
    "WM203": (
        edit("player: teammate\n", "player: teammate\nplayers: 30\n"),
        edit("player: teammate\n", "player: friend\n"),
    ),
    "WM204": (
        edit("beats:\n      - sami: It's okay.", "beats:\n        sami: It's okay."),
        edit("sami: It's okay.", "sami: Okay."),
    ),
    "WM205": (edit("title: The long game\n", "title:\n"), edit("title: The long game\n", "title: Gold\n")),
    "WM206": (
        edit("light: unclear,", "light: maybe,"),
        edit('why: "Some people are generous.', 'why: "Some people are kind.'),
    ),
    "WM207": (
        edit("    tags: [second-try]", "    tags: [Second_Try]", "  - {at_most: [second-try, 1]}\n", ""),
        edit(
            "    tags: [second-try]",
            "    tags: [again]",
            "{at_most: [second-try, 1]}",
            "{at_most: [again, 1]}",
        ),
    ),
    "WM208": (
        edit("          minutes: 3\n", '          minutes: "3"\n'),
        edit("          minutes: 3\n", "          minutes: 4\n"),
    ),
    "WM209": (
        edit('pressure: ["Can it wait?", "I have a class in two minutes."]', "pressure: []"),
        edit('["Can it wait?", "I have a class in two minutes."]', '["Can it wait?"]'),
    ),
    "WM210": (
        edit("      - sami: Your move.\n", "      - sami: Your move.\n        rita: Mine.\n"),
        edit("      - sami: Your move.\n", "      - sami: Your move.\n      - rita: Mine.\n"),
    ),
    "WM211": (
        edit("        mood: hurt\n    goto: office\n", "        mood: hurt\n"),
        edit("        mood: hurt\n    goto: office\n", "        mood: hurt\n    goto: night\n"),
    ),
    "WM212": (
        edit("          response: stay\n          goto: message\n", "          response: stay\n"),
        edit(
            "          response: stay\n          goto: message\n",
            "          response: negotiate\n          goto: message\n",
        ),
    ),
    "WM213": (
        edit("          if: trust >= 2\n          locked:", "          locked:"),
        edit("          if: trust >= 2\n          locked:", "          if: trust > 1\n          locked:"),
    ),
    "WM214": (
        edit("      - {goto: end-chair}\n", "      - {if: road is alone, goto: end-chair}\n"),
        edit(
            "      - {if: road is together, goto: end-coat}\n",
            "      - {if: not road is alone, goto: end-coat}\n",
        ),
    ),
    "WM215": (edit("to: 3, start: 1}", "to: 3, start: 5}"), edit("to: 3, start: 1}", "to: 4, start: 1}")),
    "WM216": (
        edit("trust: {from: 0, to: 3, start: 1}", "trust: 1.5"),
        edit("trust: {from: 0, to: 3, start: 1}", "trust: {from: 0, to: 5, start: 1}"),
    ),
    "WM217": (
        edit("set: {road: together}", "set: {road: both}"),
        edit("set: {road: together}", "set: {road: together, trust: +1}"),
    ),
    "WM218": (
        edit("        if: asked\n", "        if: asked && trust\n"),
        edit("        if: asked\n", "        if: asked and trust >= 1\n"),
    ),
    "WM219": (
        edit("        if: asked\n", "        if: asked >= 1\n"),
        edit("        if: asked\n", "        if: asked and trust > 0\n"),
    ),
    "WM220": (
        edit("  asked: false ", "  short: false\n  asked: false "),
        edit("to: 3, start: 1}     # how much", "to: 4, start: 1}     # how much"),
    ),
    "WM221": (
        edit("file: board.png", "file: ../board.png"),
        edit("alt: A chess board with", "alt: An old chess board with"),
    ),
    "WM223": (edit("ages: 12-14", "ages: twelve"), edit("ages: 12-14", "ages: 12-15")),
    "WM224": (edit("format: 1\n", "format: 2\n"), edit("title: The long game", "title: Gold")),
    "WM225": (
        edit("  - {before_end: help}\n", "  - {before_end: help, never: asked}\n"),
        edit("  - {before_end: help}\n", "  - {before_end: office}\n"),
    ),
    "WM226": (
        edit(
            '        - text: "Ask your dad tonight."\n',
            '        - text: "Ask your dad tonight."\n          set: {trust: +1}\n',
        ),
        edit('"Ask your dad tonight."', '"Call your dad tonight."'),
    ),
    "WM227": (edit("also: [Rina, Reva]", "also: [Rina, Rina]"), edit("also: [Rina, Reva]", "also: [Rina]")),
    "WM301": (
        edit("      - sami: Your move.\n", "      - samy: Your move.\n"),
        edit("      - sami: Your move.\n", "      - rita: Your move.\n"),
    ),
    "WM302": (
        edit(
            "          once: true\n          set: {trust: +1}\n          goto: sorry",
            "          once: true\n          set: {trust: +1}\n          goto: sory",
        ),
        edit(
            "          once: true\n          set: {trust: +1}\n          goto: sorry",
            "          set: {trust: +2}\n          once: true\n          goto: sorry",
        ),
    ),
    "WM303": (
        edit("        if: asked\n", "        if: aksed\n"),
        edit("        if: asked\n", "        if: not asked\n"),
    ),
    "WM304": (
        edit("[WS.SECRET, GR.NO]", "[WS.SECRETS, GR.NO]"),
        edit("[WS.SECRET, GR.NO]", "[GR.NO, WS.SECRET]"),
    ),
    "WM305": (edit("skill: SK.TELL", "skill: SK.TALK"), edit("skill: SK.TELL", "skill: SK.ASSERT")),
    "WM306": (
        edit("          response: delay\n", "          response: wait\n"),
        edit("          response: delay\n", "          response: negotiate\n"),
    ),
    "WM307": (edit("- help: all", "- help: [kids-phone]"), edit("- help: all", "- help: [kids-help-phone]")),
    "WM308": (
        edit("- use: ground-rules", "- use: groundrules"),
        edit("- use: ground-rules", "- use: settle-breath"),
    ),
    "WM309": (
        edit("file: board.png", "file: bord.png"),
        edit("alt: A chess board with", "alt: An old chess board with"),
    ),
    "WM310": (
        edit("{before_end: help}", "{before_end: hlep}"),
        edit("{before_end: help}", "{before_end: office}"),
    ),
}
