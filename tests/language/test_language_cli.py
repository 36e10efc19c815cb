"""`waymark translate`, as a translator uses it; and playing in French from the front door."""

import gettext
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner

from game.cli.main import outcome, waymark
from game.language.chain import catalogue_file
from game.language.po import PoFile
from game.language.po_read import read_po
from game.language.po_write import write_po

LONGER = (
    "It was another one then, longer by a sentence that goes on over the end of the line and to the next."
)


def run(*arguments):
    return CliRunner().invoke(waymark, ["translate", *map(str, arguments)])


def test_from_nothing_to_a_whole_catalogue(tmp_path):
    assert run("extract", "new-friend", "--locales", tmp_path).exit_code == 0
    assert run("update", "new-friend", "-l", "crk", "--locales", tmp_path).exit_code == 0
    told = run("status", "new-friend", "--locales", tmp_path, "--check")
    assert told.exit_code == 0 and "crk" in told.output and " 0 %" in told.output
    file = catalogue_file("crk", "new-friend", tmp_path)
    po = read_po(file.read_bytes(), file)
    entries = tuple(replace(e, strings=tuple(f"~{text}" for text in e.ids)) for e in po.entries)
    file.write_bytes(write_po(PoFile(po.header, po.notes, entries)))
    assert "100 %" in run("status", "new-friend", "--locales", tmp_path).output


def test_check_says_what_does_not_agree_and_what_to_do(tmp_path):
    run("extract", "new-friend", "--locales", tmp_path)
    run("update", "new-friend", "-l", "fr", "--locales", tmp_path)
    file = catalogue_file("fr", "new-friend", tmp_path)
    po = read_po(file.read_bytes(), file)
    file.write_bytes(write_po(PoFile(po.header, po.notes, po.entries[1:])))
    told = CliRunner().invoke(
        waymark,
        ["translate", "status", "new-friend", "--check", "--locales", str(tmp_path)],
        standalone_mode=False,
    )
    assert (
        told.return_value == 1
        and "lacks 1 text" in told.output
        and "waymark translate update new-friend" in told.output
    )
    run("update", "new-friend", "--locales", tmp_path)
    told = CliRunner().invoke(
        waymark,
        ["translate", "status", "new-friend", "--check", "--locales", str(tmp_path)],
        standalone_mode=False,
    )
    assert told.return_value == 0


def test_update_begins_nothing_by_itself_and_says_so(tmp_path):
    assert "no catalogue yet" in run("update", "new-friend", "--locales", tmp_path).output
    run("update", "waymark", "-l", "uk", "--locales", tmp_path)
    run("update", "--locales", tmp_path)
    assert [file.name for file in tmp_path.rglob("*.po")] == ["waymark.po"]


def test_plain_pybabel_finds_nothing_to_change_whether_texts_are_fresh_or_stale(tmp_path):
    def up_to_date():
        options = ["--check", "--no-fuzzy-matching", "--ignore-pot-creation-date", "-D", "new-friend"]
        command = [
            Path(sys.executable).parent / "pybabel",
            "update",
            *options,
            "-i",
            "new-friend.pot",
            "-d",
            ".",
        ]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

    run("extract", "new-friend", "--locales", tmp_path)
    for language in ("fr", "crk", "ar"):
        run("update", "new-friend", "-l", language, "--locales", tmp_path)
    file = catalogue_file("fr", "new-friend", tmp_path)
    po = read_po(file.read_bytes(), file)
    was = tuple(replace(e, ids=(f"{e.ids[0]} {LONGER}",), strings=("Ah.",)) for e in po.entries)
    file.write_bytes(write_po(PoFile(po.header, po.notes, was)))
    assert up_to_date().returncode == 1
    run("update", "new-friend", "--locales", tmp_path)
    assert all(entry.stale for entry in read_po(file.read_bytes(), file).current)
    told = up_to_date()
    assert told.returncode == 0, told.stderr


def test_compiled_files_have_only_what_may_be_shown_and_are_left_alone_when_right(tmp_path):
    assert "compiled" in run("compile", "vocabulary", "-o", tmp_path).output
    assert "as before" in run("compile", "vocabulary", "-o", tmp_path).output
    with (tmp_path / "fr" / "LC_MESSAGES" / "vocabulary.mo").open("rb") as file:
        read = gettext.GNUTranslations(file)
    assert read.pgettext("help:kids-help-phone/name", "Kids Help Phone").startswith("Jeunesse")


def test_pseudo_catalogues_are_whole(tmp_path):
    names = ("waymark", "vocabulary", "new-friend")
    assert run("pseudo", *names, "-o", tmp_path).exit_code == 0
    told = run("status", *names, "--locales", tmp_path).output
    assert told.count("100 %") == 9


def test_a_broken_catalogue_is_said_in_words_everywhere(tmp_path, capsys):
    run("extract", "waymark", "--locales", tmp_path)
    file = catalogue_file("fr", "waymark", tmp_path)
    file.parent.mkdir(parents=True)
    file.write_text("nonsense\n", encoding="utf-8")
    for arguments in (["update", "waymark"], ["compile", "waymark"]):
        assert outcome(["translate", *arguments, "--locales", str(tmp_path)]) == 1
        told = capsys.readouterr().err
        assert "waymark.po:1: " in told and "fault of Waymark" not in told
    assert outcome(["translate", "status", "waymark", "--check", "--locales", str(tmp_path)]) == 1
    assert "waymark.po:1" in capsys.readouterr().err


def test_an_unknown_lesson_or_language_is_answered(capsys):
    assert outcome(["translate", "extract", "nobody"]) == 2
    assert outcome(["play", "new-friend", "--language", "nv"]) == 2
    assert "nothing is translated into “nv” yet" in capsys.readouterr().err


def test_playing_in_french_ends_in_french(monkeypatch, capsys, own_home):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    assert outcome(["play", "new-friend", "--language", "fr-CA"]) == 0
    told = capsys.readouterr().out
    assert any(
        title in told
        for title in (
            "Dix minutes sur un seau",
            "La soupe peut attendre",
            "Une botte au pied",
            "Une chaise gardée libre",
        )
    )
    summary = next((own_home / "summaries").glob("*.json")).read_text(encoding="utf-8")
    assert '"fr-CA"' in summary


def test_a_session_begun_in_english_goes_on_in_french_with_the_names_that_were_given(
    monkeypatch, capsys, own_home
):
    from random import Random

    from lessons_for_tests import new_friend

    from game.session import Conductor, sessions_folder
    from game.session import commands as c
    from game.session.simulate import simulate

    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    conductor = Conductor.begin(new_friend(), sessions_folder(own_home))
    conductor.act(c.NextName("klassen"))
    moves = simulate(conductor, 25, Random(1))
    for _ in range(30):
        next(moves)
    assert dict(conductor.session.preparation.names) == {"klassen": "Mr. Kasper"}
    conductor.close()
    assert outcome(["play", "new-friend", "--resume", "--language", "fr"]) == 0, capsys.readouterr().err
