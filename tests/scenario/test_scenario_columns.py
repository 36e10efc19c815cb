"""Lines that stand too far left or right: what is advised, when it is written, is read."""

import pytest
from good_lesson import GOOD, SHARED, changed
from strategies import VOCABULARY

from game.scenario import Finding, read_text
from game.shipped import folder

NEW_FRIEND = (folder("scenarios") / "new-friend" / "scenario.yaml").read_text(encoding="utf-8")
LESSONS = {"good": (GOOD, 1), "new-friend": (NEW_FRIEND, 13)}
LAYOUT = ("WM107", "WM117", "WM118", "WM119", "WM123")
RIDE = """\
scenes:
  rink:
    beats:
      - use: ground-rules
      - noor: Same seat tomorrow?
        mood: glad
    choice:
      prompt: What do you say?
      options:
        - text: "Does your brother know?"
          response: check
          goto: message
        - text: "Go."
          response: yield
          goto: message
  message:
    goto: rink
"""
START = "cast:\n  noor: {name: Noor}\n"


def findings(text: str) -> list[Finding]:
    return [
        one
        for one in read_text(text, "the-new-friend", VOCABULARY, SHARED).findings
        if one.code in LAYOUT and one.span.file.startswith("the-new-friend")
    ]


def followed(text: str, finding: Finding) -> str | None:
    """Return the lesson with the line written as the hint says; None where no line is given."""
    if not finding.hint.startswith("Write: "):
        return None
    lines = text.split("\n")
    old, new = lines[finding.span.line - 1], finding.hint.removeprefix("Write: ")
    if finding.code in ("WM117", "WM118") and not new.startswith(" "):
        new = old[: len(old) - len(old.lstrip())] + new
    assert new != old, finding
    lines[finding.span.line - 1] = new
    return "\n".join(lines)


@pytest.mark.parametrize("by", [-2, -1, 1, 2])
@pytest.mark.parametrize("name", LESSONS)
def test_every_advice_for_a_line_that_was_moved_leads_on(name: str, by: int) -> None:
    lesson, step = LESSONS[name]
    lines = lesson.split("\n")
    advised = restored = 0
    for place in range(0, len(lines), step):
        line = lines[place]
        if not line.strip() or (by < 0 and not line.startswith(" " * -by)):
            continue
        text = "\n".join([*lines[:place], " " * by + line if by > 0 else line[-by:], *lines[place + 1 :]])
        said: set[tuple[int, str]] = set()
        for _ in range(3):
            found = findings(text)
            after = followed(text, found[0]) if found else None
            if after is None:
                break
            one = found[0]
            assert (one.span.line, one.hint) not in said, one
            said.add((one.span.line, one.hint))
            assert all(other.span.line != one.span.line for other in findings(after)), (place + 1, one)
            text = after
        advised += bool(said)
        restored += bool(said) and text == lesson
    assert restored > advised * 0.95


@pytest.mark.parametrize(
    ("old", "bad", "line", "better"),
    [
        ("      - noor: Same", "     - noor: Same", 7, "      - noor: Same seat tomorrow?"),
        ("      - noor: Same", "    - noor: Same", 7, "      - noor: Same seat tomorrow?"),
        ("      - noor: Same", "       - noor: Same", 7, "      - noor: Same seat tomorrow?"),
        ("        mood: glad", "         mood: glad", 8, "        mood: glad"),
        ("        mood: glad", "       mood: glad", 8, "        mood: glad"),
        ("        mood: glad", "      mood: glad", 8, "        mood: glad"),
        ("          response: check", "         response: check", 13, "          response: check"),
        ("          response: check", "        response: check", 13, "          response: check"),
        (
            "          goto: message\n        -",
            "         goto: message\n        -",
            14,
            "          goto: message",
        ),
        ("  message:\n", " message:\n", 18, "  message:"),
        ("    choice:", "   choice:", 9, "    choice:"),
        ("      - noor: Same", "      – noor: Same", 7, "      - noor: Same seat tomorrow?"),
        ("      - noor: Same", "      -\u00a0noor: Same", 7, "      - noor: Same seat tomorrow?"),
        ("      - noor: Same", "      - noor Same", 7, "      - noor: Same seat tomorrow?"),
        ("      - noor: Same", "      - noor:Same", 7, "      - noor: Same seat tomorrow?"),
        ("      - noor: Same", "      - noor:\u00a0Same", 7, "      - noor: Same seat tomorrow?"),
        ("      - noor: Same", "      noor: Same", 7, "      - noor: Same seat tomorrow?"),
        ("          response: check", "          response check", 13, "          response: check"),
        ('        - text: "Go', '        - text "Go', 15, '        - text: "Go."'),
        ("      - noor: Same", "      * noor: Same", 7, "      - noor: Same seat tomorrow?"),
    ],
)
def test_a_slip_is_told_where_it_is_and_how_it_was_meant(old: str, bad: str, line: int, better: str) -> None:
    assert RIDE.count(old) == 1
    (found,) = findings(START + RIDE.replace(old, bad))
    assert (found.span.line, found.hint) == (line, f"Write: {better}")


def test_the_column_and_the_line_that_it_goes_by_are_named() -> None:
    (found,) = findings(START + RIDE.replace("      - noor: Same", "     - noor: Same"))
    assert found.message == "This line begins in column 6. It belongs in column 7, under line 6."
    (found,) = findings(START + RIDE.replace("      prompt:", "        prompt:"))
    assert (
        found.message == "This line begins in column 9. It belongs in column 7, two further in than line 9."
    )


def test_without_a_cast_a_lower_case_word_in_beats_lacks_its_colon() -> None:
    (found,) = findings(RIDE.replace("- noor: Same", "- noor Same"))
    assert found.hint == "Write:       - noor: Same seat tomorrow?"
    assert "`noor`" in found.message


@pytest.mark.parametrize(
    ("bad", "hint"),
    [
        ("noor Same seat?", "after `noor`. Write: - noor: Same seat?"),
        ("noor:Same seat?", "after `noor:`. Write: - noor: Same seat?"),
        ("noor:\u00a0Same seat?", "plain space. Write: - noor: Same seat?"),
        ("noor:\u202fSame seat?", "plain space. Write: - noor: Same seat?"),
        ("\u00a0noor: Same seat?", "delete it. Write: - noor: Same seat?"),
        ("noor She said: yes", 'Write: - noor: "She said: yes"'),
        ("Same seat?", "write: - narrator: Same seat?"),
    ],
)
def test_a_beat_that_is_only_a_text_is_told_with_what_to_write(bad: str, hint: str) -> None:
    text = GOOD.replace("  rose: {", "  noor: {name: Noor}\n  rose: {").replace(
        "narrator: Tuesday night.", bad
    )
    (found,) = read_text(text, "the-new-friend", VOCABULARY, SHARED).findings
    assert found.code in ("WM204", "WM301")
    assert found.hint.endswith(hint)


@pytest.mark.parametrize(
    "line",
    [
        "      - maya: Someone new liked every picture.",
        "        mood: glad",
        "          - rose: who is that",
        "          response: check",
        '            - {text: "He asks for a secret.", light: warning, sign: WS.SECRET, why: Safe people do not.}',
        "  secret:",
        "  rose: {name: Tante Rose, part: helper}",
    ],
)
@pytest.mark.parametrize("tabs", [1, 3])
def test_a_tab_is_told_to_be_as_many_spaces_as_its_neighbours_have(line: str, tabs: int) -> None:
    (found,) = [
        one
        for one in read_text(
            changed(line, "\t" * tabs + line.lstrip()), "the-new-friend", VOCABULARY, SHARED
        ).findings
        if one.code == "WM108"
    ]
    assert found.hint == f"Put spaces instead: {line}"


def test_a_slip_at_the_end_of_a_long_lesson_is_told_as_well() -> None:
    many = "".join(
        RIDE.removeprefix("scenes:\n").replace("rink", f"rink-{n}").replace("message:", f"message-{n}:")
        for n in range(500)
    )
    text = START + "scenes:\n" + many
    at = text.rindex("      - noor")
    (found,) = findings(text[:at] + text[at + 1 :])
    assert found.hint == "Write:       - noor: Same seat tomorrow?"


def test_a_text_with_a_colon_that_goes_on_is_told_to_stand_in_quotes() -> None:
    (found,) = findings(START + RIDE.replace("seat tomorrow?", "seat\n          as he said: tomorrow?"))
    assert (found.code, found.span.line) == ("WM119", 8)
    assert "put the whole text in quotes" in found.hint
