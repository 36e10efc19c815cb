"""The commands, run as a newcomer would run them: right, and wrong."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lessons_for_tests import SMALL

ROOT = Path(__file__).parent.parent.parent
NO_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER")


def waymark(*arguments, home, cwd=ROOT, answer=None):
    environment = {k: v for k, v in os.environ.items() if k not in NO_SCREEN}
    return subprocess.run(
        [sys.executable, "-m", "game", *map(str, arguments)],
        env=environment | {"WAYMARK_HOME": str(home), "NO_COLOR": "1", "COLUMNS": "200"},
        cwd=cwd,
        input=answer,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def test_version_and_help_teach(home):
    assert re.fullmatch(r"waymark \d+\.\d+\.\d+\n", waymark("--version", home=home).stdout)
    told = waymark("--help", home=home).stdout
    for name in ("play", "check", "simulate", "sessions", "summary"):
        assert name in told
        assert waymark(name, "--help", home=home).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["chek"], "waymark check"),
        (["play", "new-frend"], "new-friend"),
        (["play"], "LESSON"),
        (["play", "new-friend", "--ballot", "dice"], "hands"),
        (["play", "new-friend", "--students", "0"], "1<=x<=1000"),
        (["play", "new-friend", "--colour", "red"], "--colour"),
        (["simulate", "new-friend", "--seed", "x"], "seed"),
        (["check", "/nowhere/at/all"], "/nowhere/at/all"),
        (["summary", "abc", "-o", "out"], "abc"),
        (["sessions", "delete", "abc"], "abc"),
    ],
)
def test_wrong_usage_is_one_helpful_line_and_exit_2(home, arguments, hint):
    result = waymark(*arguments, home=home)
    assert result.returncode == 2, result.stderr
    assert hint in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert "Traceback" not in result.stderr


def test_without_a_screen_a_lesson_plays_itself_and_says_where_the_summary_is(home):
    result = waymark("play", "new-friend", home=home)
    assert result.returncode == 0, result.stderr
    path = Path(result.stdout.strip().splitlines()[-1].removeprefix("The summary is in "))
    assert json.loads(path.read_text())["completed"] is True


def test_without_a_screen_the_library_says_what_else_there_is(home):
    result = waymark(home=home)
    assert result.returncode == 1
    assert "waymark play new-friend" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_shipped_lessons_are_without_a_finding(home):
    result = waymark("check", home=home)
    assert result.returncode == 0, result.stdout


def lesson(tmp_path, text, name="small"):
    folder = tmp_path / name
    folder.mkdir()
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_fault_is_shown_with_its_line_a_caret_and_what_to_write(home, tmp_path):
    folder = lesson(tmp_path, SMALL.replace("goto: talk}", "goto: tlak}", 1))
    result = waymark("check", folder, home=home)
    assert result.returncode == 1
    assert "scenario.yaml:36:" in result.stdout
    assert "^" in result.stdout
    assert "talk" in result.stdout.split("→")[1]


def test_findings_are_data_with_json(home, tmp_path):
    folder = lesson(tmp_path, SMALL.replace("goto: talk}", "goto: tlak}", 1))
    result = waymark("check", "--json", folder, home=home)
    found = json.loads(result.stdout)
    assert result.returncode == 1
    keys = {"code", "severity", "file", "line", "column", "end_line", "end_column", "message", "hint", "play"}
    assert all(set(finding) == keys for finding in found)
    assert any(finding["severity"] == "error" and finding["line"] == 36 for finding in found)


def test_a_lesson_that_cannot_be_read_is_not_played_and_says_why(home, tmp_path):
    folder = lesson(tmp_path, SMALL.replace("goto: talk}", "goto: tlak}", 1))
    result = waymark("play", folder, home=home)
    assert result.returncode == 1
    assert "tlak" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_same_seed_for_two_lessons_is_two_sessions(home, tmp_path):
    for lesson in ("new-friend", "good-job"):
        done = waymark("simulate", lesson, "--students", 4, "--seed", 1, "-o", tmp_path / "all", home=home)
        assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "all").iterdir())) == 2


def test_the_same_seed_gives_the_same_bytes_and_the_class_size_the_gate(home, tmp_path):
    def summary(name, *arguments):
        result = waymark("simulate", "new-friend", *arguments, "-o", tmp_path / name, home=home)
        assert result.returncode == 0, result.stderr
        (file,) = (tmp_path / name).iterdir()
        return file.read_bytes()

    first = summary("one", "--students", 30, "--seed", 1)
    assert first == summary("two", "--students", 30, "--seed", 1)
    assert first != summary("three", "--students", 30, "--seed", 2)

    tiny = json.loads(summary("four", "--students", 4, "--seed", 1))
    assert set(tiny) == {"completed", "format", "lesson", "lesson_hash", "policy"}

    def shown(data):
        return [c["band"] for q in data["questions"] for c in q["options"] if c["band"] is not None]

    small = json.loads(summary("twelve", "--students", 12, "--seed", 1))
    assert small["path"]
    assert shown(small) == []
    large = json.loads(summary("twenty-two", "--students", 22, "--seed", 1))
    assert shown(large) != []


def test_simulated_sessions_leave_no_session_on_the_machine(home, tmp_path):
    waymark("simulate", "new-friend", "--sessions", 3, "-o", tmp_path / "out", home=home)
    assert len(list((tmp_path / "out").iterdir())) == 3
    assert not list(home.rglob("*.sqlite"))


def unsealed(home):
    """Leave a session in the middle, as a class does when the bell rings."""
    script = """
from random import Random
from game.cli.shelf import read_lesson
from game.session import Conductor, home, sessions_folder
from game.session.simulate import simulate
conductor = Conductor.begin(read_lesson("new-friend")[0], sessions_folder(home()))
for number, _ in enumerate(simulate(conductor, 24, Random(1))):
    if number == 150:
        break
conductor.close()
print(conductor.session.about.id)
"""
    environment = os.environ | {"WAYMARK_HOME": str(home)}
    result = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    return result.stdout.strip()


def test_a_session_is_listed_shown_sealed_once_and_deleted(home, tmp_path):
    session = unsealed(home)
    listed = waymark("sessions", home=home).stdout
    assert session[:8] in listed
    assert "not sealed" in listed

    refused = waymark("summary", session[:6], "-o", tmp_path / "no", home=home, answer="n\n")
    assert refused.returncode == 1
    assert '"lesson": "new-friend"' in refused.stdout
    assert not (tmp_path / "no").exists()

    for name in ("one", "two"):
        result = waymark("summary", session[:6], "-o", tmp_path / name, "--yes", home=home)
        assert result.returncode == 0, result.stderr
    (first,), (second,) = (tmp_path / "one").iterdir(), (tmp_path / "two").iterdir()
    assert first.read_bytes() == second.read_bytes()
    assert first.name == second.name
    assert "sealed" in waymark("sessions", home=home).stdout

    assert waymark("sessions", "delete", session[:6], "--yes", home=home).returncode == 0
    assert "No session" in waymark("sessions", home=home).stdout


def test_resume_without_a_screen_plays_on_from_the_middle(home):
    unsealed(home)
    result = waymark("play", "new-friend", "--resume", home=home)
    assert result.returncode == 0, result.stderr
    assert "The summary is in" in result.stdout


def test_nothing_to_resume_is_said(home):
    result = waymark("play", "new-friend", "--resume", home=home)
    assert result.returncode == 1
    assert "waymark sessions" in result.stderr


def test_a_lesson_of_ones_own_lies_beside_the_shipped_ones(home):
    shutil.copytree(ROOT / "scenarios" / "new-friend", home / "scenarios" / "my-lesson")
    result = waymark("simulate", "my-lesson", "-o", home / "out", home=home)
    assert result.returncode == 0, result.stderr


def test_a_data_folder_that_cannot_be_written_is_said_in_words(home):
    home.parent.mkdir(exist_ok=True)
    home.write_text("not a folder")
    result = waymark("play", "new-friend", home=home)
    assert result.returncode == 1
    assert "WAYMARK_HOME" in result.stderr
    assert "Traceback" not in result.stderr
