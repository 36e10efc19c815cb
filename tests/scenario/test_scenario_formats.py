"""Files of word processors, what they leave in a text, and findings that end with what to write."""

from pathlib import Path

import pytest
from good_lesson import GOOD, SHARED, changed
from strategies import VOCABULARY

from game.scenario import Severity, read_scenario, read_text
from game.shipped import folder

LINE = "narrator: Tuesday night."


def found_in(text: str) -> list[tuple[str, str]]:
    return [(one.code, one.hint) for one in read_text(text, "the-new-friend", VOCABULARY, SHARED).findings]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"{\\rtf1\\ansi format: 1}", "Word (rich text)"),
        (b"\xef\xbb\xbf\n {\\rtf1", "Word (rich text)"),
        (b"PK\x03\x04\x14\0\x06\0", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "older Word"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    ],
)
def test_a_file_of_another_program_is_called_by_its_name(raw: bytes, told: str, tmp_path: Path) -> None:
    file = tmp_path / "a-lesson" / "scenario.yaml"
    file.parent.mkdir()
    file.write_bytes(raw)
    (found,) = read_scenario(file, VOCABULARY).findings
    assert found.code == "WM124"
    assert told in found.message
    assert "text" in found.hint


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("lesson", [GOOD, GOOD.replace("Maya", "Майя").replace("\n", "\r\n")])
def test_two_or_four_bytes_for_a_letter_are_another_encoding(
    lesson: str, encoding: str, tmp_path: Path
) -> None:
    file = tmp_path / "a-lesson" / "scenario.yaml"
    file.parent.mkdir()
    file.write_bytes(lesson.encode(encoding))
    (found,) = read_scenario(file, VOCABULARY).findings
    assert (found.code, "UTF-16" in found.message) == ("WM104", True)


@pytest.mark.parametrize(
    "where", [LINE, "- text: Show your aunt.", "alt: A bus in the snow", "title: The new friend"]
)
def test_a_whole_text_in_curly_quotes_is_a_warning(where: str) -> None:
    key, text = where.split(": ")
    reading = read_text(changed(where, f"{key}: “{text}”"), "the-new-friend", VOCABULARY, SHARED)
    (found,) = reading.findings
    assert (found.code, found.severity) == ("WM122", Severity.WARNING)
    assert found.hint.endswith(f': "{text}"')
    assert reading.scenario is not None


@pytest.mark.parametrize(
    "text",
    [
        "“Yes,” says Maya.",
        "Maya says “yes”",
        "“Yes” or “no”",
        "« Oui »",
        "“Yes",
        '"“Yes.”"',
        "'“Yes.”'",
        "|\n          “Yes.”",
    ],
)
def test_curly_quotes_are_fine_inside_of_a_text_and_where_they_are_meant(text: str) -> None:
    assert found_in(changed(LINE, f"narrator: {text}")) == []


def test_no_lesson_that_waymark_brings_has_a_text_in_curly_quotes() -> None:
    for file in folder("scenarios").glob("*/scenario.yaml"):
        assert "WM122" not in [one.code for one in read_scenario(file).findings]


def test_where_a_text_needs_quotes_curly_ones_are_replaced() -> None:
    ((code, hint),) = found_in(changed(LINE, "narrator: “He said: look”"))
    assert (code, hint) == ("WM117", 'Write: - narrator: "He said: look"')
    ((code, hint),) = found_in(changed(LINE, "narrator: “Look,” he said: “up”"))
    assert (code, hint) == ("WM117", 'Write: - narrator: "“Look,” he said: “up”"')


@pytest.mark.parametrize(
    ("old", "bad", "code", "hint"),
    [
        ("player: friend", "player: friend\nfoo: 1", "WM203", "`content_note`"),
        ("        mood: glad", "        xyz: glad", "WM203", "`mood`"),
        ("      - use: ground-rules", "      - dialog: hm", "WM301", "`practise`"),
        ("title: The new friend", "title:\n  - The new friend", "WM204", "without a dash"),
        ("themes: [online-luring]", "themes: online-luring", "WM204", "a dash and a space"),
        ("review: {status: draft}", "review: draft", "WM204", "status, by, on"),
        ("review: {status: draft}", "review: status draft", "WM204", "Write: status: draft"),
        ("minutes: 5", "minutes: 3.5", "WM208", "such as 3"),
        ("minutes: 5", "minutes: five", "WM208", "such as 1"),
        ("minutes: 5", "minutes: 500 or so", "WM208", "such as 120"),
        ("minutes: 5", "minutes: 500", "WM208", "120 or less"),
        ("minutes: 5", "minutes: 0", "WM208", "1 or more"),
        ("{full: 45, short: 25}", "{full: 45, short: 50}", "WM208", "45 or less"),
        (
            "{name: Tante Rose,",
            "{name: Tante Rose, also:\u00a0Rosa,",
            "WM203",
            "plain space. Write: also: Rosa",
        ),
        ("          - maya: thanks!!", "          - maya thanks!!", "WM204", "Write: - maya: thanks!!"),
        (
            "          - maya: thanks!!\n          - rose: who",
            "          – maya: who",
            "WM123",
            "Write: - maya: ...",
        ),
    ],
)
def test_a_finding_ends_with_what_to_write(old: str, bad: str, code: str, hint: str) -> None:
    ((found, said),) = found_in(changed(old, bad))
    assert found == code
    assert hint in said


def test_a_file_of_comments_is_told_where_a_lesson_is() -> None:
    ((code, hint),) = found_in("# to do\n")
    assert code == "WM106"
    assert "guide" in hint
