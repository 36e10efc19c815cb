"""Each code of reading: one lesson that has the fault, and one much like it that has not."""

from typing import NamedTuple

import pytest
from good_lesson import GOOD, SHARED, changed
from strategies import VOCABULARY

from game.scenario import Finding, Reading, Severity, read_text
from game.scenario.codes import CODES


class Fault(NamedTuple):
    """In the good lesson, `old` is changed to `bad`, which gives `code` at the text `marked`; `fine` gives nothing."""

    code: str
    old: str
    bad: str
    marked: str
    fine: str = ""
    hint: str = ""


FAULTS = [
    # the file and its YAML
    Fault("WM105", "title: The", "title: The\x07", "\x07", "title: The"),
    Fault(
        "WM105", "title: The new friend", 'title: "The\\u0007"', '"The\\u0007"', 'title: "\\u0022The\\u0022"'
    ),
    Fault("WM105", "title: The new", "title: The\u2028new", "\u2028", "title: The\u00a0new"),
    Fault("WM107", "  - Name three warning signs in a chat", "  - Name\nthree", "t", "  - Name\n    three"),
    Fault("WM107", "title: The new friend", 'title: "The new', '"', 'title: "The new"'),
    Fault("WM107", "title: The new friend", 'title: "a \\q b"', "\\", 'title: "a \\\\ b"'),
    Fault("WM107", "title: The new friend", 'title: "\\ud800"', "d", 'title: "\\u2600"'),
    Fault("WM107", "themes: [online-luring]", "themes: [online-luring", "[", "themes: [online-luring,]"),
    Fault(
        "WM108", "    place: bedroom-evening", "\tplace: bedroom-evening", "\t", hint="place: bedroom-evening"
    ),
    Fault("WM108", "Ask what they", "Ask\twhat they", "\t", "Ask  what they"),
    Fault("WM109", "summary: Someone", "title: Again\nsummary: Someone", "title"),
    Fault("WM109", "      prompt: What could", "      prompt: Hm?\n      prompt: What could", "prompt"),
    Fault("WM110", "player: friend", "player: &f friend", "&f", 'player: "&f friend"', '"&f friend"'),
    Fault("WM110", "title: The new friend", "title: *friend", "*friend", 'title: "*friend"', '"*friend"'),
    Fault("WM110", "  maya: {name: Maya,", "  maya: {<<: {}, name: Maya,", "<<"),
    Fault(
        "WM111",
        "player: friend",
        "player: !!python/object/apply:os.system friend",
        "!!python/object/apply:os.system",
        'player: "!!friend"',
    ),
    Fault(
        "WM111",
        "title: The new friend",
        "title: !The friend",
        "!The",
        'title: "!The friend"',
        '"!The friend"',
    ),
    Fault("WM112", "themes: [online-luring]", "---\nthemes: [online-luring]", "-"),
    Fault("WM113", "themes: [online-luring]", "themes: " + "[" * 31 + "]" * 31, "["),
    Fault("WM114", "player: friend", "player: {{friend}}", "{", 'player: "{{friend}}"'),
    Fault(
        "WM115",
        "summary: Someone new online is kind",
        "summary: Look at #maya now",
        "#maya now to Maya.",
        "summary: Look at\u00a0#maya now",
        '"Look at #maya now to Maya."',
    ),
    Fault(
        "WM116", "    place: bedroom", "  \u00a0 place: bedroom", "\u00a0", hint="    place: bedroom-evening"
    ),
    Fault(
        "WM117",
        "narrator: Tuesday night.",
        "narrator: He said: look",
        ":",
        'narrator: "He said: look"',
        '"He said: look"',
    ),
    Fault(
        "WM117",
        "narrator: Tuesday night.",
        "narrator: [laughs] hello",
        "h",
        'narrator: "[laughs] hello"',
        '"[laughs] hello"',
    ),
    Fault(
        "WM117",
        "narrator: Tuesday night.",
        "narrator: @maya look",
        "@",
        'narrator: "@maya look"',
        '"@maya look"',
    ),
    Fault(
        "WM117", "narrator: Tuesday night.", "narrator: *bold* is", "*", 'narrator: "*bold*"', '"*bold* is"'
    ),
    Fault(
        "WM117",
        "narrator: Tuesday night.",
        "narrator: 'it's here'",
        "s",
        "narrator: 'it''s here'",
        '"it\'s here"',
    ),
    Fault(
        "WM117",
        "narrator: Tuesday night.",
        'narrator: "A "b" c"',
        "b",
        'narrator: "A \\"b\\" c"',
        '"A \\"b\\" c"',
    ),
    Fault("WM118", "      - pulse: before", "      -pulse: before", "-", hint="- pulse: before"),
    Fault(
        "WM118",
        "        - text: Show your aunt.",
        "        -text: Show your aunt.",
        "-",
        hint="- text: Show your aunt.",
    ),
    Fault(
        "WM118",
        "      - help: all\n      - help: [kids-line]",
        "      -help: all",
        "-help",
        "      - help: all",
    ),
    Fault(
        "WM119",
        "    place: bedroom-evening",
        "   place: bedroom-evening",
        "p",
        hint="    place: bedroom-evening",
    ),
    Fault("WM119", "summary: Someone new", "  summary: Someone new", "s"),
    Fault(
        "WM120",
        "player: friend",
        "player: friend # waymark: allow WM226",
        "# waymark: allow WM226",
        "player: friend # waymark: allow WM226 because it is meant",
    ),
    Fault(
        "WM122",
        "narrator: Tuesday night.",
        "narrator: “Tuesday night.”",
        "“Tuesday night.”",
        'narrator: "“Tuesday night.”"',
        '"Tuesday night."',
    ),
    Fault(
        "WM123", "      - narrator", "      – narrator", "–", hint="Write:       - narrator: Tuesday night."
    ),
    Fault(
        "WM123", "      - use: ground", "      • use: ground", "•", hint="Write:       - use: ground-rules"
    ),
    # the shape
    Fault("WM202", "player: friend\n", "", "f"),
    Fault("WM202", "          prompt: Green, unclear or warning?\n", "", "i"),
    Fault(
        "WM202",
        "review: {status: draft}",
        "review: {status: reviewed}",
        "{",
        "review: {status: reviewed, by: A. Roy, on: 2026-11-24}",
    ),
    Fault("WM202", "{reachable: help, within: 2}", "{reachable: help}", "{"),
    Fault("WM203", "player: friend", "player: friend\nplace: here", "place", hint="player"),
    Fault("WM203", "          feedback: She", "          feedbak: She", "feedbak", hint="feedback"),
    Fault(
        "WM203",
        "why: Liking is kind.",
        "why: Liking, to me, is kind.",
        "to me",
        'why: "Liking, to me, is kind."',
    ),
    Fault("WM203", "      - pulse: before", "      - pulse: before\n        mood: glad", "mood"),
    Fault("WM203", "{before_end: debrief}", "{before_ends: debrief}", "before_ends", hint="before_end"),
    Fault("WM203", "{before_end: debrief}", "{before_end: debrief, within: 2}", "within"),
    Fault("WM203", "        mood: glad", "        mod: glad", "mod", hint="mood"),
    Fault("WM204", "goals:\n  - Name three warning signs in a chat", "goals: Name three", "Name three"),
    Fault("WM204", "title: The new friend", "title: [The, new]", "[The, new]", hint="quotes"),
    Fault(
        "WM204",
        "  - Name three warning signs in a chat",
        "  - Remember: say no",
        "Remember: say no",
        hint='"Remember: say no"',
    ),
    Fault("WM204", "          - maya: thanks!!", "          - thanks!!", "thanks!!"),
    Fault("WM205", "title: The new friend", "title:", "", 'title: "."'),
    Fault("WM205", "title: The new friend", 'title: " "', '" "'),
    Fault("WM205", "place: bedroom-evening", "place:", ""),
    Fault("WM206", "light: green", "light: gren", "gren", hint="green"),
    Fault("WM206", "mood: glad", "mood: happy", "happy", "mood: calm"),
    Fault("WM206", "pulse: before", "pulse: befor", "befor", "pulse: after", "before"),
    Fault("WM206", "once: true", "once: yes", "yes", "once: false", "true"),
    Fault("WM206", "once: true", 'once: "true"', '"true"', hint="without quotes"),
    Fault(
        "WM206",
        "kind: help_reached",
        "kind: help-reached",
        "help-reached",
        "kind: help_offered",
        "help_reached",
    ),
    Fault(
        "WM207", "themes: [online-luring]", "themes: [Online Luring]", "Online Luring", "themes: [2nd-try]"
    ),
    Fault(
        "WM207",
        "  rose: {name",
        "  Ann: {name: Ann}\n  rose: {name",
        "Ann",
        "  ann: {name: Ann}\n  rose: {name",
    ),
    Fault("WM208", "minutes: {full: 45, short: 25}", "minutes: fortyfive", "fortyfive", "minutes: 45"),
    Fault(
        "WM208",
        "minutes: {full: 45, short: 25}",
        "minutes: {full: 45, short: 50}",
        "50",
        "minutes: {full: 45, short: 45}",
    ),
    Fault("WM208", "minutes: {full: 45, short: 25}", 'minutes: "45"', '"45"', hint="without quotes"),
    Fault("WM208", "minutes: 3", "minutes: 3.5", "3.5"),
    Fault("WM208", "minutes: 3", "minutes: 010", "010"),
    Fault("WM208", "minutes: 3", "minutes: 0", "0", "minutes: 1"),
    Fault("WM209", 'pressure: ["come on"]', "pressure: []", "["),
    Fault("WM209", "      - set: {mood: hurt}", "      - set: {}", "{"),
    Fault("WM209", "{precedes: [risk, closing]}", "{precedes: [risk]}", "["),
    Fault(
        "WM209",
        "        - text: Tell her mother.\n          locked: She works nights this week.\n",
        "".join(f"        - text: Way {n}.\n          goto: secret\n" for n in range(5)),
        "-",
        "".join(f"        - text: Way {n}.\n          goto: secret\n" for n in range(4)),
    ),
    Fault(
        "WM210",
        "      - pulse: before\n      - narrator",
        "      - pulse: before\n        narrator",
        "narrator",
        hint="- narrator",
    ),
    Fault("WM210", "      - narrator: Tuesday night.", "      - note: Tuesday night.", "n"),
    Fault(
        "WM210",
        "          - maya: thanks!!\n          - rose",
        "          - maya: thanks!!\n            rose",
        "m",
    ),
    Fault(
        "WM211",
        "    goto:\n      - {if: mood is hurt, goto: closing}\n      - {goto: first-message}\n",
        "",
        "t",
        "    goto: closing\n",
    ),
    Fault("WM211", "    ending:\n", "    goto: secret\n    ending:\n", "ending"),
    Fault("WM212", "          response: check\n          goto: secret\n", "          response: check\n", "t"),
    Fault("WM213", "          if: trust <= 2 and not told\n", "", "locked"),
    Fault("WM214", "{if: mood is hurt, goto: closing}", "{goto: closing}", "{"),
    Fault("WM214", "{goto: first-message}", "{if: told, goto: first-message}", "{"),
    Fault("WM215", "to: 3, start: 1}", "to: 3, start: 4}", "4", "to: 3, start: 3}"),
    Fault("WM215", "hurt], start: calm}", "hurt], start: clam}", "clam", hint="calm"),
    Fault("WM216", "told: false", "told: no", "no", "told: true"),
    Fault("WM216", "told: false", "told: {start: 1}", "{"),
    Fault("WM216", "{from: 0, to: 3, start: 1}", "{from: 4, to: 3, start: 1}", "3"),
    Fault(
        "WM216",
        "{from: 0, to: 3, start: 1}",
        "{from: 0, to: 1000, start: 1}",
        "1000",
        "{from: 0, to: 999, start: 1}",
    ),
    Fault("WM217", "set: {mood: hurt}", "set: {mood: hrt}", "hrt", "set: {mood: worried}", "hurt"),
    Fault("WM217", "set: {trust: +1, told: true}", "set: {trust: 4}", "4", "set: {trust: 3}"),
    Fault("WM217", "set: {trust: +1, told: true}", "set: {told: +1}", "+1", "set: {trust: -12}"),
    Fault("WM217", "set: {trust: +1, told: true}", 'set: {trust: "+1"}', '"+1"'),
    Fault("WM218", "if: mood is hurt", "if: mood = hurt", "=", hint="`is`"),
    Fault("WM219", "if: mood is hurt", "if: mood", "mood", hint="mood is hurt"),
    Fault("WM220", "  told: false", "  told: false\n  short: true", "short"),
    Fault("WM220", "  told: false", "  told: false\n  not: true", "not"),
    Fault(
        "WM220",
        "  rose: {name: Tante Rose, part: helper}",
        "  rose: {name: Rose}\n  chat: {name: Chat}",
        "chat",
        "  rose: {name: Rose}\n  chatty: {name: Chat}",
    ),
    Fault("WM220", "set: {trust: +1, told: true}", "set: {short: true}", "short"),
    Fault(
        "WM220",
        "one_of: [calm, worried, hurt]",
        "one_of: [calm, not, hurt]",
        "not",
        "one_of: [calm, knot, hurt]",
    ),
    Fault("WM221", "file: rain.ogg", "file: ../rain.ogg", "../rain.ogg", "file: sounds/rain.ogg"),
    Fault("WM221", "file: rain.ogg", "file: /etc/passwd", "/etc/passwd"),
    Fault("WM221", "file: rain.ogg", "file: a\\b.ogg", "a\\b.ogg"),
    Fault("WM221", "file: rain.ogg", 'file: "c:/b.ogg"', '"c:/b.ogg"'),
    Fault("WM221", "file: rain.ogg", "file: a/./b.ogg", "a/./b.ogg"),
    Fault("WM223", "ages: 12-14", "ages: 14-12", "14-12", "ages: 12"),
    Fault("WM223", "language: en", "language: English", "English", "language: pa-Arab"),
    Fault("WM224", "format: 1", "format: 2", "2"),
    Fault("WM225", "{before_end: debrief}", "{before_end: debrief, never: told}", "{"),
    Fault("WM225", "{before_end: debrief}", "{}", "{"),
    Fault("WM226", "locked: She works nights this week.", "locked: She works.\n          once: true", "once"),
    Fault("WM227", "also: [Mona, Lena]", "also: [Mona, Mona]", "Mona"),
    Fault("WM227", "reveal: [WS.SECRET, GR.NO]", "reveal: [GR.NO, GR.NO]", "GR.NO"),
    # names that point nowhere
    Fault("WM301", "      - narrator: Tuesday", "      - narator: Tuesday", "narator", hint="narrator"),
    Fault("WM301", "          - rose: who", "          - ros: who", "ros", hint="rose"),
    Fault("WM301", "          - rose: who", "          - narrator: who", "narrator"),
    Fault("WM302", "          goto: secret", "          goto: sekret", "sekret", hint="secret"),
    Fault("WM302", "{goto: first-message}", "{goto: first-mesage}", "first-mesage", hint="first-message"),
    Fault("WM303", "if: mood is hurt", "if: moood is hurt", "moood", hint="mood"),
    Fault("WM303", "set: {mood: hurt}", "set: {moods: hurt}", "moods", hint="mood"),
    Fault("WM304", "sign: WS.SECRET", "sign: WS.SECRT", "WS.SECRT", "sign: GR.NO", "WS.SECRET"),
    Fault("WM305", "skill: SK.DELAY", "skill: SK.DELY", "SK.DELY", "skill: SK.TELL", "SK.DELAY"),
    Fault("WM306", "response: check", "response: chek", "chek", "response: yield", "check"),
    Fault("WM307", "help: [kids-line]", "help: [kid-line]", "kid-line", "help: [night-line]", "kids-line"),
    Fault("WM308", "use: ground-rules", "use: ground-rule", "ground-rule", hint="ground-rules"),
    Fault("WM308", "use: ground-rules", "use: ../ground-rules", "../ground-rules"),
    Fault(
        "WM310", "{before_end: debrief}", "{before_end: debrif}", "debrif", "{before_end: risk}", "debrief"
    ),
]

CONDITIONS = [
    # the condition, what is marked, and a word of the hint
    ("WM218", "trust == 2", "==", "trust >= 2"),
    ("WM218", "trust != 2", "!=", "is not"),
    ("WM218", "told && short", "&&", "and"),
    ("WM218", "told || short", "||", "or"),
    ("WM218", "! told", "!", "not"),
    ("WM218", "(told", "(", ")"),
    ("WM218", "told)", ")", ""),
    ("WM218", "told and", "", ""),
    ("WM218", "told short", "short", "and"),
    ("WM218", "told and short or told", "or", "brackets"),
    ("WM218", "trust >= 2 and <= 3", "<=", ""),
    ("WM218", "told $ short", "$", ""),
    ("WM218", "true", "true", ""),
    ("WM218", "(" * 30 + "told" + ")" * 30, "(", ""),
    ("WM219", "told is true", "told is true", "Write: told"),
    ("WM219", "told is false", "told is false", "Write: not told"),
    ("WM219", "told is not true", "told is not true", "Write: not told"),
    ("WM219", "short is true", "short is true", "Write: short"),
    ("WM219", "trust", "trust", "trust >="),
    ("WM219", "not told and trust", "trust", "trust >="),
    ("WM219", "trust >= 9", "9", ""),
    ("WM219", "trust is calm", "calm", ""),
    ("WM219", "mood >= 2", ">=", "mood is"),
    ("WM219", "mood is clam", "clam", "calm"),
    ("WM303", "told and trst >= 2", "trst", "trust"),
]


def read(text: str) -> Reading:
    return read_text(text, "the-new-friend", VOCABULARY, SHARED)


def marked(text: str, finding: Finding) -> str:
    """Return the characters that a finding points at; for a long stretch the first line of them."""
    span = finding.span
    line = text.replace("\u2028", "\u2028").split("\n")[span.line - 1]
    return (
        line[span.column - 1 : span.end_column - 1] if span.end_line == span.line else line[span.column - 1 :]
    )


def test_the_lesson_they_are_made_from_is_good() -> None:
    reading = read(GOOD)
    assert reading.findings == ()
    assert reading.scenario is not None


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code}-{fault.bad.strip()[:24]!a}")
def test_a_fault_is_one_finding_at_its_place(fault: Fault) -> None:
    text = changed(fault.old, fault.bad)
    reading = read(text)
    assert [finding.code for finding in reading.findings] == [fault.code], reading.findings
    (finding,) = reading.findings
    assert marked(text, finding).strip() == fault.marked.strip()
    assert fault.hint in finding.hint
    assert (reading.scenario is None) == (finding.severity is Severity.ERROR)
    if fault.fine:
        assert read(changed(fault.old, fault.fine)).findings == ()


@pytest.mark.parametrize(("code", "condition", "mark", "hint"), CONDITIONS)
@pytest.mark.parametrize("quoted", [False, True])
def test_a_condition_is_marked_inside_its_text(
    code: str, condition: str, mark: str, hint: str, quoted: bool
) -> None:
    if condition[0] == "!" and not quoted:
        return  # YAML's own sign: WM111 above
    text = changed(
        "        if: not short", f'        if: "{condition}"' if quoted else f"        if: {condition}"
    )
    reading = read(text)
    assert [finding.code for finding in reading.findings] == [code], reading.findings
    (finding,) = reading.findings
    line = text.split("\n")[finding.span.line - 1]
    assert line[finding.span.column - 1 : finding.span.end_column - 1].strip('"') == mark
    assert hint in finding.hint


def test_every_code_is_explained_and_every_code_is_provoked() -> None:
    elsewhere = {
        "WM101",
        "WM102",
        "WM103",
        "WM104",
        "WM106",
        "WM121",
        "WM124",
        "WM201",
        "WM222",
        "WM309",
        "WM311",
    }
    assert {fault.code for fault in FAULTS} | elsewhere == set(CODES)
    assert all(code.title and code.reason.endswith((".", "`")) for code in CODES.values())


def test_all_faults_are_reported_at_once_in_the_order_of_the_file() -> None:
    text = (
        GOOD.replace("ages: 12-14", "ages: old")
        .replace("goto: secret", "goto: nowhere")
        .replace("kind: help_reached", "kind: good")
    )
    assert [finding.code for finding in read(text).findings] == ["WM223", "WM302", "WM206"]


def test_what_stood_before_a_yaml_error_is_still_looked_at() -> None:
    text = GOOD.replace("ages: 12-14", "ages: old").replace(
        "narrator: Tuesday night.", "narrator: He said: look"
    )
    assert [finding.code for finding in read(text).findings] == ["WM223", "WM117"]


def test_only_true_and_false_are_more_than_words() -> None:
    text = (
        changed("Ask what they noticed.", "no")
        .replace("title: The new friend", "title: 1e3")
        .replace("Breathe out.", "12:30")
    )
    scenario = read(text).scenario
    assert scenario is not None
    assert (scenario.title, scenario.first.note) == ("1e3", "no")


def test_an_allowed_warning_is_set_aside_and_an_error_is_not() -> None:
    here = "locked: She works.\n          once: true # waymark: allow WM226 because it shows the idea"
    reading = read(changed("locked: She works nights this week.", here))
    assert reading.findings == ()
    assert [finding.code for finding in reading.allowed] == ["WM226"]
    above = (
        "locked: She works.\n          # waymark: allow WM226 because it shows the idea\n          once: true"
    )
    assert [f.code for f in read(changed("locked: She works nights this week.", above)).allowed] == ["WM226"]
    error = read(changed("ages: 12-14", "ages: old # waymark: allow WM223 because I like it"))
    assert [finding.code for finding in error.findings] == ["WM223"]
