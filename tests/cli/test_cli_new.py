"""Lessons to start from: that they work at once, and that a community's own waits for the community."""

import pytest

from game.check import check_lesson
from game.cli.main import outcome
from game.language import Words
from game.scenario import Severity, read_scenario
from game.screens import library_screen
from game.session import lessons_folder


def run(capsys, *arguments):
    status = outcome(arguments)
    told = capsys.readouterr()
    return status, told.out + told.err


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_new_lesson_passes_its_checks_and_its_plan(own_home, capsys, language):
    assert run(capsys, "new", "ride-home", "--language", language)[0] == 0
    folder = lessons_folder(own_home) / "ride-home"
    report = check_lesson(folder)
    assert {finding.code for finding in report.findings} == {"WM532"}  # a draft, and nothing else
    status, told = run(capsys, "test", "ride-home")
    assert status == 0 and "1 plan played" in told


def test_a_lesson_written_in_french_has_its_shared_beats_in_french(own_home, capsys, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    run(capsys, "new", "le-lift", "--language", "fr")
    report = check_lesson(lessons_folder(own_home) / "le-lift")
    assert report.lesson is not None
    said = [getattr(beat, "text", "") for beat in report.lesson.scenario.first.beats]
    assert "On ne dit pas de vrais noms." in said and "We use no real names." not in said
    status, told = run(capsys, "play", "le-lift")
    assert status == 0 and "The summary is in" in told


def test_nothing_that_is_there_is_overwritten(own_home, capsys, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "scenario.yaml").write_text("mine", encoding="utf-8")
    status, told = run(capsys, "new", "mine", "-o", str(tmp_path))
    assert status == 1 and "stays as it is" in told
    assert (tmp_path / "mine" / "scenario.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("typed", "near"), [("Ride Home", "ride-home"), ("Été_2027", "ete-2027"), ("夏", "")]
)
def test_a_name_that_cannot_be_is_answered_with_one_that_can(own_home, capsys, typed, near):
    status, told = run(capsys, "new", typed)
    assert status == 2 and (f"“{near}”" in told if near else "how about" not in told)
    assert not lessons_folder(own_home).exists()


def test_a_lesson_that_waymark_brings_is_not_hidden(own_home, capsys):
    status, told = run(capsys, "new", "new-friend")
    assert status == 2 and "“new-friend-2”" in told and not lessons_folder(own_home).exists()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_communitys_lesson_waits_for_its_community(own_home, capsys, monkeypatch, language):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    run(capsys, "new", "ours", "--template", "circle", "--language", language)
    folder = lessons_folder(own_home) / "ours"
    assert (folder / "GUIDE.md").is_file()
    report = check_lesson(folder)
    worse = {finding.code for finding in report.findings if finding.severity is not Severity.NOTE}
    assert worse == {"WM533"}
    assert run(capsys, "test", "ours")[0] == 0

    status, told = run(capsys, "play", "ours")
    assert status == 1 and "--draft" in told
    lesson = read_scenario(folder).scenario
    assert lesson is not None and lesson.ballot == "circle"
    card = next(part for part in library_screen(Words(), [lesson]).parts if part.role == "card")
    assert card.action is None and "waits for the review" in card.who
    assert run(capsys, "play", "ours", "--draft")[0] == 0

    file = folder / "scenario.yaml"
    told = file.read_text(encoding="utf-8")
    at = told.index("\ncommunity: {name: ") + 1
    end = told.index("}", at)
    reviewed = told[:end] + ", by: two families, on: 2026-11-24, scope: the whole lesson" + told[end:]
    file.write_text(reviewed, encoding="utf-8")
    assert run(capsys, "play", "ours")[0] == 0
    assert {finding.code for finding in check_lesson(folder).findings} == {"WM532"}


def test_half_a_review_is_an_error(own_home, capsys):
    run(capsys, "new", "ours", "--template", "circle")
    file = lessons_folder(own_home) / "ours" / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("that writes it}", "that writes it, by: somebody}"), encoding="utf-8")
    status, told = run(capsys, "check", "ours")
    assert status == 1 and "who gave it (`by`), when (`on`)" in told
