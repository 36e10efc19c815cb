"""`waymark check` and `waymark explain`, run as commands."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from edited_control import write_lesson

ROOT = Path(__file__).parent.parent.parent
KEYS = ["code", "severity", "file", "line", "column", "end_line", "end_column", "message", "hint", "play"]


def waymark(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "game", *map(str, arguments)],
        env=os.environ | {"NO_COLOR": "1", "COLUMNS": "200"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_clean_lesson_is_good_and_exits_0(tmp_path):
    done = waymark("check", write_lesson(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    full, short, last = done.stdout.splitlines()
    assert full.startswith("Full lesson: 2 to 3 choices, ") and full.endswith(" minutes of 35.")
    assert short.startswith("Short cut: 2 to 3 choices, ") and short.endswith(" minutes of 25.")
    assert last == "1 lesson looked at: all good."


def test_notes_alone_exit_0(tmp_path):
    old = "review: {status: reviewed, by: A. Roy, on: 2026-10-05, scope: whole lesson}"
    done = waymark("check", write_lesson(tmp_path, [(old, "review: {status: draft}")]))
    assert done.returncode == 0
    assert "note WM532" in done.stdout


def test_a_broken_promise_exits_1_and_shows_the_play(tmp_path):
    promise = "  - {at_most: [second-try, 1]}\n"
    done = waymark("check", write_lesson(tmp_path, [(promise, promise + "  - {at_most: [yield, 2]}\n")]))
    assert done.returncode == 1
    assert "error WM410" in done.stdout
    assert "    - {at_most: [yield, 2]}"[2:] in done.stdout and "^^^" in done.stdout
    assert "1. Gold pieces! Say thanks for me." in done.stdout
    assert "3. Keep him for now. Just don't quit." in done.stdout
    assert done.stdout.splitlines()[-1].startswith("1 lesson looked at: 1 error.")


def test_findings_as_data_have_exactly_these_keys(tmp_path):
    done = waymark("check", "--json", write_lesson(tmp_path, [("player: teammate", "player: victim")]))
    assert done.returncode == 1
    (finding,) = json.loads(done.stdout)
    assert list(finding) == KEYS
    assert (finding["code"], finding["severity"]) == ("WM504", "error")
    assert (finding["column"], finding["end_column"]) == (9, 15)


def test_what_is_set_aside_is_listed_and_counted(tmp_path):
    old = "    tags: [second-try]\n"
    new = "    tags: [second-try, soft] # waymark: allow WM419 because the counsellor looks for it\n"
    done = waymark("check", write_lesson(tmp_path, [(old, new)]))
    assert done.returncode == 0
    assert "the counsellor looks for it" in done.stdout
    assert done.stdout.splitlines()[-1] == "1 lesson looked at: 1 set aside."


def test_too_few_states_are_not_settled_and_fail(tmp_path):
    done = waymark("check", "--states", "3", write_lesson(tmp_path))
    assert done.returncode == 1
    assert "WM411" in done.stdout and "Not settled after" in done.stdout


PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgctxt "long-game:end-chair/beats/1/sami"
msgid "Your move."
msgstr "C'est ta faute."
"""


def test_another_language_is_checked_as_a_class_sees_it(tmp_path):
    lesson = write_lesson(tmp_path)
    catalogue = lesson / "locales" / "fr" / "LC_MESSAGES" / "long-game.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(PO, encoding="utf-8")
    assert waymark("check", lesson).returncode == 0
    found = json.loads(waymark("check", "--language", "fr", "--json", lesson).stdout)
    blamed = [finding for finding in found if finding["code"] == "WM601"]
    assert [finding["message"] for finding in blamed] == [
        "“C'est ta faute” puts it on the person it was done to."
    ]
    assert "WM801" in {finding["code"] for finding in found}, "the rest is not translated"


def test_a_language_that_nobody_began_is_told_once(tmp_path):
    done = waymark("check", "--language", "de", "--json", write_lesson(tmp_path))
    found = [finding for finding in json.loads(done.stdout) if "long-game" in finding["file"]]
    assert [finding["code"] for finding in found] == ["WM612"]


def test_a_folder_of_lessons_is_checked_whole(tmp_path):
    for name in ("one", "two"):
        write_lesson(tmp_path, name=name)
    done = waymark("check", tmp_path)
    assert done.returncode == 1
    assert "WM705" in done.stdout, "two lessons with one title"
    assert done.stdout.splitlines()[-1].startswith("2 lessons looked at: 1 warning.")


@pytest.mark.parametrize(
    "arguments", [["check", "nowhere"], ["check", "--states", "0"], ["explain"], ["explain", "WM999"]]
)
def test_wrong_usage_exits_2(arguments):
    done = waymark(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("waymark: ")
    assert len(done.stderr.splitlines()) == 1


def test_explain_tells_a_codes_story():
    done = waymark("explain", "wm405")
    assert done.returncode == 0
    for part in ("WM405: A circle without a choice", "error", "Fails:", "Passes:", "goto: morning"):
        assert part in done.stdout
    assert "did you mean WM405" in waymark("explain", "405").stderr
