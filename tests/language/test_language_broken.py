"""A catalogue that is broken, short of a form, or empty: said where it is, and never shown half."""

import shutil

import pytest
from click.testing import CliRunner

from game.cli.main import outcome, waymark
from game.language import Tongues, catalogue
from game.language.catalogue import compiled
from game.language.chain import catalogue_file
from game.language.po_read import read_po
from game.scenario import read_scenario
from game.session import home, lessons_folder
from game.shipped import folder

BIRDS = """\
msgid ""
msgstr "Plural-Forms: nplurals=3; plural=(n % 10 == 1 ? 0 : n % 10 < 5 ? 1 : 2);\\n"

msgid "{n} bird"
msgid_plural "{n} birds"
msgstr[0] "{n} пташка"
"""


@pytest.fixture
def own_lesson(tmp_path, monkeypatch):
    """A copy of a lesson that belongs to this machine, with catalogues of its own."""
    monkeypatch.setenv("WAYMARK_HOME", str(tmp_path / "home"))
    lesson = lessons_folder(home()) / "my-friend"
    shutil.copytree(folder("scenarios") / "new-friend", lesson)
    return lesson


def run(*arguments):
    return CliRunner().invoke(waymark, list(map(str, arguments)))


def test_a_plural_without_all_its_forms_is_not_shown():
    found = read_po(BIRDS.encode(), "uk.po")
    assert found.entries[0].strings == ("{n} пташка", "", "")
    assert compiled(found).find_count("{n} bird", 5) is None


def test_two_versions_that_meet_are_called_that():
    with pytest.raises(catalogue.CatalogueTrouble, match="two versions meet here") as trouble:
        read_po(BIRDS.replace("msgstr[0]", "<<<<<<< HEAD\nmsgstr[0]").encode(), "uk.po")
    assert trouble.value.line == 6


def test_a_class_still_plays_when_a_catalogue_is_broken(own_lesson, capsys, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)  # no screen: it plays by itself
    assert outcome(["translate", "update", "my-friend", "-l", "fr"]) == 0
    file = catalogue_file("fr", "my-friend", own_lesson / "locales")
    file.write_text(file.read_text("utf-8") + "<<<<<<< HEAD\n", "utf-8")
    assert outcome(["play", "my-friend", "--language", "fr"]) == 0
    told = capsys.readouterr()
    assert "The summary is in" in told.out and "my-friend.po:" in told.err and "“en” is shown" in told.err


def test_a_broken_catalogue_is_not_offered_while_a_class_plays(own_lesson):
    outcome(["translate", "update", "my-friend", "-l", "fr"])
    file = catalogue_file("fr", "my-friend", own_lesson / "locales")
    file.write_text(
        file.read_text("utf-8").replace(
            'msgstr ""\n\n#. The lesson in', 'msgstr "Ami"\n\n#. The lesson in', 1
        ),
        "utf-8",
    )
    tongues = Tongues((read_scenario(own_lesson).scenario,))
    assert "fr" in tongues.offered("my-friend")
    file.write_text(file.read_text("utf-8") + "<<<<<<< HEAD\n", "utf-8")
    assert "fr" not in tongues.offered("my-friend")


def test_a_lesson_of_ones_own_is_seen_in_a_language_that_waymark_has_not(own_lesson, tmp_path, capsys):
    assert outcome(["translate", "update", "my-friend", "-l", "es"]) == 0
    assert outcome(["print", "guide", "my-friend", "--language", "es", "-o", str(tmp_path / "g.pdf")]) == 0
    assert "Nothing of this lesson is in “es” yet" in capsys.readouterr().err
    file = catalogue_file("es", "my-friend", own_lesson / "locales")
    file.write_text(
        file.read_text("utf-8").replace(
            'msgstr ""\n\n#. The lesson in', 'msgstr "La amiga"\n\n#. The lesson in', 1
        ),
        "utf-8",
    )
    assert outcome(["print", "guide", "my-friend", "--language", "es", "-o", str(tmp_path / "g.pdf")]) == 0
    assert "Nothing of this lesson" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("Spanish", "“es”"),
        ("français", "“fr”"),
        ("../../evil", "no language's code"),
        ("xx", "no language's code"),
    ],
)
def test_what_is_no_code_is_refused_with_the_one_that_was_meant(code, told, tmp_path):
    answer = run("translate", "update", "new-friend", "-l", code, "--locales", tmp_path)
    assert answer.exit_code == 2 and told in answer.output and not list(tmp_path.iterdir())


def test_a_code_is_written_as_catalogues_write_it(tmp_path):
    run("translate", "update", "new-friend", "-l", "zh-hant", "--locales", tmp_path)
    run("translate", "update", "new-friend", "-l", "crk", "--locales", tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["crk", "zh_Hant"]


def test_status_says_where_a_placeholder_was_lost(tmp_path):
    run("translate", "update", "waymark", "-l", "es", "--locales", tmp_path)
    file = catalogue_file("es", "waymark", tmp_path)
    text = file.read_text("utf-8").replace(
        'msgid "Seat {number}"\nmsgstr ""', 'msgid "Seat {number}"\nmsgstr "Asiento"'
    )
    file.write_text(text, "utf-8")
    line = text[: text.index('msgid "Seat {number}"')].count("\n") + 1
    assert f"waymark.po:{line}: " in run("translate", "status", "waymark", "--locales", tmp_path).output
